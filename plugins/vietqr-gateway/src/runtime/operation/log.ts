import pino, { type Logger } from "pino"

/** Not to be written to a log, wherever it hides. */
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
