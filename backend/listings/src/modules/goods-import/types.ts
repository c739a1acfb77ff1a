import { processingLevels, shipClasses } from "@chophien/vocabulary/goods"
import { z } from "@medusajs/framework/zod"
import { type SheetColumns, sheetFields } from "../../goods-sheet/sheet-fields"

/** What holds for goods of which a sheet does not say it; null where nobody has said it yet. */
const importDefaultsSchema = z.object({
  ship_class: z.enum(shipClasses).nullable(),
  processing_level: z.enum(processingLevels).nullable(),
  producer_own: z.boolean().nullable(),
})

/** An import as its table holds it. */
export const importRowSchema = z.object({
  id: z.string(),
  seller_id: z.string(),
  file_name: z.string(),
  state: z.enum(["draft", "running", "done", "undoing", "failed", "undone"]),
  heading_row: z.int(),
  columns: z
    .object({ fields: z.array(z.enum(sheetFields).nullable()) })
    .transform(({ fields }): SheetColumns => fields),
  cells: z.object({ rows: z.array(z.array(z.string())) }).transform(({ rows }) => rows),
  skipped_lines: z.object({ lines: z.array(z.int()) }).transform(({ lines }) => lines),
  defaults: importDefaultsSchema,
  rows_total: z.int(),
  rows_done: z.int(),
  failure: z.string().nullable(),
  created_by: z.string(),
  created_at: z.coerce.date(),
  finished_at: z.coerce.date().nullable(),
})
export type GoodsImportRow = z.infer<typeof importRowSchema>

/** A sheet as it was uploaded. */
export type NewImport = Pick<
  GoodsImportRow,
  "seller_id" | "file_name" | "heading_row" | "columns" | "cells" | "defaults" | "created_by"
>

/** What a row did to a listing: what stood there, or null for a new one. */
export type ImportEffect = { line: number; listing_id: string | null; before: unknown }
