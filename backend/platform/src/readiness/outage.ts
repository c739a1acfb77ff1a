import { Problem } from "../problem"
import { texts } from "../texts"

/** What PostgreSQL, Redis and their clients say when the other side is away, has no room, or was just ended. */
const codes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "EPIPE",
  "08000",
  "08001",
  "08003",
  "08004",
  "08006",
  "53300",
  "57P01",
  "57P02",
  "57P03",
])
const names = new Set(["KnexTimeoutError", "MaxRetriesPerRequestError"])
const messages = [
  "Timeout acquiring a connection",
  "Connection terminated",
  "Client has encountered a connection error",
  "timeout expired",
  "the database system is",
  "ECONNREFUSED",
  "Connection is closed",
  "Command timed out",
  "Stream isn't writeable",
  "Reached the max retries per request limit",
]

/** How far an error's causes are followed. */
const deepest = 5

function isOutage(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > deepest) return false
  if ("code" in error && typeof error.code === "string" && codes.has(error.code)) return true
  if ("name" in error && typeof error.name === "string" && names.has(error.name)) return true
  const message = "message" in error ? String(error.message) : ""
  if (messages.some((each) => message.includes(each))) return true
  const inner = [
    "cause" in error ? error.cause : undefined,
    "previous" in error ? error.previous : undefined,
    "error" in error ? error.error : undefined,
    ...("errors" in error && Array.isArray(error.errors) ? error.errors : []),
  ]
  return inner.some((each) => isOutage(each, depth + 1))
}

/**
 * The refusal for an error that means: something this process stands on is away.
 * A workflow throws copies of errors, so they are known by what they say and not by their class.
 */
export function outageProblem(error: unknown): Problem | undefined {
  return isOutage(error) ? new Problem("unavailable", texts.outage) : undefined
}
