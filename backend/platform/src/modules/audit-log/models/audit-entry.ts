import { staffRoles } from "@chophien/contract/staff/team"
import { model } from "@medusajs/framework/utils"

/** One act of staff. The table refuses every change but a new row. */
const AuditEntry = model
  .define("audit_entry", {
    id: model.id({ prefix: "audit" }).primaryKey(),
    actor_id: model.text(),
    actor_name: model.text(),
    actor_role: model.enum([...staffRoles]),
    for_seller_id: model.text().nullable(),
    action: model.text(),
    object_type: model.text(),
    object_id: model.text().nullable(),
    before: model.json().nullable(),
    after: model.json().nullable(),
    ip: model.text().nullable(),
    user_agent: model.text().nullable(),
    route: model.text(),
    session_id: model.text().nullable(),
  })
  .indexes([
    { name: "IDX_audit_entry_created_at", on: ["created_at", "id"] },
    { name: "IDX_audit_entry_actor", on: ["actor_id", "created_at"] },
    { name: "IDX_audit_entry_object", on: ["object_id", "created_at"] },
  ])

export default AuditEntry
