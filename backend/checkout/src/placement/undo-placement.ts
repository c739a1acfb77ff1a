import { cartLock, withFreeLock } from "@chophien/platform/locks"
import { SELLER_MODULE } from "@chophien/sellers/modules/seller/index"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { giveBackUsage } from "../cart/promotions"
import { orderGroups, vietqr } from "../services"

const ordersSchema = z.array(
  z.object({
    id: z.string(),
    metadata: z.record(z.string(), z.unknown()).nullish(),
    items: z.array(z.object({ id: z.string() })).nullish(),
  })
)

const collectionsSchema = z.array(
  z.object({ id: z.string(), metadata: z.record(z.string(), z.unknown()).nullish() })
)

/** A checkout's orders carry its group's id; the clock of the database and of this process may differ a little. */
const clock_difference_ms = 60_000

/**
 * Undoes a checkout whose process died before the group stood: reservations, orders, payments and links are removed,
 * the cart opens again, and the claim is deleted last, so that a second death leaves it to be found once more.
 * Nothing of it was shown to anybody: the group's code, the QR and the mails come only after it stands.
 * The caller holds the cart's lock.
 */
export async function undoPlacement(container: MedusaContainer, orderGroupId: string): Promise<void> {
  const groups = orderGroups(container)
  const [group] = await groups.listOrderGroups({ id: orderGroupId, state: "placing" }, { take: 1 })
  if (!group) return
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  logger.warn(
    `Undoing the checkout ${group.id} of cart ${group.cart_id}: its process ended before it was done`
  )

  if (group.intent_id) {
    // Nobody saw this intent's code: where the gateway is down it may run out by itself.
    await vietqr(container)
      .gateway.cancelIntent(group.intent_id, "abandoned")
      .catch((error: unknown) => logger.warn(`Intent ${group.intent_id} is left to expire: ${String(error)}`))
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "metadata", "items.id"],
    filters: {
      created_at: { $gte: new Date(new Date(group.created_at).getTime() - clock_difference_ms) },
      metadata: { order_group_id: group.id },
    },
  })
  const orders = ordersSchema.parse(data).filter((order) => order.metadata?.order_group_id === group.id)
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const payments = container.resolve(Modules.PAYMENT)
  for (const order of orders) {
    const lineIds = (order.items ?? []).map((item) => item.id)
    if (lineIds.length) await container.resolve(Modules.INVENTORY).deleteReservationItemsByLineItem(lineIds)
    const found = await query.graph({
      entity: "payment_collection",
      fields: ["id", "metadata"],
      filters: { metadata: { order_id: order.id } },
    })
    const collections = collectionsSchema
      .parse(found.data)
      .filter((collection) => collection.metadata?.order_id === order.id)
    await link.dismiss([
      {
        [SELLER_MODULE]: { seller_id: String(order.metadata?.seller_id) },
        [Modules.ORDER]: { order_id: order.id },
      },
      { [Modules.ORDER]: { order_id: order.id }, [Modules.CART]: { cart_id: group.cart_id } },
      ...collections.map(({ id }) => ({
        [Modules.ORDER]: { order_id: order.id },
        [Modules.PAYMENT]: { payment_collection_id: id },
      })),
    ])
    if (collections.length) await payments.deletePaymentCollections(collections.map(({ id }) => id))
  }
  if (orders.length) await container.resolve(Modules.ORDER).deleteOrders(orders.map((order) => order.id))

  const carts = container.resolve(Modules.CART)
  const methods = await carts.listShippingMethods({ cart_id: group.cart_id }, { select: ["id"] })
  if (methods.length) await carts.deleteShippingMethods(methods.map((method) => method.id))
  await carts.updateCarts([{ id: group.cart_id, completed_at: null }])
  await giveBackUsage(container, group.id)
  await groups.release(group.id)
}

/**
 * Undoes all checkouts that nobody works on any more. Whoever places holds the cart's lock, and the lock ends with the
 * process: a lock that is free tells a dead checkout from a running one, without waiting for an age.
 */
export async function undoDeadPlacements(container: MedusaContainer, limit: number): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const { id, cart_id } of await orderGroups(container).listPlacing(limit)) {
    await withFreeLock(container, cartLock(cart_id), () => undoPlacement(container, id)).catch(
      (error: unknown) => {
        logger.error(`The checkout ${id} could not be undone and is tried again: ${String(error)}`)
      }
    )
  }
}
