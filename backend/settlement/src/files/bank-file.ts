import type { BankFile, BankFileField } from "@chophien/contract/staff/bank-files"
import { withoutDiacritics } from "@chophien/vocabulary/fold"
import { formatNumber } from "@chophien/vocabulary/number"

/** One transfer, as a bank's file names it; the amount in whole VND. */
export type BankFileLine = {
  account_number: string
  account_holder_name: string
  bank_name: string
  bank_bin: string
  amount: number
  transfer_code: string
}

type Layout = Omit<BankFile, "id" | "name">

/** Without these no bank knows what to do. */
const needed: readonly BankFileField[] = ["account_number", "amount", "transfer_code"]

/** The fields that a layout lacks, without which no transfer can be made by it. */
export const missingFields = ({ columns }: Pick<Layout, "columns">): BankFileField[] =>
  needed.filter((field) => !columns.some((column) => column.field === field))

/** As many banks ask for it: capitals without marks, and no signs but these. */
const plain = (text: string): string =>
  withoutDiacritics(text.normalize("NFC"))
    .toUpperCase()
    .replace(/[^A-Z0-9 .,()/-]/g, " ")
    .replace(/ +/g, " ")
    .trim()

/** What stands in each cell of a bank's file, as text, row by row. */
export function bankFileCells(layout: Layout, lines: readonly BankFileLine[]): string[][] {
  const letters = (text: string) => (layout.plain_letters ? plain(text) : text)
  return lines.map((line, index) =>
    layout.columns.map(({ field, text }) => {
      switch (field) {
        case "number":
          return String(index + 1)
        case "amount":
          return layout.grouped_amounts ? formatNumber(line.amount, "vi") : String(line.amount)
        case "account_holder_name":
        case "bank_name":
          return letters(line[field])
        case "text":
          return text
        default:
          return line[field]
      }
    })
  )
}

/** The headings of a bank's file; null where it has none. */
export const bankFileHeadings = ({ with_headings, columns }: Layout): string[] | null =>
  with_headings ? columns.map(({ heading }) => heading) : null

/** What a spreadsheet would take for a formula is plain text. */
const inert = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** The file as its bank wants it: account numbers stay text, amounts of a workbook are numbers. */
export async function bankFileOf(layout: Layout, lines: readonly BankFileLine[]): Promise<Buffer> {
  const headings = bankFileHeadings(layout)
  const cells = bankFileCells(layout, lines)
  if (layout.format === "csv") {
    const delimiter = layout.delimiter === "tab" ? "\t" : layout.delimiter
    const quoted = (text: string) => `"${inert(text).replaceAll('"', '""')}"`
    const rows = [...(headings ? [headings] : []), ...cells]
    return Buffer.from(`\uFEFF${rows.map((row) => row.map(quoted).join(delimiter)).join("\r\n")}\r\n`)
  }
  const { default: writeWorkbook } = await import("write-excel-file/node")
  const head = headings?.map((value) => ({ value: inert(value), type: String, fontWeight: "bold" as const }))
  const body = cells.map((row, index) =>
    row.map((value, column) =>
      layout.columns[column]?.field === "amount"
        ? { value: lines[index]?.amount ?? 0, type: Number, format: layout.grouped_amounts ? "#,##0" : "0" }
        : { value: inert(value), type: String }
    )
  )
  return await writeWorkbook([...(head ? [head] : []), ...body]).toBuffer()
}
