import { runStatement, type SqlContext } from "@chophien/platform/run-statement"
import type { InferTypeOf } from "@medusajs/framework/types"
import { generateEntityId, InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import PaymentClaim, { type paymentClaimStates } from "./models/payment-claim"

/** What a shopper says to have transferred; whole VND. */
export type NewPaymentClaim = {
  order_group_id: string
  amount: number
  transferred_at: Date
  reference: string | null
}

export type PaymentClaimRow = InferTypeOf<typeof PaymentClaim>

/** How a claim ends. */
export type ClaimEnd = {
  state: Exclude<(typeof paymentClaimStates)[number], "open">
  /** Null where the money placed itself. */
  author: string | null
  reason: string | null
}

/** Owns what shoppers say to have transferred. Times are the database's. */
export default class PaymentClaimModuleService extends MedusaService({ PaymentClaim }) {
  /** Writes a claim and answers its id; null when the group has so many open ones already. The caller holds the group's lock. */
  @InjectManager()
  async openClaim(
    { order_group_id, amount, transferred_at, reference }: NewPaymentClaim,
    open_max: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<string | null> {
    const [row] = await runStatement<{ id: string }>(
      context,
      `insert into payment_claim (id, order_group_id, amount, transferred_at, reference)
       select ?, ?, ?, ?::timestamptz, ?
        where (select count(*) from payment_claim where order_group_id = ? and state = 'open' and deleted_at is null) < ?
       returning id`,
      [
        generateEntityId(undefined, "pclaim"),
        order_group_id,
        amount,
        transferred_at.toISOString(),
        reference,
        order_group_id,
        open_max,
      ]
    )
    return row?.id ?? null
  }

  /** Closes one claim; `false` when it is closed already, or there is none. */
  @InjectManager()
  async closeClaim(
    id: string,
    { state, author, reason }: ClaimEnd,
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    const rows = await runStatement<{ id: string }>(
      context,
      `update payment_claim set state = ?, closed_at = now(), closed_by = ?, close_reason = ?, updated_at = now()
        where id = ? and state = 'open' returning id`,
      [state, author, reason, id]
    )
    return rows.length === 1
  }

  /** Closes the open claims of a group that is paid: whatever they meant, its money is there. */
  @InjectManager()
  async closeClaimsOfPaid(order_group_id: string, @MedusaContext() context: SqlContext = {}): Promise<void> {
    await runStatement(
      context,
      `update payment_claim set state = 'placed', closed_at = now(), updated_at = now()
        where order_group_id = ? and state = 'open'`,
      [order_group_id]
    )
  }
}
