import { reportListing, reportReasons } from "@chophien/contract/store/reports"
import type { APIContext } from "astro"
import { z } from "zod"
import { type FieldErrors, refusalErrors, refusalStatus } from "../form/read-form"

/** What came of a shopper's report of goods. */
export type ReportForm = {
  typed: { reason: string; text: string; email: string }
  errors: FieldErrors
  status: number
  isSent: boolean
}

const email_max = 200

/** Reads the posted form, and tells the back end. */
export async function handleReport(
  { t, api }: APIContext["locals"],
  handle: string,
  sent: Record<string, string>
): Promise<ReportForm> {
  const texts = t.listing.report
  const typed = {
    reason: sent["reason"] ?? "",
    text: (sent["text"] ?? "").trim(),
    email: (sent["email"] ?? "").trim(),
  }
  const errors: FieldErrors = {}
  const reason = reportReasons.find((each) => each === typed.reason)
  if (!reason) errors["reason"] = texts.reason_error
  if (typed.email && !z.email().max(email_max).safeParse(typed.email).success)
    errors["email"] = texts.email_error
  const body = reportListing.body.safeParse({
    reason,
    ...(typed.text ? { text: typed.text } : {}),
    ...(typed.email ? { email: typed.email } : {}),
  })
  if (body.error?.issues.some(({ path }) => path[0] === "text")) errors["text"] = texts.text_error
  if (!reason || !body.success || Object.keys(errors).length)
    return { typed, errors, status: 422, isSent: false }
  try {
    await api.reportListing(handle, body.data)
    return { typed, errors: {}, status: 200, isSent: true }
  } catch (error) {
    return { typed, errors: refusalErrors(error, ["email"], t), status: refusalStatus(error), isSent: false }
  }
}
