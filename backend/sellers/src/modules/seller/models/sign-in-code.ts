import { model } from "@medusajs/framework/utils"

/** A one-time code that a member was sent; the last one of a member alone opens anything. */
const SignInCode = model.define(
  { name: "memberSignInCode", tableName: "member_sign_in_code" },
  {
    id: model.id({ prefix: "msic" }).primaryKey(),
    member_id: model.text().unique("IDX_member_sign_in_code_member_id"),
    /** SHA-256 over member, code and the server's secret of this row. */
    code_hash: model.text(),
    salt: model.text(),
    attempts: model.number().default(0),
    expires_at: model.dateTime(),
  }
)

export default SignInCode
