import { z } from "zod"

/** Where money goes: a bank account in Vietnam. */
export const destinationSchema = z.strictObject({
  bank_bin: z.string().regex(/^\d{6}$/, "must be the six digits of the bank"),
  account_number: z.string().regex(/^[A-Za-z0-9]{1,19}$/, "must be 1 to 19 letters and digits"),
  account_holder_name: z.string().min(1).max(100),
})

/** A bank account that takes money. */
export type Destination = z.output<typeof destinationSchema>
