import { isStorable } from "@chophien/vocabulary/text"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Problem } from "../problem"
import { texts } from "../texts"

function hasUnstorable(value: unknown): boolean {
  if (typeof value === "string") return !isStorable(value)
  if (typeof value !== "object" || value === null || Buffer.isBuffer(value)) return false
  return Object.entries(value).some(([key, inner]) => !isStorable(key) || hasUnstorable(inner))
}

/** Refuses, before any route reads it, text that no table can keep: it would come back as an error of the database. */
export function refuseUnstorable(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  if (/%00/.test(req.originalUrl) || hasUnstorable(req.body))
    throw new Problem("invalid_request", texts.text_unreadable)
  next()
}
