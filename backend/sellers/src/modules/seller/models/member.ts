import { memberRoles } from "@chophien/vocabulary/seller"
import { model } from "@medusajs/framework/utils"
import Seller from "./seller"

/** A person who acts for a seller. Signs in as actor `member` with e-mail and password. */
const Member = model.define("member", {
  id: model.id({ prefix: "mem" }).primaryKey(),
  name: model.text(),
  /** Lower case. */
  email: model.text().unique("IDX_member_email_unique"),
  phone: model.text().index("IDX_member_phone").nullable(),
  role: model.enum([...memberRoles]).default("owner"),
  /** SHA-256 of the one-time token of an open invitation. */
  invite_token_hash: model.text().index("IDX_member_invite_token_hash").nullable(),
  invite_expires_at: model.dateTime().nullable(),
  joined_at: model.dateTime().nullable(),
  /** The one identity whose sessions and tokens count; a new password makes a new one and ends the old ones. */
  auth_identity_id: model.text().nullable(),
  seller: model.belongsTo(() => Seller, { mappedBy: "members" }),
})

export default Member
