import type { EntityManager } from "typeorm"
import { NotFoundError } from "../../kernel/errors"
import { newId } from "../../kernel/ids"
import { book } from "../../kernel/ledger/book"
import { lockBalance } from "../balance/balance"
import { bankFree } from "../balance/bank-cover"
import { BalanceError } from "../balance/errors"
import type { Charge } from "../charges/charge.entity"
import { refundedOf, reversedOf } from "../charges/store"
import type { RequestIdentity } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import { emitEvent } from "../events/emit-events"
import { type MetadataChange, mergeMetadata } from "../metadata/metadata"
import { type Destination, sameAccount } from "../outgoing-payments/destination"
import { planOutgoing } from "../outgoing-payments/plan-outgoing"
import { outgoingOf } from "../outgoing-payments/store"
import { lockIntent } from "../payment-intents/store"
import { transferredOf } from "../transfers/store"
import { RefundError } from "./errors"
import { payerAccount } from "./payer-account"
import { Refund } from "./refund.entity"
import { findRefund, replacementsOf } from "./store"
import { refundFeeForRefund, reverseForRefund } from "./undo-division"

/** What a new refund of a charge asks for. */
export interface NewChargeRefund {
  charge: Charge
  /** Whole VND; all that is left where it is undefined. */
  amount: number | undefined
  /** One of Stripe's reasons. */
  reason: string | undefined
  metadata?: MetadataChange
  /** Who asks for it, and why, where the caller names it. */
  author?: string | undefined
  author_reason?: string | undefined
  /** The failed refund whose money this one sends again. */
  replaces?: string | undefined
  /** Where the money goes; the payer's own account where it is undefined and known. */
  destination: Destination | undefined
  /** Whether its part comes back from the account that the charge was passed on to. */
  reverse_transfer?: boolean | undefined
  /** Whether the account gets its part of the fee back. */
  refund_application_fee?: boolean | undefined
  /** The key that asks. */
  key_id: string
}

/**
 * How much a refund takes from a charge of which `refunded` VND went back and `reversed` VND were taken by the bank.
 * @throws RefundError when that much is not left
 */
function refundableAmount(
  charge: Pick<Charge, "id" | "amount">,
  requested: number | undefined,
  { refunded, reversed }: { refunded: number; reversed: number }
): number {
  const left = charge.amount - refunded
  if (reversed > 0 && (requested ?? left) > left - reversed)
    throw new RefundError(
      "charge_disputed",
      `The bank took back ${reversed} VND of charge ${charge.id}: they cannot be refunded as well.`,
      "charge"
    )
  if (left === 0)
    throw new RefundError(
      "charge_already_refunded",
      `Charge ${charge.id} has already been refunded.`,
      "charge"
    )
  const amount = requested ?? left
  if (amount > left)
    throw new RefundError(
      "refund_amount_too_large",
      `Refund amount (${amount} VND) is greater than unrefunded amount on charge (${left} VND).`,
      "amount"
    )
  return amount
}

/**
 * Checks that a refund failed, and that no other one sends its money already. Charge's intent is locked.
 * @throws NotFoundError when it is no refund of the charge
 * @throws RefundError `refund_unexpected_state`
 */
async function requireReplaceable(manager: EntityManager, charge: Charge, id: string): Promise<void> {
  const former = await findRefund(manager, charge, id)
  if (former?.charge_id !== charge.id) throw new NotFoundError("refund", id, "vietqr[replaces]")
  const { state } = await outgoingOf(manager, id)
  if (state !== "failed" || (await replacementsOf(manager, [id])).has(id))
    throw new RefundError(
      "refund_unexpected_state",
      `Refund ${id} did not fail, or another one replaces it.`,
      "vietqr[replaces]"
    )
}

/**
 * Locks the balance that a refund is taken from. What was divided of the charge among connected accounts comes back from
 * them. So the platform may owe it for a while, as far as the bank holds it beside what is promised already.
 * @throws BalanceError `balance_insufficient`
 */
async function requireRefundable(manager: EntityManager, charge: Charge, amount: number): Promise<void> {
  const available = await lockBalance(manager, charge, Number.NEGATIVE_INFINITY)
  if (available >= amount) return
  const divided = charge.account_id === null ? await transferredOf(manager, charge.id) : 0
  const most = Math.min(available + divided, await bankFree(manager, charge))
  if (most < amount)
    throw new BalanceError(
      "balance_insufficient",
      `Insufficient funds: the balance is ${available} VND, ${amount} VND are needed.`,
      "amount"
    )
}

/**
 * Promises money of a charge back to its payer. It leaves the balance at once, and the bank when a person pays it out.
 * @throws RefundError when more is asked for than is left of the charge, or it replaces what did not fail
 * @throws NotFoundError when it replaces no refund of the charge
 * @throws BalanceError when the balance does not hold it
 * @throws ApplicationFeeError for a transfer or fee that there is none of
 */
export async function createRefund(
  context: RuleContext,
  input: NewChargeRefund,
  request: RequestIdentity
): Promise<Refund> {
  const { manager } = context
  const { charge } = input
  const { livemode, account_id, payment_intent_id } = charge
  // The intent's row orders refunds of one charge.
  const intent = await lockIntent(manager, payment_intent_id)
  if (!intent?.bank_account_id) throw new Error(`charge ${charge.id} has no bank account`)
  const { bank_account_id } = intent
  if (input.replaces !== undefined) await requireReplaceable(manager, charge, input.replaces)
  const amount_refunded = await refundedOf(manager, charge)
  const amount = refundableAmount(charge, input.amount, {
    refunded: amount_refunded,
    reversed: await reversedOf(manager, charge),
  })
  const id = newId("re")
  const part = { id, amount, refunded_before: amount_refunded }
  const transfer_reversal_id = input.reverse_transfer
    ? await reverseForRefund(context, charge, part, request)
    : null
  await requireRefundable(manager, charge, amount)
  await manager.insert(Refund, {
    id,
    livemode,
    account_id,
    charge_id: charge.id,
    payment_intent_id,
    amount,
    reason: input.reason ?? null,
    author: input.author ?? null,
    author_reason: input.author_reason ?? null,
    replaces_id: input.replaces ?? null,
    transfer_reversal_id,
    metadata: mergeMetadata({}, input.metadata),
  })
  await book(manager, {
    livemode,
    kind: "refund",
    unique_key: `refund:${id}`,
    entries: [
      { account: "balance", amount, bank_account_id, account_id, payment_intent_id, object_id: id },
      { account: "refunds_outgoing", amount: -amount, bank_account_id, object_id: id },
    ],
  })
  if (input.refund_application_fee) await refundFeeForRefund(context, charge, part, request)
  const payer = await payerAccount(manager, payment_intent_id)
  const destination = input.destination ?? payer
  await planOutgoing(context, {
    livemode,
    kind: "refund",
    object_id: id,
    amount,
    bank_account_id,
    destination,
    trusted: sameAccount(destination, payer),
    author: input.author ?? null,
    key_id: input.key_id,
    not_before: null,
  })
  const refund = await manager.findOneByOrFail(Refund, { id })
  await emitEvent(context, { type: "refund.created", livemode, account_id, subject: refund, request })
  await emitEvent(context, {
    type: "charge.refunded",
    livemode,
    account_id,
    subject: charge,
    previous_attributes: { amount_refunded },
    request,
  })
  return refund
}
