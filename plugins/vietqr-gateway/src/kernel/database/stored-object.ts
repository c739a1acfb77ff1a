import { Column, PrimaryColumn } from "typeorm"
import { bigintColumn } from "./columns"

/** What every stored object has: an id, a mode, its number in the order of writing, and when it was written. */
export abstract class StoredObject {
  /** Given by the database; orders lists. */
  @Column({ ...bigintColumn, insert: false, update: false })
  seq!: number

  @PrimaryColumn({ type: "text" })
  id!: string

  @Column({ type: "boolean" })
  livemode!: boolean

  @Column({ type: "timestamptz", insert: false, update: false })
  created_at!: Date
}
