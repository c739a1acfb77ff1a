import { z } from "zod"
import { named, seconds, vnd } from "../http/output"

/** A link by which a payer says to which account money goes back. */
export const refundAccountLinkObject = named(
  "RefundAccountLink",
  z.strictObject({
    id: z.string(),
    object: z.literal("vietqr.refund_account_link"),
    amount: vnd,
    created: seconds,
    expires_at: seconds,
    livemode: z.boolean(),
    payment_intent: z.string().nullable(),
    refund: z.string().nullable(),
    review: z.string().nullable(),
    /** `over`: its time is over, or the money has gone another way. */
    status: z.enum(["open", "used", "over"]),
    /** The page for the payer. Whoever has it names the account. */
    url: z.url(),
  })
)

/** The object of `vietqr.refund_account.named`. */
named(
  "NamedRefundAccount",
  z.strictObject({
    id: z.string(),
    object: z.literal("vietqr.refund_account_link"),
    account_number_last4: z.string(),
    amount: vnd,
    bank_bin: z.string(),
    payment_intent: z.string().nullable(),
    refund: z.string(),
    review: z.string().nullable(),
  })
)
