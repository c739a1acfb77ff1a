import { Column, Entity } from "typeorm"
import { StoredObject } from "../../kernel/database/stored-object"

/** How one bank's statement is read. */
@Entity({ name: "statement_mappings" })
export class StatementMapping extends StoredObject {
  @Column({ type: "text" })
  name!: string

  @Column({ type: "jsonb" })
  columns!: Record<string, string | undefined>
}
