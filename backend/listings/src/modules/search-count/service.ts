import { fold } from "@chophien/vocabulary/fold"
import { InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { type Db, runStatement, type Statement } from "../../run-statement"
import { SearchCountRow } from "./models/search-count"

/** What came of searches for some words since they were last written down. */
export type Tally = { searches: number; plain: number; misses: number; clicks: number }

/** Counts of some words over all days that are kept. `last_day` in Vietnam. */
export type CountedWords = {
  words: string
  searches: number
  misses: number
  clicks: number
  last_day: string
}

/** So long counts are kept. */
const kept_days = 90
/** Words that one search named are kept no longer: they may be somebody's own. */
const single_kept_days = 7
/** So often words must have been searched for before anybody sees them. */
const shown_min = 2
/** So often words must have found goods before they are offered to all. */
const popular_min = 5
const popular_days = 30

const countedSchema = z.object({
  words: z.string(),
  searches: z.number(),
  misses: z.number(),
  clicks: z.number(),
  last_day: z.string(),
})

/** A day (`2026-11-29`) so many days before today in Vietnam. */
const daysAgo = `to_char((now() at time zone 'Asia/Ho_Chi_Minh')::date - ?::int, 'YYYY-MM-DD')`

/** What people search for and what comes of it, by words and day. Who searched is nowhere. */
export default class SearchCountModuleService extends MedusaService({ SearchCountRow }) {
  /** Adds to the counts of a day. Clicks alone make no row: nobody counts words here that were not searched for. */
  @InjectManager()
  async add(day: string, tallies: Map<string, Tally>, @MedusaContext() context: Db = {}): Promise<void> {
    const rows = [...tallies].map(([words, tally]) => ({ words, folded: fold(words), ...tally }))
    const record = `jsonb_to_recordset(?::jsonb) as row
      (words text, folded text, searches int, plain int, misses int, clicks int)`
    const searched = rows.filter(({ searches }) => searches > 0)
    if (searched.length)
      await this.run(context, {
        sql: `insert into search_count (id, day, words, folded, searches, plain, misses, clicks)
          select 'scount_' || replace(gen_random_uuid()::text, '-', ''), ?, words, folded, searches, plain, misses, clicks
          from ${record}
          on conflict (day, words) where deleted_at is null do update set searches = search_count.searches + excluded.searches,
            plain = search_count.plain + excluded.plain, misses = search_count.misses + excluded.misses,
            clicks = search_count.clicks + excluded.clicks, updated_at = now()`,
        params: [day, JSON.stringify(searched)],
      })
    const clicked = rows.filter(({ searches, clicks }) => !searches && clicks > 0)
    if (clicked.length)
      await this.run(context, {
        sql: `update search_count c set clicks = c.clicks + row.clicks, updated_at = now() from ${record}
          where c.id = (select id from search_count l where l.words = row.words and l.day >= ${daysAgo} order by day desc limit 1)`,
        params: [JSON.stringify(clicked), 1],
      })
  }

  /** The words that were searched for most, those that found nothing alone where `missed`. At most `limit`. */
  @InjectManager()
  async mostSearched(
    { missed, limit }: { missed: boolean; limit: number },
    @MedusaContext() context: Db = {}
  ): Promise<CountedWords[]> {
    const by = missed ? "misses" : "searches"
    const rows = await this.run(context, {
      sql: `select words, sum(searches)::int as searches, sum(misses)::int as misses, sum(clicks)::int as clicks,
          max(day) as last_day
        from search_count where deleted_at is null and day >= ${daysAgo}
        group by words having sum(${by}) >= ? order by sum(${by}) desc, words limit ?::int`,
      params: [kept_days, shown_min, limit],
    })
    return z.array(countedSchema).parse(rows)
  }

  /** What many have searched for and found lately, the most wanted first; of several spellings the one with marks. */
  @InjectManager()
  async popularWords(limit: number, @MedusaContext() context: Db = {}): Promise<string[]> {
    const rows = await this.run(context, {
      sql: `select words from (
          select (array_agg(words order by (words <> folded) desc, found desc, words))[1] as words, sum(found) as found from (
            select words, folded, sum(plain) as found from search_count
            where deleted_at is null and day >= ${daysAgo} group by words, folded) spelled
          group by folded) one
        where found >= ? order by found desc, words limit ?::int`,
      params: [popular_days, popular_min, limit],
    })
    return z
      .array(z.object({ words: z.string() }))
      .parse(rows)
      .map(({ words }) => words)
  }

  /** Removes what is kept no longer. */
  @InjectManager()
  async removeOld(@MedusaContext() context: Db = {}): Promise<void> {
    await this.run(context, {
      sql: `delete from search_count c where day < ${daysAgo} or (day < ${daysAgo} and searches = 1
        and not exists (select from search_count o where o.words = c.words and o.id <> c.id))`,
      params: [kept_days, single_kept_days],
    })
  }

  private async run(context: Db, statement: Statement): Promise<unknown[]> {
    return await runStatement(context, statement)
  }
}
