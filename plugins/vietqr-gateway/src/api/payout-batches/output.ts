import { z } from "zod"
import { listOf, named, seconds, vnd } from "../http/output"
import { outgoingState } from "../outgoing-payments/output"

/** Payouts and refunds that leave the bank together. */
export const batchObject = named(
  "PayoutBatch",
  z.strictObject({
    id: z.string(),
    object: z.literal("vietqr.payout_batch"),
    author: z.string(),
    state: z.enum(["open", "sent", "canceled"]),
    approved_by: z.string().nullable(),
    /** What a person agrees to, sent back when they do. */
    fingerprint: z.string(),
    created: seconds,
    livemode: z.boolean(),
    amount: vnd,
    currency: z.literal("vnd"),
    count: z.number().int(),
    lines: z.array(
      z.strictObject({
        subject: z.string(),
        account: z.string().nullable(),
        state: outgoingState,
        amount: vnd,
        bank_bin: z.string().nullable(),
        account_number: z.string().nullable(),
        account_holder_name: z.string().nullable(),
        transfer_code: z.string(),
        /** Not before somebody agreed to the batch. */
        qr_data: z.string().nullable(),
        failure_message: z.string().nullable(),
        bank_transaction: z.string().nullable(),
        /** The bank's own reference of the transfer. */
        bank_reference: z.string().nullable(),
      })
    ),
  })
)
export const batchList = listOf(batchObject)

/** A file, in base64. */
export const fileObject = named(
  "File",
  z.strictObject({
    object: z.literal("vietqr.file"),
    filename: z.string(),
    encoding: z.literal("base64"),
    content: z.string(),
  })
)
