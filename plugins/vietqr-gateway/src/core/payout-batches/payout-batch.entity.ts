import { Column, Entity } from "typeorm"
import { StoredObject } from "../../kernel/database/stored-object"

/** Outgoing payments handed to the bank together. */
@Entity({ name: "payout_batches" })
export class PayoutBatch extends StoredObject {
  @Column({ type: "text" })
  author!: string
}
