import { runStatement, type SqlContext } from "@chophien/platform/run-statement"
import type { InferTypeOf } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import Question from "./models/question"
import QuestionMessage from "./models/question-message"

export type QuestionRow = InferTypeOf<typeof Question>
export type MessageRow = Omit<InferTypeOf<typeof QuestionMessage>, "photos"> & {
  photos: unknown
  /** When it was written, in microseconds since 1970. */
  sent_us: string
}
export type MessagePhoto = { id: string; url: string }
export type QuestionSide = "seller" | "shopper"

/** What a question is begun with. */
export type NewQuestion = Pick<
  QuestionRow,
  | "kind"
  | "order_group_id"
  | "order_id"
  | "order_display_id"
  | "product_id"
  | "product_title"
  | "seller_id"
  | "author"
  | "email"
  | "locale"
>

/** A message to be written. */
export type NewMessage = {
  author: "shopper" | "seller" | "staff"
  actor_id: string | null
  text: string
  photos: MessagePhoto[]
}

/** When a side hears of a message by mail. */
export type MailPlan = Partial<Record<QuestionSide, Date>>
type WriteAlong = (context: SqlContext) => Promise<unknown>

const columns = `*, (extract(epoch from sent_at) * 1000000)::bigint::text as sent_us`

/** Owns what shoppers and sellers write to each other. Times are the database's. */
export default class QuestionModuleService extends MedusaService({ Question, QuestionMessage }) {
  /** The question of an order, begun where there is none; or a new one of a product. */
  @InjectManager()
  async begin(question: NewQuestion, @MedusaContext() context: SqlContext = {}): Promise<string> {
    const fields = [
      question.kind,
      question.order_group_id,
      question.order_id,
      question.order_display_id,
      question.product_id,
      question.product_title,
      question.seller_id,
      question.author,
      question.email,
      question.locale,
    ]
    const [row] = await runStatement<{ id: string }>(
      context,
      `insert into question (id, kind, order_group_id, order_id, order_display_id, product_id, product_title, seller_id, author,
          email, locale, state, last_text, last_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'to_answer', '', now())
       on conflict (order_id) where order_id is not null and deleted_at is null do update set updated_at = now() returning id`,
      [generateEntityId(undefined, "qst"), ...fields]
    )
    if (!row) throw new Error("A question that was begun has no row.")
    return row.id
  }

  /**
   * Writes a message. `plan` decides with the question locked, so that two at once are one after the other; where it
   * throws nothing is written.
   */
  @InjectTransactionManager()
  async write(
    id: string,
    message: NewMessage,
    plan: (row: QuestionRow) => MailPlan,
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    const [row] = await runStatement<QuestionRow>(
      context,
      `select * from question where id = ? and deleted_at is null for update`,
      [id]
    )
    if (!row) return false
    const planned = plan(row)
    const { author, actor_id, text, photos } = message
    await runStatement(
      context,
      `insert into question_message (id, question_id, author, actor_id, text, photos, sent_at) values (?, ?, ?, ?, ?, ?::jsonb, clock_timestamp())`,
      [generateEntityId(undefined, "msg"), id, author, actor_id, text, JSON.stringify(photos)]
    )
    const isBySide = { seller: author === "seller", shopper: author === "shopper" }
    const at = (side: QuestionSide) => planned[side]?.toISOString() ?? null
    await runStatement(
      context,
      `update question set messages = messages + 1, last_text = ?, last_at = clock_timestamp(), updated_at = now(),
          state = case when state = 'hidden' or ? = 'staff' then state when ? = 'seller' then 'answered' else 'to_answer' end,
          seller_mail_at = case when ? then null else coalesce(?::timestamptz, seller_mail_at) end,
          seller_mailed_at = case when ? then null else seller_mailed_at end,
          shopper_mail_at = case when ? then null else coalesce(?::timestamptz, shopper_mail_at) end,
          shopper_mailed_at = case when ? then null else shopper_mailed_at end
        where id = ?`,
      [
        text,
        author,
        author,
        isBySide.seller,
        at("seller"),
        isBySide.seller,
        isBySide.shopper,
        at("shopper"),
        isBySide.shopper,
        id,
      ]
    )
    return true
  }

  /** Notes that a side's mail is queued, with the mails. @returns `false` where somebody else did */
  @InjectTransactionManager()
  async noteMailed(
    { id, side }: { id: string; side: QuestionSide },
    writeAlong: WriteAlong,
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    const rows = await runStatement<{ id: string }>(
      context,
      `update question set ${side}_mail_at = null, ${side}_mailed_at = now(), updated_at = now(),
          email = case when ? = 'shopper' and kind = 'product' then null else email end
        where id = ? and ${side}_mail_at <= now() and deleted_at is null returning id`,
      [side, id]
    )
    if (rows.length) await writeAlong(context)
    return rows.length > 0
  }

  /** Questions of which a side has to hear by now. */
  @InjectManager()
  async listDueMails(
    most: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ id: string; side: QuestionSide }[]> {
    return await runStatement(
      context,
      `select id, 'seller' as side from question where seller_mail_at <= now() and deleted_at is null
       union all select id, 'shopper' as side from question where shopper_mail_at <= now() and deleted_at is null
       limit ?`,
      [most]
    )
  }

  /** Calls staff in, or has them done. @returns `false` where it is so already */
  @InjectTransactionManager()
  async call(
    { id, by, text }: { id: string; by: QuestionSide; text: string } | { id: string; by: null; text: null },
    writeAlong: WriteAlong,
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    const rows = await runStatement<{ id: string }>(
      context,
      `update question set called_at = case when ?::text is null then null else now() end, called_by = ?, call_text = ?, updated_at = now()
        where id = ? and (called_at is null) <> (?::text is null) and deleted_at is null returning id`,
      [by, by, text, id, by]
    )
    if (rows.length) await writeAlong(context)
    return rows.length > 0
  }

  /** Takes a product's question off its page. */
  @InjectManager()
  async hide(id: string, @MedusaContext() context: SqlContext = {}): Promise<void> {
    await runStatement(
      context,
      `update question set state = 'hidden', email = null, updated_at = now() where id = ? and kind = 'product' and deleted_at is null`,
      [id]
    )
  }

  /** The latest messages of a question, or those before a place, the latest first. Reads no more than it answers. */
  @InjectManager()
  async readMessages(
    { question_id, before, limit }: { question_id: string; before: Place | null; limit: number },
    @MedusaContext() context: SqlContext = {}
  ): Promise<MessageRow[]> {
    return await runStatement<MessageRow>(
      context,
      `select ${columns} from question_message where question_id = ? and deleted_at is null
          ${before ? "and (sent_at, id) < (to_timestamp(?::numeric / 1000000), ?)" : ""}
        order by sent_at desc, id desc limit ?::int`,
      [question_id, ...(before ? [before.at, before.id] : []), limit]
    )
  }

  /** A product's answered questions, the latest first, after a place. */
  @InjectManager()
  async readAnswered(
    { product_id, before, limit }: { product_id: string; before: Place | null; limit: number },
    @MedusaContext() context: SqlContext = {}
  ): Promise<(QuestionRow & { last_us: string })[]> {
    return await runStatement(
      context,
      `select *, (extract(epoch from last_at) * 1000000)::bigint::text as last_us from question
        where product_id = ? and state = 'answered' and kind = 'product' and deleted_at is null
          ${before ? "and (last_at, id) < (to_timestamp(?::numeric / 1000000), ?)" : ""}
        order by last_at desc, id desc limit ?::int`,
      [product_id, ...(before ? [before.at, before.id] : []), limit]
    )
  }
}

/** A place in a list by time: microseconds since 1970, and an id. */
type Place = { at: string; id: string }
