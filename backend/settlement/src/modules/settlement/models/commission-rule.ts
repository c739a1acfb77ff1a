import { commissionScopes } from "@chophien/vocabulary/commission"
import { model } from "@medusajs/framework/utils"

/** What the market takes, from a moment on. Rows are only added; a later one of the same scope replaces an earlier one. */
const CommissionRule = model
  .define("commission_rule", {
    id: model.id({ prefix: "crule" }).primaryKey(),
    scope: model.enum([...commissionScopes]),
    /** The category or seller; null for the default. */
    scope_id: model.text().nullable(),
    /** Hundredths of a percent. */
    rate_bp: model.number(),
    amount_min: model.number().nullable(),
    amount_max: model.number().nullable(),
    of_carriage: model.boolean(),
    ends: model.boolean(),
    valid_from: model.dateTime(),
    /** The member of staff, or `system` for what the market began with. */
    made_by: model.text(),
    reason: model.text(),
  })
  .checks([
    {
      name: "commission_rule_scope_named",
      expression: (columns) => `(${columns.scope} = 'default') = (${columns.scope_id} is null)`,
    },
    {
      name: "commission_rule_rate_bounds",
      expression: (columns) => `${columns.rate_bp} between 0 and 10000`,
    },
    {
      name: "commission_rule_default_stays",
      expression: (columns) => `${columns.scope} <> 'default' or not ${columns.ends}`,
    },
  ])

export default CommissionRule
