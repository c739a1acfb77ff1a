import { Column, Entity, PrimaryColumn } from "typeorm"

/** A key that callers show; only its hash is stored. */
@Entity({ name: "api_keys" })
export class ApiKey {
  @PrimaryColumn({ type: "text" })
  id!: string

  @Column({ type: "text" })
  kind!: "secret" | "publishable" | "restricted"

  @Column({ type: "boolean" })
  livemode!: boolean

  @Column({ type: "text" })
  key_hash!: string

  @Column({ type: "text" })
  last4!: string

  @Column({ type: "text", nullable: true })
  name!: string | null

  /** The connected account on which the key acts, and on no other; null for the platform's. */
  @Column({ type: "text", nullable: true })
  account_id!: string | null

  @Column({ type: "jsonb" })
  scopes!: string[]

  @Column({ type: "timestamptz", insert: false, update: false })
  created_at!: Date

  @Column({ type: "timestamptz", nullable: true })
  revoked_at!: Date | null
}
