import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import {
  approveBatch,
  cancelBatch,
  markPayoutFailed,
  readBatch,
  readBatchFile,
} from "@chophien/payment-vietqr/payouts"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { type BankFileLine, bankFileOf } from "../files/bank-file"
import { mapGatewayProblems } from "../gateway-problems"
import { settlement } from "../modules/settlement"
import type { BatchState } from "../modules/settlement/models/payout-batch"
import { readAccounts } from "../payouts/read-due"
import { readDecision, type StaffAct } from "../staff-act"
import { texts } from "../texts"
import { readBankFile } from "./bank-files"
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

/** What of a batch is still to be transferred: a file that is taken again does not send twice what was paid. */
async function openLines(container: MedusaContainer, gateway_batch_id: string): Promise<BankFileLine[]> {
  const gateway = paymentGateway(container)
  const { lines } = await readBatch(gateway.client, gateway_batch_id)
  return await Promise.all(
    lines
      .filter(({ state }) => state === "sent")
      .map(async (line) => ({
        account_number: line.account_number ?? "",
        account_holder_name: line.account_holder_name ?? "",
        bank_name: await gateway.bankName(line.bank_bin ?? ""),
        bank_bin: line.bank_bin ?? "",
        amount: line.amount,
        transfer_code: line.transfer_code,
      }))
  )
}

/**
 * The file for the bank's bulk transfer, base64: the general one, or as its bank wants it.
 * @throws Problem `payout_batch_not_approved`, `money_item_not_found`
 */
export async function readPayoutFile(
  container: MedusaContainer,
  id: string,
  { format, bank_file }: { format: "csv" | "xlsx"; bank_file?: string | undefined }
): Promise<{ file_name: string; content: string }> {
  const [batch] = await settlement(container).listPayoutBatches({ id }, { take: 1 })
  if (!batch) throw new Problem("not_found", texts.money_item_not_found)
  const { gateway_batch_id } = batch
  if (!gateway_batch_id || !["sent", "closed"].includes(batch.state))
    throw new Problem("conflict", texts.payout_batch_not_approved)
  const name = `dot-chi-${new Date(batch.created_at).toISOString().slice(0, 10)}-${id.slice(-6)}`
  if (bank_file !== undefined) {
    const layout = await readBankFile(container, bank_file)
    const lines = await mapGatewayProblems(container, () => openLines(container, gateway_batch_id))
    const made = await bankFileOf(layout, lines)
    return { file_name: `${name}.${layout.format}`, content: made.toString("base64") }
  }
  const { content } = await mapGatewayProblems(container, () =>
    readBatchFile(paymentGateway(container).client, gateway_batch_id, format)
  )
  return { file_name: `${name}.${format}`, content: content.toString("base64") }
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
