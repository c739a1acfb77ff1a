import { z } from "zod"
import { named, vnd } from "../http/output"

/** A payload and what it says. */
export const vietqrObject = named(
  "VietQR",
  z.strictObject({
    object: z.literal("vietqr"),
    payload: z.string(),
    bank_bin: z.string(),
    bank_name: z.string().nullable(),
    account_number: z.string(),
    service: z.enum(["account", "card"]),
    initiation: z.enum(["static", "dynamic"]),
    amount: vnd.nullable(),
    currency: z.literal("vnd"),
    country: z.literal("VN"),
    purpose: z.string().nullable(),
    bill_number: z.string().nullable(),
    reference_label: z.string().nullable(),
  })
)
