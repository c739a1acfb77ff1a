import { model } from "@medusajs/framework/utils"

/** What a province measures of its communes, such as its “xanh” number, as of a day. */
export const CommuneMeasure = model
  .define(
    { name: "communeMeasure", tableName: "commune_measure" },
    {
      id: model.id({ prefix: "cmea" }).primaryKey(),
      province_code: model.text(),
      commune_code: model.text(),
      value: model.float(),
      /** `2026-09-30`, a day of Việt Nam. */
      as_of: model.text(),
      file_name: model.text(),
      /** The user of staff who imported it. */
      imported_by: model.text(),
    }
  )
  .indexes([
    {
      name: "IDX_commune_measure_unique",
      on: ["province_code", "as_of", "commune_code"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])
