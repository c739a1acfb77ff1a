import { z } from "@medusajs/framework/zod"

const typed = z.object({ email: z.string().catch("") }).catch({ email: "" })

/** The e-mail address in a body as it counts: without blanks around it, in small letters; empty where there is none. */
export const typedEmail = (body: unknown): string => typed.parse(body).email.trim().toLowerCase()
