import * as z from "zod/mini"
import { nothing } from "../wire/fields"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"
import { actAnswer } from "./money-fields"

/** What a column of a bank's file can hold. `text` is the same in each row, such as the market's own account. */
export const bankFileFields = [
  "number",
  "account_number",
  "account_holder_name",
  "bank_name",
  "bank_bin",
  "amount",
  "transfer_code",
  "text",
] as const
export type BankFileField = (typeof bankFileFields)[number]

const text = (most: number) => z.string().check(z.trim(), z.normalize("NFC"), z.maxLength(most))

const layoutFields = {
  name: z.string().check(z.trim(), z.normalize("NFC"), z.minLength(1), z.maxLength(100)),
  format: z.enum(["csv", "xlsx"]),
  /** Of a CSV. */
  delimiter: z._default(z.enum([",", ";", "tab"]), ","),
  with_headings: z._default(z.boolean(), true),
  /** Names in capitals without marks, as many banks ask. */
  plain_letters: z._default(z.boolean(), true),
  /** `1.250.000` instead of `1250000`; in a workbook amounts are numbers all the same. */
  grouped_amounts: z._default(z.boolean(), false),
  columns: z
    .array(
      z.strictObject({
        field: z.enum(bankFileFields),
        heading: z._default(text(100), ""),
        /** What stands in a column of `text`. */
        text: z._default(text(200), ""),
      })
    )
    .check(z.minLength(2), z.maxLength(30)),
}
const layoutBody = z.strictObject(layoutFields)

/** How one bank wants its file of many transfers. */
export const bankFileSchema = z.object({ id: z.string(), ...layoutFields })
export type BankFile = z.infer<typeof bankFileSchema>

export const listBankFiles = route({
  method: "GET",
  path: "/admin/payouts/bank-files",
  auth: "staff",
  summary: "How banks want their files of many transfers, as staff have written it down.",
  query: nothing,
  answer: z.object({ bank_files: listOf(bankFileSchema) }),
})

export const saveBankFile = route({
  method: "POST",
  path: "/admin/payouts/bank-files",
  auth: "staff",
  summary:
    "Keeps how a bank wants its file: columns, their order, headings and formats. One of the same name is replaced.",
  body: layoutBody,
  status: 201,
  answer: z.object({ bank_file: bankFileSchema }),
  problems: ["bank_file_incomplete"],
})

export const previewBankFile = route({
  method: "POST",
  path: "/admin/payouts/bank-files/preview",
  auth: "staff",
  summary: "Shows the first rows of such a file with made-up receivers; nothing is kept.",
  body: layoutBody,
  answer: z.object({ headings: z.nullable(z.array(z.string())), rows: z.array(z.array(z.string())) }),
  problems: ["bank_file_incomplete"],
})

export const removeBankFile = route({
  method: "POST",
  path: "/admin/payouts/bank-files/:id/remove",
  auth: "staff",
  summary: "Forgets how a bank wants its file.",
  body: nothing,
  answer: actAnswer,
  problems: ["money_item_not_found"],
})
