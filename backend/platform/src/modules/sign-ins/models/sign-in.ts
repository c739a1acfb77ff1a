import { model } from "@medusajs/framework/utils"
import { actors } from "../lifetime"

/**
 * A sign-in of a person: of the staff (`user`) or of a seller (`member`). It begins as a token is given for a password, and
 * no token without one opens anything. Of its secrets only hashes are kept: the token, the cookie of a
 * member's phone, and the mark by which that phone is known again. `factor_at` is when a code of the second factor was given in it.
 */
const SignIn = model
  .define("sign_in", {
    id: model.id({ prefix: "sgn" }).primaryKey(),
    actor_type: model.enum([...actors]),
    actor_id: model.text(),
    /** The identity whose password was given; a member's new password makes a new one. */
    identity_id: model.text().nullable(),
    token_hash: model.text().unique(),
    cookie_hash: model.text().unique().nullable(),
    device_hash: model.text().nullable(),
    started_at: model.dateTime(),
    last_seen_at: model.dateTime(),
    factor_at: model.dateTime().nullable(),
    ip: model.text().nullable(),
    user_agent: model.text().nullable(),
    ended_at: model.dateTime().nullable(),
    ended_by: model.text().nullable(),
  })
  .indexes([{ name: "IDX_sign_in_actor", on: ["actor_type", "actor_id", "started_at"] }])

export default SignIn
