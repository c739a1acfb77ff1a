import { Column, Entity } from "typeorm"
import { bigintColumn } from "../../kernel/database/columns"
import { StoredObject } from "../../kernel/database/stored-object"

/** Money of a transfer taken back. */
@Entity({ name: "transfer_reversals" })
export class TransferReversal extends StoredObject {
  @Column({ type: "text" })
  transfer_id!: string

  @Column({ ...bigintColumn })
  amount!: number

  /** The refund whose money it is. */
  @Column({ type: "text", nullable: true })
  source_refund_id!: string | null

  @Column({ type: "jsonb" })
  metadata!: Record<string, string>
}
