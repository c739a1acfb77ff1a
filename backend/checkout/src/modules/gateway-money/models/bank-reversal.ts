import { model } from "@medusajs/framework/utils"

/**
 * Money of a paid group that the bank took back. Until it ends, nothing of the group that is still with a seller may be
 * confirmed or shipped. It ends when the money comes again, or by a person with a reason.
 */
const BankReversal = model
  .define("bank_reversal", {
    /** That of its review at the gateway. */
    id: model.text().primaryKey(),
    order_group_id: model.text().index(),
    intent_id: model.text(),
    /** Whole VND. */
    amount: model.number(),
    reversed_at: model.dateTime(),
    ended_at: model.dateTime().nullable(),
    /** The review of the money that came again, where it did. */
    covered_by: model.text().nullable(),
    /** Who of the staff let the parcels go on, and why. */
    released_by: model.text().nullable(),
    release_reason: model.text().nullable(),
  })
  .checks([{ name: "bank_reversal_amount_positive", expression: (columns) => `${columns.amount} > 0` }])

export default BankReversal
