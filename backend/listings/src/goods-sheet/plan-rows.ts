import { fold } from "@chophien/vocabulary/fold"
import { normalSeason } from "@chophien/vocabulary/season"
import { type CellFault, readGoodsRow, type SheetCategory, type SheetGoods } from "./read-goods-row"
import type { SheetColumns } from "./sheet-fields"

/** A listing of the seller as a sheet is held against it; each of its variants is one. */
export type KnownGoods = Required<Omit<SheetGoods, "category_slug">> & {
  listing_id: string
  variant_id: string
  category_slug: string | null
}

/** A field of which a sheet says something else than stands there. */
export type GoodsChange = { field: keyof SheetGoods; from: unknown; to: unknown }

/** What will become of a row. `line` is its number in the sheet, as a spreadsheet program shows it. */
export type PlannedRow = { line: number; cells: readonly string[] } & (
  | { fate: "new"; goods: SheetGoods }
  | { fate: "change"; goods: SheetGoods; known: KnownGoods; changes: GoodsChange[] }
  | { fate: "same"; goods: SheetGoods; known: KnownGoods }
  | { fate: "fault"; faults: CellFault[] }
  | { fate: "skipped" }
)

/** What is one good: its title and what a piece of it is. */
const keyOf = ({ title, unit }: { title: string; unit: string }): string => `${fold(title)} ${fold(unit)}`

const comparable = (value: unknown): string =>
  JSON.stringify(Array.isArray(value) ? normalSeason(value.map(Number)) : value)

/** What a row changes of a listing. What its sheet says nothing of stays. */
function changesOf(goods: SheetGoods, known: KnownGoods): GoodsChange[] {
  return goodsFields.flatMap((field) => {
    const to = goods[field]
    if (to === undefined || comparable(to) === comparable(known[field])) return []
    return [{ field, from: known[field], to }]
  })
}

const goodsFields = [
  "title",
  "category_slug",
  "price",
  "unit",
  "weight_g",
  "stock",
  "season_months",
  "description",
  "ship_class",
  "processing_level",
  "producer_own",
] as const

/** The listing that a row is about: of the same title and unit, else the only one of that title. */
function matcherOf(known: readonly KnownGoods[], read: readonly SheetGoods[]) {
  const byKey = new Map(known.map((each) => [keyOf(each), each]))
  const byTitle = Map.groupBy(known, ({ title }) => fold(title))
  const titles = Map.groupBy(read, ({ title }) => fold(title))
  return (goods: SheetGoods): KnownGoods | undefined => {
    const exact = byKey.get(keyOf(goods))
    if (exact) return exact
    const title = fold(goods.title)
    const [only, ...others] = byTitle.get(title) ?? []
    return only && !others.length && titles.get(title)?.length === 1 ? only : undefined
  }
}

/** What will become of each row of a sheet: all of it is planned before anything is written. */
export function planRows(
  sheet: {
    cells: readonly (readonly string[])[]
    heading_row: number
    columns: SheetColumns
    skipped_lines: readonly number[]
  },
  categories: readonly SheetCategory[],
  known: readonly KnownGoods[]
): PlannedRow[] {
  const skipped = new Set(sheet.skipped_lines)
  const body = sheet.cells
    .slice(sheet.heading_row + 1)
    .map((cells, at) => ({ cells, line: sheet.heading_row + at + 2 }))
    .filter(({ cells }) => cells.some((text) => text !== ""))
  const read = body.map(({ cells, line }) => ({
    cells,
    line,
    reading: skipped.has(line) ? null : readGoodsRow(cells, sheet.columns, categories),
  }))
  const match = matcherOf(
    known,
    read.flatMap(({ reading }) => (reading?.ok ? [reading.goods] : []))
  )
  const firstLines = new Map<string, number>()
  return read.map(({ cells, line, reading }): PlannedRow => {
    if (!reading) return { line, cells, fate: "skipped" }
    if (!reading.ok) return { line, cells, fate: "fault", faults: reading.faults }
    const { goods } = reading
    const first = firstLines.get(keyOf(goods))
    if (first !== undefined)
      return {
        line,
        cells,
        fate: "fault",
        faults: [{ field: "title", typed: goods.title, reason: "twice", choices: [first] }],
      }
    firstLines.set(keyOf(goods), line)
    const found = match(goods)
    if (!found) return { line, cells, fate: "new", goods }
    const changes = changesOf(goods, found)
    return changes.length
      ? { line, cells, fate: "change", goods, known: found, changes }
      : { line, cells, fate: "same", goods, known: found }
  })
}
