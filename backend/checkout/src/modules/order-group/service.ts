import { runStatement, type SqlContext } from "@chophien/platform/run-statement"
import type { InferTypeOf } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { type HoldLimits, type HoldRefusal, holdTime, refuseHold } from "../../holds/hold-limits"
import { countHolds } from "./count-holds"
import { listUnpaid } from "./list-unpaid"
import OrderGroup from "./models/order-group"
import OrderGroupHold from "./models/order-group-hold"
import OrderGroupPart from "./models/order-group-part"
import { openGroup } from "./open-group"
import type { NewOrderGroup, PartSession, PaymentInstructions, PromotionUsage } from "./types"
import { writeClaim } from "./write-claim"

type IdRow = { id: string }
type CartRow = { id: string; cart_id: string }

/** An order group as stored. */
export type OrderGroupRow = InferTypeOf<typeof OrderGroup>

/** What came of a claim. */
export type Claimed = { ttl_ms: number; refusal?: undefined } | { refusal: HoldRefusal }

/** How a group ends, or is paid. */
export type ReachedState = "paid" | "expired" | "canceled"

/**
 * Owns the order groups and their parts. Each change of state is one conditional UPDATE: of two callers at once, one
 * gets `false`. Times are the database's.
 */
export default class OrderGroupModuleService extends MedusaService({
  OrderGroup,
  OrderGroupPart,
  OrderGroupHold,
}) {
  /**
   * Claims a cart for a checkout and notes what the checkout is about to make, in one transaction.
   * The unique `cart_id` makes a second claim fail. What may be held unpaid is counted in the same transaction.
   * @returns how long the group may wait for its money, or why it may not be held at all: nothing is written then
   */
  @InjectTransactionManager()
  async claim(
    group: NewOrderGroup,
    limits: HoldLimits,
    @MedusaContext() context: SqlContext = {}
  ): Promise<Claimed> {
    const before = await countHolds(context, group)
    const refusal = refuseHold(before, group.holds, limits)
    if (refusal) return { refusal }
    const ttl_ms = holdTime(before, group.ttl_ms, limits)
    await writeClaim(context, group, ttl_ms)
    return { ttl_ms }
  }

  /** Frees a claimed cart: the group and its parts are gone. Only a group that has not opened can go this way. */
  @InjectTransactionManager()
  async release(id: string, @MedusaContext() context: SqlContext = {}): Promise<boolean> {
    await runStatement(
      context,
      `delete from order_group_part where order_group_id in (select id from order_group where id = ? and state = 'placing')`,
      [id]
    )
    const rows = await runStatement<IdRow>(
      context,
      `delete from order_group where id = ? and state = 'placing' returning id`,
      [id]
    )
    return rows.length === 1
  }

  /** Notes the intent as soon as the gateway opened it, and how long that waits for slow notices after the deadline. */
  @InjectManager()
  async attachIntent(
    id: string,
    { payment, grace_ms }: { payment: PaymentInstructions; grace_ms: number },
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await runStatement(
      context,
      `update order_group set intent_id = ?, payment = ?::jsonb, grace_ms = ?, updated_at = now() where id = ? and state = 'placing'`,
      [payment.intent_id, JSON.stringify(payment), grace_ms, id]
    )
  }

  /** Stores what a checkout used of promotions. */
  @InjectManager()
  async savePromotionUsage(
    id: string,
    usage: PromotionUsage,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await runStatement(
      context,
      `update order_group set promotion_usage = ?::jsonb, updated_at = now() where id = ?`,
      [JSON.stringify(usage), id]
    )
  }

  /** Takes what a group used of promotions out of it: of two callers at once, one gets it. */
  @InjectManager()
  async takePromotionUsage(
    id: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<PromotionUsage | null> {
    const [row] = await runStatement<{ usage: PromotionUsage }>(
      context,
      `update order_group g set promotion_usage = null, updated_at = now()
         from (select id, promotion_usage as usage from order_group where id = ? for update) stored
        where g.id = stored.id and stored.usage is not null returning stored.usage`,
      [id]
    )
    return row?.usage ?? null
  }

  /**
   * The group stands and waits for the money, each of its parts with what pays for it, in one transaction.
   * @throws Error unless the group is being placed, and its parts have a session each and add up to its amount
   */
  @InjectTransactionManager()
  async open(id: string, sessions: PartSession[], @MedusaContext() context: SqlContext = {}): Promise<void> {
    await openGroup(context, id, sessions)
  }

  /** Moves a group that waits for its money on; `false` when it no longer waits. */
  @InjectManager()
  async moveTo(id: string, state: ReachedState, @MedusaContext() context: SqlContext = {}): Promise<boolean> {
    const rows = await runStatement<IdRow>(
      context,
      `update order_group set state = ?, updated_at = now(),
         paid_at = case when ? = 'paid' then now() else paid_at end,
         closed_at = case when ? = 'paid' then closed_at else now() end,
         client_address = case when ? = 'expired' then client_address end
       where id = ? and state = 'awaiting_payment' returning id`,
      [state, state, state, state, id]
    )
    return rows.length === 1
  }

  /** Stores what the gateway last answered about the payment. */
  @InjectManager()
  async savePayment(
    id: string,
    payment: PaymentInstructions,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await runStatement(
      context,
      `update order_group set payment = ?::jsonb, checked_at = now(), updated_at = now() where id = ?`,
      [JSON.stringify(payment), id]
    )
  }

  /** Notes that mails and events of the placement went out. */
  @InjectManager()
  async markAnnounced(id: string, @MedusaContext() context: SqlContext = {}): Promise<void> {
    await runStatement(
      context,
      `update order_group set announced_at = now(), updated_at = now() where id = ? and announced_at is null`,
      [id]
    )
  }

  /** Stores the hash of the access token that is valid now. */
  @InjectManager()
  async saveAccessTokenHash(
    id: string,
    hash: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await runStatement(
      context,
      `update order_group set access_token_hash = ?, updated_at = now() where id = ?`,
      [hash, id]
    )
  }

  /**
   * Whether the time to pay ran out, and the grace for slow notices with it, by the database's clock.
   * @param since_ms for how long, in milliseconds
   */
  @InjectManager()
  async isDue(id: string, since_ms: number, @MedusaContext() context: SqlContext = {}): Promise<boolean> {
    const rows = await runStatement<IdRow>(
      context,
      `select id from order_group where id = ? and expires_at + (grace_ms + ?) * interval '1 millisecond' <= now()`,
      [id, since_ms]
    )
    return rows.length === 1
  }

  /** Carts whose checkout has begun and has not ended: it runs right now, or its process died. */
  @InjectManager()
  async listPlacing(limit: number, @MedusaContext() context: SqlContext = {}): Promise<CartRow[]> {
    return await runStatement<CartRow>(
      context,
      `select id, cart_id from order_group where state = 'placing' and deleted_at is null order by created_at limit ?`,
      [limit]
    )
  }

  /** Groups to settle now: their time and grace ran out, or the gateway was not asked for a while. */
  @InjectManager()
  async listToSettle(
    ask_again_after_ms: number,
    limit: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    const rows = await runStatement<IdRow>(
      context,
      `select id from order_group
       where state = 'awaiting_payment' and deleted_at is null
         and ((expires_at <= now() and expires_at + grace_ms * interval '1 millisecond' <= now())
              or coalesce(checked_at, created_at) <= now() - ? * interval '1 millisecond')
       order by expires_at limit ?`,
      [ask_again_after_ms, limit]
    )
    return rows.map((row) => row.id)
  }

  /** See {@link listUnpaid}. */
  @InjectManager()
  async listUnpaid(page: { limit: number; offset: number }, @MedusaContext() context: SqlContext = {}) {
    return await listUnpaid(context, page)
  }

  /** Notes who of the staff ended a group before its time, and why. */
  @InjectManager()
  async saveRelease(
    id: string,
    { author, reason }: { author: string; reason: string },
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await runStatement(
      context,
      `update order_group set released_by = ?, release_reason = ?, updated_at = now() where id = ?`,
      [author, reason, id]
    )
  }

  /** Forgets where orders came from that ran out a day ago: nothing counts them any more. */
  @InjectManager()
  async forgetClientAddresses(@MedusaContext() context: SqlContext = {}): Promise<void> {
    await runStatement(
      context,
      `update order_group set client_address = null
       where client_address is not null and closed_at < now() - interval '24 hours'`,
      []
    )
  }

  /** Whether an order of this letter box was ever paid. */
  @InjectManager()
  async hasPaidBefore(mail_key: string, @MedusaContext() context: SqlContext = {}): Promise<boolean> {
    const rows = await runStatement<IdRow>(
      context,
      `select id from order_group where mail_key = ? and state = 'paid' and deleted_at is null limit 1`,
      [mail_key]
    )
    return rows.length > 0
  }

  /** Groups that stand but whose placement was not announced, since their process died right after. */
  @InjectManager()
  async listUnannounced(
    older_than_ms: number,
    limit: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    const rows = await runStatement<IdRow>(
      context,
      `select id from order_group
       where announced_at is null and state in ('awaiting_payment', 'paid') and deleted_at is null
         and updated_at <= now() - ? * interval '1 millisecond'
       order by created_at limit ?`,
      [older_than_ms, limit]
    )
    return rows.map((row) => row.id)
  }
}
