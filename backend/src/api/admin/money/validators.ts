import { z } from "@medusajs/framework/zod"

const reason = z.string().trim().normalize("NFC").min(5).max(1000)
const amount = z.int().min(1).max(1_000_000_000_000).optional()

/** GET /admin/money */
export const moneyQuery = z.strictObject({ after: z.string().regex(/^\w{1,60}$/).optional() })

/** Closing without moving money. */
export const reasonBody = z.strictObject({ reason })

/** The order that gets the money, by the code its shopper knows. */
export const assignBody = z.strictObject({ reason, order_code: z.string().trim().min(1).max(40), amount })

/** The bank account that gets the money back. */
export const refundBody = z.strictObject({
  reason,
  amount,
  bank_bin: z.string().regex(/^\d{6}$/),
  account_number: z.string().trim().regex(/^[A-Za-z0-9]{1,19}$/),
  account_holder_name: z.string().trim().normalize("NFC").min(1).max(100),
})

/** Whether two notices tell of one transfer or of two. */
export const decideBody = z.strictObject({ reason, outcome: z.enum(["duplicate", "separate"]) })
