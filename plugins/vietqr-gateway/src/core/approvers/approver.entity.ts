import { Column, Entity } from "typeorm"
import { bigintColumn } from "../../kernel/database/columns"
import { StoredObject } from "../../kernel/database/stored-object"

/** A person who may agree to money that leaves, proved by one-time codes that the gateway itself checks. */
@Entity({ name: "approvers" })
export class Approver extends StoredObject {
  @Column({ type: "text" })
  name!: string

  /** Who that is at the shop: the id or address under which its people ask for money. */
  @Column({ type: "text" })
  person!: string

  @Column({ type: "text" })
  state!: "invited" | "active" | "revoked"

  /** Of the enrolment token, until it is used. */
  @Column({ type: "text", nullable: true })
  token_hash!: string | null

  @Column({ type: "timestamptz", nullable: true })
  token_until!: Date | null

  /** The secret of the one-time codes, sealed. */
  @Column({ type: "text", nullable: true })
  secret!: string | null

  /** The last step whose code was used. */
  @Column({ ...bigintColumn })
  last_step!: number

  /** Wrong codes since the last right one. */
  @Column({ type: "integer" })
  failures!: number

  @Column({ type: "timestamptz", nullable: true })
  locked_until!: Date | null

  @Column({ type: "timestamptz", nullable: true })
  enrolled_at!: Date | null

  @Column({ type: "timestamptz", nullable: true })
  revoked_at!: Date | null
}
