import { Column, Entity } from "typeorm"
import { bigintColumn } from "../../kernel/database/columns"
import { StoredObject } from "../../kernel/database/stored-object"

/** The money of a succeeded intent. */
@Entity({ name: "charges" })
export class Charge extends StoredObject {
  @Column({ type: "text", nullable: true })
  account_id!: string | null

  @Column({ type: "text" })
  payment_intent_id!: string

  @Column({ ...bigintColumn })
  amount!: number

  @Column({ type: "text", nullable: true })
  description!: string | null

  @Column({ type: "text", nullable: true })
  application_fee_id!: string | null

  @Column({ ...bigintColumn, nullable: true })
  application_fee_amount!: number | null

  /** The transfer that passed it on. */
  @Column({ type: "text", nullable: true })
  transfer_id!: string | null

  @Column({ type: "text", nullable: true })
  transfer_destination_id!: string | null

  @Column({ ...bigintColumn, nullable: true })
  transfer_amount!: number | null

  @Column({ type: "text", nullable: true })
  on_behalf_of_id!: string | null

  @Column({ type: "jsonb" })
  metadata!: Record<string, string>
}
