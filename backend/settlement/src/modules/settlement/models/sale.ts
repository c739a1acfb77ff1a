import { model } from "@medusajs/framework/utils"

/** Where a sale stands: not paid out yet, with its shares transferred at the gateway, or never come about. */
const saleStates = ["open", "settled", "void"] as const

/** An order as far as its money goes: frozen when it was placed, the seller's once it is settled. Amounts whole VND. */
const Sale = model
  .define("settlement_sale", {
    order_id: model.text().primaryKey(),
    seller_id: model.text(),
    order_group_id: model.text(),
    seller_kind: model.text(),
    state: model.enum([...saleStates]).default("open"),
    gross: model.number(),
    sold_at: model.dateTime(),
    paid_at: model.dateTime().nullable(),
    /** What the shopper's money came to; another sum than `gross` waits for a person. */
    paid_amount: model.number().nullable(),
    delivered_at: model.dateTime().nullable(),
    /** When the return window is over. */
    settles_at: model.dateTime().nullable(),
    settled_at: model.dateTime().nullable(),
    /** Why it is held though its time has come. */
    held_for: model.text().nullable(),
    /** Until when somebody has to decide about what holds it. */
    held_until: model.dateTime().nullable(),
    checked_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["seller_id", "sold_at"] },
    { on: ["checked_at"], where: "state = 'open'" },
    { on: ["paid_at"] },
  ])

export default Sale
