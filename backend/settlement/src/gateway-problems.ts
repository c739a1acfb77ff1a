import { Problem, type ProblemType } from "@chophien/platform/problem"
import type { Text } from "@chophien/platform/texts/define-texts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import Stripe from "stripe"
import { texts } from "./texts"

/** What the gateway may refuse, by its stable codes, in our words. */
const refusals: Readonly<Record<string, readonly [ProblemType, Text]>> = {
  resource_missing: ["not_found", texts.money_item_not_found],
  review_unexpected_state: ["conflict", texts.money_already_settled],
  refund_unexpected_state: ["conflict", texts.money_already_settled],
  charge_already_refunded: ["conflict", texts.money_already_returned],
  amount_too_large: ["invalid_request", texts.money_amount_too_large],
  amount_too_small: ["invalid_request", texts.money_amount_too_small],
  balance_insufficient: ["conflict", texts.money_balance_insufficient],
  bank_account_unusable: ["invalid_request", texts.money_account_unusable],
  no_account: ["invalid_request", texts.money_account_unusable],
  payment_intent_unexpected_state: ["conflict", texts.money_order_takes_none],
  second_person_required: ["forbidden", texts.money_second_person],
  approver_code_wrong: ["forbidden", texts.money_code_wrong],
  approver_locked: ["forbidden", texts.money_approver_locked],
  charge_disputed: ["conflict", texts.money_taken_back],
  intent_takes_no_money: ["conflict", texts.money_order_takes_none],
  review_amount_too_large: ["invalid_request", texts.money_amount_too_large],
  statement_unreadable: ["invalid_request", texts.bank_statement_unreadable],
  statement_unexpected_state: ["conflict", texts.money_already_settled],
  batch_changed: ["conflict", texts.payout_batch_changed],
  batch_unexpected_state: ["conflict", texts.payout_batch_not_open],
  payout_unexpected_state: ["conflict", texts.money_already_settled],
  refund_amount_too_large: ["invalid_request", texts.money_amount_too_large],
}

/** Our name of the field that the gateway refused: `destination[bank_bin]` → `bank_bin`. */
const fieldOf = ({ param }: Stripe.errors.StripeError) =>
  param ? { param: param.split(/[.[]/).at(-1)?.replace("]", "") } : {}

/** The problem that staff read when the gateway refused or did not answer. */
function problemOfGateway(error: Stripe.errors.StripeError): Problem {
  if (error.code === "resource_missing" && error.param === "account_number")
    return new Problem("invalid_request", texts.bank_statement_account, fieldOf(error))
  const [type, text] = refusals[error.code ?? ""] ?? []
  if (type && text) return new Problem(type, text, fieldOf(error))
  if (error instanceof Stripe.errors.StripeIdempotencyError)
    return new Problem("conflict", texts.money_key_reused)
  if (error instanceof Stripe.errors.StripeInvalidRequestError)
    return new Problem("invalid_request", texts.money_act_refused, {
      values: { code: error.code ?? "—" },
      ...fieldOf(error),
    })
  return new Problem("unavailable", texts.money_gateway_away)
}

/**
 * Calls the gateway for staff; what it refuses is a problem in their words, logged where nobody foresaw it.
 * @throws Problem
 */
export async function mapGatewayProblems<T>(container: MedusaContainer, call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error
    const problem = problemOfGateway(error)
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    if (problem.text === texts.money_act_refused)
      logger.warn(`The gateway refused staff (${error.code ?? "no code"}): ${error.message}`)
    if (problem.text === texts.money_gateway_away) logger.error("The gateway did not answer staff", error)
    throw problem
  }
}
