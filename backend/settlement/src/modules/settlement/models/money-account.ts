import { model } from "@medusajs/framework/utils"

/** What staff found about a bank account: nothing yet, that it is the owner's, or that it is not. */
const bankStatuses = ["new", "verified", "refused"] as const

/** The account of a seller at the gateway, and the bank account it is paid to. `fees` and `tax` are the market's own. */
const MoneyAccount = model.define("settlement_account", {
  /** A seller's id, `fees` or `tax`. */
  owner: model.text().primaryKey(),
  /** `acct_…` at the gateway. */
  account_id: model.text().unique(),
  /** `ba_…` at the gateway; null until a bank account is named. */
  bank_id: model.text().nullable(),
  bank_bin: model.text().nullable(),
  account_number: model.text().nullable(),
  account_holder_name: model.text().nullable(),
  bank_status: model.enum([...bankStatuses]).default("new"),
  /** Until when the gateway pays nothing to a new bank account. */
  held_until: model.dateTime().nullable(),
  changed_at: model.dateTime().nullable(),
  /** The member, or member of staff, who named it. */
  changed_by: model.text().nullable(),
  verified_by: model.text().nullable(),
})

export default MoneyAccount
