import type { InferTypeOf } from "@medusajs/framework/types"
import { InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { type Db, runStatement } from "../../run-statement"
import { ListingReview } from "./models/listing-review"

export type ListingReviewRow = InferTypeOf<typeof ListingReview>

/** Why a person has to look at a listing. */
export type Question = {
  product_id: string
  rules: readonly string[]
  causes: readonly string[]
  /** What shoppers saw before; null for what was not shown. */
  before: object | null
}

/** What the centre thinks of listings. */
class ListingReviewModuleService extends MedusaService({ ListingReview }) {
  /** Asks for a look at a listing; where one waits already, the first question counts. */
  @InjectManager()
  async ask(
    { product_id, rules, causes, before }: Question,
    @MedusaContext() context: Db = {}
  ): Promise<void> {
    await runStatement(context, {
      sql: `insert into listing_review (product_id, state, rules, causes, before, asked_at)
              values (?, 'waiting', array(select jsonb_array_elements_text(?::jsonb)),
                array(select jsonb_array_elements_text(?::jsonb)), ?::jsonb, now())
            on conflict (product_id) do update set state = 'waiting', rules = excluded.rules, deleted_at = null,
              causes = case when listing_review.state = 'waiting'
                then array(select distinct unnest(listing_review.causes || excluded.causes)) else excluded.causes end,
              before = case when listing_review.state = 'waiting'
                then coalesce(listing_review.before, excluded.before) else excluded.before end,
              asked_at = case when listing_review.state = 'waiting' then listing_review.asked_at else now() end,
              updated_at = now() returning product_id`,
      params: [product_id, JSON.stringify(rules), JSON.stringify(causes), before && JSON.stringify(before)],
    })
  }

  /** Writes what staff decided. */
  @InjectManager()
  async decide(
    {
      product_id,
      state,
      note,
      passed_hash,
      passed_content = null,
      decided_by,
    }: {
      product_id: string
      state: "held" | "passed"
      note: string | null
      passed_hash: string | null
      passed_content?: string | null
      decided_by: string
    },
    @MedusaContext() context: Db = {}
  ): Promise<void> {
    await runStatement(context, {
      sql: `insert into listing_review (product_id, state, note, passed_hash, passed_content, decided_at, decided_by)
              values (?, ?, ?, ?, ?, now(), ?)
            on conflict (product_id) do update set state = excluded.state, note = excluded.note, deleted_at = null,
              passed_hash = coalesce(excluded.passed_hash, listing_review.passed_hash),
              passed_content = coalesce(excluded.passed_content, listing_review.passed_content),
              decided_at = now(), decided_by = excluded.decided_by, updated_at = now() returning product_id`,
      params: [product_id, state, note, passed_hash, passed_content, decided_by],
    })
  }
}

export default ListingReviewModuleService
