import { Column, Entity, PrimaryColumn } from "typeorm"
import { bigintColumn } from "../database/columns"

/** Something that happened, with the object as it was then. */
@Entity({ name: "events" })
export class EventRow {
  @Column({ ...bigintColumn, insert: false, update: false })
  seq!: number

  @PrimaryColumn({ type: "text" })
  id!: string

  @Column({ type: "boolean" })
  livemode!: boolean

  @Column({ type: "text", nullable: true })
  account_id!: string | null

  @Column({ type: "text" })
  type!: string

  @Column({ type: "jsonb" })
  object!: Record<string, unknown>

  @Column({ type: "jsonb", nullable: true })
  previous_attributes!: Record<string, unknown> | null

  @Column({ type: "text", nullable: true })
  request_id!: string | null

  @Column({ type: "text", nullable: true })
  idempotency_key!: string | null

  @Column({ type: "timestamptz", insert: false, update: false })
  created_at!: Date
}
