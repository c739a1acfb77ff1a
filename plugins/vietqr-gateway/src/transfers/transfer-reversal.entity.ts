import { Column, Entity, PrimaryColumn } from "typeorm"
import { bigintColumn } from "../database/columns"

/** Money of a transfer taken back. */
@Entity({ name: "transfer_reversals" })
export class TransferReversal {
  @Column({ ...bigintColumn, insert: false, update: false })
  seq!: number

  @PrimaryColumn({ type: "text" })
  id!: string

  @Column({ type: "boolean" })
  livemode!: boolean

  @Column({ type: "text" })
  transfer_id!: string

  @Column({ ...bigintColumn })
  amount!: number

  @Column({ type: "jsonb" })
  metadata!: Record<string, string>

  @Column({ type: "timestamptz", insert: false, update: false })
  created_at!: Date
}
