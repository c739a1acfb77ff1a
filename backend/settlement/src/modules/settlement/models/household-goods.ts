import { model } from "@medusajs/framework/utils"

/** Whose the goods of a listing are; one without a row is the co-operative's own. */
const HouseholdGoods = model.define(
  { name: "household_goods", tableName: "household_goods" },
  {
    product_id: model.text().primaryKey(),
    seller_id: model.text(),
    household_id: model.text(),
  }
)

export default HouseholdGoods
