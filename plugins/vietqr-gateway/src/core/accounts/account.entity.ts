import { Column, Entity } from "typeorm"
import { StoredObject } from "../../kernel/database/stored-object"

/** A connected account: a seller who is paid through the platform. */
@Entity({ name: "accounts" })
export class Account extends StoredObject {
  @Column({ type: "text", nullable: true })
  name!: string | null

  @Column({ type: "text", nullable: true })
  email!: string | null

  @Column({ type: "text", nullable: true })
  business_type!: string | null

  @Column({ type: "jsonb" })
  metadata!: Record<string, string>

  /** Why the platform ended its dealings with the seller, or null. */
  @Column({ type: "text", nullable: true })
  rejected_reason!: "fraud" | "terms_of_service" | "other" | null

  @Column({ type: "timestamptz", nullable: true })
  deleted_at!: Date | null
}
