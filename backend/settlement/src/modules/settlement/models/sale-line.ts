import { saleKinds } from "@chophien/vocabulary/commission"
import { model } from "@medusajs/framework/utils"

/** Whose money of a line is whose, frozen when it was sold, with the rules that said so. Amounts whole VND. */
const SaleLine = model
  .define("settlement_line", {
    id: model.id({ prefix: "sline" }).primaryKey(),
    order_id: model.text().index(),
    /** Core's line; null for carriage. */
    order_line_id: model.text().nullable(),
    kind: model.enum([...saleKinds]),
    product_id: model.text().nullable(),
    title: model.text(),
    quantity: model.number(),
    gross: model.number(),
    net: model.number(),
    commission: model.number(),
    vat: model.number(),
    pit: model.number(),
    commission_rule_id: model.text(),
    withholding_rule_id: model.text(),
    /** The household whose goods they are, and its share, frozen when they were sold. */
    household_id: model.text().nullable(),
    household_bp: model.number().nullable(),
  })
  .checks([
    {
      name: "settlement_line_adds_up",
      expression: (columns) =>
        `${columns.gross} = ${columns.net} + ${columns.commission} + ${columns.vat} + ${columns.pit}`,
    },
    {
      name: "settlement_line_not_negative",
      expression: (columns) =>
        `least(${columns.net}, ${columns.commission}, ${columns.vat}, ${columns.pit}) >= 0`,
    },
  ])

export default SaleLine
