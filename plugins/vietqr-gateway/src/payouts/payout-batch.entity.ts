import { Column, Entity, PrimaryColumn } from "typeorm"
import { bigintColumn } from "../database/columns"

/** Outgoing payments handed to the bank together. */
@Entity({ name: "payout_batches" })
export class PayoutBatch {
  @Column({ ...bigintColumn, insert: false, update: false })
  seq!: number

  @PrimaryColumn({ type: "text" })
  id!: string

  @Column({ type: "boolean" })
  livemode!: boolean

  @Column({ type: "text" })
  author!: string

  @Column({ type: "timestamptz", insert: false, update: false })
  created_at!: Date
}
