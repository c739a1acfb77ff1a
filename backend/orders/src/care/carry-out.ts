import { isSellableAgain } from "@chophien/vocabulary/order-care"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { orderCare } from "../modules/order-care"
import { refundOnce } from "../refund-once"
import { shortfallNote } from "../shortfall-refunds"
import { cancelWithRefund } from "./cancel-with-refund"
import { readCareOrder } from "./read-care-order"
import { shortenLines } from "./shorten-lines"

/**
 * Carries out what was decided of an order and is not done. Lines get shorter in core; stock and money follow. An order of
 * which nothing is left is cancelled, and so is one whose shopper was let go. Each step is known when it is done: who
 * comes after a death goes on. The caller holds the order's lock.
 * @throws what core or the gateway refuses; it is tried again
 */
export async function carryOut(container: MedusaContainer, order_id: string): Promise<void> {
  const care = orderCare(container)
  const rows = await care.listOrderShortfalls(
    { order_id, done_at: null },
    { take: null, order: { decided_at: "ASC", id: "ASC" } }
  )
  for (const act_id of new Set(rows.map((row) => row.act_id))) {
    const act = rows.filter((row) => row.act_id === act_id)
    const [first] = act
    if (!first) continue
    const note = shortfallNote(act_id)
    const takeOffStock = async (): Promise<void> => {
      for (const row of act) await care.takeOffStock(row, !isSellableAgain[row.reason])
    }
    if (first.cancels) {
      await takeOffStock()
      await cancelWithRefund(container, order_id, first.author)
      for (const row of act) await care.finishShortfall(row.id, null)
      continue
    }
    await shortenLines(container, { order_id, lines: act, note, created_by: first.actor_id })
    await takeOffStock()
    const amount = act.reduce((sum, row) => sum + row.amount, 0)
    const { payments } = await readCareOrder(container, order_id)
    const refund_id =
      amount > 0 ? await refundOnce(container, { payments, note, amount, author: first.author }) : null
    for (const row of act) await care.finishShortfall(row.id, refund_id)
  }
  const [granted] = await care.listCancelRequests({ order_id, state: "granted", done_at: null }, { take: 1 })
  if (!granted) return
  await cancelWithRefund(container, order_id, granted.author ?? "Chợ Phiên")
  await care.finishCancelRequest(order_id)
}

/** The same, where the decision stands whatever becomes of it now: a job goes on with what fails. */
export async function tryToCarryOut(container: MedusaContainer, order_id: string): Promise<void> {
  await carryOut(container, order_id).catch((error: unknown) => {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`What was decided of the order ${order_id} is carried out later: ${String(error)}`)
  })
}
