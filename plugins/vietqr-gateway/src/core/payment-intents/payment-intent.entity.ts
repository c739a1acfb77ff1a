import { Column, Entity } from "typeorm"
import { bigintColumn } from "../../kernel/database/columns"
import { StoredObject } from "../../kernel/database/stored-object"
import type { LateMoneyChoice } from "../late-money/late-money"
import type { PaymentIntentStatus } from "./status"

/** One wish to be paid, and how far it has come. */
@Entity({ name: "payment_intents" })
export class PaymentIntent extends StoredObject {
  @Column({ type: "text", nullable: true })
  account_id!: string | null

  @Column({ ...bigintColumn })
  amount!: number

  @Column({ ...bigintColumn })
  amount_received!: number

  @Column({ type: "text" })
  currency!: string

  @Column({ type: "text" })
  status!: PaymentIntentStatus

  @Column({ type: "text", nullable: true })
  description!: string | null

  @Column({ type: "text", nullable: true })
  statement_descriptor!: string | null

  @Column({ type: "text", nullable: true })
  receipt_email!: string | null

  @Column({ type: "text", nullable: true })
  transfer_group!: string | null

  /** What the platform takes of it once it succeeds, whole VND. */
  @Column({ ...bigintColumn, nullable: true })
  application_fee_amount!: number | null

  /** The connected account that its money is passed on to. */
  @Column({ type: "text", nullable: true })
  transfer_destination_id!: string | null

  /** How much of it is passed on; all where it is null. */
  @Column({ ...bigintColumn, nullable: true })
  transfer_amount!: number | null

  /** The account in whose name the payment is taken. */
  @Column({ type: "text", nullable: true })
  on_behalf_of_id!: string | null

  @Column({ type: "jsonb" })
  metadata!: Record<string, string>

  @Column({ type: "text" })
  client_secret!: string

  @Column({ type: "text" })
  instructions_token!: string

  @Column({ type: "text", nullable: true })
  transfer_code!: string | null

  @Column({ type: "text", nullable: true })
  bank_account_id!: string | null

  @Column({ type: "integer" })
  expires_after_seconds!: number

  /** How long after its deadline it waits for slow notices of money that was sent in time. */
  @Column({ type: "integer" })
  grace_seconds!: number

  @Column({ type: "text" })
  late_money!: LateMoneyChoice

  /** Where the payment page leads the payer once it has ended. */
  @Column({ type: "text", nullable: true })
  return_url!: string | null

  @Column({ type: "timestamptz", nullable: true })
  expires_at!: Date | null

  @Column({ type: "text", nullable: true })
  cancellation_reason!: string | null

  @Column({ type: "timestamptz", nullable: true })
  canceled_at!: Date | null

  @Column({ type: "text", nullable: true })
  latest_charge_id!: string | null
}
