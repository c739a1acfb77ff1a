import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import type { Destination } from "@chophien/payment-vietqr/banks"
import { readRefund } from "@chophien/payment-vietqr/refunds"
import { requestRefund } from "@chophien/payment-vietqr/request-refund"
import { flagLock, withLock } from "@chophien/platform/locks"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { mapGatewayProblems } from "../gateway-problems"
import { readDecision, type StaffAct } from "../staff-act"
import { texts } from "../texts"

/**
 * Sends money out again whose transfer the bank did not make: for the same occasion, so that it goes out once.
 * @throws Problem `money_already_settled` when it went out another way, and what the gateway refuses
 */
export async function repeatRefund(
  container: MedusaContainer,
  { destination, ...act }: StaffAct & { destination: Destination }
): Promise<{ id: string }> {
  const client = paymentGateway(container).client
  const decision = await readDecision(container, act)
  const failed = await mapGatewayProblems(container, () => readRefund(client, act.id))
  const intent_id = failed.payment_intent
  if (failed.vietqr.state !== "failed" || !intent_id)
    throw new Problem("conflict", texts.money_already_settled)
  const { refund_id } = failed
  const { is_new } = await withLock(container, flagLock(refund_id), () =>
    mapGatewayProblems(container, () =>
      requestRefund(client, {
        intent_id,
        refund_id,
        amount: failed.amount,
        destination,
        ...decision,
        may_repeat: true,
        replaces: failed.id,
      })
    )
  )
  if (!is_new) throw new Problem("conflict", texts.money_already_settled)
  return { id: act.id }
}
