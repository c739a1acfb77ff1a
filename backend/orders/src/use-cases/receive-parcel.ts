import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import { requireOrderGroup } from "@chophien/checkout/order-group/require-order-group"
import type { Aftercare } from "@chophien/contract/store/complaints"
import { orderLock, withLock } from "@chophien/platform/locks"
import { OUTBOX_MODULE, type OutboxService } from "@chophien/platform/modules/outbox/index"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { markOrderFulfillmentAsDeliveredWorkflow } from "@medusajs/medusa/core-flows"
import { readMembersOf } from "../complaints/complaint-mails"
import { type ComplainedOrder, readComplainedOrders } from "../complaints/read-complained-orders"
import { sellerParcelReceived } from "../mails/seller-parcel-received"
import { complaints } from "../modules/complaint"
import { texts } from "../texts"
import { type OpenedGroup, readAftercare } from "./read-aftercare"

/**
 * The shopper says that a parcel came. Core then counts it as delivered; the seller's members get a mail. Said again, it
 * changes nothing.
 * @throws Problem `order_not_found`, `not_found` for a parcel that is not of this order group or has not left, `busy`
 */
export async function receiveParcel(
  container: MedusaContainer,
  opened: OpenedGroup,
  parcel_id: string
): Promise<Aftercare> {
  const group = await requireOrderGroup(container, opened)
  const ids = group.parts.map(({ order_id }) => order_id)
  const parcelOf = (order: ComplainedOrder) =>
    order.parcels.find(({ parcel_ids }) => parcel_ids.includes(parcel_id))
  const orders = [...(await readComplainedOrders(container, ids)).values()]
  const known = orders.find(parcelOf)
  if (!known) throw new Problem("not_found", texts.not_found)
  await withLock(container, orderLock(known.id), async () => {
    const order = (await readComplainedOrders(container, [known.id])).get(known.id)
    const parcel = order && parcelOf(order)
    if (!order || !parcel) throw new Problem("conflict", texts.parcel_not_sent)
    const members = await readMembersOf(container, order.seller.id)
    const mails = members.map((member) =>
      sellerParcelReceived.mail({
        to: member.email,
        locale: "vi",
        dedupe_key: `parcel-received:${parcel.parcel_id}:${member.id}`,
        data: {
          seller_name: order.seller.name,
          order_display_id: order.display_id,
          panel_url: `${paymentGateway(container).panelUrl}/don-hang/${order.id}`,
          carrier: parcel.carrier || null,
          tracking_number: parcel.number || null,
        },
      })
    )
    const outbox = container.resolve<OutboxService>(OUTBOX_MODULE)
    const rows = await container
      .resolve(Modules.FULFILLMENT)
      .listFulfillments({ id: parcel.parcel_ids }, { select: ["id", "delivered_at"], take: null })
    // Said after somebody else said so, it is no news to the seller.
    const isNews = rows.some(({ delivered_at }) => !delivered_at)
    for (const id of parcel.parcel_ids)
      await complaints(container).receive({ parcel_id: id, order_id: order.id }, async (context) => {
        if (isNews) await outbox.enqueue(mails, context)
      })
    // Core commits by itself: the receipt is there first, and saying it again goes on with what is left.
    for (const { id, delivered_at } of rows)
      if (!delivered_at)
        await markOrderFulfillmentAsDeliveredWorkflow(container).run({
          input: { orderId: order.id, fulfillmentId: id },
        })
  })
  return await readAftercare(container, opened)
}
