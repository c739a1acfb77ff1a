import { e164Of } from "@chophien/vocabulary/phone"
import { z } from "@medusajs/framework/zod"

const typed = z.object({ email: z.string().catch("") }).catch({ email: "" })

/**
 * The e-mail address in a body as it counts: without blanks around it, in small letters; empty where there is none.
 * A phone number counts as one however it is written, so that no spelling of it is a caller of its own.
 */
export const typedEmail = (body: unknown): string => {
  const email = typed.parse(body).email.trim().toLowerCase()
  return e164Of(email) ?? email
}
