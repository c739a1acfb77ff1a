import { Column, Entity } from "typeorm"
import { bigintColumn } from "../../kernel/database/columns"
import { StoredObject } from "../../kernel/database/stored-object"

/** What the platform takes of a connected account's charge. */
@Entity({ name: "application_fees" })
export class ApplicationFee extends StoredObject {
  /** The connected account that pays it. */
  @Column({ type: "text" })
  account_id!: string

  @Column({ type: "text" })
  charge_id!: string

  /** The platform's charge that was passed on to the account; null for a charge of the account's own. */
  @Column({ type: "text", nullable: true })
  originating_charge_id!: string | null

  @Column({ ...bigintColumn })
  amount!: number
}
