import { bookmarks } from "@chophien/platform/modules/bookmarks/index"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { queueShipmentMails } from "../mails/shipment-mails"

/** A marketplace that was away longer than this leaves a parcel's news to the order page. */
const lookback_max_ms = 3 * 24 * 60 * 60 * 1000
/** Core commits a parcel's row within this long after the time it writes into it. */
const commit_max_ms = 60_000
const batch = 50
const job = "shipment-mails"
const linksSchema = z.array(z.object({ fulfillment_id: z.string(), order_id: z.string() }))

/**
 * Queues the mails of parcels that left without one: staff handed them over in the Admin, or a process died before its
 * mail was queued. Each parcel has one mail, however often this runs. A bookmark says up to when all have theirs.
 */
export async function catchUpShipmentMails(container: MedusaContainer): Promise<void> {
  const now = Date.now()
  const reached_at = await bookmarks(container).readReached(job)
  const since = new Date(Math.max(Number(reached_at), now - lookback_max_ms))
  const parcels = await container
    .resolve(Modules.FULFILLMENT)
    .listFulfillments({ shipped_at: { $gte: since.toISOString() } }, { select: ["id"], take: null })
  if (parcels.length) {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order_fulfillment",
      fields: ["fulfillment_id", "order_id"],
      filters: { fulfillment_id: parcels.map(({ id }) => id) },
    })
    const orders = [...new Set(linksSchema.parse(data).map(({ order_id }) => order_id))]
    for (let from = 0; from < orders.length; from += batch)
      await queueShipmentMails(container, orders.slice(from, from + batch))
  }
  await bookmarks(container).advance(job, new Date(now - commit_max_ms))
}
