import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Problem } from "../problem"
import { texts } from "../texts"

/** What PostgreSQL cannot keep as text: U+0000, and half of a character that UTF-16 writes in two. */
const unkeepable = (text: string): boolean => /[\u0000\p{Surrogate}]/u.test(text)

function holdsUnkeepable(value: unknown): boolean {
  if (typeof value === "string") return unkeepable(value)
  if (typeof value !== "object" || value === null || Buffer.isBuffer(value)) return false
  return Object.entries(value).some(([key, inner]) => unkeepable(key) || holdsUnkeepable(inner))
}

/** Refuses, before any route reads it, text that no table can keep: it would come back as an error of the database. */
export function refuseUnkeepable(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  if (/%00/.test(req.originalUrl) || holdsUnkeepable(req.body))
    throw new Problem("invalid_request", texts.text_unreadable)
  next()
}

/**
 * What turns the reading direction or shows as nothing, so that a name looks like another one or like none. The joiners
 * that emoji and some scripts are made with stay.
 */
const invisible = /[\p{Cc}\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu

/** A text as people see it, in one form: NFC, without invisible characters, without space around it. Line breaks stay where `lines`. */
export function cleanText(text: string, { lines = false }: { lines?: boolean } = {}): string {
  const shown = text.replace(/\r\n?/g, "\n").replace(invisible, (mark) => {
    if (mark === "\n" && lines) return mark
    return /\s/.test(mark) ? " " : ""
  })
  return shown.normalize("NFC").trim()
}
