import { Column, Entity } from "typeorm"
import { StoredObject } from "../../kernel/database/stored-object"

/** An address to which events are sent. */
@Entity({ name: "webhook_endpoints" })
export class WebhookEndpoint extends StoredObject {
  @Column({ type: "text" })
  url!: string

  /** Signs what is sent; sealed. */
  @Column({ type: "text" })
  secret!: string

  @Column({ type: "text", nullable: true })
  previous_secret!: string | null

  @Column({ type: "timestamptz", nullable: true })
  previous_secret_until!: Date | null

  @Column({ type: "jsonb" })
  enabled_events!: string[]

  @Column({ type: "text" })
  status!: "enabled" | "disabled"

  @Column({ type: "text", nullable: true })
  description!: string | null

  @Column({ type: "jsonb" })
  metadata!: Record<string, string>

  @Column({ type: "text", nullable: true })
  api_version!: string | null

  @Column({ type: "boolean" })
  managed!: boolean

  /** True for events of connected accounts only, false for the platform's only, null for both. */
  @Column({ type: "boolean", nullable: true })
  connect!: boolean | null

  @Column({ type: "timestamptz", nullable: true })
  deleted_at!: Date | null
}
