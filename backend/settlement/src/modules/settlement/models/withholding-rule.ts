import { processingLevels } from "@chophien/vocabulary/goods"
import { sellerKinds } from "@chophien/vocabulary/seller"
import { taxedKinds } from "@chophien/vocabulary/withholding"
import { model } from "@medusajs/framework/utils"

/** What is withheld of a sale, and by which law, from a moment on. Rows are only added. */
const WithholdingRule = model
  .define("withholding_rule", {
    id: model.id({ prefix: "wrule" }).primaryKey(),
    seller_kind: model.enum([...sellerKinds]),
    taxed_kind: model.enum([...taxedKinds]),
    own_production: model.boolean().nullable(),
    processing_level: model.enum([...processingLevels]).nullable(),
    /** Hundredths of a percent. */
    vat_bp: model.number(),
    pit_bp: model.number(),
    valid_from: model.dateTime(),
    legal_basis: model.text(),
    /** What is uncertain about it. */
    doubt: model.text().nullable(),
    made_by: model.text(),
  })
  .checks([
    {
      name: "withholding_rule_rate_bounds",
      expression: (columns) =>
        `${columns.vat_bp} between 0 and 5000 and ${columns.pit_bp} between 0 and 5000`,
    },
    { name: "withholding_rule_has_basis", expression: (columns) => `${columns.legal_basis} <> ''` },
  ])

export default WithholdingRule
