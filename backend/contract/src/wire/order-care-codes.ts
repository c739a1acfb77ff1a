const invalid = ["invalid_request"] as const
const conflict = ["conflict"] as const

/** Refusals about a paid order before it leaves, and as which kinds. */
export const orderCareCodes = {
  order_already_confirmed: conflict,
  paid_order_not_cancelable: conflict,
  order_being_changed: conflict,
  order_money_promised: conflict,
  delay_day_out: invalid,
  delays_too_many: conflict,
  cancel_request_open: conflict,
  cancel_request_moved_on: conflict,
  cancel_refusal_needs_reason: invalid,
  cancel_not_askable: conflict,
  cancel_asked_before: conflict,
  address_not_changeable: conflict,
  address_other_price: conflict,
  deadline_rule_past: invalid,
} as const
