import { model } from "@medusajs/framework/utils"

/** A code of a second factor that was given: it counts once. `code_hash` is of the identity and the code. */
const UsedCode = model
  .define("used_code", {
    code_hash: model.text().primaryKey(),
    used_at: model.dateTime(),
  })
  .indexes([{ name: "IDX_used_code_used_at", on: ["used_at"] }])

export default UsedCode
