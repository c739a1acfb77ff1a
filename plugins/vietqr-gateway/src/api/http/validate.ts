import type { z } from "zod"
import type { FormObject } from "./form"
import { StripeError } from "./stripe-error"

/** ["metadata", "a"] → `metadata[a]`, the way Stripe names a parameter. */
function paramName(path: PropertyKey[]): string {
  const [head, ...rest] = path.map(String)
  return (head ?? "body") + rest.map((part) => `[${part}]`).join("")
}

/** A message that is a whole sentence stands for itself; others are what a value must be. */
function sentence(param: string, message: string): string {
  return /^[A-Z].*[.]$/.test(message) ? message : `Invalid ${param}: ${message}.`
}

function toError(issue: z.core.$ZodIssue, depth = 0): StripeError {
  const param = paramName(issue.path)
  if (issue.input === "" && issue.code !== "unrecognized_keys") {
    return new StripeError(
      400,
      `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however '${param}' cannot be unset. You should remove '${param}' from your request or supply a non-empty value.`,
      { code: "parameter_invalid_empty", param }
    )
  }
  switch (issue.code) {
    case "unrecognized_keys": {
      const unknown = paramName([...issue.path, issue.keys[0] ?? ""])
      return new StripeError(400, `Received unknown parameter: ${unknown}`, {
        code: "parameter_unknown",
        param: unknown,
      })
    }
    case "invalid_union": {
      // Of the alternatives the one that fits best: the one whose fault lies deepest, or the last, as the first clears a value.
      const inner = issue.errors
        .flatMap(([first]) => (first ? [first] : []))
        .reduce<z.core.$ZodIssue | undefined>(
          (best, first) => (best && best.path.length > first.path.length ? best : first),
          undefined
        )
      if (inner && depth < 3) return toError({ ...inner, path: [...issue.path, ...inner.path] }, depth + 1)
      return new StripeError(400, `Invalid ${param}.`, { code: "parameter_invalid", param })
    }
    case "invalid_type":
      if (issue.input === undefined)
        return new StripeError(400, `Missing required param: ${param}.`, { code: "parameter_missing", param })
      return new StripeError(
        400,
        `Invalid ${param}: must be ${issue.expected === "record" ? "an object" : `${/^[aeiou]/.test(issue.expected) ? "an" : "a"} ${issue.expected}`}.`,
        { code: "parameter_invalid", param }
      )
    case "invalid_format":
      if (issue.message === "Invalid integer") {
        return new StripeError(400, `Invalid integer: ${String(issue.input).slice(0, 40)}`, {
          code: "parameter_invalid_integer",
          param,
        })
      }
      return new StripeError(400, `Invalid ${param}: ${issue.message}.`, { code: "parameter_invalid", param })
    case "custom": {
      const code: unknown = issue.params?.code
      return new StripeError(400, sentence(param, issue.message), {
        code: typeof code === "string" ? code : "parameter_invalid",
        param,
      })
    }
    default:
      return new StripeError(400, `Invalid ${param}: ${issue.message}.`, { code: "parameter_invalid", param })
  }
}

/** Checks a form against a route's schema; the first fault becomes a Stripe error that names its parameter. */
export function validate<Schema extends z.ZodType>(schema: Schema, form: FormObject): z.output<Schema> {
  const parsed = schema.safeParse(form, { reportInput: true })
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  if (!issue) throw new StripeError(400, "The request is not valid.")
  throw toError(issue)
}
