import { identificationMethods } from "@chophien/vocabulary/application"
import { model } from "@medusajs/framework/utils"

/** An electronic identification of who represents a seller, or its waiver. One that ended stays. */
const Identification = model.define(
  { name: "sellerIdentification", tableName: "seller_identification" },
  {
    id: model.id({ prefix: "sidn" }).primaryKey(),
    holder_id: model.text().index("IDX_seller_identification_holder_id"),
    provider: model.text().nullable(),
    method: model.enum([...identificationMethods]).nullable(),
    level: model.number().nullable(),
    reference: model.text().nullable(),
    identified_at: model.dateTime().nullable(),
    /** The last day of a waiver. */
    waived_until: model.text().nullable(),
    reason: model.text().nullable(),
    recorded_by: model.text(),
    recorded_at: model.dateTime(),
    ended_at: model.dateTime().nullable(),
    ended_reason: model.text().nullable(),
  }
)

export default Identification
