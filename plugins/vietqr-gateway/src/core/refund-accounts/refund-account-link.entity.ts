import { Column, Entity } from "typeorm"
import { StoredObject } from "../../kernel/database/stored-object"

/** A payer's chance to say to which account money goes back: of one refund, or of one review's money. Used once. */
@Entity({ name: "refund_account_links" })
export class RefundAccountLink extends StoredObject {
  @Column({ type: "text", nullable: true })
  account_id!: string | null

  /** The refund that goes there; of a review the one that was made when the payer named the account. */
  @Column({ type: "text", nullable: true })
  refund_id!: string | null

  @Column({ type: "text", nullable: true })
  review_id!: string | null

  /** Who wants the money to go back, and why; null where nobody was named. */
  @Column({ type: "text", nullable: true })
  author!: string | null

  @Column({ type: "text", nullable: true })
  reason!: string | null

  /** The key that asked for the link. */
  @Column({ type: "text" })
  key_id!: string

  @Column({ type: "timestamptz" })
  expires_at!: Date

  @Column({ type: "timestamptz", nullable: true })
  used_at!: Date | null
}
