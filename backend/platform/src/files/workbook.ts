/** A cell of a sheet: a text, a number of đồng or pieces, or nothing. */
export type Cell = string | number | null

/** A sheet with its heading; the first `widths` are the columns' widths in characters. */
export type SheetOf = { name: string; head: string[]; rows: Cell[][]; widths: number[] }

/** What a spreadsheet would take for a formula is plain text. */
const inert = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const cellOf = (value: Cell, bold: boolean) => {
  const weight = bold ? { fontWeight: "bold" as const } : {}
  if (typeof value === "number") return { value, type: Number, format: "#,##0", ...weight }
  return { value: inert(value ?? ""), type: String, ...weight }
}

/** A workbook for a spreadsheet, of one or more sheets. */
export async function workbookOf(sheets: readonly SheetOf[]): Promise<Buffer> {
  const { default: writeWorkbook } = await import("write-excel-file/node")
  return await writeWorkbook(
    sheets.map(({ name, head, rows, widths }) => ({
      sheet: name,
      data: [
        head.map((text) => cellOf(text, true)),
        ...rows.map((row) => row.map((value) => cellOf(value, false))),
      ],
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
    }))
  ).toBuffer()
}
