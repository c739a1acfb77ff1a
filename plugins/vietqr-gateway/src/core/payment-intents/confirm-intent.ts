import { z } from "zod"
import { row } from "../../kernel/database/sql"
import { claimTransferCode } from "../../kernel/transfer-codes/claim-transfer-code"
import type { RequestIdentity } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import { emitEvent } from "../events/emit-events"
import type { LateMoneyChoice } from "../late-money/late-money"
import { unexpectedStatus } from "./errors"
import type { PaymentIntent } from "./payment-intent.entity"
import { updateIntent } from "./store"

/** What a shop may choose for an intent until its QR is shown. */
export interface IntentOptions {
  /** How long the QR can be paid, from the moment it is shown. */
  expires_after_seconds?: number | undefined
  /** How long after its deadline it waits for slow notices of money that was sent in time. */
  grace_seconds?: number | undefined
  late_money?: LateMoneyChoice | undefined
  /** Where the payment page leads the payer once it has ended. */
  return_url?: string | undefined
}

/** Those options that are set. */
export function definedOptions({
  expires_after_seconds,
  grace_seconds,
  late_money,
  return_url,
}: IntentOptions): Partial<Pick<PaymentIntent, keyof IntentOptions>> {
  return {
    ...(expires_after_seconds === undefined ? {} : { expires_after_seconds }),
    ...(grace_seconds === undefined ? {} : { grace_seconds }),
    ...(late_money === undefined ? {} : { late_money }),
    ...(return_url === undefined ? {} : { return_url }),
  }
}

/**
 * Shows how to pay a locked intent: it gets a transfer code, a bank account and a deadline by the database's clock.
 * An intent that is shown already stays as it is.
 * @throws PaymentIntentError when it has ended
 */
export async function confirmIntent(
  context: RuleContext,
  intent: PaymentIntent,
  options: IntentOptions,
  request: RequestIdentity
): Promise<PaymentIntent> {
  const { manager, config, bankAccounts } = context
  if (intent.status === "requires_action") return intent
  if (intent.status === "succeeded" || intent.status === "canceled") throw unexpectedStatus("confirm", intent)
  const chosen = definedOptions(options)
  if (Object.keys(chosen).length) await updateIntent(manager, intent, chosen)
  const bankAccount = bankAccounts.default(intent.livemode)
  const transfer_code = await claimTransferCode(manager, config.transfer_code_prefix, {
    object_type: "payment_intent",
    object_id: intent.id,
    livemode: intent.livemode,
  })
  const deadline = await row(
    manager,
    z.object({ at: z.date() }),
    "select now() + make_interval(secs => $1) as at",
    [intent.expires_after_seconds]
  )
  const shown = await updateIntent(manager, intent, {
    status: "requires_action",
    transfer_code,
    bank_account_id: bankAccount.id,
    expires_at: deadline?.at ?? null,
  })
  await emitEvent(context, {
    type: "payment_intent.requires_action",
    livemode: shown.livemode,
    account_id: shown.account_id,
    subject: shown,
    request,
  })
  return shown
}
