import { fold } from "@chophien/vocabulary/fold"
import type { ProcessingLevel, ShipClass } from "@chophien/vocabulary/goods"
import { readPrice } from "@chophien/vocabulary/money-input"
import { readSeason } from "@chophien/vocabulary/season"
import { readStock } from "@chophien/vocabulary/stock"
import { cleanText } from "@chophien/vocabulary/text"
import type { QuantityReading } from "@chophien/vocabulary/typed-quantity"
import { contradictedWeight, unit_length_max } from "@chophien/vocabulary/unit"
import { readWeight } from "@chophien/vocabulary/weight"
import type { SheetColumns, SheetField } from "./sheet-fields"
import { processingNames, shipNames, yesNo } from "./sheet-words"

/** What a row says of a good; what its sheet has no column for is undefined. */
export type SheetGoods = {
  title: string
  category_slug: string
  price: number
  unit: string
  weight_g: number
  stock: number
  season_months?: number[]
  description?: string
  ship_class?: ShipClass
  processing_level?: ProcessingLevel
  producer_own?: boolean
}

/** Why a cell is not taken; `choices` are what may have been meant, the likeliest first. */
export type CellFault = {
  field: SheetField
  typed: string
  reason: string
  /** Numbers in the field's base unit, or slugs of categories. */
  choices: (number | string)[]
}

export type GoodsReading = { ok: true; goods: SheetGoods } | { ok: false; faults: CellFault[] }

/** A category by which a row is read. */
export type SheetCategory = { slug: string; name: string }

const title_min = 3
const title_max = 120
const description_max = 5000

/** Collects what a row says and what is wrong with it. */
class RowReader {
  readonly faults: CellFault[] = []

  constructor(private readonly texts: ReadonlyMap<SheetField, string>) {}

  text(field: SheetField): string {
    return cleanText(this.texts.get(field) ?? "", { lines: field === "description" })
  }

  has(field: SheetField): boolean {
    return this.texts.has(field)
  }

  refuse(field: SheetField, reason: string, choices: CellFault["choices"] = []): undefined {
    this.faults.push({ field, typed: this.text(field), reason, choices })
    return undefined
  }

  quantity(field: SheetField, reading: QuantityReading): number | undefined {
    if (reading.outcome === "value") return reading.value
    return this.refuse(field, reading.reason, reading.outcome === "question" ? reading.choices : [])
  }
}

/**
 * A weight with its packing. A number without a unit may be grams or kilograms. Where the words of the piece say how much
 * it holds, the one that fits them was meant; else it is asked about.
 */
function weightOf(row: RowReader, unit: string): number | undefined {
  const typed = row.text("weight")
  if (!/^[\d.,\s]+$/.test(typed)) {
    const weight = row.quantity("weight", readWeight(typed, "kg"))
    const contents = weight === undefined ? null : contradictedWeight(unit, weight)
    return contents === null ? weight : row.refuse("weight", "contradicts_unit", [contents])
  }
  const readings = [readWeight(typed, "g"), readWeight(typed, "kg")]
  const choices = [
    ...new Set(
      readings.flatMap((reading) =>
        reading.outcome === "value" ? [reading.value] : reading.outcome === "question" ? reading.choices : []
      )
    ),
  ]
  if (!choices.length) return row.quantity("weight", readings[0] ?? readWeight(typed, "g"))
  // Where the words of the piece say no weight everything fits.
  const fitting = choices.filter((weight_g) => contradictedWeight(unit, weight_g) === null)
  const [only] = fitting
  if (only !== undefined && fitting.length === 1) return only
  return row.refuse("weight", "no_unit", choices)
}

function categoryOf(row: RowReader, categories: readonly SheetCategory[]): string | undefined {
  const typed = row.text("category")
  const wanted = fold(typed)
  if (!wanted) return row.refuse("category", "empty")
  const found = categories.find(({ slug, name }) => fold(name) === wanted || slug === typed)
  if (found) return found.slug
  // “Rượu” can only be “Rượu truyền thống” where no other begins so.
  const [begun, ...others] = categories.filter(({ name }) => fold(name).startsWith(`${wanted} `))
  if (begun && !others.length) return begun.slug
  const words = new Set(wanted.split(" "))
  const near = categories
    .map((category) => ({
      category,
      shared: fold(category.name)
        .split(" ")
        .filter((word) => words.has(word)).length,
    }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
  return row.refuse(
    "category",
    "unknown_category",
    near.slice(0, 3).map(({ category }) => category.slug)
  )
}

/** A word of a list in a column that need not be there; an empty cell says nothing, as no column does. */
function wordOf<Value extends string | boolean>(
  row: RowReader,
  field: SheetField,
  words: ReadonlyMap<string, Value>
): Value | undefined {
  const typed = fold(row.text(field))
  if (!typed) return undefined
  const found = words.get(typed)
  if (found === undefined) row.refuse(field, "unknown_word")
  return found
}

function titleOf(row: RowReader): string | undefined {
  const title = row.text("title")
  if (!title) return row.refuse("title", "empty")
  if (title.length < title_min) return row.refuse("title", "too_short")
  return title.length > title_max ? row.refuse("title", "too_long") : title
}

function unitOf(row: RowReader): string | undefined {
  const unit = row.text("unit")
  if (!unit) return row.refuse("unit", "empty")
  return unit.length > unit_length_max ? row.refuse("unit", "too_long") : unit
}

function seasonOf(row: RowReader): number[] | undefined {
  if (!row.text("season")) return undefined
  const reading = readSeason(row.text("season"))
  return reading.outcome === "value" ? reading.value : row.refuse("season", reading.reason)
}

function descriptionOf(row: RowReader): string | undefined {
  if (!row.has("description")) return undefined
  const description = row.text("description")
  return description.length > description_max ? row.refuse("description", "too_long") : description
}

/**
 * Reads a row of a sheet of goods as people type it. Nothing is guessed: what may mean two things, and what cannot be read, is
 * a fault of its cell.
 *
 * @example
 * readGoodsRow(["Chè Shan", "Chè & trà", "85k", "gói 100 g", "100", "50"], columns, categories)
 * // { ok: true, goods: { title: "Chè Shan", price: 85_000, weight_g: 100, … } }
 */
export function readGoodsRow(
  cells: readonly string[],
  columns: SheetColumns,
  categories: readonly SheetCategory[]
): GoodsReading {
  const row = new RowReader(
    new Map(columns.flatMap((field, at) => (field ? [[field, cells[at] ?? ""] as const] : [])))
  )
  const title = titleOf(row)
  const category_slug = categoryOf(row, categories)
  const price = row.quantity("price", readPrice(row.text("price")))
  const unit = unitOf(row)
  const weight_g = weightOf(row, unit ?? "")
  const stock = row.quantity("stock", readStock(row.text("stock"), unit))
  const season_months = seasonOf(row)
  const description = descriptionOf(row)
  const ship_class = wordOf(row, "ship_class", shipNames)
  const processing_level = wordOf(row, "processing_level", processingNames)
  const producer_own = wordOf(row, "producer_own", yesNo)
  if (
    row.faults.length ||
    title === undefined ||
    category_slug === undefined ||
    price === undefined ||
    unit === undefined ||
    weight_g === undefined ||
    stock === undefined
  )
    return { ok: false, faults: row.faults }
  return {
    ok: true,
    goods: {
      title,
      category_slug,
      price,
      unit,
      weight_g,
      stock,
      ...(season_months && { season_months }),
      ...(description !== undefined && { description }),
      ...(ship_class && { ship_class }),
      ...(processing_level && { processing_level }),
      ...(producer_own !== undefined && { producer_own }),
    },
  }
}
