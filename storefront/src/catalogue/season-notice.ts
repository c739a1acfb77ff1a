import type { APIContext } from "astro"
import { z } from "zod"
import { errorsOf, type FieldErrors, refusalErrors, refusalStatus } from "../form/read-form"

/** What came of asking for a mail once a product is back. */
export type NoticeForm = { email: string; errors: FieldErrors; status: number; from_month: number | null }

/** Asks the back end for one mail to the posted address. */
export async function handleNotice(
  { t, api }: APIContext["locals"],
  handle: string,
  typed: Record<string, string>
): Promise<NoticeForm> {
  const email = (typed["email"] ?? "").trim()
  const texts = t.listing.notice
  const parsed = z
    .object({ email: z.email(texts.email_error).max(200, texts.email_error) })
    .safeParse({ email })
  if (!parsed.success) return { email, errors: errorsOf(parsed.error), status: 422, from_month: null }
  try {
    return { email, errors: {}, status: 200, from_month: await api.askForSeason(handle, email) }
  } catch (error) {
    const errors = refusalErrors(error, ["email"], t)
    return { email, errors, status: refusalStatus(error), from_month: null }
  }
}
