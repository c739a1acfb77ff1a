import { model } from "@medusajs/framework/utils"

/** An authority's request to take goods down: by when, with its reference, and what became of it. */
export const Takedown = model
  .define(
    { name: "takedown", tableName: "listing_takedown" },
    {
      id: model.id({ prefix: "ltdn" }).primaryKey(),
      product_id: model.text(),
      /** What the goods were called when the request came. */
      title: model.text(),
      authority: model.text(),
      reference: model.text(),
      reason: model.text(),
      requested_at: model.dateTime(),
      due_at: model.dateTime(),
      recorded_by: model.text(),
      done_at: model.dateTime().nullable(),
      done_by: model.text().nullable(),
      lifted_at: model.dateTime().nullable(),
      lifted_by: model.text().nullable(),
      lifted_reason: model.text().nullable(),
    }
  )
  .indexes([
    { name: "IDX_listing_takedown_product_id", on: ["product_id"], where: "deleted_at IS NULL" },
    { name: "IDX_listing_takedown_due_at", on: ["due_at"], where: "done_at IS NULL AND deleted_at IS NULL" },
  ])
