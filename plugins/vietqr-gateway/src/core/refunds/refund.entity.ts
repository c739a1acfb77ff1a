import { Column, Entity } from "typeorm"
import { bigintColumn } from "../../kernel/database/columns"
import { StoredObject } from "../../kernel/database/stored-object"

/** Money that goes back to a payer: of a charge, or of funds that nobody owns. */
@Entity({ name: "refunds" })
export class Refund extends StoredObject {
  @Column({ type: "text", nullable: true })
  account_id!: string | null

  @Column({ type: "text", nullable: true })
  charge_id!: string | null

  @Column({ type: "text", nullable: true })
  payment_intent_id!: string | null

  @Column({ type: "text", nullable: true })
  bank_transaction_id!: string | null

  @Column({ ...bigintColumn })
  amount!: number

  @Column({ type: "text", nullable: true })
  reason!: string | null

  @Column({ type: "jsonb" })
  metadata!: Record<string, string>
}
