import { accountNumberPattern } from "@chophien/vocabulary/bank-account"
import * as z from "zod/mini"
import { amount, nothing, time } from "../wire/fields"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"
import { gatewayProblems, reasonBody } from "./money-fields"

const heading = z.optional(z.string().check(z.trim(), z.normalize("NFC"), z.minLength(1), z.maxLength(100)))
const text = z.string().check(z.trim(), z.normalize("NFC"), z.minLength(1), z.maxLength(100))

/** Under which heading a bank's file has what. Money stands in two columns, or in one with a sign. */
const columns = z.strictObject({
  date: text,
  time: heading,
  credit: heading,
  debit: heading,
  amount: heading,
  description: text,
  reference: heading,
  balance: heading,
  counterparty_name: heading,
  counterparty_account: heading,
})

/** How one bank's statement is read. */
const statementMappingSchema = z.object({ id: z.string(), name: z.string(), columns })

/** A statement that was uploaded, and what becomes, or became, of each of its rows. */
export const bankStatementSchema = z.object({
  id: z.string(),
  file_name: z.string(),
  status: z.enum(["preview", "booked"]),
  booked_at: z.nullable(time),
  rows: z.array(
    z.object({
      line: z.int(),
      outcome: z.string(),
      subject: z.nullable(z.string()),
      review: z.nullable(z.string()),
      amount: z.nullable(amount),
      direction: z.nullable(z.enum(["credit", "debit"])),
    })
  ),
})
export type BankStatement = z.infer<typeof bankStatementSchema>

/** Base64 of a file of some megabytes. */
const content_max = 4_000_000

export const listStatementMappings = route({
  method: "GET",
  path: "/admin/payouts/statement-mappings",
  auth: "staff",
  summary: "How the statements of banks are read.",
  query: nothing,
  answer: z.object({ mappings: listOf(statementMappingSchema) }),
  problems: gatewayProblems,
})

export const saveStatementMapping = route({
  method: "POST",
  path: "/admin/payouts/statement-mappings",
  auth: "staff",
  summary: "Keeps how a bank's statement is read, for the next times.",
  body: z.strictObject({ name: text, columns }),
  status: 201,
  answer: z.object({ mapping: statementMappingSchema }),
  problems: gatewayProblems,
})

export const previewStatement = route({
  method: "POST",
  path: "/admin/payouts/statements",
  auth: "staff",
  summary: "Shows what would become of each row of a bank's statement; nothing is booked yet.",
  body: z.strictObject({
    mapping: z.string().check(z.minLength(1), z.maxLength(100)),
    /** The market's own account. */
    account_number: z.string().check(z.trim(), z.regex(accountNumberPattern)),
    file_name: z.string().check(z.minLength(1), z.maxLength(200)),
    format: z.enum(["csv", "xlsx"]),
    content: z.string().check(z.minLength(1), z.maxLength(content_max), z.regex(/^[A-Za-z0-9+/]*={0,2}$/)),
  }),
  status: 201,
  answer: z.object({ statement: bankStatementSchema }),
  problems: [...gatewayProblems, "bank_statement_unreadable", "bank_statement_account"],
})

export const bookStatement = route({
  method: "POST",
  path: "/admin/payouts/statements/:id/book",
  auth: "staff",
  summary: "Books a statement as it was shown; rows that are known already change nothing.",
  body: reasonBody,
  answer: z.object({ statement: bankStatementSchema }),
  problems: gatewayProblems,
})
