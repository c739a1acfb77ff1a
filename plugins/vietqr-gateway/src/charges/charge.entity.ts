import { Column, Entity, PrimaryColumn } from "typeorm"
import { bigintColumn } from "../database/columns"

/** The money of a succeeded intent. */
@Entity({ name: "charges" })
export class Charge {
  @Column({ ...bigintColumn, insert: false, update: false })
  seq!: number

  @PrimaryColumn({ type: "text" })
  id!: string

  @Column({ type: "boolean" })
  livemode!: boolean

  @Column({ type: "text", nullable: true })
  account_id!: string | null

  @Column({ type: "text" })
  payment_intent_id!: string

  @Column({ ...bigintColumn })
  amount!: number

  @Column({ type: "text", nullable: true })
  description!: string | null

  @Column({ type: "jsonb" })
  metadata!: Record<string, string>

  @Column({ type: "timestamptz", insert: false, update: false })
  created_at!: Date
}
