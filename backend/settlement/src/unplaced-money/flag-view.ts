import type { OpenMoneyFlag } from "@chophien/checkout/modules/money-flag/service"
import type { MoneyFlag } from "@chophien/contract/staff/money"
import type { MoneyOrder } from "@chophien/contract/staff/money-fields"

/** A flag as staff see it, with the order group of its intent. */
export const flagView = (flag: OpenMoneyFlag, order: MoneyOrder | null): MoneyFlag => ({
  id: flag.id,
  intent_id: flag.intent_id,
  note: flag.note,
  created_at: new Date(flag.created_at).toISOString(),
  order,
})
