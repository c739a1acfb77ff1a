import { Column, Entity, PrimaryColumn } from "typeorm"
import { bigintColumn } from "../database/columns"

/** One side of a booking: positive amounts debit, negative amounts credit. */
@Entity({ name: "ledger_entries" })
export class LedgerEntry {
  @PrimaryColumn({ type: "bigint", transformer: bigintColumn.transformer })
  id!: number

  @Column({ type: "text" })
  transaction_id!: string

  @Column({ type: "boolean" })
  livemode!: boolean

  @Column({ type: "text" })
  account!: string

  @Column({ ...bigintColumn })
  amount!: number

  @Column({ type: "text" })
  bank_account_id!: string

  @Column({ type: "text", nullable: true })
  account_id!: string | null

  @Column({ type: "text", nullable: true })
  bank_transaction_id!: string | null

  @Column({ type: "text", nullable: true })
  payment_intent_id!: string | null

  @Column({ type: "text", nullable: true })
  object_id!: string | null

  @Column({ type: "timestamptz", insert: false, update: false })
  created_at!: Date
}
