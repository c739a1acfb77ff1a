import { Column, Entity } from "typeorm"
import { StoredObject } from "../../kernel/database/stored-object"

/** The bank account to which a connected account, or with no `account_id` the platform itself, is paid. */
@Entity({ name: "external_accounts" })
export class ExternalAccount extends StoredObject {
  @Column({ type: "text", nullable: true })
  account_id!: string | null

  @Column({ type: "text" })
  bank_bin!: string

  @Column({ type: "text" })
  account_number!: string

  @Column({ type: "text" })
  account_holder_name!: string

  @Column({ type: "text" })
  status!: "new" | "verified" | "verification_failed"

  @Column({ type: "boolean" })
  is_default!: boolean

  @Column({ type: "timestamptz", nullable: true })
  held_until!: Date | null

  /** The approver who found it to be its owner's, by a code. */
  @Column({ type: "text", nullable: true })
  confirmed_by!: string | null

  @Column({ type: "jsonb" })
  metadata!: Record<string, string>

  @Column({ type: "timestamptz", nullable: true })
  deleted_at!: Date | null
}
