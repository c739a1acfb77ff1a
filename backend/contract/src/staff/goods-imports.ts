import { processingLevels, shipClasses } from "@chophien/vocabulary/goods"
import { textSchema } from "@chophien/vocabulary/schemas"
import * as z from "zod/mini"
import { time } from "../wire/fields"
import { pageAnswer, pageFields } from "../wire/page"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"

/** What a column of a sheet of goods can hold. */
export const goodsColumns = [
  "title",
  "category",
  "price",
  "unit",
  "weight",
  "stock",
  "season",
  "description",
  "ship_class",
  "processing_level",
  "producer_own",
] as const
export type GoodsColumn = (typeof goodsColumns)[number]

/** Where an import stands: read and corrected, being written, written; given up and taken back. */
export const goodsImportStates = ["draft", "running", "done", "undoing", "failed", "undone"] as const
export type GoodsImportState = (typeof goodsImportStates)[number]

/** What will become of a row. */
export const rowFates = ["new", "change", "same", "fault", "skipped"] as const
export type RowFate = (typeof rowFates)[number]

/** A sheet has so many rows and columns at most, and so many bytes. */
export const sheet_rows_max = 5000
export const sheet_columns_max = 40
export const sheet_bytes_max = 8_000_000

const cell_length_max = 5000

/** What holds for new goods of which the sheet does not say it; null where nobody has said it yet. */
const defaultsSchema = z.object({
  ship_class: z.nullable(z.enum(shipClasses)),
  processing_level: z.nullable(z.enum(processingLevels)),
  producer_own: z.nullable(z.boolean()),
})

const summarySchema = z.object({
  id: z.string(),
  seller: z.object({ id: z.string(), name: z.string() }),
  file_name: z.string(),
  state: z.enum(goodsImportStates),
  /** How many rows are written, and of how many. */
  rows_done: z.int(),
  rows_total: z.int(),
  /** Why it was given up; null otherwise. */
  failure: z.nullable(z.string()),
  created_at: time,
  finished_at: z.nullable(time),
})
export type GoodsImportSummary = z.infer<typeof summarySchema>

const importSchema = z.extend(summarySchema, {
  /** The headings as they stand in the sheet, and what each column holds. */
  columns: z.array(z.object({ heading: z.string(), field: z.nullable(z.enum(goodsColumns)) })),
  defaults: defaultsSchema,
  /** How many rows have which fate. */
  counts: z.object({ new: z.int(), change: z.int(), same: z.int(), fault: z.int(), skipped: z.int() }),
  /** Columns without which nothing can be written. */
  missing_columns: z.array(z.enum(goodsColumns)),
  /** What has to be said of new goods, as no cell says it. */
  missing_defaults: z.array(z.enum(["ship_class", "processing_level", "producer_own"])),
})
export type GoodsImport = z.infer<typeof importSchema>

const rowSchema = z.object({
  /** Its number in the sheet, as a spreadsheet program shows it. */
  line: z.int(),
  fate: z.enum(rowFates),
  cells: z.array(
    z.object({
      text: z.string(),
      /** What was read, in words; null where the column is not read or the cell has a fault. */
      read: z.nullable(z.string()),
      /** What stands in the shop and will be changed; null where it stays. */
      before: z.nullable(z.string()),
      /** What is wrong, and texts of which one may have been meant. */
      fault: z.nullable(z.object({ message: z.string(), choices: z.array(z.string()) })),
    })
  ),
})
export type GoodsImportRow = z.infer<typeof rowSchema>

const answer = z.object({ goods_import: importSchema })
const path = "/admin/goods-imports/:id"

export const listGoodsImports = route({
  method: "GET",
  path: "/admin/goods-imports",
  auth: "staff",
  summary: "Sheets of goods that staff read in, the newest first.",
  query: z.strictObject({ ...pageFields({ limit: 20, limit_max: 100 }) }),
  answer: z.object({ goods_imports: listOf(summarySchema), ...pageAnswer }),
})

export const startGoodsImport = route({
  method: "POST",
  path: "/admin/goods-imports",
  auth: "staff",
  summary:
    "Reads a sheet of goods of one seller: CSV in UTF-8, UTF-16 or Windows-1258, or XLSX. Writes nothing to the shop.",
  body: z.strictObject({
    seller_id: z.string().check(z.minLength(1), z.maxLength(60)),
    file_name: textSchema(200, { length_min: 1 }),
    /** The file's bytes in Base64. */
    content: z.string().check(z.minLength(1), z.maxLength(Math.ceil(sheet_bytes_max / 3) * 4)),
  }),
  answer,
  problems: ["not_found", "seller_not_active", "sheet_unreadable"],
})

export const readGoodsImport = route({
  method: "GET",
  path,
  auth: "staff",
  summary: "A sheet of goods: what its columns hold, and what will become of its rows.",
  answer,
  problems: ["not_found"],
})

export const listGoodsImportRows = route({
  method: "GET",
  path: "/admin/goods-imports/:id/rows",
  auth: "staff",
  summary:
    "Rows of a sheet of goods with what was read of each cell, what it changes, and what is wrong with it.",
  query: z.strictObject({
    fate: z.optional(z.enum(rowFates)),
    ...pageFields({ limit: 50, limit_max: 200 }),
  }),
  answer: z.object({ rows: listOf(rowSchema), ...pageAnswer }),
  problems: ["not_found"],
})

export const changeGoodsImport = route({
  method: "POST",
  path,
  auth: "staff",
  summary:
    "Says what columns hold (remembered for the next sheet), and what holds for new goods of which no cell says it.",
  body: z.strictObject({
    columns: z.optional(z.array(z.nullable(z.enum(goodsColumns))).check(z.maxLength(sheet_columns_max))),
    defaults: z.optional(defaultsSchema),
  }),
  answer,
  problems: ["not_found", "import_not_draft", "import_column_twice"],
})

export const correctGoodsImportCell = route({
  method: "POST",
  path: "/admin/goods-imports/:id/cells",
  auth: "staff",
  summary: "Writes another text into a cell of a sheet of goods, or leaves a row out of it.",
  body: z.union([
    z.strictObject({
      line: z.int().check(z.minimum(1)),
      column: z.int().check(z.minimum(0), z.maximum(sheet_columns_max)),
      text: textSchema(cell_length_max, { lines: true }),
    }),
    z.strictObject({ line: z.int().check(z.minimum(1)), skip: z.boolean() }),
  ]),
  answer,
  problems: ["not_found", "import_not_draft"],
})

export const runGoodsImport = route({
  method: "POST",
  path: "/admin/goods-imports/:id/run",
  auth: "staff",
  summary:
    "Writes a sheet of goods into the shop, all of it or nothing. `expected` are the numbers that were shown: where others hold meanwhile, it is refused.",
  body: z.strictObject({ expected: z.strictObject({ new: z.int(), change: z.int() }) }),
  answer,
  problems: ["not_found", "import_not_draft", "import_has_faults", "import_changed", "seller_not_active"],
})

export const undoGoodsImport = route({
  method: "POST",
  path: "/admin/goods-imports/:id/undo",
  auth: "staff",
  summary:
    "Takes a whole import back: new goods go, or leave the shop where they were ordered; changed ones are as they were.",
  body: z.strictObject({}),
  answer,
  problems: ["not_found", "import_not_done"],
})
