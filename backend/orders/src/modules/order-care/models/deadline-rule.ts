import { deadlineActs } from "@chophien/vocabulary/order-care"
import { model } from "@medusajs/framework/utils"

/** How long a seller has, for what starts from a moment on. Rows are only added. */
const DeadlineRule = model
  .define("deadline_rule", {
    id: model.id({ prefix: "odr" }).primaryKey(),
    act: model.enum([...deadlineActs]),
    within_h: model.number(),
    /** Hours after the end until the order is cancelled by itself; null where it is not. */
    cancel_after_h: model.number().nullable(),
    valid_from: model.dateTime(),
    created_by: model.text().nullable(),
  })
  .checks([
    {
      name: "deadline_rule_hours",
      expression: (columns) =>
        `${columns.within_h} between 1 and 720 and (${columns.cancel_after_h} is null or ${columns.cancel_after_h} between 1 and 720)`,
    },
  ])

export default DeadlineRule
