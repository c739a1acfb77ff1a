import { model } from "@medusajs/framework/utils"

/**
 * A sign-in that its member ended. Its token would be honoured until it runs out by itself. It is known by whose it is and
 * when it was issued. Medusa's tokens have no name of their own.
 */
const MemberSignOut = model
  .define("member_sign_out", {
    id: model.id({ prefix: "mso" }).primaryKey(),
    auth_identity_id: model.text(),
    /** Seconds since 1970, as the token says. */
    issued_at: model.number(),
    /** When the token would have run out; the row is of no use afterwards. */
    expires_at: model.dateTime(),
  })
  .indexes([{ on: ["auth_identity_id", "issued_at"] }])

export default MemberSignOut
