import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import { createBatch, createPayout } from "@chophien/payment-vietqr/payouts"
import { withFreeLock } from "@chophien/platform/locks"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import Stripe from "stripe"
import { settlement } from "../modules/settlement"
import { listPlanned, notePayout, refusePayout } from "../modules/settlement/statements/payouts"
import { readAccounts, readDueSellers } from "../payouts/read-due"
import { readStaffEmails } from "../staff-act"
import { texts } from "../texts"

/** More than a bank's file holds goes with the next batch. */
const lines_max = 1000
/** So many payouts are asked for at once. */
const at_once = 4

/**
 * Opens a batch of all that is due. Its payouts are made at the gateway by `continuePayoutBatch`, which also goes on
 * after a death.
 * @throws Problem `payout_batch_open` while another batch is under way
 */
export async function makePayoutBatch(
  container: MedusaContainer,
  { actor_id }: { actor_id: string }
): Promise<{ id: string }> {
  const due = (await readDueSellers(container)).filter(({ amount }) => amount > 0).slice(0, lines_max)
  const emails = await readStaffEmails(container, [actor_id])
  const id = await settlement(container).openBatch(
    emails.get(actor_id) ?? actor_id,
    due.map(({ facts, amount }) => ({ seller_id: facts.id, amount }))
  )
  if (!id) throw new Problem("conflict", texts.payout_batch_open)
  void continuePayoutBatch(container, id).catch((error: unknown) => {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`The batch ${id} is made in the next round: ${String(error)}`)
  })
  return { id }
}

/** Makes what a batch lacks at the gateway, one process at a time; what the gateway refuses is left out with the reason. */
export async function continuePayoutBatch(container: MedusaContainer, id: string): Promise<void> {
  await withFreeLock(container, `chophien:payout-batch:${id}`, async () => {
    const service = settlement(container)
    const [batch] = await service.listPayoutBatches({ id, state: "making" }, { take: 1 })
    if (!batch) return
    const planned = await service.read((context) => listPlanned(context, id))
    const accounts = await readAccounts(
      container,
      planned.map(({ seller_id }) => seller_id)
    )
    for (let from = 0; from < planned.length; from += at_once)
      await Promise.all(
        planned.slice(from, from + at_once).map(async (payout) => {
          const account_id = accounts.get(payout.seller_id)?.account_id
          if (!account_id)
            return await service.write((context) => refusePayout(context, payout.id, "no_account"))
          await requestPayout(container, { ...payout, account_id, author: batch.made_by })
        })
      )
    await closeMaking(container, id, batch.made_by)
  })
}

type Planned = { id: string; amount: number; account_id: string; author: string }

async function requestPayout(
  container: MedusaContainer,
  { id, amount, account_id, author }: Planned
): Promise<void> {
  const service = settlement(container)
  try {
    const made = await createPayout(paymentGateway(container).client, {
      account_id,
      amount,
      author,
      name: id,
    })
    const made_payout = { payout_id: made.id, transfer_code: made.transfer_code }
    await service.write((context) => notePayout(context, id, made_payout))
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error
    const why = error.code ?? "refused"
    await service.write((context) => refusePayout(context, id, why))
  }
}

/** The gateway's batch is made of all that may leave; refunds come along. */
async function closeMaking(container: MedusaContainer, id: string, author: string): Promise<void> {
  const service = settlement(container)
  try {
    const made = await createBatch(paymentGateway(container).client, { author, name: id, limit: lines_max })
    await service.updatePayoutBatches({ id, gateway_batch_id: made.id })
    await service.moveBatch(id, "making", "to_approve")
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError) || error.code !== "batch_empty")
      throw error
    await service.moveBatch(id, "making", "empty")
  }
}
