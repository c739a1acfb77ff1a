import { staffRoles } from "@chophien/contract/staff/team"
import { model } from "@medusajs/framework/utils"

/** The role of a person of the staff, one row a user of Medusa. */
const StaffMember = model.define("staff_member", {
  user_id: model.text().primaryKey(),
  role: model.enum([...staffRoles]),
  /** E.164; where sellers call the person. */
  phone: model.text().nullable(),
})

export default StaffMember
