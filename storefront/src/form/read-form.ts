import type { z } from "zod"
import { BackendDown, BackendRefusal } from "../backend/call-backend"
import { log } from "../environment/log"
import type { Messages } from "../i18n"

/** What a form field says is wrong, by field name; the empty name is about the form as a whole. */
export type FieldErrors = Record<string, string>

/** Longest form field read; a form of ours is far smaller. */
const field_length_max = 2_000

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
      fields[name] = value.normalize("NFC").slice(0, field_length_max)
  }
  return fields
}

/** Field errors of a failed check, each in the words the schema has for it. */
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
    log("error", "A form was not taken:", error)
    return { "": t.errors.down_short }
  }
  throw error
}

/** What the back end refused, in one sentence for a page that has no fields. @throws as `refusalErrors` */
export const refusalMessage = (error: unknown, t: Messages): string =>
  Object.values(refusalErrors(error, [], t)).join(" ")

/** What the back end calls its refusal; null for what is none. */
export const refusalCode = (error: unknown): string | null =>
  error instanceof BackendRefusal ? error.problem.code : null

/** HTTP status of a form page that is shown again: the back end's, or 422 for our own check. */
export function refusalStatus(error: unknown): number {
  if (error instanceof BackendRefusal) return error.status
  return error instanceof BackendDown ? 503 : 422
}
