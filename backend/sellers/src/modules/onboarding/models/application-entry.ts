import { applicationActors, applicationActs } from "@chophien/vocabulary/application"
import { model } from "@medusajs/framework/utils"

/** What happened with an application. Rows are only added. */
const ApplicationEntry = model.define(
  { name: "sellerApplicationEntry", tableName: "seller_application_entry" },
  {
    id: model.id({ prefix: "apen" }).primaryKey(),
    application_id: model.text().index("IDX_seller_application_entry_application_id"),
    act: model.enum([...applicationActs]),
    actor: model.enum([...applicationActors]),
    actor_id: model.text().nullable(),
    text: model.text().nullable(),
    acted_at: model.dateTime(),
  }
)

export default ApplicationEntry
