import { getHttpResponseFromError } from "@medusajs/framework/http"

/** What PostgreSQL calls an error; core makes sentences of some that name tables and columns. */
const sqlState = /^[0-9A-Z]{5}$/
/** A conflict between two requests: core answers a sentence of its own, and the caller may try again. */
const serializationFailure = "40001"
/** Sentences that core's modules make of PostgreSQL's for a column that is not there, or may not be empty. */
const ofDatabase = /^column \S+ (?:of relation \S+ )?does not exist|^Cannot set field '[^']*' of .+ to null$/

const textOf = (value: unknown): string => (typeof value === "string" ? value : "")

/**
 * Whether an error is ours, so that its message may name a table, a column or a file. It is logged, and the caller is
 * answered without it. That something exists already is said in core's words: who wrote it can mend it.
 */
export function isInnerError(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return true
  const code = textOf("code" in error ? error.code : undefined)
  if (sqlState.test(code)) return code !== serializationFailure
  if (ofDatabase.test(textOf("message" in error ? error.message : undefined))) return true
  return getHttpResponseFromError(error).statusCode >= 500
}
