import { model } from "@medusajs/framework/utils"

/** Who wants one mail once a listing can be had again. Gone as the mail is queued. */
export const SeasonNoticeRow = model.define(
  { name: "seasonNotice", tableName: "season_notice" },
  {
    id: model.id({ prefix: "snote" }).primaryKey(),
    product_id: model.text(),
    /** In small letters. */
    email: model.text(),
    locale: model.text(),
  }
)
