import { inflateRawSync } from "node:zlib"
import { UnreadableTable } from "./unreadable-table"

/** The most rows and columns that are read. */
export type TableSize = { rows: number; columns: number }

/** What a workbook may hold once unpacked, in all its parts. */
const maxUnpacked_bytes = 24_000_000
const maxParts = 200

/** More cells than are read. */
export const tooLarge = ({ rows, columns }: TableSize): UnreadableTable =>
  new UnreadableTable("too_large", `A table has at most ${rows} rows and ${columns} columns: split the file.`)

/** One packed part of a ZIP file. */
type Part = {
  name: string
  packed: Buffer
  /** 0 stored, 8 deflated. */
  method: number
}

/** The parts that a ZIP file's directory lists (PKWARE's APPNOTE 4.3); null for what is no such file. */
function partsOf(file: Buffer): Part[] | null {
  const end = file.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"))
  if (end < 0 || end + 22 > file.length) return null
  const count = file.readUInt16LE(end + 10)
  if (count > maxParts)
    throw new UnreadableTable("too_large", `The workbook has more than ${maxParts} parts.`)
  const parts: Part[] = []
  let at = file.readUInt32LE(end + 16)
  for (let n = 0; n < count; n++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) return null
    const [method, size, nameLength, local] = [
      file.readUInt16LE(at + 10),
      file.readUInt32LE(at + 20),
      file.readUInt16LE(at + 28),
      file.readUInt32LE(at + 42),
    ]
    if (local + 30 > file.length || file.readUInt32LE(local) !== 0x04034b50) return null
    const data = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    parts.push({
      name: file.toString("utf8", at + 46, at + 46 + nameLength),
      packed: file.subarray(data, data + size),
      method,
    })
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return parts
}

/** A part unpacked, as long as it is no larger than what is left; the size that the file names is not believed. */
function unpack(part: Part, left_bytes: number): Buffer {
  const tooBig = new UnreadableTable(
    "too_large",
    `The workbook holds more than ${maxUnpacked_bytes / 1_000_000} MB once unpacked.`
  )
  if (part.method === 0) {
    if (part.packed.length > left_bytes) throw tooBig
    return part.packed
  }
  if (part.method !== 8)
    throw new UnreadableTable("damaged", "The workbook is packed in a way that is not known.")
  try {
    return inflateRawSync(part.packed, { maxOutputLength: Math.max(1, left_bytes) })
  } catch (error) {
    if (Reflect.get(Object(error), "code") === "ERR_BUFFER_TOO_LARGE") throw tooBig
    throw new UnreadableTable("damaged", "The workbook is damaged.")
  }
}

/** The number of a column by its letters: A → 1, AA → 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}

/**
 * Refuses a workbook that would fill the memory, before anything reads it.
 * It has too many parts, is too large once unpacked, or has cells too far out for a table. Nor is one taken whose XML
 * declares entities: no program that writes workbooks does.
 * @throws UnreadableTable with the reason
 */
export function checkWorkbook(file: Buffer, size: TableSize): void {
  const parts = partsOf(file)
  if (!parts) throw new UnreadableTable("no_workbook", "The file is no XLSX workbook.")
  let left = maxUnpacked_bytes
  for (const part of parts) {
    const content = unpack(part, left)
    left -= content.length
    // Without the zeros of UTF-16.
    const text = content.toString("latin1").replaceAll("\0", "")
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
      throw new UnreadableTable(
        "unsafe",
        "The workbook's XML declares a document type, which no workbook needs."
      )
    if (!/worksheets\/[^/]*\.xml$/i.test(part.name)) continue
    for (const [, letters = "", row = ""] of text.matchAll(/\sr\s*=\s*["']([A-Z]{1,7})(\d{1,9})["']/g)) {
      if (columnNumber(letters) > size.columns || Number(row) > size.rows) throw tooLarge(size)
    }
  }
}
