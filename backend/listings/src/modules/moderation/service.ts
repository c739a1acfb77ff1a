import type { ReportOutcome } from "@chophien/contract/staff/moderation"
import { ownListingIds } from "@chophien/sellers/ownership"
import type { OwnDataPort } from "@chophien/sellers/ports/own-data"
import type { InferTypeOf, MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  InjectManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { type Db, runStatement } from "../../run-statement"
import { ListingReport } from "./models/listing-report"
import { ModerationRule } from "./models/moderation-rule"
import { SellerTrust } from "./models/seller-trust"
import { Takedown } from "./models/takedown"

export type TakedownRow = InferTypeOf<typeof Takedown>

/** Whom a report's answer goes to, before the address is removed. */
export type ClosedReport = { id: string; email: string | null; locale: string }

/** What waits for a look, whom the centre trusts, what authorities and shoppers ask for. */
export default class ModerationModuleService
  extends MedusaService({ ModerationRule, SellerTrust, Takedown, ListingReport })
  implements OwnDataPort
{
  /** The goods of a seller, for the file that it takes along. */
  async readOwnData(container: MedusaContainer, seller_id: string): Promise<Record<string, unknown>> {
    const ids = await ownListingIds(container, seller_id)
    const fields = ["title", "handle", "status", "description", "created_at", "updated_at", "images.url"]
    const of_variants = [
      "variants.title",
      "variants.sku",
      "variants.weight",
      "variants.price_set.prices.amount",
    ]
    const { data } = await container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: "product", fields: [...fields, ...of_variants], filters: { id: ids } })
    return { listings: data }
  }

  /** Says how far a seller is trusted. */
  @InjectManager()
  async setTrust(
    {
      seller_id,
      level,
      reason,
      set_by,
    }: { seller_id: string; level: string; reason: string; set_by: string },
    @MedusaContext() context: Db = {}
  ): Promise<void> {
    await runStatement(context, {
      sql: `insert into seller_trust (seller_id, level, reason, set_by, set_at) values (?, ?, ?, ?, now())
        on conflict (seller_id) do update set level = excluded.level, reason = excluded.reason, set_by = excluded.set_by,
          set_at = now(), updated_at = now(), deleted_at = null returning seller_id`,
      params: [seller_id, level, reason, set_by],
    })
  }

  /** Whether a request of an authority stands against a listing. */
  @InjectManager()
  async hasStandingTakedown(product_id: string, @MedusaContext() context: Db = {}): Promise<boolean> {
    const rows = await runStatement(context, {
      sql: `select id from listing_takedown where product_id = ? and lifted_at is null and deleted_at is null limit 1`,
      params: [product_id],
    })
    return rows.length > 0
  }

  /** How many open reports there are of some listings. */
  @InjectManager()
  async countOpenReports(
    product_ids: string[],
    @MedusaContext() context: Db = {}
  ): Promise<Map<string, number>> {
    const rows = await runStatement<{ product_id: string; reports: number }>(context, {
      sql: `select product_id, count(*)::int as reports from listing_report
        where closed_at is null and deleted_at is null and product_id in (select jsonb_array_elements_text(?::jsonb)) group by 1`,
      params: [JSON.stringify(product_ids)],
    })
    return new Map(rows.map(({ product_id, reports }) => [product_id, reports]))
  }

  /** Closes all open reports of a listing. @returns those that were open, with the addresses that wait for an answer */
  @InjectManager()
  async closeReports(
    input: { product_id: string; outcome: ReportOutcome; note: string; closed_by: string },
    @MedusaContext() context: Db = {}
  ): Promise<ClosedReport[]> {
    return await runStatement<ClosedReport>(context, {
      sql: `update listing_report set outcome = ?, note = ?, closed_by = ?, closed_at = now(), updated_at = now()
        where product_id = ? and closed_at is null and deleted_at is null returning id, email, locale`,
      params: [input.outcome, input.note, input.closed_by, input.product_id],
    })
  }

  /** Removes the addresses of reports that were answered. */
  @InjectManager()
  async forgetReporters(ids: string[], @MedusaContext() context: Db = {}): Promise<void> {
    await runStatement(context, {
      sql: `update listing_report set email = null where id in (select jsonb_array_elements_text(?::jsonb)) returning id`,
      params: [JSON.stringify(ids)],
    })
  }
}
