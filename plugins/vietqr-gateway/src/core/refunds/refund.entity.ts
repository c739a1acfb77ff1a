import { Column, Entity } from "typeorm"
import { bigintColumn } from "../../kernel/database/columns"
import { StoredObject } from "../../kernel/database/stored-object"

/** Money that goes back to a payer: of a charge, or of funds that nobody owns. */
@Entity({ name: "refunds" })
export class Refund extends StoredObject {
  @Column({ type: "text", nullable: true })
  account_id!: string | null

  @Column({ type: "text", nullable: true })
  charge_id!: string | null

  @Column({ type: "text", nullable: true })
  payment_intent_id!: string | null

  @Column({ type: "text", nullable: true })
  bank_transaction_id!: string | null

  @Column({ ...bigintColumn })
  amount!: number

  @Column({ type: "text", nullable: true })
  reason!: string | null

  /** Who asked for it. */
  @Column({ type: "text", nullable: true })
  author!: string | null

  /** Why, in the author's words; `reason` is one of Stripe's. */
  @Column({ type: "text", nullable: true })
  author_reason!: string | null

  /** The review whose money it is. */
  @Column({ type: "text", nullable: true })
  review_id!: string | null

  /** The failed refund whose money this one sends again. */
  @Column({ type: "text", nullable: true })
  replaces_id!: string | null

  /** What came back for it from the account that its charge was passed on to. */
  @Column({ type: "text", nullable: true })
  transfer_reversal_id!: string | null

  @Column({ type: "jsonb" })
  metadata!: Record<string, string>
}
