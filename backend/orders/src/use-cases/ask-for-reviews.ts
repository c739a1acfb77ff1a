import { queueMails } from "@chophien/checkout/mails/queue-mails"
import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import { accessToken } from "@chophien/checkout/order-group/access-token"
import { bookmarks } from "@chophien/platform/modules/bookmarks/index"
import { hourInVietnam } from "@chophien/vocabulary/time"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { readComplainedOrders } from "../complaints/read-complained-orders"
import { reviewAsk } from "../mails/review-ask"
import { reviewService } from "../modules/review"
import { daysAfter, reviewRulesAt } from "../reviews/review-rules"
import { productsOf } from "./read-order-reviews"

/** A marketplace that was away longer than this asks nobody any more. */
const lookback_max_days = 7
/** Nobody is asked at night. */
const morning_h = 8
const evening_h = 20
/** Core commits a parcel's row within this long after the time it writes into it. */
const commit_max_ms = 60_000
const batch = 50
const job = "review-asks"
const linksSchema = z.array(z.object({ order_id: z.string() }))

/**
 * Asks the shoppers of parcels that came some days ago for a review. One mail an order goes to those who gave an address
 * and wrote none yet, in daytime only. A bookmark says up to when all were asked.
 */
export async function askForReviews(container: MedusaContainer, now = new Date()): Promise<void> {
  const hour = hourInVietnam(now)
  if (hour < morning_h || hour >= evening_h) return
  const { ask_after_days } = reviewRulesAt(now)
  const until = daysAfter(now, -ask_after_days)
  const reached = await bookmarks(container).readReached(job)
  const since = new Date(
    Math.max(Number(reached) - commit_max_ms, Number(daysAfter(until, -lookback_max_days)))
  )
  const parcels = await container
    .resolve(Modules.FULFILLMENT)
    .listFulfillments(
      { delivered_at: { $gte: since.toISOString(), $lte: until.toISOString() } },
      { select: ["id"], take: null }
    )
  if (parcels.length) {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order_fulfillment",
      fields: ["order_id"],
      filters: { fulfillment_id: parcels.map(({ id }) => id) },
    })
    const orders = [...new Set(linksSchema.parse(data).map(({ order_id }) => order_id))]
    for (let from = 0; from < orders.length; from += batch)
      await askShoppers(container, orders.slice(from, from + batch))
  }
  await bookmarks(container).advance(job, until)
}

async function askShoppers(container: MedusaContainer, order_ids: string[]): Promise<void> {
  const [orders, written] = await Promise.all([
    readComplainedOrders(container, order_ids),
    reviewService(container).listReviews({ order_id: order_ids }, { select: ["order_id"], take: null }),
  ])
  const reviewed = new Set(written.map(({ order_id }) => order_id))
  const mails = [...orders.values()].flatMap((order) => {
    const { group } = order
    const titles = [...productsOf(order).values()].slice(0, 20)
    if (!group.email || !order.paid_at || order.is_canceled || reviewed.has(order.id) || !titles.length)
      return []
    return reviewAsk.mail({
      to: group.email,
      locale: group.locale === "en" ? "en" : "vi",
      dedupe_key: `review-ask:${order.id}`,
      data: {
        group_code: group.code,
        name: group.customer_name,
        order_url: paymentGateway(container).orderUrl(group.id, accessToken(container, group.id)),
        seller_name: order.seller.name,
        product_titles: titles,
      },
    })
  })
  await queueMails(container, mails)
}
