import { type Locale, readLocale } from "@chophien/vocabulary/locale"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerOnce } from "../catalogue/recent-answers"

/**
 * Answers JSON made at most two seconds ago, with an ETag and a short life in the browser. The key is the path, the
 * checked query and the language. `Server-Timing` says how many ms the answer took.
 */
export async function answerCached(
  req: MedusaRequest,
  res: MedusaResponse,
  query: object,
  make: (locale: Locale) => Promise<object>
): Promise<void> {
  const locale = readLocale(req.headers["accept-language"])
  const began = performance.now()
  const text = await answerOnce(`${locale} ${req.path} ${JSON.stringify(query)}`, () => make(locale))
  res
    .set({
      "Cache-Control": "public, max-age=5",
      Vary: "Accept-Language",
      "Server-Timing": `answer;dur=${(performance.now() - began).toFixed(1)}`,
    })
    .type("json")
    .send(text)
}
