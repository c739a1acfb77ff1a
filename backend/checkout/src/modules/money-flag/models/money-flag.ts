import { model } from "@medusajs/framework/utils"

/** Why money waits for a person: see {@link MoneyFlag}. */
export const moneyFlagKinds = [
  "canceled_order",
  "closed_group",
  "closed_with_money",
  "amount_differs",
  "no_group",
] as const

/**
 * Money that arrived for something that takes none, until a person decides what becomes of it:
 * - `canceled_order`: staff cancelled an order before its group was paid
 * - `closed_group`: the group was closed when its intent succeeded
 * - `closed_with_money`: a part had come when the group was closed
 * - `amount_differs`: the intent is over another amount than the group
 * - `no_group`: nobody knows the intent
 *
 * One row for each kind and subject (an order, a group or an intent), however often it is found; a closed one stays closed.
 */
const MoneyFlag = model
  .define("money_flag", {
    id: model.id({ prefix: "mflag" }).primaryKey(),
    kind: model.enum([...moneyFlagKinds]),
    subject_id: model.text(),
    intent_id: model.text().index(),
    note: model.text(),
    /** When, by whom and why the flag was closed. */
    resolved_at: model.dateTime().nullable(),
    resolved_by: model.text().nullable(),
    resolved_reason: model.text().nullable(),
  })
  .indexes([{ on: ["kind", "subject_id"], unique: true }])

export default MoneyFlag
