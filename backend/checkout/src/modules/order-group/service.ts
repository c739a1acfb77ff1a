import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context, InferTypeOf } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import GatewayEvent from "./models/gateway-event"
import MoneyFlag, { type moneyFlagKinds } from "./models/money-flag"
import OrderGroup from "./models/order-group"
import OrderGroupPart from "./models/order-group-part"
import type { NewOrderGroup, NewPart, OrderGroupState, PaymentInstructions, PromotionUsage } from "./types"

type SqlContext = Context<EntityManager>
type IdRow = { id: string }
type CartRow = { id: string; cart_id: string }

/** An order group as stored. */
export type OrderGroupRow = InferTypeOf<typeof OrderGroup>

/** What is known of money when it is flagged. */
export type NewMoneyFlag = {
  kind: (typeof moneyFlagKinds)[number]
  subject_id: string
  intent_id: string
  note: string
}

/** Flagged money that waits for a person, with the order group of its intent. */
export type OpenMoneyFlag = {
  id: string
  intent_id: string
  note: string
  created_at: Date
  order_group_id: string | null
  code: string | null
  state: OrderGroupState | null
  amount: number | null
  customer_name: string | null
  phone: string | null
}

/** From which states a group may go to which. What is not here is refused. */
const allowedFrom: Record<Exclude<OrderGroupState, "placing">, readonly OrderGroupState[]> = {
  awaiting_payment: ["placing"],
  paid: ["awaiting_payment"],
  expired: ["awaiting_payment"],
  canceled: ["awaiting_payment"],
}

/**
 * Owns the order groups, their parts, the inbox of the gateway's events and the money that waits for a person.
 * Each change of state is one conditional UPDATE: of two callers at once, one is told `false`.
 * Times are the database's.
 */
export default class OrderGroupModuleService extends MedusaService({
  OrderGroup,
  OrderGroupPart,
  GatewayEvent,
  MoneyFlag,
}) {
  /** Runs one statement on the current transaction, or on a connection of its own. */
  private async sql<T extends object>(
    context: SqlContext,
    statement: string,
    values: unknown[]
  ): Promise<T[]> {
    const manager = context.transactionManager ?? context.manager
    if (!manager) throw new Error("A statement needs the module's database connection")
    return await manager.execute<T[]>(statement, values)
  }

  /** Claims a cart for a checkout. The unique cart_id makes a second claim fail. */
  @InjectManager()
  async claim(group: NewOrderGroup, @MedusaContext() context: SqlContext = {}): Promise<void> {
    await this.sql(
      context,
      `insert into order_group
         (id, code, cart_id, state, amount, customer_name, phone, email, locale, delivery, access_token_hash, expires_at)
       values (?, ?, ?, 'placing', ?, ?, ?, ?, ?, ?::jsonb, ?, now() + ? * interval '1 millisecond')`,
      [
        group.id,
        group.code,
        group.cart_id,
        group.amount,
        group.customer_name,
        group.phone,
        group.email,
        group.locale,
        JSON.stringify(group.delivery),
        group.access_token_hash,
        group.ttl_ms,
      ]
    )
  }

  /** Gives a claimed cart back: the group and its parts are gone. Only a group that never stood can go this way. */
  @InjectTransactionManager()
  async release(id: string, @MedusaContext() context: SqlContext = {}): Promise<boolean> {
    await this.sql(
      context,
      `delete from order_group_part where order_group_id in (select id from order_group where id = ? and state = 'placing')`,
      [id]
    )
    const rows = await this.sql<IdRow>(
      context,
      `delete from order_group where id = ? and state = 'placing' returning id`,
      [id]
    )
    return rows.length === 1
  }

  /** Notes the intent as soon as the gateway opened it. */
  @InjectManager()
  async attachIntent(
    id: string,
    payment: PaymentInstructions,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await this.sql(
      context,
      `update order_group set intent_id = ?, payment = ?::jsonb, updated_at = now() where id = ? and state = 'placing'`,
      [payment.intent_id, JSON.stringify(payment), id]
    )
  }

  /** Keeps what a checkout used of promotions. */
  @InjectManager()
  async savePromotionUsage(
    id: string,
    usage: PromotionUsage,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await this.sql(
      context,
      `update order_group set promotion_usage = ?::jsonb, updated_at = now() where id = ?`,
      [JSON.stringify(usage), id]
    )
  }

  /** Takes what is kept of promotions out of a group: of two callers at once, one gets it. */
  @InjectManager()
  async takePromotionUsage(
    id: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<PromotionUsage | null> {
    const [row] = await this.sql<{ usage: PromotionUsage }>(
      context,
      `update order_group g set promotion_usage = null, updated_at = now()
         from (select id, promotion_usage as usage from order_group where id = ? for update) kept
        where g.id = kept.id and kept.usage is not null returning kept.usage`,
      [id]
    )
    return row?.usage ?? null
  }

  /** The group stands: its parts are written and it waits for the money, in one transaction. */
  @InjectTransactionManager()
  async open(id: string, parts: NewPart[], @MedusaContext() context: SqlContext = {}): Promise<void> {
    const [group] = await this.sql<{ amount: number; cart_id: string }>(
      context,
      `update order_group set state = 'awaiting_payment', updated_at = now()
       where id = ? and state = 'placing' and intent_id is not null returning amount, cart_id`,
      [id]
    )
    if (!group) throw new Error(`Order group ${id} is not being placed`)
    const sum = parts.reduce((total, part) => total + part.amount, 0)
    if (sum !== Number(group.amount))
      throw new Error(`The parts of ${id} add up to ${sum}, not to ${group.amount}`)
    await this.createOrderGroupParts(
      parts.map((part) => ({ ...part, order_group_id: id, cart_id: group.cart_id })),
      context
    )
  }

  /** Moves a group on; `false` when it was not in a state that allows it. */
  @InjectManager()
  async moveTo(
    id: string,
    state: Exclude<OrderGroupState, "placing" | "awaiting_payment">,
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    const from = allowedFrom[state]
    const rows = await this.sql<IdRow>(
      context,
      `update order_group set state = ?, updated_at = now(),
         paid_at = case when ? = 'paid' then now() else paid_at end,
         closed_at = case when ? = 'paid' then closed_at else now() end
       where id = ? and state in (${from.map(() => "?").join(", ")}) returning id`,
      [state, state, state, id, ...from]
    )
    return rows.length === 1
  }

  /** Keeps what the gateway last said about the payment. */
  @InjectManager()
  async savePayment(
    id: string,
    payment: PaymentInstructions,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await this.sql(
      context,
      `update order_group set payment = ?::jsonb, checked_at = now(), updated_at = now() where id = ?`,
      [JSON.stringify(payment), id]
    )
  }

  /** Notes that mails and events of the placement went out. */
  @InjectManager()
  async markAnnounced(id: string, @MedusaContext() context: SqlContext = {}): Promise<void> {
    await this.sql(
      context,
      `update order_group set announced_at = now(), updated_at = now() where id = ? and announced_at is null`,
      [id]
    )
  }

  /** Keeps the hash of the access token that is valid now. */
  @InjectManager()
  async saveAccessTokenHash(
    id: string,
    hash: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await this.sql(context, `update order_group set access_token_hash = ?, updated_at = now() where id = ?`, [
      hash,
      id,
    ])
  }

  /** Whether the time to pay ran out, by the database's clock. */
  @InjectManager()
  async isDue(id: string, @MedusaContext() context: SqlContext = {}): Promise<boolean> {
    const rows = await this.sql<IdRow>(
      context,
      `select id from order_group where id = ? and expires_at <= now()`,
      [id]
    )
    return rows.length === 1
  }

  /** Carts whose checkout has begun and has not ended: it runs right now, or its process died. */
  @InjectManager()
  async listPlacing(limit: number, @MedusaContext() context: SqlContext = {}): Promise<CartRow[]> {
    return await this.sql<CartRow>(
      context,
      `select id, cart_id from order_group where state = 'placing' and deleted_at is null order by created_at limit ?`,
      [limit]
    )
  }

  /** Groups to settle now: their time ran out, or the gateway was not asked for a while. */
  @InjectManager()
  async listToSettle(
    ask_again_after_ms: number,
    limit: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    const rows = await this.sql<IdRow>(
      context,
      `select id from order_group
       where state = 'awaiting_payment' and deleted_at is null
         and (expires_at <= now() or coalesce(checked_at, created_at) <= now() - ? * interval '1 millisecond')
       order by expires_at limit ?`,
      [ask_again_after_ms, limit]
    )
    return rows.map((row) => row.id)
  }

  /** Groups that stand but whose placement was never announced, since their process died right after. */
  @InjectManager()
  async listUnannounced(
    older_than_ms: number,
    limit: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    const rows = await this.sql<IdRow>(
      context,
      `select id from order_group
       where announced_at is null and state in ('awaiting_payment', 'paid') and deleted_at is null
         and updated_at <= now() - ? * interval '1 millisecond'
       order by created_at limit ?`,
      [older_than_ms, limit]
    )
    return rows.map((row) => row.id)
  }

  /** Writes an event into the inbox; `false` when it is there already. */
  @InjectManager()
  async receive(
    event: { id: string; type: string; intent_id: string; order_group_id: string | null },
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    const rows = await this.sql<IdRow>(
      context,
      `insert into gateway_event (id, type, intent_id, order_group_id) values (?, ?, ?, ?) on conflict (id) do nothing returning id`,
      [event.id, event.type, event.intent_id, event.order_group_id]
    )
    return rows.length === 1
  }

  /** Events that still have to be worked off, oldest first, the ones that failed often later. */
  @InjectManager()
  async listWaitingEvents(limit: number, @MedusaContext() context: SqlContext = {}): Promise<string[]> {
    const rows = await this.sql<IdRow>(
      context,
      `select id from gateway_event
       where state = 'waiting' and updated_at <= now() - least(attempts, 60) * interval '10 seconds'
       order by created_at limit ?`,
      [limit]
    )
    return rows.map((row) => row.id)
  }

  /** Closes an event of the inbox. */
  @InjectManager()
  async finishEvent(id: string, @MedusaContext() context: SqlContext = {}): Promise<void> {
    await this.sql(
      context,
      `update gateway_event set state = 'done', last_error = null, processed_at = now(), updated_at = now() where id = ?`,
      [id]
    )
  }

  /** Flags money for a person. Flagged before, open or closed: nothing happens. */
  @InjectManager()
  async flagMoney(
    { kind, subject_id, intent_id, note }: NewMoneyFlag,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await this.sql(
      context,
      `insert into money_flag (id, kind, subject_id, intent_id, note) values (?, ?, ?, ?, ?) on conflict do nothing`,
      [generateEntityId(undefined, "mflag"), kind, subject_id, intent_id, note]
    )
  }

  /** Flags no person has closed, one for each intent, the newest first. */
  @InjectManager()
  async listOpenFlags(limit: number, @MedusaContext() context: SqlContext = {}): Promise<OpenMoneyFlag[]> {
    return await this.sql<OpenMoneyFlag>(
      context,
      `select * from (
         select distinct on (f.intent_id) f.id, f.intent_id, f.note, f.created_at, g.id as order_group_id, g.code, g.state, g.amount, g.customer_name, g.phone
           from money_flag f left join order_group g on g.intent_id = f.intent_id and g.deleted_at is null
          where f.resolved_at is null and f.deleted_at is null
          order by f.intent_id, f.created_at desc, f.id desc) flags
       order by created_at desc limit ?`,
      [limit]
    )
  }

  /** Closes a flag and the older ones of its intent, which it stood for; `false` when it is closed already, or no flag. */
  @InjectManager()
  async closeFlag(
    id: string,
    who: { author: string; reason: string },
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    const rows = await this.sql<IdRow>(
      context,
      `update money_flag f set resolved_at = now(), resolved_by = ?, resolved_reason = ?, updated_at = now()
         from money_flag told
        where told.id = ? and told.resolved_at is null
          and f.intent_id = told.intent_id and f.resolved_at is null and (f.created_at, f.id) <= (told.created_at, told.id)
       returning f.id`,
      [who.author, who.reason, id]
    )
    return rows.length > 0
  }

  /** Keeps an event for another try. */
  @InjectManager()
  async failEvent(id: string, error: string, @MedusaContext() context: SqlContext = {}): Promise<void> {
    await this.sql(
      context,
      `update gateway_event set attempts = attempts + 1, last_error = left(?, 500), updated_at = now() where id = ? and state = 'waiting'`,
      [error, id]
    )
  }
}
