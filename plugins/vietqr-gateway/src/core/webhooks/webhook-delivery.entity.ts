import { Column, Entity, PrimaryColumn } from "typeorm"
import { bigintColumn } from "../../kernel/database/columns"

/** One event on its way to one endpoint. */
@Entity({ name: "webhook_deliveries" })
export class WebhookDelivery {
  @Column({ ...bigintColumn, insert: false, update: false })
  seq!: number

  @PrimaryColumn({ type: "text" })
  id!: string

  @Column({ type: "text" })
  event_id!: string

  @Column({ type: "text" })
  endpoint_id!: string

  @Column({ type: "text" })
  state!: "pending" | "delivered" | "dead"

  @Column({ type: "integer" })
  attempts!: number

  @Column({ type: "timestamptz" })
  next_attempt_at!: Date

  @Column({ type: "timestamptz", nullable: true })
  claimed_until!: Date | null

  @Column({ type: "integer", nullable: true })
  last_status!: number | null

  @Column({ type: "text", nullable: true })
  last_error!: string | null

  @Column({ type: "timestamptz", nullable: true })
  delivered_at!: Date | null

  @Column({ type: "timestamptz", insert: false, update: false })
  created_at!: Date
}
