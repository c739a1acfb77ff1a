import { type Locale, readLocale } from "@chophien/vocabulary/locale"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerOnce } from "../catalogue/recent-answers"

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
  const locale = readLocale(req.headers["accept-language"])
  const text = await answerOnce(`${locale} ${req.path} ${JSON.stringify(query)}`, () => make(locale))
  res.set({ "Cache-Control": "public, max-age=5", Vary: "Accept-Language" }).type("json").send(text)
}
