import { Column, Entity } from "typeorm"
import { StoredObject } from "../../kernel/database/stored-object"

/** One approver's word that a transfer may leave, to the account that it named then. */
@Entity({ name: "approvals" })
export class Approval extends StoredObject {
  @Column({ type: "text" })
  outgoing_payment_id!: string

  @Column({ type: "text" })
  approver_id!: string

  /** The key through which the approver's code came. */
  @Column({ type: "text" })
  key_id!: string

  /** When it ended, because the transfer was to go elsewhere. */
  @Column({ type: "timestamptz", nullable: true })
  voided_at!: Date | null
}
