import { readRows, runStatement } from "@chophien/platform/run-statement"
import { InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { type SheetField, sheetFields } from "../../goods-sheet/sheet-fields"
import type { Db } from "../../run-statement"
import { GoodsImport } from "./models/goods-import"
import { GoodsImportEffect } from "./models/goods-import-effect"
import { KnownHeading } from "./models/known-heading"
import { type GoodsImportRow, type ImportEffect, importRowSchema, type NewImport } from "./types"

const effectSchema = z.object({
  line: z.int(),
  listing_id: z.string().nullable(),
  before: z.unknown(),
})
const changedSchema = z.object({ id: z.string() })

/** Sheets of goods that staff read in, what they did, and what their headings mean. */
export default class GoodsImportModuleService extends MedusaService({
  GoodsImport,
  GoodsImportEffect,
  KnownHeading,
}) {
  /** Keeps an uploaded sheet as a draft. */
  async storeSheet(sheet: NewImport): Promise<GoodsImportRow> {
    const row = await this.createGoodsImports({
      ...sheet,
      cells: { rows: sheet.cells },
      columns: { fields: sheet.columns },
      skipped_lines: { lines: [] },
      state: "draft",
      failure: null,
      finished_at: null,
    })
    return importRowSchema.parse(row)
  }

  /** An import by its id, or null. */
  async find(id: string): Promise<GoodsImportRow | null> {
    const [row] = await this.listGoodsImports({ id }, { take: 1 })
    return row ? importRowSchema.parse(row) : null
  }

  /** Changes a sheet while it is a draft; whether it was one. */
  @InjectManager()
  async changeDraft(
    id: string,
    change: Partial<Pick<GoodsImportRow, "cells" | "columns" | "skipped_lines" | "defaults">>,
    @MedusaContext() context: Db = {}
  ): Promise<boolean> {
    const { cells, columns, skipped_lines, defaults } = change
    const rows = await readRows(
      context,
      changedSchema,
      `update goods_import set cells = coalesce(?::jsonb, cells), columns = coalesce(?::jsonb, columns),
        skipped_lines = coalesce(?::jsonb, skipped_lines), defaults = coalesce(?::jsonb, defaults), updated_at = now()
      where id = ? and state = 'draft' and deleted_at is null returning id`,
      [
        cells ? JSON.stringify({ rows: cells }) : null,
        columns ? JSON.stringify({ fields: columns }) : null,
        skipped_lines ? JSON.stringify({ lines: skipped_lines }) : null,
        defaults ? JSON.stringify(defaults) : null,
        id,
      ]
    )
    return rows.length > 0
  }

  /** Moves an import from one of some states into another; whether it was in one of them. */
  @InjectManager()
  async move(
    id: string,
    from: readonly GoodsImportRow["state"][],
    to: GoodsImportRow["state"],
    { failure, rows_total }: { failure?: string; rows_total?: number } = {},
    @MedusaContext() context: Db = {}
  ): Promise<boolean> {
    const isOver = to === "done" || to === "failed" || to === "undone"
    const rows = await readRows(
      context,
      changedSchema,
      `update goods_import set state = ?, failure = coalesce(?, failure), rows_total = coalesce(?::int, rows_total),
        finished_at = case when ?::boolean then now() else finished_at end, updated_at = now()
      where id = ? and state = any(?::text[]) and deleted_at is null returning id`,
      [to, failure ?? null, rows_total ?? null, isOver, id, `{${from.join(",")}}`]
    )
    return rows.length > 0
  }

  /** Notes how many rows are written. */
  @InjectManager()
  async noteProgress(id: string, rows_done: number, @MedusaContext() context: Db = {}): Promise<void> {
    await runStatement(
      context,
      "update goods_import set rows_done = least(?::int, rows_total), updated_at = now() where id = ?",
      [rows_done, id]
    )
  }

  /** Notes what rows are about to do; who repeats it after a crash changes nothing of what stood there first. */
  @InjectManager()
  async noteEffects(
    import_id: string,
    effects: readonly ImportEffect[],
    @MedusaContext() context: Db = {}
  ): Promise<void> {
    await runStatement(
      context,
      `insert into goods_import_effect (id, import_id, line, listing_id, before)
        select 'gimpe_' || replace(gen_random_uuid()::text, '-', ''), ?, line, listing_id, before
        from jsonb_to_recordset(?::jsonb) as row (line int, listing_id text, before jsonb)
        on conflict (import_id, line) do nothing`,
      [import_id, JSON.stringify(effects)]
    )
  }

  /** What the rows of an import did. */
  @InjectManager()
  async effectsOf(import_id: string, @MedusaContext() context: Db = {}): Promise<ImportEffect[]> {
    return await readRows(
      context,
      effectSchema,
      "select line, listing_id, before from goods_import_effect where import_id = ? order by line",
      [import_id]
    )
  }

  /** What staff said that headings mean. */
  async knownHeadings(): Promise<Map<string, SheetField>> {
    const rows = await this.listKnownHeadings({}, { take: null })
    return new Map(
      rows.flatMap(({ heading, field }) => {
        const known = sheetFields.find((each) => each === field)
        return known ? [[heading, known] as const] : []
      })
    )
  }

  /** Remembers what headings mean; what was said last counts. */
  @InjectManager()
  async rememberHeadings(
    headings: readonly { heading: string; field: SheetField }[],
    @MedusaContext() context: Db = {}
  ): Promise<void> {
    await runStatement(
      context,
      `insert into goods_import_heading (id, heading, field)
        select 'gimph_' || replace(gen_random_uuid()::text, '-', ''), heading, field
        from jsonb_to_recordset(?::jsonb) as row (heading text, field text)
        on conflict (heading) do update set field = excluded.field, updated_at = now(), deleted_at = null`,
      [JSON.stringify(headings)]
    )
  }
}
