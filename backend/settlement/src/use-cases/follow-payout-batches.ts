import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import {
  cancelPayout,
  type GatewayBatch,
  type GatewayBatchLine,
  readBatch,
} from "@chophien/payment-vietqr/payouts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import Stripe from "stripe"
import { queuePayoutMails } from "../mails/payout-mails"
import { settlement } from "../modules/settlement"
import type { PayoutState } from "../modules/settlement/models/seller-payout"
import { type PayoutLine, takeBatchesToFollow } from "../modules/settlement/statements/payouts"
import { readAccounts } from "../payouts/read-due"
import { continuePayoutBatch } from "./make-payout-batch"

/** A bank returns transfers days later: so long a closed batch is looked at again, this often. */
const returned_within_ms = 60 * 24 * 60 * 60_000
const look_again_ms = 30 * 60_000

const states: Readonly<Record<GatewayBatchLine["state"], PayoutState>> = {
  needs_destination: "waiting",
  pending: "waiting",
  sent: "sent",
  unknown: "sent",
  paid: "paid",
  failed: "failed",
  canceled: "canceled",
}
const isOver = ({ state }: GatewayBatchLine): boolean => ["paid", "failed", "canceled"].includes(state)

const lineOf = (line: GatewayBatchLine): PayoutLine => ({
  payout_id: line.subject,
  state: states[line.state],
  bank_bin: line.bank_bin,
  account_number: line.account_number,
  bank_reference: line.bank_reference,
  failure: line.failure_message,
})

/** Takes over where a batch stands at the gateway. */
export async function followPayoutBatch(
  container: MedusaContainer,
  id: string,
  gateway_batch_id: string
): Promise<GatewayBatch> {
  const service = settlement(container)
  const batch = await readBatch(paymentGateway(container).client, gateway_batch_id)
  await service.savePayoutLines(batch.lines.filter(({ account }) => account !== null).map(lineOf))
  if (batch.state === "sent") {
    await service.approveBatch(id, batch.approved_by)
    if (batch.lines.every(isOver)) await service.moveBatch(id, "sent", "closed")
  }
  if (batch.state === "canceled") await finishCanceling(container, id)
  return batch
}

/** The payouts of a batch that was given up are given up too: their money is the sellers' balance again. */
export async function finishCanceling(container: MedusaContainer, id: string): Promise<void> {
  const service = settlement(container)
  const waiting = await service.listSellerPayouts({ batch_id: id, state: "waiting" }, { take: null })
  const accounts = await readAccounts(
    container,
    waiting.map(({ seller_id }) => seller_id)
  )
  for (const { seller_id, payout_id } of waiting) {
    const account_id = accounts.get(seller_id)?.account_id
    if (!account_id || !payout_id) continue
    await cancelPayout(paymentGateway(container).client, { account_id, id: payout_id }).catch(
      (error: unknown) => {
        if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error
      }
    )
    await service.savePayoutLines([
      {
        payout_id,
        state: "canceled",
        bank_bin: null,
        account_number: null,
        bank_reference: null,
        failure: null,
      },
    ])
  }
  await service.moveBatch(id, "to_approve", "canceled")
}

/** Moves batches on: what is being made, what was approved and paid, what a bank returned. Then sellers are told. */
export async function followPayoutBatches(container: MedusaContainer): Promise<void> {
  const service = settlement(container)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const late = (id: string) => (error: unknown) =>
    logger.warn(`The batch ${id} is followed later: ${String(error)}`)
  for (const { id } of await service.listPayoutBatches({ state: "making" }, { take: null }))
    await continuePayoutBatch(container, id).catch(late(id))
  for (const { id, gateway_batch_id } of await service.read((context) =>
    takeBatchesToFollow(context, returned_within_ms, look_again_ms)
  ))
    if (gateway_batch_id) await followPayoutBatch(container, id, gateway_batch_id).catch(late(id))
  await queuePayoutMails(container)
}
