import type { Answer, ReadBody } from "@chophien/contract"
import type { importMeasures as route } from "@chophien/contract/staff/coverage"
import { gazetteer } from "@chophien/gazetteer-vietnam"
import { Problem } from "@chophien/platform/problem"
import { readTable, UnreadableTable } from "@chophien/table-file"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readMeasures } from "../coverage/read-measures"
import { coverageService } from "../modules/coverage"
import { texts } from "../texts"

const size_max = { rows: 4000, columns: 60 }

async function cellsOf(content: string): Promise<string[][]> {
  try {
    return (await readTable(Buffer.from(content, "base64"), size_max)).cells
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error
    throw new Problem("invalid_request", texts.sheet_unreadable, { param: "content" })
  }
}

/**
 * Reads a province's table of measures and says what of it cannot be read; writes it where that is wanted and nothing is
 * wrong. A table of the same day is replaced.
 * @throws Problem `sheet_unreadable`, `measure_columns_missing`, `import_has_faults`
 */
export async function importMeasures(
  container: MedusaContainer,
  { content, file_name, as_of, province_code, write }: ReadBody<typeof route>,
  imported_by: string
): Promise<Answer<typeof route>> {
  const [cells, communes] = await Promise.all([
    cellsOf(content),
    gazetteer(container).communesOf(province_code),
  ])
  const table = readMeasures(cells, communes)
  if (!table) throw new Problem("invalid_request", texts.measure_columns_missing, { param: "content" })
  const { values, faults } = table
  if (write && (faults.length || !values.length))
    throw new Problem("conflict", texts.import_has_faults, { values: { count: faults.length } })
  if (write)
    await coverageService(container).replaceMeasures({ province_code, as_of, file_name, imported_by, values })
  const named = new Set(values.map(({ commune_code }) => commune_code))
  return {
    read: values.length,
    faults,
    missing: communes.filter(({ code }) => !named.has(code)).map(({ full_name }) => full_name),
    written: write,
  }
}
