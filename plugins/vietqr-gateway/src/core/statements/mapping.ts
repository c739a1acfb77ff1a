import { z } from "zod"

const heading = z.string().min(1).max(100)

/**
 * How one bank's statement is read: the heading of each column, as it stands in the file. Money stands either in two
 * columns (`credit` and `debit`) or in one with a sign (`amount`).
 */
export const mappingColumns = z
  .strictObject({
    date: heading,
    time: heading.optional(),
    credit: heading.optional(),
    debit: heading.optional(),
    amount: heading.optional(),
    description: heading,
    reference: heading.optional(),
    balance: heading.optional(),
    counterparty_name: heading.optional(),
    counterparty_account: heading.optional(),
  })
  .refine(
    (columns) =>
      (columns.amount === undefined) !== (columns.credit === undefined && columns.debit === undefined),
    {
      error: "needs either amount, or credit and debit",
    }
  )

/** Which heading carries what. */
export type MappingColumns = z.output<typeof mappingColumns>
