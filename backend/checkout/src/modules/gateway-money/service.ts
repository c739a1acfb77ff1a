import type { GatewayRefund as AnsweredRefund } from "@chophien/payment-vietqr/refunds"
import type { GatewayReview as AnsweredReview } from "@chophien/payment-vietqr/reviews"
import { runStatement, type SqlContext } from "@chophien/platform/run-statement"
import { InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import BankReversal from "./models/bank-reversal"
import GatewayRefund from "./models/gateway-refund"
import GatewayReview from "./models/gateway-review"

type IdRow = { id: string }

/** Money that the bank took back from a paid group; amounts whole VND. */
export type NewReversal = { id: string; order_group_id: string; intent_id: string; amount: number }

/** Owns what the gateway told of money of our intents that is no plain payment. Its answers decide; nothing is counted here. */
export default class GatewayMoneyModuleService extends MedusaService({
  GatewayReview,
  GatewayRefund,
  BankReversal,
}) {
  /** Notes a review as the gateway answered it. One without an intent is nobody's, and not noted. */
  @InjectManager()
  async saveReview(
    { id, payment_intent, amount, reason, status }: AnsweredReview,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    if (!payment_intent) return
    await runStatement(
      context,
      `insert into gateway_review (id, intent_id, amount, reason, is_open, checked_at) values (?, ?, ?, ?, ?, now())
       on conflict (id) do update set amount = excluded.amount, is_open = excluded.is_open, checked_at = now(), updated_at = now()`,
      [id, payment_intent, amount, reason, status === "open"]
    )
  }

  /** Notes a refund as the gateway answered it. */
  @InjectManager()
  async saveRefund(
    { id, payment_intent, amount, created, vietqr }: AnsweredRefund,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await runStatement(
      context,
      `insert into gateway_refund (id, intent_id, review_id, amount, state, is_replaced, created_at_gateway)
       values (?, ?, ?, ?, ?, ?, to_timestamp(?))
       on conflict (id) do update set state = excluded.state, is_replaced = excluded.is_replaced, updated_at = now()`,
      [id, payment_intent, vietqr.review, amount, vietqr.state, vietqr.replaced_by !== null, created]
    )
  }

  /**
   * Reviews that were open when the gateway was last asked, some time ago. They count as asked about from here, whatever
   * it answers: one that it does not know, or fails on, takes its turn among the others.
   */
  @InjectManager()
  async takeReviewsToCheck(
    ask_again_after_ms: number,
    limit: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    const rows = await runStatement<IdRow>(
      context,
      `update gateway_review set checked_at = now()
        where id in (select id from gateway_review where is_open and checked_at <= now() - ? * interval '1 millisecond'
                      order by checked_at limit ?)
       returning id`,
      [ask_again_after_ms, limit]
    )
    return rows.map(({ id }) => id)
  }

  /** Refunds that are not at their end, and were noted some time ago; see {@link takeReviewsToCheck}. */
  @InjectManager()
  async takeRefundsToCheck(
    ask_again_after_ms: number,
    limit: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    const rows = await runStatement<IdRow>(
      context,
      `update gateway_refund set updated_at = now()
        where id in (select id from gateway_refund
                      where state in ('needs_destination', 'pending', 'sent', 'unknown')
                        and updated_at <= now() - ? * interval '1 millisecond'
                      order by updated_at limit ?)
       returning id`,
      [ask_again_after_ms, limit]
    )
    return rows.map(({ id }) => id)
  }

  /** Notes that the bank took money back, once. */
  @InjectManager()
  async openReversal(
    { id, order_group_id, intent_id, amount }: NewReversal,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await runStatement(
      context,
      `insert into bank_reversal (id, order_group_id, intent_id, amount, reversed_at) values (?, ?, ?, ?, now())
       on conflict (id) do nothing`,
      [id, order_group_id, intent_id, amount]
    )
  }

  /**
   * The money of a reversal came again under its code: the oldest open one of the intent that it is enough for ends. Of
   * one review one ends, however often it is told.
   */
  @InjectManager()
  async coverReversal(
    { review_id, intent_id, amount }: { review_id: string; intent_id: string; amount: number },
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await runStatement(
      context,
      `update bank_reversal set ended_at = now(), covered_by = ?, updated_at = now()
        where id = (select id from bank_reversal where intent_id = ? and ended_at is null and amount <= ?
                      and not exists (select 1 from bank_reversal where covered_by = ?)
                     order by reversed_at, id limit 1) and ended_at is null`,
      [review_id, intent_id, amount, review_id]
    )
  }

  /** A person lets the parcels go on; `false` when it ended before, or there is none. */
  @InjectManager()
  async releaseReversal(
    id: string,
    { author, reason }: { author: string; reason: string },
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    const rows = await runStatement<IdRow>(
      context,
      `update bank_reversal set ended_at = now(), released_by = ?, release_reason = ?, updated_at = now()
        where id = ? and ended_at is null returning id`,
      [author, reason, id]
    )
    return rows.length === 1
  }

  /** Which of some groups wait, since the bank took back money that had paid them. */
  @InjectManager()
  async listHeldGroups(
    order_group_ids: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<Set<string>> {
    if (!order_group_ids.length) return new Set()
    const rows = await runStatement<{ order_group_id: string }>(
      context,
      `select distinct order_group_id from bank_reversal
        where ended_at is null and order_group_id in (select jsonb_array_elements_text(?::jsonb))`,
      [JSON.stringify(order_group_ids)]
    )
    return new Set(rows.map(({ order_group_id }) => order_group_id))
  }
}
