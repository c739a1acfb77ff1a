import { fold, toneKey } from "@chophien/vocabulary/fold"
import { kindOf, withoutKind } from "@chophien/vocabulary/place-kind"

/** How communes are looked for; see `GazetteerModuleService.searchCommunes`. */
export type CommuneQuery = { q: string; province_code?: string; limit: number }

/** Escapes what LIKE reads as a pattern. Folded text holds none, so this guards only against change. */
const literal = (text: string) => text.replace(/[\\%_]/g, "\\$&")

/** Whether a folded name begins with a kind of unit that no longer exists: who types one looks for what lay in it. */
function namesDistrict(folded: string): boolean {
  const levels = kindOf(folded)?.kind.levels ?? []
  return levels.includes("district") && !levels.includes("commune")
}

/**
 * The statement that finds communes, best first, one row a commune. Ranks, old units by the number in brackets:
 * - the name itself 0 (1), the start of it 2 (3; of an old district 4), the start of a later word 5 (6)
 * - only where none of these is found: the name with its place behind it 7 (8), inside a word 11 (12)
 * - and all words somewhere in name, district and province 9 (10)
 *
 * Within a rank those written with the typed diacritics come first, then the more populous, then alphabetical order.
 * Parts behind a comma ("Pà Cò, Mai Châu") narrow the search to their district or province.
 */
export function communeSearchStatement({ q, province_code, limit }: CommuneQuery): {
  sql: string
  params: unknown[]
} {
  const [head = "", ...rest] = q.split(",").map(fold).filter(Boolean)
  const name = withoutKind(head)
  const words = head.split(" ").slice(0, 12)
  const within = rest.slice(0, 3).map((part) => `% ${literal(withoutKind(part))}%`)
  const patterns = (pattern: (text: string) => string) => [
    ...new Set([pattern(literal(name)), pattern(literal(head))]),
  ]
  const spelled = toneKey(q.split(",")[0] ?? "")
  const allWords = words.map((word) => `% ${literal(word)}%`)
  const params: unknown[] = []
  const text = (value: string | null) => {
    params.push(value)
    return "?::text"
  }
  const texts = (values: string[]) => {
    params.push(JSON.stringify(values))
    return "array(select jsonb_array_elements_text(?::jsonb))"
  }
  const sql = `
    with ask as materialized (
      select ${text(name)} as name, ${text(head)} as head, ${text(spelled)} as spelled, ${text(province_code ?? null)} as province,
        ${texts(patterns((t) => `${t}%`))} as starts, ${texts(patterns((t) => `% ${t}%`))} as word_starts,
        ${texts(patterns((t) => `%${t}%`))} as inside, ${texts(allWords)} as all_words, ${texts(within)} as within,
        ${text(String(namesDistrict(head)))}::boolean as asks_district
    ), hits as (
      select c.code, null::text as old_name, null::text as old_district, null::text as old_province, (c.tone_key = ask.spelled)::int as exact,
        case when c.folded = ask.name or c.folded = ask.head then 0 when c.folded like any(ask.starts) then 2
          when ' ' || c.folded like any(ask.word_starts) then 5 when ask.name like c.folded || ' %' and c.search_text like all(ask.all_words) then 7
          when c.search_text like all(ask.all_words) then 9 else 11 end as rank, false as by_district
      from gazetteer_commune c, ask
      where (c.search_text like any(ask.inside) or c.search_text like all(ask.all_words))
        and c.search_text like all(ask.within) and c.deleted_at is null
      union all
      select f.new_code, f.old_name, f.old_district, f.old_province, (f.tone_key = ask.spelled)::int,
        case when ask.name = case when ask.asks_district then f.folded_district else f.folded end then 1
          when f.folded like any(ask.starts) then 3 when f.folded_district like any(ask.starts) then 4
          when ' ' || f.folded like any(ask.word_starts) then 6 when ask.name like f.folded || ' %' and f.search_text like all(ask.all_words) then 8
          when f.search_text like all(ask.all_words) then 10 else 12 end,
        f.folded_district like any(ask.starts) and (ask.asks_district or f.folded not like any(ask.starts))
      from gazetteer_former_commune f, ask
      where (f.search_text like any(ask.inside) or f.search_text like all(ask.all_words))
        and f.search_text like all(ask.within) and f.deleted_at is null
    ), best as (
      select distinct on (code) hits.* from hits, ask
      where ask.province is null or code in (select code from gazetteer_commune where province_code = ask.province)
      order by code, rank, exact desc, by_district desc, old_name
    )
    select c.code, c.name, c.full_name, c.slug, c.province_code, p.name as province_name, best.rank,
      nullif(concat_ws(', ', case when not best.by_district then nullif(best.old_name, '') end,
        nullif(best.old_district, ''), nullif(best.old_province, '')), '') as former
    from best join gazetteer_commune c on c.code = best.code join gazetteer_province p on p.code = c.province_code
    where c.deleted_at is null and (best.rank < 7 or not exists (select from best where rank < 7))
    order by best.rank, best.exact desc, coalesce(c.population, 0) desc, c.name collate "vi-x-icu", c.code
    limit ?::int`
  params.push(limit)
  return { sql, params }
}
