import type { Charge } from "../../core/charges/charge.entity"
import { findCharge, findChargeOfIntent } from "../../core/charges/store"
import type { Refund } from "../../core/refunds/refund.entity"
import { findRefund } from "../../core/refunds/store"
import { NotFoundError } from "../../kernel/errors"
import { type Call, pathParam } from "../http/route"
import { invalidParameter } from "../http/stripe-error"

/** The refund of the path. @throws NotFoundError */
export async function refundOfPath(call: Call): Promise<Refund> {
  const id = pathParam(call, "refund")
  const found = await findRefund(call.context.manager, call.caller, id)
  if (!found) throw new NotFoundError("refund", id)
  return found
}

/**
 * The charge that a refund names, by itself or by its intent.
 * @throws StripeError 400 when both or none is named, or the intent is not paid
 * @throws NotFoundError
 */
export async function refundedCharge(
  { context: { manager }, caller }: Pick<Call, "context" | "caller">,
  { charge, payment_intent }: { charge?: string | undefined; payment_intent?: string | undefined }
): Promise<Charge> {
  if (charge !== undefined && payment_intent !== undefined)
    throw invalidParameter(
      "charge",
      "parameter_invalid",
      "You may only specify one of these parameters: charge, payment_intent."
    )
  if (charge) {
    const found = await findCharge(manager, caller, charge)
    if (!found) throw new NotFoundError("charge", charge, "charge")
    return found
  }
  if (charge === undefined && payment_intent === undefined)
    throw invalidParameter(
      "payment_intent",
      "parameter_missing",
      "One of charge and payment_intent is required."
    )
  const found = await findChargeOfIntent(manager, caller, payment_intent ?? "")
  if (!found)
    throw invalidParameter(
      "payment_intent",
      "resource_missing",
      `PaymentIntent ${payment_intent} has no charge to refund.`
    )
  return found
}
