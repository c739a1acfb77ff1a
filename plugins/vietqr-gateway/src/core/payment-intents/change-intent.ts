import type { RuleContext } from "../context/rule-context"
import { type MetadataChange, mergeMetadata } from "../metadata/metadata"
import { definedOptions, type IntentOptions } from "./confirm-intent"
import { checkDivision } from "./division"
import { unexpectedStatus } from "./errors"
import type { PaymentIntent } from "./payment-intent.entity"
import { updateIntent } from "./store"

/** What may change of an intent; what is left out stays as it is. */
export interface IntentChanges {
  /** Whole VND; as the options and the way to pay, only until the QR is shown. */
  amount?: number | undefined
  description?: string | null | undefined
  statement_descriptor?: string | null | undefined
  receipt_email?: string | null | undefined
  transfer_group?: string | null | undefined
  /** Whole VND; null takes none. As the amount, only until the QR is shown. */
  application_fee_amount?: number | null | undefined
  transfer_amount?: number | null | undefined
  metadata?: MetadataChange
  names_payment_method: boolean
  options: IntentOptions | undefined
}

/**
 * Changes a locked intent.
 * @throws PaymentIntentError when its QR is shown and the change would make it ask for something else
 * @throws ApplicationFeeError for a division that cannot be
 */
export function changeIntent(
  { manager }: RuleContext,
  intent: PaymentIntent,
  input: IntentChanges
): Promise<PaymentIntent> {
  const open = intent.status === "requires_payment_method" || intent.status === "requires_confirmation"
  const { application_fee_amount = intent.application_fee_amount, transfer_amount = intent.transfer_amount } =
    input
  const divides = input.application_fee_amount !== undefined || input.transfer_amount !== undefined
  const fixed =
    input.amount !== undefined || divides || input.options !== undefined || input.names_payment_method
  if (fixed && !open) throw unexpectedStatus("update", intent)
  checkDivision(intent, input.amount ?? intent.amount, { ...intent, application_fee_amount, transfer_amount })
  return updateIntent(manager, intent, {
    ...(input.amount === undefined ? {} : { amount: input.amount }),
    ...(input.description === undefined ? {} : { description: input.description }),
    ...(input.statement_descriptor === undefined ? {} : { statement_descriptor: input.statement_descriptor }),
    ...(input.receipt_email === undefined ? {} : { receipt_email: input.receipt_email }),
    ...(input.transfer_group === undefined ? {} : { transfer_group: input.transfer_group }),
    application_fee_amount,
    transfer_amount,
    ...definedOptions(input.options ?? {}),
    ...(input.names_payment_method && intent.status === "requires_payment_method"
      ? { status: "requires_confirmation" as const }
      : {}),
    metadata: mergeMetadata(intent.metadata, input.metadata),
  })
}
