import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import type { Answer } from "@chophien/contract"
import type {
  BatchLine,
  listPayoutBatches as listRoute,
  PayoutBatch,
  readPayoutBatch as readRoute,
} from "@chophien/contract/staff/payouts"
import type { GatewayBatchLine } from "@chophien/payment-vietqr/payouts"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { mapGatewayProblems } from "../gateway-problems"
import { settlement } from "../modules/settlement"
import { readSellerFacts } from "../payouts/seller-facts"
import { texts } from "../texts"
import { followPayoutBatch } from "./follow-payout-batches"

type Service = ReturnType<typeof settlement>
type BatchRow = Awaited<ReturnType<Service["listPayoutBatches"]>>[number]
type PayoutRow = Awaited<ReturnType<Service["listSellerPayouts"]>>[number]

const gone = ["refused", "canceled"]

function batchView(batch: BatchRow, payouts: readonly PayoutRow[]): PayoutBatch {
  const live = payouts.filter(({ state }) => !gone.includes(state))
  return {
    id: batch.id,
    state: batch.state,
    made_by: batch.made_by,
    made_at: new Date(batch.created_at).toISOString(),
    approved_by: batch.approved_by,
    approved_at: batch.approved_at ? new Date(batch.approved_at).toISOString() : null,
    payouts: payouts.length,
    payouts_ready: payouts.filter(({ state }) => state !== "planned").length,
    amount: live.reduce((sum, { amount }) => sum + amount, 0),
  }
}

/** Batches, the newest first. */
export async function listPayoutBatches(
  container: MedusaContainer,
  { limit, offset }: { limit: number; offset: number }
): Promise<Answer<typeof listRoute>> {
  const service = settlement(container)
  const [batches, count] = await service.listAndCountPayoutBatches(
    {},
    { take: limit, skip: offset, order: { created_at: "DESC", id: "DESC" } }
  )
  const payouts = batches.length
    ? await service.listSellerPayouts({ batch_id: batches.map(({ id }) => id) }, { take: null })
    : []
  return {
    batches: batches.map((batch) =>
      batchView(
        batch,
        payouts.filter(({ batch_id }) => batch_id === batch.id)
      )
    ),
    count,
    limit,
    offset,
  }
}

const lineStates: Readonly<Record<GatewayBatchLine["state"], BatchLine["state"]>> = {
  needs_destination: "waiting",
  pending: "waiting",
  sent: "sent",
  unknown: "unknown",
  paid: "paid",
  failed: "failed",
  canceled: "canceled",
}

/**
 * A batch with its lines, as the gateway has them now.
 * @throws Problem `money_item_not_found`, `money_gateway_away`
 */
export async function readPayoutBatch(
  container: MedusaContainer,
  id: string
): Promise<Answer<typeof readRoute>> {
  const service = settlement(container)
  const read = async () => (await service.listPayoutBatches({ id }, { take: 1 }))[0]
  const known = await read()
  if (!known) throw new Problem("not_found", texts.money_item_not_found)
  const { gateway_batch_id } = known
  const made = gateway_batch_id
    ? await mapGatewayProblems(container, () => followPayoutBatch(container, id, gateway_batch_id))
    : null
  const batch = (await read()) ?? known
  const payouts = await service.listSellerPayouts({ batch_id: id }, { take: null })
  const sellers = await readSellerFacts(container, [...new Set(payouts.map(({ seller_id }) => seller_id))])
  const named = (payout: PayoutRow | undefined) => {
    const facts = payout && sellers.get(payout.seller_id)
    return facts ? { id: facts.id, name: facts.name } : null
  }
  const atGateway = new Set(made?.lines.map(({ subject }) => subject))
  const lines = await Promise.all(
    (made?.lines ?? []).map(
      async (line): Promise<BatchLine> => ({
        id: line.subject,
        kind: line.account === null ? "refund" : "payout",
        state: lineStates[line.state],
        amount: line.amount,
        seller: named(payouts.find(({ payout_id }) => payout_id === line.subject)),
        account_holder_name: line.account_holder_name ?? "",
        account_number: line.account_number ?? "",
        bank_name: await paymentGateway(container).bankName(line.bank_bin ?? ""),
        transfer_code: line.transfer_code,
        qr: line.qr_data,
        failure: line.failure_message,
        bank_reference: line.bank_reference,
      })
    )
  )
  const others = payouts
    .filter(({ payout_id }) => !payout_id || !atGateway.has(payout_id))
    .map(
      (payout): BatchLine => ({
        id: payout.id,
        kind: "payout",
        state: payout.state,
        amount: payout.amount,
        seller: named(payout),
        account_holder_name: "",
        account_number: payout.account_number ?? "",
        bank_name: "",
        transfer_code: payout.transfer_code ?? "",
        qr: null,
        failure: payout.failure,
        bank_reference: payout.bank_reference,
      })
    )
  return {
    batch: batchView(batch, payouts),
    lines: [...lines, ...others],
    fingerprint: made?.state === "open" ? made.fingerprint : null,
    amount: made?.amount ?? 0,
  }
}
