import { runStatement, type SqlContext } from "@chophien/platform/run-statement"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { CommuneMeasure } from "./models/commune-measure"

/** A table of measures that staff bring in. */
export type MeasureTable = {
  province_code: string
  as_of: string
  file_name: string
  imported_by: string
  values: readonly { commune_code: string; value: number }[]
}

/** Owns what provinces measure of their communes. */
export default class CoverageModuleService extends MedusaService({ CommuneMeasure }) {
  /** The newest measures of a province by commune, and their day; none where nothing was imported. */
  @InjectManager()
  async newestMeasures(
    province_code: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ as_of: string | null; values: Map<string, number> }> {
    const rows = await runStatement<{ commune_code: string; value: number; as_of: string }>(
      context,
      `select commune_code, value, as_of from commune_measure
       where province_code = ? and deleted_at is null
         and as_of = (select max(as_of) from commune_measure where province_code = ? and deleted_at is null)`,
      [province_code, province_code]
    )
    return {
      as_of: rows[0]?.as_of ?? null,
      values: new Map(rows.map(({ commune_code, value }) => [commune_code, Number(value)])),
    }
  }

  /** Writes a table; one of the same province and day is replaced. */
  @InjectTransactionManager()
  async replaceMeasures(table: MeasureTable, @MedusaContext() context: SqlContext = {}): Promise<void> {
    const { province_code, as_of, file_name, imported_by } = table
    await runStatement(
      context,
      `update commune_measure set deleted_at = now(), updated_at = now()
       where province_code = ? and as_of = ? and deleted_at is null returning id`,
      [province_code, as_of]
    )
    const rows = table.values.map((row) => ({ id: generateEntityId(undefined, "cmea"), ...row }))
    await runStatement(
      context,
      `insert into commune_measure (id, province_code, commune_code, value, as_of, file_name, imported_by)
       select id, ?, commune_code, value, ?, ?, ?
       from jsonb_to_recordset(?::jsonb) as r (id text, commune_code text, value real) returning id`,
      [province_code, as_of, file_name, imported_by, JSON.stringify(rows)]
    )
  }

  /** Takes the newest table of a province back. @returns how many communes it named */
  @InjectManager()
  async removeNewest(province_code: string, @MedusaContext() context: SqlContext = {}): Promise<number> {
    const rows = await runStatement<{ id: string }>(
      context,
      `update commune_measure set deleted_at = now(), updated_at = now()
       where province_code = ? and deleted_at is null
         and as_of = (select max(as_of) from commune_measure where province_code = ? and deleted_at is null)
       returning id`,
      [province_code, province_code]
    )
    return rows.length
  }
}
