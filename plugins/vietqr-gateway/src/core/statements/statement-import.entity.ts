import type { Encoding } from "@chophien/table-file"
import { Column, Entity } from "typeorm"
import { StoredObject } from "../../kernel/database/stored-object"

/** A statement file, and whether it was booked. */
@Entity({ name: "statement_imports" })
export class StatementImport extends StoredObject {
  @Column({ type: "text" })
  bank_account_id!: string

  @Column({ type: "text" })
  mapping_id!: string

  @Column({ type: "text" })
  filename!: string

  @Column({ type: "text" })
  format!: "csv" | "xlsx"

  /** Of a CSV: in which encoding it was read. */
  @Column({ type: "text", nullable: true })
  encoding!: Encoding | null

  /** Read only where it is selected: a list of statements must not read their files. */
  @Column({ type: "bytea", select: false })
  content!: Buffer

  @Column({ type: "timestamptz", nullable: true })
  booked_at!: Date | null
}
