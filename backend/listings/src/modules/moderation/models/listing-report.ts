import { reportOutcomes } from "@chophien/contract/staff/moderation"
import { reportReasons } from "@chophien/contract/store/reports"
import { model } from "@medusajs/framework/utils"

/** What a shopper says is wrong with goods. The address is there for the answer alone, and goes with it. */
export const ListingReport = model
  .define(
    { name: "listingReport", tableName: "listing_report" },
    {
      id: model.id({ prefix: "lrep" }).primaryKey(),
      product_id: model.text(),
      title: model.text(),
      reason: model.enum([...reportReasons]),
      text: model.text().nullable(),
      email: model.text().nullable(),
      locale: model.text(),
      reported_at: model.dateTime(),
      outcome: model.enum([...reportOutcomes]).nullable(),
      note: model.text().nullable(),
      closed_at: model.dateTime().nullable(),
      closed_by: model.text().nullable(),
    }
  )
  .indexes([
    { name: "IDX_listing_report_product_id", on: ["product_id"], where: "deleted_at IS NULL" },
    {
      name: "IDX_listing_report_open",
      on: ["reported_at"],
      where: "closed_at IS NULL AND deleted_at IS NULL",
    },
  ])
