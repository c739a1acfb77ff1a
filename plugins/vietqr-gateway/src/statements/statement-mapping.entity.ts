import { Column, Entity, PrimaryColumn } from "typeorm"
import { bigintColumn } from "../database/columns"

/** How one bank's statement is read. */
@Entity({ name: "statement_mappings" })
export class StatementMapping {
  @Column({ ...bigintColumn, insert: false, update: false })
  seq!: number

  @PrimaryColumn({ type: "text" })
  id!: string

  @Column({ type: "boolean" })
  livemode!: boolean

  @Column({ type: "text" })
  name!: string

  @Column({ type: "jsonb" })
  columns!: Record<string, string | undefined>

  @Column({ type: "timestamptz", insert: false, update: false })
  created_at!: Date
}
