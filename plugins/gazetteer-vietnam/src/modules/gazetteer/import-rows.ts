import { fold, slugify, toneKey, withoutKind } from "./fold"
import { assignSlugs } from "./slugs"
import type { GazetteerRows } from "./types"

/** Text in NFC without spaces around it. */
const clean = (text: string) => text.normalize("NFC").trim()

/** The rows of the three tables for an import: slugs given, texts folded. */
export function tableRows(
  input: GazetteerRows,
  known: { provinces: Map<string, string>; slugs: Map<string, string> }
) {
  const provinceNames = new Map(known.provinces)
  for (const province of input.provinces) provinceNames.set(province.code, clean(province.name))
  const slugs = assignSlugs(input.communes, provinceNames, known.slugs)
  const provinces = input.provinces.map((province) => ({
    code: province.code,
    name: clean(province.name),
    full_name: clean(province.full_name),
    slug: slugify(province.name),
    folded: fold(province.name),
  }))
  const communes = input.communes.map((commune) => ({
    code: commune.code,
    name: clean(commune.name),
    full_name: clean(commune.full_name),
    slug: slugs.get(commune.code),
    type: commune.type,
    province_code: commune.province_code,
    lat: commune.lat ?? null,
    lng: commune.lng ?? null,
    population: commune.population ?? null,
    folded: fold(commune.name),
    tone_key: toneKey(commune.name),
    search_text: ` ${fold(`${commune.full_name} ${provinceNames.get(commune.province_code) ?? ""}`)}`,
  }))
  const former = input.former.map((unit) => ({
    id: `${unit.old_code || slugify(`${unit.old_name} ${unit.old_district}`)}-${unit.new_code}`,
    old_code: unit.old_code,
    old_name: clean(unit.old_name),
    old_district: clean(unit.old_district),
    old_province: clean(unit.old_province),
    new_code: unit.new_code,
    how: unit.how,
    folded: withoutKind(fold(unit.old_name)),
    folded_district: withoutKind(fold(unit.old_district)),
    tone_key: toneKey(unit.old_name.normalize("NFC").replace(/^\s*(?:phường|xã|thị trấn|đặc khu)\s+/iu, "")),
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
