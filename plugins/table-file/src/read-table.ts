import { parse } from "csv-parse/sync"
import { type Encoding, readText } from "./encoding"
import { UnreadableTable } from "./unreadable-table"
import { checkWorkbook, type TableSize, tooLarge } from "./workbook"

/** The kinds of files that are read. */
export type TableFormat = "csv" | "xlsx"

/** A table's cells as text, row by row, and how the file was saved. */
export type Table = { cells: string[][]; format: TableFormat; encoding: Encoding | null }

/** A cell as text; dates keep their moment. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return ""
  // Spreadsheets carry no offset: what the cell shows is Vietnam's time.
  if (value instanceof Date) return value.toISOString().slice(0, 19).replace("T", " ")
  // No database text holds a NUL.
  return String(value).replaceAll("\u0000", "").normalize("NFC").trim()
}

/** A workbook is a ZIP file; nothing that people type begins so. */
const isZip = (content: Buffer): boolean => content.subarray(0, 4).equals(Buffer.from("PK\x03\x04", "latin1"))

/** The mark between cells: what the first row has, a semicolon first, as commas stand in numbers. */
const delimiterOf = (text: string): string => {
  const [first = ""] = text.split("\n", 1)
  return [";", "\t", ","].find((mark) => first.includes(mark)) ?? ","
}

function readCsv(content: Buffer, size: TableSize): Table {
  const { text, encoding } = readText(content)
  const rows: unknown[][] = parse(text, {
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: 100_000,
    to: size.rows + 1,
  })
  if (rows.length > size.rows || rows.some((row) => row.length > size.columns)) throw tooLarge(size)
  return { cells: rows.map((row) => row.map(cellText)), format: "csv", encoding }
}

async function readWorkbook(content: Buffer, size: TableSize): Promise<Table> {
  checkWorkbook(content, size)
  // The reader that goes by the file's directory, as the check does; the one for Node goes by what lies between.
  const { default: readXlsx } = await import("read-excel-file/universal")
  const [sheet] = await readXlsx(new Uint8Array(content).buffer)
  const cells = (sheet?.data ?? []).map((row) => row.map(cellText))
  return { cells, format: "xlsx", encoding: null }
}

/**
 * Reads a table that a spreadsheet program or a bank has saved; of a workbook its first sheet.
 * @param size how much is read at most
 * @param format what the file says it is; found out by its first bytes where that is left open
 * @throws UnreadableTable for what cannot be read, could only be guessed, or would fill the memory
 */
export async function readTable(
  content: Buffer,
  size: TableSize,
  format: TableFormat = isZip(content) ? "xlsx" : "csv"
): Promise<Table> {
  try {
    return format === "csv" ? readCsv(content, size) : await readWorkbook(content, size)
  } catch (error) {
    if (error instanceof UnreadableTable) throw error
    const why = error instanceof Error ? error.message.slice(0, 200) : "unknown fault"
    throw new UnreadableTable("damaged", `The file cannot be read as ${format}: ${why}`)
  }
}
