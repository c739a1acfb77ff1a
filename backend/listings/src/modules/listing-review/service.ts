import type { InferTypeOf } from "@medusajs/framework/types"
import { InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { type Db, runStatement } from "../../run-statement"
import { ListingReview } from "./models/listing-review"

export type ListingReviewRow = InferTypeOf<typeof ListingReview>

/** What the centre thinks of listings. */
class ListingReviewModuleService extends MedusaService({ ListingReview }) {
  /** Asks for a look at a listing; where one waits already, the first question counts. */
  @InjectManager()
  async ask(
    { product_id, rules }: { product_id: string; rules: readonly string[] },
    @MedusaContext() context: Db = {}
  ): Promise<void> {
    await runStatement(context, {
      sql: `insert into listing_review (product_id, state, rules, asked_at)
              values (?, 'waiting', array(select jsonb_array_elements_text(?::jsonb)), now())
            on conflict (product_id) do update set state = 'waiting', rules = excluded.rules, deleted_at = null,
              asked_at = case when listing_review.state = 'waiting' then listing_review.asked_at else now() end,
              updated_at = now() returning product_id`,
      params: [product_id, JSON.stringify(rules)],
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
      decided_by,
    }: {
      product_id: string
      state: "held" | "passed"
      note: string | null
      passed_hash: string | null
      decided_by: string
    },
    @MedusaContext() context: Db = {}
  ): Promise<void> {
    await runStatement(context, {
      sql: `insert into listing_review (product_id, state, note, passed_hash, decided_at, decided_by)
              values (?, ?, ?, ?, now(), ?)
            on conflict (product_id) do update set state = excluded.state, note = excluded.note, deleted_at = null,
              passed_hash = coalesce(excluded.passed_hash, listing_review.passed_hash),
              decided_at = now(), decided_by = excluded.decided_by, updated_at = now() returning product_id`,
      params: [product_id, state, note, passed_hash, decided_by],
    })
  }
}

export default ListingReviewModuleService
