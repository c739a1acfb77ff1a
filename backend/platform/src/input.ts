import { formatNumber } from "@chophien/vocabulary/number"
import { z } from "@medusajs/framework/zod"
import { texts } from "./texts"
import { type Locale, type Text, type TextValues, translate } from "./texts/define-texts"
import { fieldNames, fieldReasons } from "./texts/fields"
import { isTypedReason, typedReasons } from "./texts/typed-reasons"

/**
 * A schema of zod 4 from whichever copy and build: the contract's are zod/mini, Medusa brings a zod of its own.
 * All of them are standard schemas (standardschema.dev).
 */
export type InputSchema<Output> = {
  readonly "~standard": { readonly validate: (input: unknown) => Outcome<Output> | Promise<Outcome<Output>> }
}
type Outcome<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly unknown[] }

/** What is read of an issue of zod, whichever build made it. */
const issueSchema = z.looseObject({
  code: z.string(),
  path: z.array(z.union([z.string(), z.number()])),
  expected: z.string().optional(),
  keys: z.array(z.string()).optional(),
  values: z.array(z.unknown()).optional(),
  format: z.string().optional(),
  origin: z.string().optional(),
  minimum: z.unknown(),
  maximum: z.unknown(),
  params: z
    .looseObject({ reason: z.string(), choices: z.array(z.unknown()).optional() })
    .optional()
    .catch(undefined),
})
type Issue = z.infer<typeof issueSchema>

type Reason = { text: Text; values?: (locale: Locale) => TextValues }

/**
 * What a caller sent is not what the route takes. Only this is answered 400 with the field's name.
 * A ZodError from anywhere else means that our own data is not what we believe, which is 500.
 */
export class InvalidInput extends Error {
  /** The path of the first wrong field, `member.email`; empty for the whole input. */
  readonly param: string
  private readonly issue: Issue | undefined
  private readonly reason: Reason

  /** @param error what a schema of zod answered about `input` */
  constructor(error: { readonly issues: readonly unknown[] }, input: unknown) {
    const read = z.array(issueSchema).parse(error.issues)
    super(`Invalid input: ${read.map(({ path }) => path.join(".")).join(", ")}`)
    this.issue = read[0]
    const unknown = this.issue?.code === "unrecognized_keys" ? (this.issue.keys ?? []).slice(0, 1) : []
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
    const reason = translate(locale, this.reason.text, this.reason.values?.(locale))
    return {
      type: "invalid_request",
      code: "invalid_field",
      message: field
        ? translate(locale, texts.invalid_field, { field, reason })
        : translate(locale, texts.invalid_body, { reason }),
      param: this.param,
    }
  }
}

/**
 * What a route was sent (body, query or path), checked and typed.
 * @throws InvalidInput
 */
export function readInput<Output>(schema: InputSchema<Output>, input: unknown): Output {
  const outcome = schema["~standard"].validate(input)
  if (outcome instanceof Promise) throw new Error("A route's input is read at once: its schema may not wait.")
  if (outcome.issues) throw new InvalidInput(outcome, input)
  return outcome.value
}

function valueAt(input: unknown, path: PropertyKey[]): unknown {
  let value = input
  for (const part of path) {
    if (typeof value !== "object" || value === null) return undefined
    value = Reflect.get(value, part)
  }
  return value
}

const expectations: Record<string, Text> = {
  number: fieldReasons.field_not_a_number,
  int: fieldReasons.field_not_whole,
  string: fieldReasons.field_not_a_text,
  boolean: fieldReasons.field_not_yes_or_no,
  array: fieldReasons.field_not_a_list,
  object: fieldReasons.field_not_an_object,
  record: fieldReasons.field_not_an_object,
}
const formats: Record<string, Text> = {
  email: fieldReasons.field_no_email,
  url: fieldReasons.field_no_url,
  datetime: fieldReasons.field_no_time,
}

/** The reason of zod's issue in our words: zod's own name types, patterns and signs nobody who fills in a form knows. */
function reasonOf(issue: Issue | undefined, value: unknown): Reason {
  if (!issue) return { text: fieldReasons.field_wrong_form }
  if (issue.code === "unrecognized_keys") return { text: fieldReasons.field_unknown }
  if (value === undefined || value === null || value === "") return { text: fieldReasons.field_missing }
  switch (issue.code) {
    case "custom":
      return typedReason(issue)
    case "invalid_type":
      return { text: expectations[issue.expected ?? ""] ?? fieldReasons.field_wrong_form }
    case "invalid_value":
      return {
        text: fieldReasons.field_not_offered,
        values: () => ({ options: (issue.values ?? []).map(String).join(", ") }),
      }
    case "invalid_format":
      return { text: formats[issue.format ?? ""] ?? fieldReasons.field_wrong_form }
    case "too_small": {
      const values = () => ({ limit: Number(issue.minimum) })
      if (issue.origin === "string") return { text: fieldReasons.field_too_short, values }
      return {
        text: issue.origin === "array" ? fieldReasons.field_too_few : fieldReasons.field_too_small,
        values,
      }
    }
    case "too_big": {
      const values = () => ({ limit: Number(issue.maximum) })
      if (issue.origin === "string") return { text: fieldReasons.field_too_long, values }
      return {
        text: issue.origin === "array" ? fieldReasons.field_too_many : fieldReasons.field_too_big,
        values,
      }
    }
    default:
      return { text: fieldReasons.field_wrong_form }
  }
}

/** Why a reader of the vocabulary did not take what a person typed (`typedSchema`), with what may have been meant. */
function typedReason({ params }: Issue): Reason {
  if (!params || !isTypedReason(params.reason)) return { text: fieldReasons.field_wrong_form }
  const choices = params.choices ?? []
  return {
    text: typedReasons[params.reason],
    values: (locale) => ({
      choices: choices
        .map((choice) => (typeof choice === "number" ? formatNumber(choice, locale) : String(choice)))
        .join(locale === "vi" ? " hay " : " or "),
    }),
  }
}
