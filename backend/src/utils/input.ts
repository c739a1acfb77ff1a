import type { z } from "@medusajs/framework/zod"
import { type Locale, type TextKey, type TextValues, translate } from "../i18n"
import { fieldNames } from "../i18n/fields"

type Reason = { key: TextKey; values?: TextValues }
type Issue = z.core.$ZodIssue

/**
 * What a caller sent is not what the route takes. Only this is answered 400 with the field's name; a ZodError from
 * anywhere else means that our own data is not what we believe, which is 500.
 */
export class InvalidInput extends Error {
  /** The path of the first wrong field, `member.email`; empty for the whole input. */
  readonly param: string
  private readonly issue: Issue | undefined
  private readonly reason: Reason

  constructor(error: z.ZodError, input: unknown) {
    super(`Invalid input: ${error.issues.map(({ path }) => path.join(".")).join(", ")}`)
    this.issue = error.issues[0]
    const unknown = this.issue?.code === "unrecognized_keys" ? this.issue.keys.slice(0, 1) : []
    const path = [...(this.issue?.path ?? []), ...unknown]
    this.param = path.join(".")
    this.reason = reasonOf(this.issue, valueAt(input, path))
  }

  /** The answer's body: which field, why not, and what to do, in one language. */
  toJSON(locale: Locale) {
    const last =
      this.param
        .split(".")
        .filter((part) => !/^\d+$/.test(part))
        .at(-1) ?? ""
    const field =
      (this.issue?.code === "unrecognized_keys" ? undefined : fieldNames[last]?.[locale]) ?? this.param
    const reason = translate(locale, this.reason.key, this.reason.values)
    return {
      type: "invalid_request",
      code: "invalid_field",
      message: field
        ? translate(locale, "invalid_field", { field, reason })
        : translate(locale, "invalid_body", { reason }),
      param: this.param,
    }
  }
}

/**
 * What a route was sent (body, query or path), checked and typed.
 * @throws InvalidInput
 */
export function readInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  throw new InvalidInput(parsed.error, input)
}

function valueAt(input: unknown, path: PropertyKey[]): unknown {
  let value = input
  for (const part of path) {
    if (typeof value !== "object" || value === null) return undefined
    value = Reflect.get(value, part)
  }
  return value
}

const expectations: Record<string, TextKey> = {
  number: "field_not_a_number",
  int: "field_not_whole",
  string: "field_not_a_text",
  boolean: "field_not_yes_or_no",
  array: "field_not_a_list",
  object: "field_not_an_object",
  record: "field_not_an_object",
}
const formats: Record<string, TextKey> = {
  email: "field_no_email",
  url: "field_no_url",
  datetime: "field_no_time",
}

/** The reason of zod's issue in our words: zod's own name types, patterns and signs nobody who fills in a form knows. */
function reasonOf(issue: Issue | undefined, value: unknown): Reason {
  if (!issue) return { key: "field_wrong_form" }
  if (issue.code === "unrecognized_keys") return { key: "field_unknown" }
  if (value === undefined || value === null || value === "") return { key: "field_missing" }
  switch (issue.code) {
    case "invalid_type":
      return { key: expectations[issue.expected] ?? "field_wrong_form" }
    case "invalid_value":
      return { key: "field_not_offered", values: { options: issue.values.map(String).join(", ") } }
    case "invalid_format":
      return { key: formats[issue.format] ?? "field_wrong_form" }
    case "too_small": {
      const values = { limit: Number(issue.minimum) }
      if (issue.origin === "string") return { key: "field_too_short", values }
      return { key: issue.origin === "array" ? "field_too_few" : "field_too_small", values }
    }
    case "too_big": {
      const values = { limit: Number(issue.maximum) }
      if (issue.origin === "string") return { key: "field_too_long", values }
      return { key: issue.origin === "array" ? "field_too_many" : "field_too_big", values }
    }
    default:
      return { key: "field_wrong_form" }
  }
}
