import { Column, Entity } from "typeorm"
import { StoredObject } from "../../kernel/database/stored-object"

/** Who did what by hand, and why. */
@Entity({ name: "acts" })
export class Act extends StoredObject {
  @Column({ type: "text" })
  object_id!: string

  @Column({ type: "text" })
  act!: string

  @Column({ type: "text" })
  author!: string

  @Column({ type: "text" })
  reason!: string

  /** The key through which it came; null for the gateway itself, and for acts of before. */
  @Column({ type: "text", nullable: true })
  key_id!: string | null

  /** The approver whose code stands behind it. */
  @Column({ type: "text", nullable: true })
  approver_id!: string | null
}
