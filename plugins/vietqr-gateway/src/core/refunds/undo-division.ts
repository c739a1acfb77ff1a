import { ApplicationFeeError } from "../application-fees/errors"
import { refundFee } from "../application-fees/refund-fee"
import { feeRefundedOf, lockFeeOfCharge } from "../application-fees/store"
import type { Charge } from "../charges/charge.entity"
import type { RequestIdentity } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import { reverseTransfer } from "../transfers/reverse-transfer"
import { amountReversedOf, findTransfer } from "../transfers/store"

/** A refund of a charge, as far as it decides what else comes back; whole VND. */
type PartOfCharge = { amount: number; refunded_before: number }

/** The part of something that a refund takes, in the proportion of the charge: what is left, once all is refunded. */
function shareOf(
  whole: number,
  left: number,
  charge: Charge,
  { amount, refunded_before }: PartOfCharge
): number {
  if (refunded_before + amount >= charge.amount) return left
  return Math.min(left, Number((BigInt(whole) * BigInt(amount)) / BigInt(charge.amount)))
}

/**
 * Takes back what a charge passed on to a connected account, in the proportion of a refund. The account may owe it then.
 * @returns the reversal's id; null where that comes to nothing
 * @throws ApplicationFeeError `charge_not_divided` for a charge that was not passed on
 */
export async function reverseForRefund(
  context: RuleContext,
  charge: Charge,
  refund: PartOfCharge & { id: string },
  request: RequestIdentity
): Promise<string | null> {
  const { manager } = context
  const transfer =
    charge.transfer_id && (await findTransfer(manager, charge, charge.transfer_id, { lock: true }))
  if (!transfer)
    throw new ApplicationFeeError(
      "charge_not_divided",
      `Charge ${charge.id} has no transfer to reverse.`,
      "reverse_transfer"
    )
  const left = transfer.amount - (await amountReversedOf(manager, transfer))
  const amount = shareOf(transfer.amount, left, charge, refund)
  if (amount === 0) return null
  const wanted = { amount, may_owe: true, source_refund: refund.id }
  return (await reverseTransfer(context, transfer, wanted, request)).id
}

/**
 * Gives the account its fee back, in the proportion of a refund.
 * @throws ApplicationFeeError `charge_not_divided` for a charge of which no fee was taken
 * @throws BalanceError where the platform does not have it
 */
export async function refundFeeForRefund(
  context: RuleContext,
  charge: Charge,
  refund: PartOfCharge,
  request: RequestIdentity
): Promise<void> {
  const { manager } = context
  const fee = await lockFeeOfCharge(manager, charge.id)
  if (!fee)
    throw new ApplicationFeeError(
      "charge_not_divided",
      `Charge ${charge.id} has no application fee to refund.`,
      "refund_application_fee"
    )
  const amount = shareOf(fee.amount, fee.amount - (await feeRefundedOf(manager, fee)), charge, refund)
  if (amount > 0) await refundFee(context, fee, { amount }, request)
}
