import type { AccountErrorCode } from "../../core/accounts/errors"
import type { ApplicationFeeErrorCode } from "../../core/application-fees/errors"
import type { ApproverErrorCode } from "../../core/approvers/errors"
import type { BalanceErrorCode } from "../../core/balance/errors"
import type { OutgoingErrorCode } from "../../core/outgoing-payments/errors"
import { PaymentIntentError, type PaymentIntentErrorCode } from "../../core/payment-intents/errors"
import type { PaymentIntent } from "../../core/payment-intents/payment-intent.entity"
import type { PayoutBatchErrorCode } from "../../core/payout-batches/errors"
import type { PayoutErrorCode } from "../../core/payouts/errors"
import type { RefundAccountErrorCode } from "../../core/refund-accounts/errors"
import type { RefundErrorCode } from "../../core/refunds/errors"
import type { ReviewErrorCode } from "../../core/reviews/errors"
import type { StatementErrorCode } from "../../core/statements/errors"
import type { TransferErrorCode } from "../../core/transfers/errors"
import type { WebhookErrorCode } from "../../core/webhooks/errors"
import { DomainError } from "../../kernel/errors"
import { StripeError } from "./stripe-error"

/** Every code with which a rule refuses. */
type DomainErrorCode =
  | "not_found"
  | AccountErrorCode
  | ApplicationFeeErrorCode
  | ApproverErrorCode
  | BalanceErrorCode
  | OutgoingErrorCode
  | PaymentIntentErrorCode
  | PayoutBatchErrorCode
  | RefundAccountErrorCode
  | PayoutErrorCode
  | RefundErrorCode
  | ReviewErrorCode
  | StatementErrorCode
  | TransferErrorCode
  | WebhookErrorCode

/** What HTTP makes of a refusal: the status, and the code on the wire. All are `invalid_request_error`s. */
type Answer = readonly [status: 400 | 403 | 404, code: string]

/** The one table of what rules refuse and what callers are answered. */
const answers: Readonly<Record<DomainErrorCode, Answer>> = {
  not_found: [404, "resource_missing"],

  account_gone: [403, "account_invalid"],
  account_balance_not_zero: [400, "account_balance_not_zero"],
  external_accounts_too_many: [400, "external_accounts_too_many"],
  external_account_is_default: [400, "parameter_invalid"],

  approver_code_wrong: [403, "approver_code_wrong"],
  approver_locked: [403, "approver_locked"],

  balance_insufficient: [400, "balance_insufficient"],

  payment_intent_unexpected_state: [400, "payment_intent_unexpected_state"],

  charge_disputed: [400, "charge_disputed"],
  charge_already_refunded: [400, "charge_already_refunded"],
  refund_amount_too_large: [400, "amount_too_large"],
  refund_unexpected_state: [400, "refund_unexpected_state"],

  no_account: [400, "no_account"],
  payouts_not_allowed: [400, "payouts_not_allowed"],
  bank_account_unusable: [400, "bank_account_unusable"],
  author_missing: [400, "parameter_missing"],
  payout_unexpected_state: [400, "payout_unexpected_state"],
  second_person_required: [400, "second_person_required"],
  batch_empty: [400, "batch_empty"],
  batch_changed: [400, "batch_changed"],
  batch_unexpected_state: [400, "batch_unexpected_state"],
  batch_second_person_required: [400, "second_person_required"],

  transfer_destination_missing: [400, "resource_missing"],
  insufficient_capabilities_for_transfer: [400, "insufficient_capabilities_for_transfer"],
  transfer_source_missing: [400, "resource_missing"],
  transfer_source_balance_insufficient: [400, "transfer_source_balance_insufficient"],
  reversal_amount_too_large: [400, "amount_too_large"],

  fee_refund_amount_too_large: [400, "amount_too_large"],
  charge_not_divided: [400, "parameter_invalid"],
  division_invalid: [400, "parameter_invalid"],
  division_account_missing: [400, "resource_missing"],

  nothing_to_refund: [400, "nothing_to_refund"],
  decision_missing: [400, "parameter_missing"],
  refund_account_link_over: [400, "refund_account_link_over"],

  review_unexpected_state: [400, "review_unexpected_state"],
  review_amount_too_large: [400, "amount_too_large"],
  intent_takes_no_money: [400, "payment_intent_unexpected_state"],
  intent_of_other_account: [400, "parameter_invalid"],

  statement_unreadable: [400, "statement_unreadable"],
  statement_unexpected_state: [400, "statement_unexpected_state"],
  statement_account_missing: [400, "resource_missing"],
  statement_mapping_missing: [400, "resource_missing"],

  url_invalid: [400, "url_invalid"],
  webhook_endpoint_managed: [400, "webhook_endpoint_managed"],
  webhook_endpoints_too_many: [400, "webhook_endpoints_too_many"],
  webhook_endpoint_unexpected_state: [400, "webhook_endpoint_unexpected_state"],
}

const answerByCode: ReadonlyMap<string, Answer> = new Map(Object.entries(answers))

/**
 * A rule's refusal in Stripe's form; anything else stays what it is.
 * @param presentIntent shows the intent that comes along with a refusal about it
 */
export async function toStripeError(
  error: unknown,
  presentIntent: (intent: PaymentIntent) => Promise<object>
): Promise<unknown> {
  if (!(error instanceof DomainError)) return error
  const answer = answerByCode.get(error.code)
  if (!answer) return error
  const [status, code] = answer
  const extra =
    error instanceof PaymentIntentError ? { payment_intent: await presentIntent(error.intent) } : {}
  return new StripeError(status, error.message, { code, param: error.param, extra })
}
