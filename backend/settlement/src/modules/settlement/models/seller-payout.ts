import { model } from "@medusajs/framework/utils"

/** `planned` → `waiting` → `sent` → `paid` | `failed`; `refused` by the gateway, `canceled` with its batch. */
export const payoutStates = ["planned", "waiting", "sent", "paid", "failed", "refused", "canceled"] as const
export type PayoutState = (typeof payoutStates)[number]

/** A seller's payout in a batch. Amount whole VND. */
const SellerPayout = model
  .define("settlement_payout", {
    id: model.id({ prefix: "spay" }).primaryKey(),
    batch_id: model.text().index(),
    seller_id: model.text(),
    amount: model.number(),
    state: model.enum([...payoutStates]).default("planned"),
    /** `po_…` at the gateway. */
    payout_id: model.text().unique().nullable(),
    /** What stands in the transfer's text, by which the seller finds it at the bank. */
    transfer_code: model.text().nullable(),
    bank_bin: model.text().nullable(),
    account_number: model.text().nullable(),
    bank_reference: model.text().nullable(),
    sent_at: model.dateTime().nullable(),
    paid_at: model.dateTime().nullable(),
    failure: model.text().nullable(),
    /** When the seller's mail about its end was queued. */
    told_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["batch_id", "seller_id"], unique: true }, { on: ["seller_id", "created_at"] }])
  .checks([{ name: "settlement_payout_amount_positive", expression: (columns) => `${columns.amount} > 0` }])

export default SellerPayout
