import { orderLock, withFreeLock } from "@chophien/platform/locks"
import { bookmarks } from "@chophien/platform/modules/bookmarks/index"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { settlement } from "../modules/settlement"
import { isComplainedOf, listComplainedOrders } from "../sale/read-sale-orders"
import { freezeMissingSales } from "./freeze-missing-sales"
import { makeMoves } from "./make-moves"
import { refreshSales } from "./refresh-sales"

const check_again_ms = 10 * 60_000
const check_batch = 200
const due_batch = 500
const refunds_job = "shared-refunds"
/** Core commits a refund's row within this long after the time it writes into it. */
const commit_max_ms = 60_000
const page = 200

/**
 * Moves settlement on, in any number of processes at once and after any death. Sales are frozen that nobody froze, and
 * brought to where their orders are. They are settled when their time has come; then the gateway moves the money.
 */
export async function settleSales(container: MedusaContainer): Promise<void> {
  const service = settlement(container)
  await freezeMissingSales(container)
  await refreshSales(container, await service.takeSalesToCheck(check_again_ms, check_batch))
  await refreshComplained(container)
  await shareLateRefunds(container)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const order_id of await service.listDueSales(due_batch))
    await settleUnlessComplained(container, order_id).catch((error: unknown) =>
      logger.error(`The order ${order_id} is settled later: ${String(error)}`)
    )
  await makeMoves(container)
}

/** Brings sales of which something is reported, or was until now, to where their orders are: sellers read it at once. */
async function refreshComplained(container: MedusaContainer): Promise<void> {
  const [complained, held] = await Promise.all([
    listComplainedOrders(container),
    settlement(container).listSales(
      { state: "open", held_for: "complaint_open" },
      { select: ["order_id"], take: null }
    ),
  ])
  const ids = [...new Set([...complained, ...held.map(({ order_id }) => order_id)])]
  for (let from = 0; from < ids.length; from += check_batch)
    await refreshSales(container, ids.slice(from, from + check_batch))
}

/** Who reports something about an order holds its lock: the complaint is there before the order is settled, or after. */
async function settleUnlessComplained(container: MedusaContainer, order_id: string): Promise<void> {
  await withFreeLock(container, orderLock(order_id), async () => {
    if (await isComplainedOf(container, order_id)) await refreshSales(container, [order_id])
    await settlement(container).settleSale(order_id)
  })
}

const collectionOf = z.looseObject({ payment: z.looseObject({ payment_collection_id: z.string() }) })
const linkSchema = z.array(z.object({ order_id: z.string() }))

/** Takes over refunds since the last round, whatever state their sale is in. A bookmark says up to when all are known. */
async function shareLateRefunds(container: MedusaContainer): Promise<void> {
  const since = (await bookmarks(container).readReached(refunds_job)) ?? new Date(0)
  const now = Date.now()
  const order_ids = new Set<string>()
  for (let skip = 0; ; skip += page) {
    const refunds = await container
      .resolve(Modules.PAYMENT)
      .listRefunds(
        { created_at: { $gte: since.toISOString() } },
        { relations: ["payment"], order: { created_at: "ASC", id: "ASC" }, skip, take: page }
      )
    for (const order_id of await ordersOf(
      container,
      refunds.map((refund) => collectionOf.parse(refund).payment.payment_collection_id)
    ))
      order_ids.add(order_id)
    if (refunds.length < page) break
  }
  const ids = [...order_ids]
  for (let from = 0; from < ids.length; from += check_batch)
    await refreshSales(container, ids.slice(from, from + check_batch))
  await bookmarks(container).advance(refunds_job, new Date(now - commit_max_ms))
}

/** The orders of some payment collections. */
async function ordersOf(container: MedusaContainer, collection_ids: string[]): Promise<string[]> {
  if (!collection_ids.length) return []
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_payment_collection",
    fields: ["order_id"],
    filters: { payment_collection_id: collection_ids },
  })
  return linkSchema.parse(data).map(({ order_id }) => order_id)
}
