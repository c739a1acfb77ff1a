import { QueryFailedError } from "typeorm"

/** Network, shutdown and lack of resources (a full disk is 53100): nothing was written, so it may be tried again. */
const downCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
  "57P01",
  "57P02",
  "57P03",
  "55000",
  "53000",
  "53100",
  "53200",
  "53300",
  "08006",
  "08001",
])

/** A lock that was not to be had in time, and two transactions that wait for each other. */
const lockCodes = new Set(["40P01", "55P03"])

function causeOf(error: unknown): unknown {
  return error instanceof QueryFailedError ? error.driverError : error
}

/** PostgreSQL's or the network's code of a failure, e.g. `40P01` or `ECONNREFUSED`; undefined for anything else. */
function errorCode(error: unknown): string | undefined {
  const cause = causeOf(error)
  const code: unknown = cause instanceof Error ? Reflect.get(cause, "code") : undefined
  return typeof code === "string" ? code : undefined
}

/** Whether a failure means that the database cannot be reached, rather than a fault of ours. */
export function isDatabaseDown(error: unknown): boolean {
  const cause = causeOf(error)
  return (
    downCodes.has(errorCode(error) ?? "") ||
    (cause instanceof Error &&
      /Connection terminated|timeout exceeded when trying to connect|not queryable/i.test(cause.message))
  )
}

/** Whether a transaction was ended because of a lock: the same work may succeed when it is done again. */
export function isLockFailure(error: unknown): boolean {
  return lockCodes.has(errorCode(error) ?? "")
}

/** What a log may say of a failure. */
export interface ErrorDescription {
  name: string
  code: string | undefined
  message: string
  at: string[]
}

/**
 * Describes a failure for a log. A database's own words can quote a row: only its code, table, column and constraint
 * are written.
 */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error))
    return { name: typeof error, code: undefined, message: "thrown without an error", at: [] }
  const detail: unknown = error instanceof QueryFailedError ? error.driverError : undefined
  const message = detail
    ? ["table", "column", "constraint"]
        .flatMap((field) => [Reflect.get(Object(detail), field)].filter((value) => typeof value === "string"))
        .join(" ")
    : error.message
  const lines = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line))
  return {
    name: error.name,
    code: errorCode(error),
    message: detail ? `the database refused: ${message || "see its own log"}` : message,
    at: lines.slice(0, 12).map((line) => line.trim()),
  }
}
