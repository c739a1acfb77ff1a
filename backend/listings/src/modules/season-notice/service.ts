import { type Locale, locales } from "@chophien/vocabulary/locale"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { type Db, runStatement } from "../../run-statement"
import { SeasonNoticeRow } from "./models/season-notice"

/** Somebody who waits for a listing's season. */
export type SeasonNotice = { id: string; product_id: string; email: string; locale: Locale }

/** For so many listings one address may wait at a time. */
export const notices_max = 20
/** A season comes within a year: what waits longer is of goods that are gone. */
const kept_days = 400

const noticeSchema = z.object({
  id: z.string(),
  product_id: z.string(),
  email: z.string(),
  locale: z.enum(locales),
})

/** Who wants one mail once a listing can be had again. */
export default class SeasonNoticeModuleService extends MedusaService({ SeasonNoticeRow }) {
  /** Notes that an address waits for a listing, once; false where it waits for too many already. */
  @InjectTransactionManager()
  async addNotice(
    { product_id, email, locale }: Omit<SeasonNotice, "id">,
    @MedusaContext() context: Db = {}
  ): Promise<boolean> {
    const address = email.toLowerCase()
    // One at a time for an address, so that its limit holds.
    await runStatement(context, {
      sql: "select pg_advisory_xact_lock(hashtextextended('season_notice ' || ?, 0))",
      params: [address],
    })
    const [waiting] = await runStatement<{ count: number; is_there: boolean }>(context, {
      sql: `select count(*)::int as count, coalesce(bool_or(product_id = ?), false) as is_there
        from season_notice where email = ? and deleted_at is null`,
      params: [product_id, address],
    })
    if (waiting?.is_there) return true
    if ((waiting?.count ?? 0) >= notices_max) return false
    await runStatement(context, {
      sql: `insert into season_notice (id, product_id, email, locale)
        values ('snote_' || replace(gen_random_uuid()::text, '-', ''), ?, ?, ?)`,
      params: [product_id, address, locale],
    })
    return true
  }

  /** The listings that somebody waits for. */
  @InjectManager()
  async awaitedProducts(@MedusaContext() context: Db = {}): Promise<string[]> {
    const rows = await runStatement<{ product_id: string }>(context, {
      sql: "select distinct product_id from season_notice where deleted_at is null",
      params: [],
    })
    return rows.map(({ product_id }) => product_id)
  }

  /** Who waits for one of some listings, those first who asked first. */
  @InjectManager()
  async noticesOf(
    product_ids: string[],
    limit: number,
    @MedusaContext() context: Db = {}
  ): Promise<SeasonNotice[]> {
    const rows = await runStatement(context, {
      sql: `select id, product_id, email, locale from season_notice
        where deleted_at is null and product_id in (select jsonb_array_elements_text(?::jsonb))
        order by created_at, id limit ?::int`,
      params: [JSON.stringify(product_ids), limit],
    })
    return z.array(noticeSchema).parse(rows)
  }

  /** Removes notices, addresses and all, and those that wait in vain. */
  @InjectManager()
  async removeNotices(ids: string[], @MedusaContext() context: Db = {}): Promise<void> {
    await runStatement(context, {
      sql: `delete from season_notice where id in (select jsonb_array_elements_text(?::jsonb))
        or created_at < now() - ? * interval '1 day'`,
      params: [JSON.stringify(ids), kept_days],
    })
  }
}
