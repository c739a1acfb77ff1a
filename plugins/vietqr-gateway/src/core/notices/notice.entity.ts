import { Column, Entity, PrimaryColumn } from "typeorm"
import { bigintColumn } from "../../kernel/database/columns"

/** What a bank source sent, byte by byte, stored before it was acknowledged. */
@Entity({ name: "notices" })
export class Notice {
  @Column({ ...bigintColumn, insert: false, update: false })
  seq!: number

  @PrimaryColumn({ type: "text" })
  id!: string

  @Column({ type: "text" })
  source!: string

  @Column({ type: "text" })
  external_id!: string

  @Column({ type: "bytea" })
  body!: Buffer

  @Column({ type: "text" })
  body_sha256!: string

  @Column({ type: "boolean" })
  test_only!: boolean

  @Column({ type: "timestamptz", insert: false, update: false })
  received_at!: Date

  @Column({ type: "text" })
  state!: "waiting" | "processed" | "failed"

  @Column({ type: "integer" })
  attempts!: number

  @Column({ type: "timestamptz" })
  next_attempt_at!: Date

  @Column({ type: "timestamptz", nullable: true })
  processed_at!: Date | null

  @Column({ type: "text", nullable: true })
  outcome!: string | null
}
