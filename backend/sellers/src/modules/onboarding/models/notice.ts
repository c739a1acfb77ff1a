import { model } from "@medusajs/framework/utils"

/** That a seller was told beforehand what stops and when; no stop without one. */
const Notice = model
  .define(
    { name: "sellerNotice", tableName: "seller_notice" },
    {
      id: model.id({ prefix: "snot" }).primaryKey(),
      seller_id: model.text(),
      /** What it is about: `identity`, or the id of a paper; with the day that it named. */
      about: model.text(),
      days_left: model.number(),
      noticed_at: model.dateTime(),
    }
  )
  .indexes([{ on: ["seller_id", "about", "days_left"], unique: true, name: "IDX_seller_notice_unique" }])

export default Notice
