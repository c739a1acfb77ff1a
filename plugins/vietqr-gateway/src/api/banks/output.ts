import { z } from "zod"
import { listOf, named } from "../http/output"

/** A bank that VietQR reaches. */
const bankObject = named(
  "Bank",
  z.strictObject({
    id: z.string(),
    object: z.literal("vietqr.bank"),
    bin: z.string(),
    name: z.string(),
    short_name: z.string(),
    transfer_supported: z.boolean(),
    app_id: z.string().nullable(),
  })
)
export const bankList = listOf(bankObject)

/** The name under which a bank keeps an account. */
export const accountName = named(
  "AccountName",
  z.strictObject({
    object: z.literal("vietqr.account_name"),
    bank_bin: z.string(),
    account_number: z.string(),
    account_holder_name: z.string(),
  })
)
