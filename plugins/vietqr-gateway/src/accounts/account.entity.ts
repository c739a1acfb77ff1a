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

  @Column({ type: "timestamptz", insert: false, update: false })
  created_at!: Date
}
