import { Column, Entity } from "typeorm"
import { bigintColumn } from "../../kernel/database/columns"
import { StoredObject } from "../../kernel/database/stored-object"

/** Money that no rule may place: a person decides. */
@Entity({ name: "reviews" })
export class Review extends StoredObject {
  @Column({ type: "text" })
  bank_transaction_id!: string

  @Column({ type: "text", nullable: true })
  payment_intent_id!: string | null

  @Column({ type: "text" })
  reason!: string

  /** What is left to decide about, in whole VND. */
  @Column({ ...bigintColumn })
  amount!: number

  @Column({ type: "text" })
  state!: "open" | "resolved"

  @Column({ type: "text", nullable: true })
  resolution!: string | null

  @Column({ type: "text", nullable: true })
  resolved_by!: string | null

  @Column({ type: "text", nullable: true })
  resolved_reason!: string | null

  @Column({ type: "timestamptz", nullable: true })
  resolved_at!: Date | null
}
