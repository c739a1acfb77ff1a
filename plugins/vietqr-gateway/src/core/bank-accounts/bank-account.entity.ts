import { Column, Entity, PrimaryColumn } from "typeorm"

/** An account on which the gateway collects. */
@Entity({ name: "bank_accounts" })
export class BankAccount {
  @PrimaryColumn({ type: "text" })
  id!: string

  @Column({ type: "boolean" })
  livemode!: boolean

  @Column({ type: "text" })
  bank_bin!: string

  @Column({ type: "text" })
  account_number!: string

  @Column({ type: "text" })
  account_holder_name!: string

  @Column({ type: "boolean" })
  is_default!: boolean

  @Column({ type: "timestamptz", insert: false, update: false })
  created_at!: Date
}
