import pino, { type Logger } from "pino"
import { QueryFailedError } from "typeorm"
import { errorCode } from "../../kernel/database/sql"

/** Never to be written to a log, wherever it hides. */
const personal = [
  "account_number",
  "account_holder_name",
  "description",
  "email",
  "receipt_email",
  "name",
  "phone",
  "authorization",
  "secret",
  "client_secret",
]

/** A structured logger; fields that could carry personal data are cut out. */
export function makeLogger(level: string): Logger {
  return pino({
    level,
    base: { service: "vietqr-gateway" },
    redact: {
      paths: personal
        .flatMap((field) => [field, `*.${field}`])
        .filter((path) => path !== "*.name" && path !== "name"),
      censor: "[cut]",
    },
  })
}

/** What a log may say of a failure. A database's own words can quote a row, so only its code, table and constraint are told. */
export function describeError(error: unknown): {
  name: string
  code: string | undefined
  message: string
  at: string[]
} {
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
