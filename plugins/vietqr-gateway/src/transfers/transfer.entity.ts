import { Column, Entity, PrimaryColumn } from "typeorm"
import { bigintColumn } from "../database/columns"

/** A share of the platform's balance given to a connected account. */
@Entity({ name: "transfers" })
export class Transfer {
  @Column({ ...bigintColumn, insert: false, update: false })
  seq!: number

  @PrimaryColumn({ type: "text" })
  id!: string

  @Column({ type: "boolean" })
  livemode!: boolean

  @Column({ type: "text" })
  destination_id!: string

  @Column({ ...bigintColumn })
  amount!: number

  @Column({ type: "text", nullable: true })
  description!: string | null

  @Column({ type: "text", nullable: true })
  transfer_group!: string | null

  @Column({ type: "text", nullable: true })
  source_charge_id!: string | null

  @Column({ type: "jsonb" })
  metadata!: Record<string, string>

  @Column({ type: "timestamptz", insert: false, update: false })
  created_at!: Date
}
