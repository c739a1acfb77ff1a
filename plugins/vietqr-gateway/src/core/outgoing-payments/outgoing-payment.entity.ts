import { Column, Entity } from "typeorm"
import { bigintColumn } from "../../kernel/database/columns"
import { StoredObject } from "../../kernel/database/stored-object"

/** A transfer that a person makes at the bank, and what is known of it. */
@Entity({ name: "outgoing_payments" })
export class OutgoingPayment extends StoredObject {
  @Column({ type: "text" })
  kind!: "refund" | "payout"

  @Column({ type: "text" })
  object_id!: string

  @Column({ ...bigintColumn })
  amount!: number

  @Column({ type: "text" })
  transfer_code!: string

  @Column({ type: "text" })
  bank_account_id!: string

  @Column({ type: "text", nullable: true })
  bank_bin!: string | null

  @Column({ type: "text", nullable: true })
  account_number!: string | null

  @Column({ type: "text", nullable: true })
  account_holder_name!: string | null

  @Column({ type: "text" })
  state!: "needs_destination" | "pending" | "sent" | "paid" | "failed" | "canceled" | "unknown"

  /** Who asked for it: a person, or a key that named none. */
  @Column({ type: "text" })
  created_by!: string

  /** The key through which it was asked for; null for the gateway itself. */
  @Column({ type: "text", nullable: true })
  key_id!: string | null

  /** Who named the account later, where somebody did: a person, or a key that named none. */
  @Column({ type: "text", nullable: true })
  destination_by!: string | null

  /** Whether the bank named the account as the payer's, or an approver found it to be its owner's. */
  @Column({ type: "boolean" })
  destination_trusted!: boolean

  @Column({ type: "boolean" })
  needs_approval!: boolean

  /** How many approvers still have to agree. */
  @Column({ type: "integer" })
  approvals_missing!: number

  @Column({ type: "text", nullable: true })
  approved_by!: string | null

  @Column({ type: "timestamptz" })
  not_before!: Date

  @Column({ type: "text", nullable: true })
  batch_id!: string | null

  @Column({ type: "timestamptz", nullable: true })
  sent_at!: Date | null

  @Column({ type: "timestamptz", nullable: true })
  settled_at!: Date | null

  @Column({ type: "text", nullable: true })
  failure_code!: string | null

  @Column({ type: "text", nullable: true })
  failure_message!: string | null

  @Column({ type: "text", nullable: true })
  bank_transaction_id!: string | null
}
