import { Column, Entity } from "typeorm"
import { bigintColumn } from "../../kernel/database/columns"
import { StoredObject } from "../../kernel/database/stored-object"

/** Money of a connected account, or with no `account_id` of the platform itself, on its way to its bank account. */
@Entity({ name: "payouts" })
export class Payout extends StoredObject {
  @Column({ type: "text", nullable: true })
  account_id!: string | null

  @Column({ type: "text" })
  external_account_id!: string

  @Column({ ...bigintColumn })
  amount!: number

  @Column({ type: "text", nullable: true })
  description!: string | null

  @Column({ type: "text", nullable: true })
  statement_descriptor!: string | null

  @Column({ type: "jsonb" })
  metadata!: Record<string, string>
}
