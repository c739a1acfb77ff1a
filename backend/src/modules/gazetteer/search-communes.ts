import { fold, toneKey, withoutKind } from "./fold"

/** How communes are looked for; see `GazetteerModuleService.searchCommunes`. */
export type CommuneQuery = { q: string; province_code?: string; limit: number }

/** Escapes what LIKE reads as a pattern. Folded text holds none, so this guards only against change. */
const literal = (text: string) => text.replace(/[\\%_]/g, "\\$&")

/**
 * The statement that finds communes, best first, one row a commune. Ranks: the name itself (0), an old unit's name (1),
 * the start of the name (2), of an old name (3), of an old district (4), the start of a later word (5, old 6), all words
 * somewhere in name, district and province (7, old 8), inside a word (9, old 10). Within a rank those written with the
 * typed diacritics come first, then the more populous, then Vietnamese alphabetical order.
 * Parts behind a comma ("Pà Cò, Mai Châu") narrow the search to their district or province.
 */
export function communeSearchStatement({ q, province_code, limit }: CommuneQuery): { sql: string; params: unknown[] } {
  const [head = "", ...rest] = q.split(",").map(fold).filter(Boolean)
  const name = withoutKind(head)
  const words = head.split(" ").slice(0, 12)
  const within = rest.slice(0, 3).map((part) => `% ${literal(withoutKind(part))}%`)
  const patterns = (pattern: (text: string) => string) => [...new Set([pattern(literal(name)), pattern(literal(head))])]
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
        ${texts(patterns((t) => `%${t}%`))} as inside, ${texts(allWords)} as all_words, ${texts(within)} as within
    ), hits as (
      select c.code, null::text as old_name, null::text as old_district, null::text as old_province, (c.tone_key = ask.spelled)::int as exact,
        case when c.folded = ask.name or c.folded = ask.head then 0 when c.folded like any(ask.starts) then 2
          when ' ' || c.folded like any(ask.word_starts) then 5 when c.search_text like all(ask.all_words) then 7 else 9 end as rank
      from gazetteer_commune c, ask
      where (c.search_text like any(ask.inside) or c.search_text like all(ask.all_words))
        and c.search_text like all(ask.within) and c.deleted_at is null
      union all
      select f.new_code, f.old_name, f.old_district, f.old_province, (f.tone_key = ask.spelled)::int,
        case when f.folded = ask.name then 1 when f.folded like any(ask.starts) then 3 when f.folded_district like any(ask.starts) then 4
          when ' ' || f.folded like any(ask.word_starts) then 6 when f.search_text like all(ask.all_words) then 8 else 10 end
      from gazetteer_former_commune f, ask
      where (f.search_text like any(ask.inside) or f.search_text like all(ask.all_words))
        and f.search_text like all(ask.within) and f.deleted_at is null
    ), best as (
      select distinct on (code) * from hits order by code, rank, exact desc, old_name
    )
    select c.code, c.name, c.full_name, c.slug, c.province_code, p.name as province_name,
      nullif(concat_ws(', ', case when best.rank <> 4 then nullif(best.old_name, '') end,
        nullif(best.old_district, ''), nullif(best.old_province, '')), '') as former
    from best join gazetteer_commune c on c.code = best.code join gazetteer_province p on p.code = c.province_code, ask
    where c.deleted_at is null and (ask.province is null or c.province_code = ask.province)
    order by best.rank, best.exact desc, coalesce(c.population, 0) desc, c.name collate "vi-x-icu", c.code
    limit ?::int`
  params.push(limit)
  return { sql, params }
}
