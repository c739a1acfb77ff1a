import { z } from "zod"
import type { Messages } from "../i18n"
import { BackendDown, BackendRefusal } from "./backend"

/** What a form field says is wrong, by field name; the empty name is about the form as a whole. */
export type FieldErrors = Record<string, string>

/** Longest form body read; a form of ours is far smaller. */
const maxFieldLength = 2_000

/**
 * The text fields of a posted form. Files and fields sent twice are dropped (the first value counts).
 * An unreadable body is an empty form, so that the page answers with its field messages.
 */
export async function readForm(request: Request): Promise<Record<string, string>> {
  let data: FormData
  try {
    data = await request.formData()
  } catch {
    return {}
  }
  const fields: Record<string, string> = {}
  for (const [name, value] of data) {
    if (typeof value === "string" && !(name in fields))
      fields[name] = value.normalize("NFC").slice(0, maxFieldLength)
  }
  return fields
}

/** Field errors of a failed check, each in the words the schema gave it. */
export function errorsOf(error: z.ZodError): FieldErrors {
  const errors: FieldErrors = {}
  for (const issue of error.issues) errors[issue.path.join(".")] ??= issue.message
  return errors
}

/**
 * What the back end refused, beside the field it named when the form shows that field.
 * @throws the error itself when it is no refusal and the back end is up
 */
export function refusalErrors(error: unknown, shown: readonly string[], t: Messages): FieldErrors {
  if (error instanceof BackendRefusal) {
    const { param = "", message } = error.problem
    return { [shown.includes(param) ? param : ""]: message || t.errors.refused_title }
  }
  if (error instanceof BackendDown) {
    console.error(error)
    return { "": t.errors.down_short }
  }
  throw error
}

/** HTTP status of a form page that is shown again: the back end's, or 422 for our own check. */
export function refusalStatus(error: unknown): number {
  if (error instanceof BackendRefusal) return error.status
  return error instanceof BackendDown ? 503 : 422
}

/** A Vietnamese phone number as typed (spaces, dots, +84) → `0` and nine digits. */
export function phoneField(message: string) {
  return z
    .string(message)
    .transform((typed) => typed.replace(/[\s.()-]/g, "").replace(/^(\+84|84(?=\d{9}$))/, "0"))
    .refine((digits) => /^0\d{9}$/.test(digits), message)
}

/** The delivery form of checkout. */
export function deliverySchema(t: Messages) {
  const { fields } = t.checkout
  const required = (message: string, max: number) =>
    z.string(message).trim().min(1, message).max(max, fields.too_long)
  const optional = (max: number) =>
    z
      .string()
      .trim()
      .max(max, fields.too_long)
      .transform((value) => value || undefined)
      .optional()
  return z.object({
    name: required(fields.name, 100),
    phone: phoneField(fields.phone),
    email: z
      .union(
        [z.literal("").transform(() => undefined), z.email(fields.email).max(254, fields.too_long)],
        fields.email
      )
      .optional(),
    province_code: required(fields.province_code, 10),
    commune_code: required(fields.commune_code, 10),
    address: required(fields.address, 200),
    note: optional(500),
  })
}
