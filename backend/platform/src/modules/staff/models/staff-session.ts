import { model } from "@medusajs/framework/utils"

/**
 * A sign-in of a person of the staff. `token_hash` is that of the token that the sign-in gave; the session cookie made
 * from the token belongs to the same row. `factor_at` is when a code of the second factor was given in it.
 */
const StaffSession = model
  .define("staff_session", {
    id: model.id({ prefix: "stses" }).primaryKey(),
    token_hash: model.text().unique(),
    user_id: model.text(),
    started_at: model.dateTime(),
    last_seen_at: model.dateTime(),
    factor_at: model.dateTime().nullable(),
    ip: model.text().nullable(),
    user_agent: model.text().nullable(),
    ended_at: model.dateTime().nullable(),
    ended_by: model.text().nullable(),
  })
  .indexes([{ name: "IDX_staff_session_user", on: ["user_id", "started_at"] }])

export default StaffSession
