import { runStatement, type SqlContext } from "@chophien/platform/run-statement"
import type { PictureUsesPort } from "@chophien/sellers/ports/picture-uses"
import type { ComplaintAct, ComplaintActor, ComplaintState } from "@chophien/vocabulary/complaint-state"
import type { InferTypeOf } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import Complaint from "./models/complaint"
import ComplaintEntry from "./models/complaint-entry"
import ComplaintPicture from "./models/complaint-picture"
import ParcelReceipt from "./models/parcel-receipt"

export type ComplaintRow = InferTypeOf<typeof Complaint>
export type ComplaintEntryRow = InferTypeOf<typeof ComplaintEntry>

/** A complaint as it is opened; amounts whole VND. */
export type NewComplaint = Pick<
  ComplaintRow,
  "id" | "order_group_id" | "order_id" | "seller_id" | "reason" | "policy" | "text" | "item_ids" | "claimed"
> & { due_at: Date; photo_ids: string[] }

/** One act on a complaint, and what it then is. */
export type ComplaintMove = {
  id: string
  from: ComplaintState
  to: ComplaintState
  act: ComplaintAct
  actor: ComplaintActor
  actor_id: string | null
  text: string | null
  /** What is offered, decided or returned by it; null leaves what was offered before. */
  amount: number | null
  author: string | null
  refund_id: string | null
  /** Until when the next one has to act; null where nobody has. */
  due_at: Date | null
}

/** Writes into the transaction of an act: the mails about it, so that neither is there without the other. */
export type WriteAlong = (context: SqlContext) => Promise<unknown>

/** Owns what shoppers report after an order came. Times are the database's; callers hold the order's lock. */
export default class ComplaintModuleService
  extends MedusaService({ Complaint, ComplaintEntry, ComplaintPicture, ParcelReceipt })
  implements PictureUsesPort
{
  /** Opens a complaint with its photos and the mails about it. */
  @InjectTransactionManager()
  async open(
    complaint: NewComplaint,
    writeAlong: WriteAlong,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    const { id, order_group_id, text, due_at, photo_ids } = complaint
    await runStatement(
      context,
      `insert into complaint (id, order_group_id, order_id, seller_id, reason, policy, text, item_ids, claimed, opened_at, due_from, due_at)
       values (?, ?, ?, ?, ?, ?, ?, array(select jsonb_array_elements_text(?::jsonb)), ?, now(), now(), ?::timestamptz)`,
      [
        id,
        order_group_id,
        complaint.order_id,
        complaint.seller_id,
        complaint.reason,
        complaint.policy,
        text,
        JSON.stringify(complaint.item_ids),
        complaint.claimed,
        due_at.toISOString(),
      ]
    )
    if (photo_ids.length)
      await runStatement(
        context,
        `update complaint_picture set complaint_id = ?, updated_at = now()
          where order_group_id = ? and complaint_id is null and id in (select jsonb_array_elements_text(?::jsonb))`,
        [id, order_group_id, JSON.stringify(photo_ids)]
      )
    await this.addEntry(
      { complaint_id: id, act: "open", actor: "shopper", actor_id: null, text, amount: null },
      context
    )
    await writeAlong(context)
  }

  /**
   * Does one act, with its entry and the mails about it.
   * @returns `false` where the complaint is not in the state it was read in; nothing is written then
   */
  @InjectTransactionManager()
  async move(
    move: ComplaintMove,
    writeAlong: WriteAlong,
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    const due_at = move.due_at?.toISOString() ?? null
    const rows = await runStatement<{ id: string }>(
      context,
      `update complaint
          set state = ?, amount = coalesce(?, amount), author = coalesce(?, author), refund_id = coalesce(?, refund_id),
              due_from = case when ?::timestamptz is null then null else now() end, due_at = ?::timestamptz, reminded = 0,
              closed_at = case when ? in ('refunded', 'closed') then now() end, updated_at = now()
        where id = ? and state = ? and deleted_at is null returning id`,
      [move.to, move.amount, move.author, move.refund_id, due_at, due_at, move.to, move.id, move.from]
    )
    if (!rows.length) return false
    await this.addEntry({ complaint_id: move.id, ...move }, context)
    await writeAlong(context)
    return true
  }

  /** Notes that whoever has to act was reminded, with the mails. @returns `false` where it was done before */
  @InjectTransactionManager()
  async remind(
    { id, from, reminded }: { id: string; from: ComplaintState; reminded: number },
    writeAlong: WriteAlong,
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    const rows = await runStatement<{ id: string }>(
      context,
      `update complaint set reminded = ?, updated_at = now()
        where id = ? and state = ? and reminded < ? and deleted_at is null returning id`,
      [reminded, id, from, reminded]
    )
    if (rows.length) await writeAlong(context)
    return rows.length > 0
  }

  /** Notes that the shopper has a parcel, with the mails. @returns `false` when it was noted before */
  @InjectTransactionManager()
  async receive(
    { parcel_id, order_id }: { parcel_id: string; order_id: string },
    writeAlong: WriteAlong,
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    const rows = await runStatement<{ parcel_id: string }>(
      context,
      `insert into parcel_receipt (parcel_id, order_id, received_at) values (?, ?, now())
       on conflict (parcel_id) do nothing returning parcel_id`,
      [parcel_id, order_id]
    )
    if (rows.length) await writeAlong(context)
    return rows.length > 0
  }

  /**
   * Ids for photos that are about to be stored; null where the order group would have more than `most`.
   * The caller holds the group's lock.
   */
  @InjectManager()
  async beginPhotos(
    { order_group_id, count, most }: { order_group_id: string; count: number; most: number },
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[] | null> {
    const ids = Array.from({ length: count }, () => generateEntityId(undefined, "cphoto"))
    const rows = await runStatement<{ id: string }>(
      context,
      `insert into complaint_picture (id, order_group_id)
       select jsonb_array_elements_text(?::jsonb), ?
        where (select count(*) from complaint_picture where order_group_id = ? and deleted_at is null) + ? <= ?
       returning id`,
      [JSON.stringify(ids), order_group_id, order_group_id, count, most]
    )
    return rows.length ? ids : null
  }

  /** Whether a photo has an address with this part. */
  async isPictureUsed(addressPart: string): Promise<boolean> {
    const pattern = `%${addressPart.replace(/[\\%_]/g, "\\$&")}%`
    const [row] = await this.listComplaintPictures({ url: { $like: pattern } }, { select: ["id"], take: 1 })
    return row !== undefined
  }

  /** Complaints somebody or the clock has to be minded of: a refund to make, half of a deadline over, or all of it. */
  @InjectManager()
  async listDue(most: number, @MedusaContext() context: SqlContext = {}): Promise<{ id: string }[]> {
    return await runStatement<{ id: string }>(
      context,
      `select id from complaint
        where deleted_at is null and (state = 'refunding'
          or (due_at <= now() and (state <> 'escalated' or reminded < 2))
          or (reminded < 1 and due_from + (due_at - due_from) / 2 <= now()))
        order by due_at nulls first, id limit ?`,
      [most]
    )
  }

  private async addEntry(
    entry: Pick<ComplaintEntryRow, "complaint_id" | "act" | "actor" | "actor_id" | "text" | "amount">,
    context: SqlContext
  ): Promise<void> {
    await runStatement(
      context,
      `insert into complaint_entry (id, complaint_id, act, actor, actor_id, text, amount, acted_at)
       values (?, ?, ?, ?, ?, ?, ?, now())`,
      [
        generateEntityId(undefined, "cent"),
        entry.complaint_id,
        entry.act,
        entry.actor,
        entry.actor_id,
        entry.text,
        entry.amount,
      ]
    )
  }
}
