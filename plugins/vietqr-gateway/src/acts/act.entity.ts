import { Column, Entity, PrimaryColumn } from "typeorm"
import { bigintColumn } from "../database/columns"

/** Who did what by hand, and why. */
@Entity({ name: "acts" })
export class Act {
  @Column({ ...bigintColumn, insert: false, update: false })
  seq!: number

  @PrimaryColumn({ type: "text" })
  id!: string

  @Column({ type: "boolean" })
  livemode!: boolean

  @Column({ type: "text" })
  object_id!: string

  @Column({ type: "text" })
  act!: string

  @Column({ type: "text" })
  author!: string

  @Column({ type: "text" })
  reason!: string

  @Column({ type: "timestamptz", insert: false, update: false })
  created_at!: Date
}
