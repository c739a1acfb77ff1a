import { type Locale, localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerOnce } from "../modules/catalogue/lib/answers"

/**
 * Answers JSON made at most two seconds ago, with an ETag and a short life in the browser. The key is the path, the
 * checked query and the language.
 */
export async function answerCached(
  req: MedusaRequest,
  res: MedusaResponse,
  query: object,
  make: (locale: Locale) => Promise<object>
): Promise<void> {
  const locale = localeOf(req.headers["accept-language"])
  const text = await answerOnce(`${locale} ${req.path} ${JSON.stringify(query)}`, () => make(locale))
  res.set({ "Cache-Control": "public, max-age=5", Vary: "Accept-Language" }).type("json").send(text)
}
