import { model } from "@medusajs/framework/utils"

/** A tariff from the moment it takes effect until the next one does. Rows are only ever added. */
const ShippingTariff = model
  .define("shipping_tariff", {
    id: model.id({ prefix: "tariff" }).primaryKey(),
    effective_at: model.dateTime(),
    /** Who wrote it (a user's id); null for the sample that a new shop begins with. */
    created_by: model.text().nullable(),
    /** Why, in the author's words. */
    note: model.text().nullable(),
    tariff: model.json(),
  })
  .indexes([{ on: ["effective_at"], unique: true, where: "deleted_at IS NULL" }])

export default ShippingTariff
