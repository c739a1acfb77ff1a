import { readTable, type Table, type TableFormat, UnreadableTable } from "@chophien/table-file"
import { lettersAndDigits } from "@chophien/vocabulary/bank-text"
import { sha256Hex } from "../../kernel/signatures"
import { readVietnamTime, writeVietnamTime } from "../../kernel/time"
import type { BankMovement } from "../bank-transactions/movement"
import { referenceCore } from "../bank-transactions/reference-core"
import { UnreadableStatement } from "./errors"
import type { MappingColumns } from "./mapping"

/** One row of a statement: a movement, or why it is none. */
export type StatementRow =
  | { line: number; movement: Omit<BankMovement, "account_numbers"> }
  | { line: number; fault: string }

const maxRows = 5000
/** Whole VND; what is more is a slip, and could not be counted exactly. */
const maxAmount = 1e13

/** No statement of a few weeks is larger: 5,000 movements, a letterhead, and as many columns as any bank prints. */
const size_max = { rows: 5200, columns: 60 }

/**
 * The file's cells as text, and the encoding of a CSV.
 * @throws UnreadableStatement when the file is larger inside than a statement can be, or cannot be read
 */
export async function readCells(format: TableFormat, content: Buffer): Promise<Table> {
  try {
    return await readTable(content, size_max, format)
  } catch (error) {
    throw error instanceof UnreadableTable ? new UnreadableStatement(error.message) : error
  }
}

/** `1.234.567`, `1,234,567.00`, `-500 000 VND` → whole VND; null for what is no amount. */
export function readAmount(text: string): number | null {
  const plain = text.replace(/(VND|VNĐ|đ|₫)/gi, "").replace(/\s/g, "")
  if (plain === "" || plain === "-") return 0
  const match = /^([+-]?)(\d{1,3}(?:[.,]\d{3})+|\d+)([.,]0{1,2})?$/.exec(plain)
  if (!match) return null
  const amount = Number((match[2] ?? "").replace(/[.,]/g, ""))
  if (amount > maxAmount) return null
  return match[1] === "-" ? -amount : amount
}

/** `22/11/2026 15:04:05`, `22-11-2026`, ISO: Vietnam's time. */
function readMoment(date: string, time: string): Date | null {
  const text = `${date} ${time}`.trim()
  const local = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text)
  if (!local) return readVietnamTime(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text} 00:00:00` : text)
  const [, day = "", month = "", year = "", hour = "0", minute = "00", second = "00"] = local
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")} ${hour.padStart(2, "0")}:${minute}:${second}`
  const moment = readVietnamTime(iso)
  return moment && writeVietnamTime(moment) === iso ? moment : null
}

/** Where the headings stand: the first row that has all of them (banks print their letterhead above). */
function findHeadings(cells: string[][], columns: MappingColumns): { row: number; at: Map<string, number> } {
  const wanted = Object.values(columns)
    .filter((heading) => heading !== undefined)
    .map((heading) => heading.normalize("NFC").trim())
  for (const [row, texts] of cells.slice(0, 60).entries()) {
    if (wanted.every((heading) => texts.includes(heading)))
      return { row, at: new Map(wanted.map((heading) => [heading, texts.indexOf(heading)])) }
  }
  throw new UnreadableStatement(`No row has all the headings of the mapping: ${wanted.join(", ")}`)
}

/**
 * Reads a statement's rows.
 * The id of a row follows from its content and from its place among rows of the same content.
 * So a statement that is read twice, or two that overlap, report each movement once.
 * @throws UnreadableStatement when the file or its headings cannot be read
 */
export function readStatement(cells: string[][], columns: MappingColumns): StatementRow[] {
  const headings = findHeadings(cells, columns)
  const seen = new Map<string, number>()
  const body = cells.slice(headings.row + 1)
  if (body.length > maxRows)
    throw new UnreadableStatement(`A statement has at most ${maxRows} rows; this one has ${body.length}.`)
  return body.flatMap((texts, index): StatementRow[] => {
    const line = headings.row + index + 2
    const cell = (heading: string | undefined) =>
      heading === undefined ? "" : (texts[headings.at.get(heading.normalize("NFC").trim()) ?? -1] ?? "")
    if (texts.every((text) => text === "") || cell(columns.date) === "") return []
    const occurred_at = readMoment(cell(columns.date), cell(columns.time))
    if (!occurred_at) return [{ line, fault: `"${cell(columns.date)}" is no date` }]
    const [credit, debit, both] = [
      readAmount(cell(columns.credit)),
      readAmount(cell(columns.debit)),
      readAmount(cell(columns.amount)),
    ]
    // A debit may stand there with its sign; a credit below zero is another thing, which a person has to look at.
    if (credit === null || debit === null || both === null || credit < 0)
      return [{ line, fault: "an amount cannot be read" }]
    const signed = columns.amount === undefined ? Math.abs(credit) - Math.abs(debit) : both
    if (signed === 0 || (columns.amount === undefined && credit !== 0 && debit !== 0))
      return [{ line, fault: "the row has no amount, or two" }]
    const reference = referenceCore(cell(columns.reference))
    // Ids of rows stay what they were: a statement that was read before is known.
    const written = lettersAndDigits(cell(columns.reference)) || null
    const what = [occurred_at.toISOString(), signed, cell(columns.description), written].join("|")
    const nth = (seen.get(what) ?? 0) + 1
    seen.set(what, nth)
    const account_number = cell(columns.counterparty_account)
      .replace(/[^A-Za-z0-9]/g, "")
      .slice(0, 19)
    return [
      {
        line,
        movement: {
          external_id: sha256Hex(`${what}|${nth}`).slice(0, 40),
          direction: signed > 0 ? "credit" : "debit",
          amount: Math.abs(signed),
          currency: "VND",
          description: cell(columns.description).slice(0, 2000),
          reference,
          occurred_at,
          balance_after: readAmount(cell(columns.balance)) || null,
          counterparty: {
            bank_bin: null,
            account_number: account_number || null,
            name: cell(columns.counterparty_name).slice(0, 200) || null,
          },
        },
      },
    ]
  })
}
