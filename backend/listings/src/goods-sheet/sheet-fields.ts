import { type GoodsColumn, goodsColumns } from "@chophien/contract/staff/goods-imports"
import { fold } from "@chophien/vocabulary/fold"

/** What a column of a sheet of goods can hold. */
export const sheetFields = goodsColumns
export type SheetField = GoodsColumn

/** Without these there is no listing. */
export const requiredFields: readonly SheetField[] = ["title", "category", "price", "unit", "weight", "stock"]

/** Which column holds what, by the column's place; null for a column that nobody reads. */
export type SheetColumns = (SheetField | null)[]

/** Headings that people write over a column, folded; the first words of a heading count too. */
const headings: Record<SheetField, readonly string[]> = {
  title: [
    "ten hang",
    "ten san pham",
    "ten mat hang",
    "ten hang hoa",
    "san pham",
    "mat hang",
    "ten",
    "product",
    "name",
    "title",
  ],
  category: ["loai", "loai hang", "nhom", "nhom hang", "danh muc", "phan loai", "category"],
  price: ["gia", "gia ban", "don gia", "gia ban le", "gia vnd", "price"],
  unit: ["don vi", "don vi tinh", "dvt", "quy cach", "dong goi", "unit"],
  weight: ["khoi luong", "trong luong", "can nang", "kl", "weight"],
  stock: [
    "so luong con",
    "so luong",
    "ton kho",
    "ton",
    "con lai",
    "con hang",
    "sl",
    "so luong ton",
    "stock",
    "quantity",
  ],
  season: ["mua", "mua vu", "thoi vu", "thang co", "mua co hang", "season"],
  description: ["mo ta", "gioi thieu", "mo ta san pham", "ghi chu", "description"],
  ship_class: ["cach gui", "bao quan", "cach bao quan", "van chuyen", "shipping"],
  processing_level: ["che bien", "muc che bien", "so che", "processing"],
  producer_own: ["tu san xuat", "tu lam", "nha lam", "hang tu san xuat", "own production"],
}

const fieldOf = new Map(
  sheetFields.flatMap((field) => headings[field].map((heading) => [heading, field] as const))
)

/** A heading as it is compared; what stands in brackets is a remark: “Giá (đồng)”. */
export const headingKey = (heading: string): string => fold(heading.replace(/[([].*?[)\]]/g, " "))

/** What a heading names, by what staff decided before, then by the usual words. */
export function fieldOfHeading(heading: string, known: ReadonlyMap<string, SheetField>): SheetField | null {
  const key = headingKey(heading)
  return known.get(key) ?? fieldOf.get(key) ?? null
}

/** So many rows of a letterhead may stand above the headings. */
const letterhead_rows = 30

/**
 * The row of the headings, by its place, and what each column holds: the first row in which two headings are known. A field
 * that two columns name is the first one's. Null where no row has headings.
 */
export function findColumns(
  cells: readonly (readonly string[])[],
  known: ReadonlyMap<string, SheetField>
): { heading_row: number; columns: SheetColumns } | null {
  for (const [heading_row, row] of cells.slice(0, letterhead_rows).entries()) {
    const taken = new Set<SheetField>()
    const columns = row.map((heading) => {
      const field = fieldOfHeading(heading, known)
      if (!field || taken.has(field)) return null
      taken.add(field)
      return field
    })
    if (taken.size >= 2) return { heading_row, columns }
  }
  return null
}
