import { runStatement, type SqlContext } from "@chophien/platform/run-statement"
import type { DelayReason } from "@chophien/vocabulary/order-care"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import AddressChange from "./models/address-change"
import CancelRequest from "./models/cancel-request"
import DeadlineRule from "./models/deadline-rule"
import OrderDelay from "./models/order-delay"
import OrderShortfall from "./models/order-shortfall"
import OrderWatch from "./models/order-watch"
import { takeOffStockStatements } from "./stock-statements"
import type { CancelRequestMove, NewShortfall, ShortfallRow, WatchStep } from "./types"

/** Writes into the transaction of an act: the mails about it, so that neither is there without the other. */
type WriteAlong = (context: SqlContext) => Promise<unknown>

/** Owns what happens to paid orders before they leave. Times are the database's; callers hold the order's lock. */
export default class OrderCareModuleService extends MedusaService({
  OrderShortfall,
  OrderDelay,
  CancelRequest,
  DeadlineRule,
  OrderWatch,
  AddressChange,
}) {
  /** Writes down what cannot be delivered, with the mails. @returns `false` where this act was written before */
  @InjectTransactionManager()
  async decideShortfall(
    rows: NewShortfall[],
    writeAlong: WriteAlong,
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    const written = await runStatement<{ id: string }>(
      context,
      `insert into order_shortfall (id, order_id, act_id, item_id, title, variant_title, quantity, left_before, stays, reason, text, amount, cancels, author, actor_id, decided_at)
       select id, order_id, act_id, item_id, title, variant_title, quantity, left_before, stays, reason, text, amount, cancels, author, actor_id, now()
         from jsonb_to_recordset(?::jsonb) as row (id text, order_id text, act_id text, item_id text, title text, variant_title text, quantity int,
           left_before int, stays int, reason text, text text, amount int, cancels boolean, author text, actor_id text)
       on conflict do nothing returning id`,
      [JSON.stringify(rows.map((row) => ({ ...row, id: generateEntityId(undefined, "oshort") })))]
    )
    if (written.length) await writeAlong(context)
    return written.length > 0
  }

  /** Takes the pieces of a shortfall off its reservations, and off the stock where they are gone; once. */
  @InjectTransactionManager()
  async takeOffStock(
    shortfall: Pick<ShortfallRow, "id" | "item_id" | "quantity" | "left_before">,
    are_gone: boolean,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    const rows = await runStatement<{ id: string }>(
      context,
      "update order_shortfall set stock_at = now(), updated_at = now() where id = ? and stock_at is null returning id",
      [shortfall.id]
    )
    if (!rows.length) return
    for (const { sql, params } of takeOffStockStatements(shortfall, are_gone))
      await runStatement(context, sql, params)
  }

  /** A shortfall is carried out: core has it, and its money is on its way. */
  @InjectManager()
  async finishShortfall(
    id: string,
    refund_id: string | null,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await runStatement(
      context,
      "update order_shortfall set done_at = now(), refund_id = ?, updated_at = now() where id = ? and done_at is null",
      [refund_id, id]
    )
  }

  /** Writes down a later day, with the mails. @returns `false` where this act was written before */
  @InjectTransactionManager()
  async delay(
    delay: {
      order_id: string
      act_id: string
      promised_on: string
      reason: DelayReason
      text: string | null
      actor_id: string
    },
    writeAlong: WriteAlong,
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    const written = await runStatement<{ id: string }>(
      context,
      `insert into order_delay (id, order_id, act_id, promised_on, reason, text, actor_id, said_at)
       values (?, ?, ?, ?, ?, ?, ?, clock_timestamp()) on conflict do nothing returning id`,
      [
        generateEntityId(undefined, "odelay"),
        delay.order_id,
        delay.act_id,
        delay.promised_on,
        delay.reason,
        delay.text,
        delay.actor_id,
      ]
    )
    if (!written.length) return false
    await this.wake(delay.order_id, context)
    await writeAlong(context)
    return true
  }

  /** The clock looks at an order in its next round. */
  @InjectManager()
  async wake(order_id: string, @MedusaContext() context: SqlContext = {}): Promise<void> {
    await runStatement(
      context,
      "update order_watch set next_at = now(), updated_at = now() where order_id = ?",
      [order_id]
    )
  }

  /** A shopper asks to cancel, with the mails. @returns `false` where they asked before */
  @InjectTransactionManager()
  async ask(
    { order_id, text, due_at }: { order_id: string; text: string; due_at: Date },
    writeAlong: WriteAlong,
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    const written = await runStatement<{ order_id: string }>(
      context,
      `insert into cancel_request (order_id, text, asked_at, due_at) values (?, ?, now(), ?::timestamptz)
       on conflict do nothing returning order_id`,
      [order_id, text, due_at.toISOString()]
    )
    if (written.length) await writeAlong(context)
    return written.length > 0
  }

  /** Does one act on a wish to cancel, with the mails. @returns `false` where it has moved on meanwhile */
  @InjectTransactionManager()
  async moveCancelRequest(
    move: CancelRequestMove,
    writeAlong: WriteAlong,
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    const rows = await runStatement<{ order_id: string }>(
      context,
      `update cancel_request set state = ?, answer = coalesce(?, answer), answered_by = ?, actor_id = ?, author = ?,
         answered_at = case when ? = 'escalated' then null else now() end, updated_at = now()
       where order_id = ? and state = ? returning order_id`,
      [move.to, move.answer, move.by, move.actor_id, move.author, move.to, move.order_id, move.from]
    )
    if (rows.length) await writeAlong(context)
    return rows.length > 0
  }

  /** The seller is reminded of a wish to cancel, with the mails; once. */
  @InjectTransactionManager()
  async remindOfCancelRequest(
    order_id: string,
    writeAlong: WriteAlong,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    const rows = await runStatement<{ order_id: string }>(
      context,
      `update cancel_request set reminded = 1, updated_at = now() where order_id = ? and state = 'requested' and reminded = 0
       returning order_id`,
      [order_id]
    )
    if (rows.length) await writeAlong(context)
  }

  /** A granted wish is carried out. */
  @InjectManager()
  async finishCancelRequest(order_id: string, @MedusaContext() context: SqlContext = {}): Promise<void> {
    await runStatement(
      context,
      "update cancel_request set done_at = now(), updated_at = now() where order_id = ?",
      [order_id]
    )
  }

  /** Orders with something to carry out or a wish whose time has come. */
  @InjectManager()
  async listOpen(most: number, @MedusaContext() context: SqlContext = {}): Promise<string[]> {
    const rows = await runStatement<{ order_id: string }>(
      context,
      `select order_id from order_shortfall where done_at is null
       union select order_id from cancel_request
        where (state = 'granted' and done_at is null) or state = 'escalated'
          or (state = 'requested' and (due_at <= now() or (reminded = 0 and asked_at + (due_at - asked_at) / 2 <= now())))
       limit ?`,
      [most]
    )
    return rows.map(({ order_id }) => order_id)
  }

  /** The clock watches some orders from now on; those that it watches already stay as they are. */
  @InjectManager()
  async watch(order_ids: string[], @MedusaContext() context: SqlContext = {}): Promise<void> {
    await runStatement(
      context,
      `insert into order_watch (order_id, next_at) select jsonb_array_elements_text(?::jsonb), now() on conflict do nothing`,
      [JSON.stringify(order_ids)]
    )
  }

  /** Orders the clock has to look at, the longest due first. */
  @InjectManager()
  async listWatched(most: number, @MedusaContext() context: SqlContext = {}): Promise<string[]> {
    const rows = await runStatement<{ order_id: string }>(
      context,
      "select order_id from order_watch where next_at <= now() and deleted_at is null order by next_at, order_id limit ?",
      [most]
    )
    return rows.map(({ order_id }) => order_id)
  }

  /** Notes how far the clock is with an order, with the mails of that step. */
  @InjectTransactionManager()
  async saveWatch(
    { order_id, act, due_at, step, next_at }: WatchStep,
    writeAlong: WriteAlong,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await runStatement(
      context,
      `update order_watch set act = ?, due_at = ?::timestamptz, step = ?, next_at = ?::timestamptz, updated_at = now() where order_id = ?`,
      [act, due_at?.toISOString() ?? null, step, next_at?.toISOString() ?? null, order_id]
    )
    await writeAlong(context)
  }

  /** Writes down that an order group goes elsewhere, with the mails. */
  @InjectTransactionManager()
  async noteAddressChange(
    change: { order_group_id: string; before: string; after: string; delivery: unknown },
    writeAlong: WriteAlong,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await runStatement(
      context,
      `insert into address_change (id, order_group_id, before, after, delivery, changed_at) values (?, ?, ?, ?, ?::jsonb, now())`,
      [
        generateEntityId(undefined, "oaddr"),
        change.order_group_id,
        change.before,
        change.after,
        JSON.stringify(change.delivery),
      ]
    )
    await writeAlong(context)
  }

  /** The orders of a group have its latest address. */
  @InjectManager()
  async finishAddressChanges(
    order_group_id: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await runStatement(
      context,
      "update address_change set done_at = now(), updated_at = now() where order_group_id = ? and done_at is null",
      [order_group_id]
    )
  }
}
