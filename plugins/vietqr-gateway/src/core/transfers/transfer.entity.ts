import { Column, Entity } from "typeorm"
import { bigintColumn } from "../../kernel/database/columns"
import { StoredObject } from "../../kernel/database/stored-object"

/** A share of the platform's balance given to a connected account. */
@Entity({ name: "transfers" })
export class Transfer extends StoredObject {
  @Column({ type: "text" })
  destination_id!: string

  @Column({ ...bigintColumn })
  amount!: number

  @Column({ type: "text", nullable: true })
  description!: string | null

  @Column({ type: "text", nullable: true })
  transfer_group!: string | null

  @Column({ type: "text", nullable: true })
  source_charge_id!: string | null

  @Column({ type: "jsonb" })
  metadata!: Record<string, string>
}
