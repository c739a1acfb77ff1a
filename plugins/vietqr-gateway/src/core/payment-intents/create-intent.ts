import { newId, randomText } from "../../kernel/ids"
import { lockOwnAccount } from "../accounts/store"
import type { Owner, RequestIdentity } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import { emitEvent } from "../events/emit-events"
import { type MetadataChange, mergeMetadata } from "../metadata/metadata"
import { confirmIntent, type IntentOptions } from "./confirm-intent"
import { checkDivision, type Division, lockDivisionAccounts, undivided } from "./division"
import { PaymentIntent } from "./payment-intent.entity"

/** What a new intent asks for. */
export interface NewIntent {
  /** Whole VND. */
  amount: number
  currency: string
  description?: string | null | undefined
  statement_descriptor?: string | null | undefined
  receipt_email?: string | null | undefined
  transfer_group?: string | null | undefined
  metadata?: MetadataChange
  /** Whose its money is once it succeeds; all its owner's where it is left out. */
  division?: Division
  /** Whether its way to pay is named already. */
  has_payment_method: boolean
  options: IntentOptions
  /** Shows the QR at once. */
  confirm: boolean
}

/** What of an intent's options is set, else what the configuration says. */
function optionsOf(
  { config }: RuleContext,
  { expires_after_seconds, grace_seconds, late_money, return_url }: IntentOptions
): Pick<PaymentIntent, keyof IntentOptions> {
  return {
    expires_after_seconds: expires_after_seconds ?? config.intent_ttl_s,
    grace_seconds: grace_seconds ?? config.notice_grace_s,
    late_money: late_money ?? config.late_money,
    return_url: return_url ?? null,
  }
}

/**
 * Opens an intent; with `confirm` it shows its QR code at once.
 * @throws AccountError `account_gone`
 * @throws ApplicationFeeError for a division that cannot be
 */
export async function createIntent(
  context: RuleContext,
  owner: Owner,
  input: NewIntent,
  request: RequestIdentity
): Promise<PaymentIntent> {
  const { manager } = context
  await lockOwnAccount(manager, owner)
  const { division = undivided } = input
  checkDivision(owner, input.amount, division)
  await lockDivisionAccounts(manager, owner.livemode, division)
  const id = newId("pi")
  await manager.insert(PaymentIntent, {
    id,
    livemode: owner.livemode,
    account_id: owner.account_id,
    amount: input.amount,
    amount_received: 0,
    currency: input.currency,
    status: input.confirm || input.has_payment_method ? "requires_confirmation" : "requires_payment_method",
    description: input.description ?? null,
    statement_descriptor: input.statement_descriptor ?? null,
    receipt_email: input.receipt_email ?? null,
    transfer_group: input.transfer_group ?? null,
    ...division,
    metadata: mergeMetadata({}, input.metadata),
    client_secret: `${id}_secret_${randomText(25)}`,
    instructions_token: randomText(32),
    ...optionsOf(context, input.options),
  })
  const intent = await manager.findOneByOrFail(PaymentIntent, { id })
  await emitEvent(context, {
    type: "payment_intent.created",
    livemode: intent.livemode,
    account_id: intent.account_id,
    subject: intent,
    request,
  })
  return input.confirm ? confirmIntent(context, intent, {}, request) : intent
}
