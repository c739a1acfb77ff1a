import { fold } from "@chophien/vocabulary/fold"
import { type PlacePart, type PlaceReading, readPlaceLine } from "@chophien/vocabulary/place-line"
import type { CommuneQuery } from "./search-communes"

/** A part that narrows the search: by what it may be called, and by what an old province of that name is written like. */
const narrowing = ({ names }: PlacePart) => ({
  names,
  provinces: names.flatMap((name) => [`% tinh ${name} `, `% thanh pho ${name} `]),
})

const readingRow = ({ parts, isWider }: PlaceReading, nr: number) => {
  const [place, ...around] = parts
  if (!place) return []
  const { names, spelled, levels } = place
  return [{ nr, wider: isWider, names, spelled, levels, around: around.map(narrowing) }]
}

/** Whether a line is more than the beginning of one name, which the search by beginnings reads better. */
export function isPlaceLine(q: string): boolean {
  const readings = readPlaceLine(q)
  const [first] = readings
  const [place] = first?.parts ?? []
  if (readings.length !== 1 || !first || !place || first.parts.length > 1 || first.address) return true
  return place.levels.length < 3 && !place.levels.includes("commune")
}

/** What a province may be called that is typed alone. */
export const provinceNames = (q: string): string[] => readPlaceLine(q)[0]?.parts[0]?.names ?? []

/** Where what merely stands in a line comes among its readings: behind all of them. */
const contained = 1000

/**
 * The statement that finds the communes of a line in which places are named, each part by its whole name, best first.
 * A line has several readings. A wider one leaves out the smallest part and counts where no other finds anything.
 * The commune that bears the name of the old district is offered all the same.
 *
 * Ranks: the commune's own name 0, a unit of before 1, an old district 2, a province 3. Within a rank those spelled as
 * typed come first, then those that took most of what was named, then the more populous.
 */
export function placeLineStatement({ q, province_code, limit }: CommuneQuery): {
  sql: string
  params: unknown[]
} {
  const narrowed = (names: string, old = "''") => `not exists (
    select from jsonb_to_recordset(ask.around) as part (names text[], provinces text[])
    where not (part.names && array[${names}] or ${old} like any(part.provinces)))`
  const unitNames = "f.folded_district, f.now_commune, f.now_province"
  const sql = `
    with ask as materialized (
      select * from jsonb_to_recordset(?::jsonb)
        as reading (nr int, wider boolean, names text[], spelled text, levels text[], around jsonb)
    ), line as (select ?::text as folded
    ), units as materialized (
      select f.*, f.search_text || ' ' as old_line, c.folded as now_commune, p.folded as now_province
      from gazetteer_former_commune f join gazetteer_commune c on c.code = f.new_code
        join gazetteer_province p on p.code = c.province_code where f.deleted_at is null
    ), hits as (
      select ask.nr, ask.wider, c.code, null::text as old_name, null::text as old_district, null::text as old_province,
        (c.tone_key = ask.spelled)::int as exact, 0 as rank, 1 as share
      from ask join gazetteer_commune c on c.folded = any(ask.names) join gazetteer_province p on p.code = c.province_code
      where 'commune' = any(ask.levels) and c.deleted_at is null and (${narrowed("p.folded")}
        or exists (select from units f where f.new_code = c.code and ${narrowed(unitNames, "f.old_line")}))
      union all
      select ask.nr, ask.wider, f.new_code, f.old_name, f.old_district, f.old_province, (f.tone_key = ask.spelled)::int, 1,
        (f.how = 'whole')::int
      from ask join units f on f.folded = any(ask.names)
      where 'commune' = any(ask.levels) and ${narrowed(unitNames, "f.old_line")}
      union all
      select ask.nr, ask.wider, f.new_code, null, min(f.old_district), min(f.old_province),
        bool_or(f.now_commune = f.folded_district)::int, 2, count(*)::int
      from ask join units f on f.folded_district = any(ask.names)
      where 'district' = any(ask.levels) and ${narrowed(unitNames, "f.old_line")} group by 1, 2, 3
      union all
      select ask.nr, ask.wider, c.code, null, null, null, 0, 3, 1
      from ask join gazetteer_province p on p.folded = any(ask.names) join gazetteer_commune c on c.province_code = p.code
      where 'province' = any(ask.levels) and jsonb_array_length(ask.around) = 0 and c.deleted_at is null
      union all
      select ${contained}, false, f.new_code, f.old_name, f.old_district, f.old_province, 0, 1, length(f.folded || f.folded_district)
      from units f join line on line.folded like '% ' || f.folded || ' %' || f.folded_district || ' %'
      where length(f.folded) > 2
      union all
      select ${contained}, false, c.code, null, null, null, 0, 1, length(c.folded || p.folded)
      from gazetteer_commune c join gazetteer_province p on p.code = c.province_code
        join line on line.folded like '% ' || c.folded || ' %' || p.folded || ' %'
      where length(c.folded) > 2 and c.deleted_at is null
    ), best as (
      select distinct on (code) * from hits
      where ?::text is null or code in (select code from gazetteer_commune where province_code = ?)
      order by code, wider, case when wider then rank end, rank = 3, nr, rank, exact desc, share desc, old_name
    )
    select c.code, c.name, c.full_name, c.slug, c.province_code, p.name as province_name, best.rank,
      nullif(concat_ws(', ', nullif(best.old_name, ''), nullif(best.old_district, ''), nullif(best.old_province, '')), '')
        as former
    from best join gazetteer_commune c on c.code = best.code join gazetteer_province p on p.code = c.province_code
    where c.deleted_at is null
      and (not best.wider or best.rank = 0 or not exists (select from best where not wider and nr < ${contained}))
      and (best.nr < ${contained} or not exists (select from best where not wider and rank < 3 and nr < ${contained}))
    order by best.wider, case when best.wider then best.rank end, best.rank = 3, best.nr, best.rank, best.exact desc, best.share desc, coalesce(c.population, 0) desc,
      c.name collate "vi-x-icu", c.code
    limit ?::int`
  const readings = readPlaceLine(q).flatMap(readingRow)
  return {
    sql,
    params: [JSON.stringify(readings), ` ${fold(q)} `, province_code ?? null, province_code ?? null, limit],
  }
}
