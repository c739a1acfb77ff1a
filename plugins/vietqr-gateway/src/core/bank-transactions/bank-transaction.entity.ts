import { Column, Entity, PrimaryColumn } from "typeorm"
import { bigintColumn } from "../../kernel/database/columns"

/** One movement on a bank account, as a source reported it. */
@Entity({ name: "bank_transactions" })
export class BankTransaction {
  @Column({ ...bigintColumn, insert: false, update: false })
  seq!: number

  @PrimaryColumn({ type: "text" })
  id!: string

  @Column({ type: "boolean" })
  livemode!: boolean

  @Column({ type: "text" })
  bank_account_id!: string

  @Column({ type: "text", nullable: true })
  notice_id!: string | null

  @Column({ type: "text" })
  source!: string

  @Column({ type: "text" })
  external_id!: string

  @Column({ type: "text" })
  direction!: "credit" | "debit"

  @Column({ ...bigintColumn })
  amount!: number

  @Column({ type: "text" })
  description!: string

  @Column({ type: "jsonb" })
  codes!: string[]

  @Column({ type: "text", nullable: true })
  reference!: string | null

  @Column({ type: "text", nullable: true })
  counterparty_bank_bin!: string | null

  @Column({ type: "text", nullable: true })
  counterparty_account_number!: string | null

  @Column({ type: "text", nullable: true })
  counterparty_name!: string | null

  @Column({ ...bigintColumn, nullable: true })
  balance_after!: number | null

  @Column({ type: "timestamptz" })
  occurred_at!: Date

  @Column({ type: "timestamptz", insert: false, update: false })
  received_at!: Date

  @Column({ type: "text" })
  state!: "booked" | "duplicate" | "held"

  @Column({ type: "text", nullable: true })
  duplicate_of!: string | null
}
