import { isStorable } from "@chophien/vocabulary/text"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Problem } from "../problem"
import { texts } from "../texts"
import { defineTexts } from "../texts/define-texts"

/** As deep as a body may be; what Medusa's Admin and our own pages send is far flatter. */
const depth_max = 60

const ownTexts = defineTexts({
  body_too_deep: {
    vi: "Dữ liệu gửi lên lồng vào nhau quá sâu.",
    en: "The data is nested too deeply.",
  },
})

function hasUnstorable(value: unknown, depth = 0): boolean {
  if (typeof value === "string") return !isStorable(value)
  if (typeof value !== "object" || value === null || Buffer.isBuffer(value)) return false
  // Deeper ones would end in an overflow of the stack, here or in the route.
  if (depth > depth_max) throw new Problem("invalid_request", ownTexts.body_too_deep)
  return Object.entries(value).some(([key, inner]) => !isStorable(key) || hasUnstorable(inner, depth + 1))
}

/** Refuses, before any route reads it, text that no table can keep: it would come back as an error of the database. */
export function refuseUnstorable(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  if (/%00/.test(req.originalUrl) || hasUnstorable(req.body))
    throw new Problem("invalid_request", texts.text_unreadable)
  next()
}
