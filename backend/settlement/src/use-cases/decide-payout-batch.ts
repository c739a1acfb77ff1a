import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import { approveBatch, cancelBatch, markPayoutFailed, readBatchFile } from "@chophien/payment-vietqr/payouts"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { mapGatewayProblems } from "../gateway-problems"
import { settlement } from "../modules/settlement"
import type { BatchState } from "../modules/settlement/models/payout-batch"
import { readAccounts } from "../payouts/read-due"
import { readDecision, type StaffAct } from "../staff-act"
import { texts } from "../texts"
import { finishCanceling, followPayoutBatch } from "./follow-payout-batches"

/** The gateway's batch of one of ours. @throws Problem */
async function gatewayBatchOf(
  container: MedusaContainer,
  id: string,
  states: readonly BatchState[]
): Promise<string> {
  const [batch] = await settlement(container).listPayoutBatches({ id }, { take: 1 })
  if (!batch) throw new Problem("not_found", texts.money_item_not_found)
  if (!batch.gateway_batch_id || !states.includes(batch.state))
    throw new Problem("conflict", texts.payout_batch_not_open)
  return batch.gateway_batch_id
}

/**
 * An approver agrees to all of a batch, as it was shown. The code goes to the gateway and nowhere else.
 * @throws Problem `payout_batch_changed`, `payout_batch_not_open`, `money_second_person`, `money_code_wrong`
 */
export async function approvePayoutBatch(
  container: MedusaContainer,
  { approver, code, fingerprint, ...act }: StaffAct & { approver: string; code: string; fingerprint: string }
): Promise<{ id: string }> {
  const batch_id = await gatewayBatchOf(container, act.id, ["to_approve"])
  const decision = await readDecision(container, act)
  await mapGatewayProblems(container, async () => {
    await approveBatch(paymentGateway(container).client, batch_id, {
      ...decision,
      approver,
      code,
      fingerprint,
    })
    await followPayoutBatch(container, act.id, batch_id)
  })
  return { id: act.id }
}

/** Gives a batch up that waits for a second person. @throws Problem `payout_batch_not_open` */
export async function cancelPayoutBatch(container: MedusaContainer, act: StaffAct): Promise<{ id: string }> {
  const batch_id = await gatewayBatchOf(container, act.id, ["to_approve"])
  const decision = await readDecision(container, act)
  await mapGatewayProblems(container, async () => {
    await cancelBatch(paymentGateway(container).client, batch_id, decision)
    await settlement(container).updatePayoutBatches({
      id: act.id,
      canceled_by: decision.author,
      cancel_reason: decision.reason,
    })
    await finishCanceling(container, act.id)
  })
  return { id: act.id }
}

/** The file for the bank's bulk transfer, base64. @throws Problem `payout_batch_not_approved` */
export async function readPayoutFile(
  container: MedusaContainer,
  id: string,
  format: "csv" | "xlsx"
): Promise<{ file_name: string; content: string }> {
  const [batch] = await settlement(container).listPayoutBatches({ id }, { take: 1 })
  if (!batch) throw new Problem("not_found", texts.money_item_not_found)
  const { gateway_batch_id } = batch
  if (!gateway_batch_id || !["sent", "closed"].includes(batch.state))
    throw new Problem("conflict", texts.payout_batch_not_approved)
  const { content } = await mapGatewayProblems(container, () =>
    readBatchFile(paymentGateway(container).client, gateway_batch_id, format)
  )
  const day = new Date(batch.created_at).toISOString().slice(0, 10)
  return { file_name: `dot-chi-${day}-${id.slice(-6)}.${format}`, content: content.toString("base64") }
}

/** The bank did not make a payout: its money is the seller's again. @throws Problem */
export async function failPayout(container: MedusaContainer, act: StaffAct): Promise<{ id: string }> {
  const service = settlement(container)
  const [payout] = await service.listSellerPayouts({ payout_id: act.id }, { take: 1 })
  const account = payout && (await readAccounts(container, [payout.seller_id])).get(payout.seller_id)
  if (!payout || !account) throw new Problem("not_found", texts.money_item_not_found)
  const decision = await readDecision(container, act)
  const [batch] = await service.listPayoutBatches({ id: payout.batch_id }, { take: 1 })
  await mapGatewayProblems(container, async () => {
    await markPayoutFailed(
      paymentGateway(container).client,
      { account_id: account.account_id, id: act.id },
      decision
    )
    if (batch?.gateway_batch_id) await followPayoutBatch(container, batch.id, batch.gateway_batch_id)
  })
  return { id: act.id }
}
