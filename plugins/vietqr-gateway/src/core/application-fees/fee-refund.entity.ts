import { Column, Entity } from "typeorm"
import { bigintColumn } from "../../kernel/database/columns"
import { StoredObject } from "../../kernel/database/stored-object"

/** What of an application fee went back to the account that paid it. */
@Entity({ name: "application_fee_refunds" })
export class FeeRefund extends StoredObject {
  @Column({ type: "text" })
  fee_id!: string

  @Column({ ...bigintColumn })
  amount!: number

  @Column({ type: "jsonb" })
  metadata!: Record<string, string>
}
