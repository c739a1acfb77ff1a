import { Column, Entity } from "typeorm"
import { StoredObject } from "../../kernel/database/stored-object"

/** Something that happened, with the object as it was then. */
@Entity({ name: "events" })
export class EventRow extends StoredObject {
  @Column({ type: "text", nullable: true })
  account_id!: string | null

  @Column({ type: "text" })
  type!: string

  @Column({ type: "jsonb" })
  object!: Record<string, unknown>

  @Column({ type: "jsonb", nullable: true })
  previous_attributes!: Record<string, unknown> | null

  @Column({ type: "text", nullable: true })
  request_id!: string | null

  @Column({ type: "text", nullable: true })
  idempotency_key!: string | null
}
