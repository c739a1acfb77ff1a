import { Column, Entity, PrimaryColumn } from "typeorm"
import { bigintColumn } from "../database/columns"

/** A connected account: a seller who is paid through the platform. */
@Entity({ name: "accounts" })
export class Account {
  @Column({ ...bigintColumn, insert: false, update: false })
  seq!: number

  @PrimaryColumn({ type: "text" })
  id!: string

  @Column({ type: "boolean" })
  livemode!: boolean

  @Column({ type: "text", nullable: true })
  name!: string | null

  @Column({ type: "text", nullable: true })
  email!: string | null

  @Column({ type: "text", nullable: true })
  business_type!: string | null

  @Column({ type: "jsonb" })
  metadata!: Record<string, string>

  /** Why the platform ended its dealings with the seller, or null. */
  @Column({ type: "text", nullable: true })
  rejected_reason!: "fraud" | "terms_of_service" | "other" | null

  @Column({ type: "timestamptz", nullable: true })
  deleted_at!: Date | null

  @Column({ type: "timestamptz", insert: false, update: false })
  created_at!: Date
}
