import { model } from "@medusajs/framework/utils"

/** What a refund takes of a line, of whom. Rows are only added. Amounts whole VND. */
const RefundShare = model
  .define("settlement_refund_share", {
    id: model.id({ prefix: "rshare" }).primaryKey(),
    /** Medusa's refund. */
    refund_id: model.text(),
    order_id: model.text().index(),
    line_id: model.text(),
    net: model.number(),
    commission: model.number(),
    vat: model.number(),
    pit: model.number(),
    refunded_at: model.dateTime(),
  })
  .indexes([{ on: ["refund_id", "line_id"], unique: true }])
  .checks([
    {
      name: "settlement_refund_share_not_negative",
      expression: (columns) =>
        `least(${columns.net}, ${columns.commission}, ${columns.vat}, ${columns.pit}) >= 0`,
    },
  ])

export default RefundShare
