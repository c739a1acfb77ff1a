import { z } from "@medusajs/framework/zod"

const reason = z.string().trim().normalize("NFC").min(5).max(1000)
const amount = z.int().min(1).max(1_000_000_000_000).optional()

/** GET /admin/money */
export const moneyQuery = z.strictObject({
  after: z
    .string()
    .regex(/^\w{1,60}$/)
    .optional(),
})

/** Closing without moving money. */
export const reasonBody = z.strictObject({ reason })

/** The order that gets the money, by the code its shopper knows. */
export const assignBody = z.strictObject({ reason, order_code: z.string().trim().min(1).max(40), amount })

const account = {
  bank_bin: z.string().regex(/^\d{6}$/),
  account_number: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9]{1,19}$/),
  account_holder_name: z.string().trim().normalize("NFC").min(1).max(100),
}

const accountFields = ["bank_bin", "account_number", "account_holder_name"] as const

/** The bank account that gets the money back. */
export const refundBody = z.strictObject({ reason, amount, ...account })

/** The same for a refund, whose amount stands. */
export const accountBody = z.strictObject({ reason, ...account })

/** The same for flagged money; without an account it goes back to where it came from. */
export const flagRefundBody = z
  .strictObject({ reason, amount, ...z.object(account).partial().shape })
  .superRefine((body, context) => {
    const given = accountFields.filter((name) => body[name] !== undefined)
    if (!given.length) return
    for (const name of accountFields) {
      if (body[name] === undefined)
        context.addIssue({ code: "invalid_type", expected: "string", input: undefined, path: [name] })
    }
  })

/** Whether two notices tell of one transfer or of two. */
export const decideBody = z.strictObject({ reason, outcome: z.enum(["duplicate", "separate"]) })
