import { fold, toneKey } from "@chophien/vocabulary/fold"
import { bareName, withoutKind } from "@chophien/vocabulary/place-kind"
import { slugOf } from "@chophien/vocabulary/slug"
import { cleanText } from "@chophien/vocabulary/text"
import { assignSlugs } from "./slugs"
import type { GazetteerRows } from "./types"

/** The rows of the three tables for an import: slugs given, texts folded. */
export function tableRows(
  input: GazetteerRows,
  known: { provinces: Map<string, string>; slugs: Map<string, string> }
) {
  const provinceNames = new Map(known.provinces)
  for (const province of input.provinces) provinceNames.set(province.code, cleanText(province.name))
  const slugs = assignSlugs(input.communes, provinceNames, known.slugs)
  const provinces = input.provinces.map((province) => ({
    code: province.code,
    name: cleanText(province.name),
    full_name: cleanText(province.full_name),
    slug: slugOf(province.name),
    folded: fold(province.name),
  }))
  const communes = input.communes.map((commune) => ({
    code: commune.code,
    name: cleanText(commune.name),
    full_name: cleanText(commune.full_name),
    slug: slugs.get(commune.code),
    type: commune.type,
    province_code: commune.province_code,
    lat: commune.lat ?? null,
    lng: commune.lng ?? null,
    population: commune.population ?? null,
    area_km2: commune.area_km2 ?? null,
    folded: fold(commune.name),
    tone_key: toneKey(commune.name),
    search_text: ` ${fold(`${commune.full_name} ${provinceNames.get(commune.province_code) ?? ""}`)}`,
  }))
  const former = input.former.map((unit) => ({
    id: `${unit.old_code || slugOf(`${unit.old_name} ${unit.old_district}`)}-${unit.new_code}`,
    old_code: unit.old_code,
    old_name: cleanText(unit.old_name),
    old_district: cleanText(unit.old_district),
    old_province: cleanText(unit.old_province),
    new_code: unit.new_code,
    how: unit.how,
    folded: withoutKind(fold(unit.old_name)),
    folded_district: withoutKind(fold(unit.old_district)),
    tone_key: toneKey(bareName(cleanText(unit.old_name))),
    search_text: ` ${fold(`${unit.old_name} ${unit.old_district} ${unit.old_province}`)}`,
  }))
  return { provinces, communes, former }
}

/** One statement that writes all rows of a table, given as JSON; a row that is there already is brought up to date. */
export function upsertStatement(
  table: string,
  key: string,
  columns: Record<string, "text" | "real" | "integer">
): string {
  const names = Object.keys(columns).map((column) => `"${column}"`)
  const typed = Object.entries(columns).map(([column, type]) => `"${column}" ${type}`)
  const changes = names
    .filter((column) => column !== `"${key}"`)
    .map((column) => `${column} = excluded.${column}`)
  return `insert into "${table}" (${names.join(", ")})
    select ${names.join(", ")} from jsonb_to_recordset(?::jsonb) as row (${typed.join(", ")})
    on conflict ("${key}") do update set ${changes.join(", ")}, updated_at = now(), deleted_at = null`
}
