import { Column, Entity } from "typeorm"
import { StoredObject } from "../../kernel/database/stored-object"

/** Outgoing payments handed to the bank together. */
@Entity({ name: "payout_batches" })
export class PayoutBatch extends StoredObject {
  @Column({ type: "text" })
  author!: string

  /** The key through which it was made. */
  @Column({ type: "text", nullable: true })
  key_id!: string | null

  /** `open` waits for a second person; nothing of it has left. */
  @Column({ type: "text" })
  state!: "open" | "sent" | "canceled"

  /** Who agreed to all of it, where somebody had to. */
  @Column({ type: "text", nullable: true })
  approved_by!: string | null

  @Column({ type: "text", nullable: true })
  approver_id!: string | null
}
