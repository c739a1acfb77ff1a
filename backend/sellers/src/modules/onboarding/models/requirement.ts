import { requirementEffects, requirementMethods } from "@chophien/vocabulary/application"
import { model } from "@medusajs/framework/utils"

/** What selling asks of sellers of some kinds. */
const Requirement = model.define(
  { name: "sellerRequirement", tableName: "seller_requirement" },
  {
    id: model.id({ prefix: "sreq" }).primaryKey(),
    code: model.text().unique("IDX_seller_requirement_code"),
    name_vi: model.text(),
    name_en: model.text(),
    /** Where the paper comes from and what it takes. */
    where_vi: model.text().nullable(),
    where_en: model.text().nullable(),
    method: model.enum([...requirementMethods]),
    kinds: model.array(),
    blocks: model.enum([...requirementEffects]),
    needs_paper: model.boolean(),
    position: model.number(),
    active: model.boolean().default(true),
  }
)

export default Requirement
