import { staffRoles } from "@chophien/contract/staff/team"
import { model } from "@medusajs/framework/utils"

/** The role of a person of the staff, one row a user of Medusa. No token from before `signed_out_at` opens anything. */
const StaffMember = model.define("staff_member", {
  user_id: model.text().primaryKey(),
  role: model.enum([...staffRoles]),
  signed_out_at: model.dateTime().nullable(),
})

export default StaffMember
