import { Column, Entity, PrimaryColumn } from "typeorm"
import { bigintColumn } from "../database/columns"

/** One booking; its entries sum to zero. */
@Entity({ name: "ledger_transactions" })
export class LedgerTransaction {
  @Column({ ...bigintColumn, insert: false, update: false })
  seq!: number

  @PrimaryColumn({ type: "text" })
  id!: string

  @Column({ type: "boolean" })
  livemode!: boolean

  @Column({ type: "text" })
  kind!: string

  @Column({ type: "text" })
  unique_key!: string

  @Column({ type: "text", nullable: true })
  actor!: string | null

  @Column({ type: "text", nullable: true })
  reason!: string | null

  @Column({ type: "timestamptz", insert: false, update: false })
  created_at!: Date
}
