import { Problem, type ProblemType } from "@chophien/platform/problem"
import type { Text } from "@chophien/platform/texts/define-texts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import Stripe from "stripe"
import { texts } from "../texts"

/** What the gateway may refuse, by its stable codes, in our words. */
const refusals: Record<string, readonly [ProblemType, Text]> = {
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
}

/** Asks the gateway for staff, and says in their language what it refused. @throws Problem */
export async function asked<T>(container: MedusaContainer, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    const param = error.param ? { param: error.param.split(/[.[]/).at(-1)?.replace("]", "") } : {}
    const [type, key] = refusals[error.code ?? ""] ?? []
    if (type && key) throw new Problem(type, key, param)
    if (error instanceof Stripe.errors.StripeIdempotencyError)
      throw new Problem("conflict", texts.money_key_reused)
    if (error instanceof Stripe.errors.StripeInvalidRequestError) {
      logger.warn(`The gateway refused staff (${error.code ?? "no code"}): ${error.message}`)
      throw new Problem("invalid_request", texts.money_act_refused, {
        values: { code: error.code ?? "—" },
        ...param,
      })
    }
    logger.error("The gateway did not answer staff", error)
    throw new Problem("unavailable", texts.money_gateway_away)
  }
}
