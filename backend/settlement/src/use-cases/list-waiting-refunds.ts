import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import type { Answer } from "@chophien/contract"
import type {
  listWaitingRefunds as listWaitingRefundsRoute,
  WaitingRefund,
} from "@chophien/contract/staff/refunds"
import { refundActs } from "@chophien/payment-vietqr/refund-state"
import { listWaitingRefunds as listWaitingAtGateway } from "@chophien/payment-vietqr/refunds"
import type { MedusaContainer } from "@medusajs/framework/types"
import { mapGatewayProblems } from "../gateway-problems"
import { readMoneyOrders } from "../money-orders"
import { readRequesters } from "../refunds/refund-requesters"

/** Refunds older than this are at peace, or somebody knows of them. */
const lookback_ms = 90 * 24 * 60 * 60 * 1000

/**
 * Refunds that stand still until a person does something, the newest first, whoever wanted them.
 * `has_more` when there were too many to see them all.
 * @throws Problem `money_gateway_away`
 */
export async function listWaitingRefunds(
  container: MedusaContainer
): Promise<Answer<typeof listWaitingRefundsRoute>> {
  const { refunds, has_more } = await mapGatewayProblems(container, () =>
    listWaitingAtGateway(paymentGateway(container).client, { since: new Date(Date.now() - lookback_ms) })
  )
  const [orders, requesters] = await Promise.all([
    readMoneyOrders(container, refunds),
    readRequesters(container, refunds),
  ])
  const bankNames = await readBankNames(
    container,
    refunds.flatMap(({ vietqr }) => vietqr.destination?.bank_bin ?? [])
  )
  const views = refunds.map((refund): WaitingRefund => {
    const { destination } = refund.vietqr
    const requester = requesters.get(refund.id)
    return {
      id: refund.id,
      amount: refund.amount,
      waits_for: refund.waits_for,
      acts: refundActs(refund.waits_for, refund.payment_intent !== null),
      approvals_missing: refund.vietqr.approvals_missing,
      created_at: new Date(refund.created * 1000).toISOString(),
      to: destination && {
        ...destination,
        bank_name: bankNames.get(destination.bank_bin) ?? destination.bank_bin,
      },
      asked_by: requester?.author ?? null,
      reason: requester?.reason ?? null,
      order: orders.get(refund.payment_intent ?? "") ?? null,
    }
  })
  const { approval_above } = paymentGateway(container).options
  return { refunds: views, has_more, approval_above }
}

/** The names of some banks, by their six digits. The gateway's list is read once. */
async function readBankNames(container: MedusaContainer, bins: string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const bin of new Set(bins))
    names.set(bin, await mapGatewayProblems(container, () => paymentGateway(container).bankName(bin)))
  return names
}
