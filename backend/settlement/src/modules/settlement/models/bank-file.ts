import { model } from "@medusajs/framework/utils"

/** How one bank wants its file of many transfers: columns in their order, with headings and formats. */
const BankFile = model.define("bank_file", {
  id: model.id({ prefix: "bfile" }).primaryKey(),
  name: model.text().unique(),
  format: model.enum(["csv", "xlsx"]),
  delimiter: model.text(),
  with_headings: model.boolean(),
  plain_letters: model.boolean(),
  grouped_amounts: model.boolean(),
  /** In the order of the file; see the contract. */
  columns: model.json(),
  made_by: model.text(),
})

export default BankFile
