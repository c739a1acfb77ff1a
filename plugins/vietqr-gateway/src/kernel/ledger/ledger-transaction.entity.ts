import { Column, Entity } from "typeorm"
import { StoredObject } from "../database/stored-object"

/** One booking; its entries sum to zero. */
@Entity({ name: "ledger_transactions" })
export class LedgerTransaction extends StoredObject {
  @Column({ type: "text" })
  kind!: string

  @Column({ type: "text" })
  unique_key!: string

  @Column({ type: "text", nullable: true })
  actor!: string | null

  @Column({ type: "text", nullable: true })
  reason!: string | null
}
