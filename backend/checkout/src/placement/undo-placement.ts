import { cartLock, withFreeLock } from "@chophien/platform/locks"
import { SELLER_MODULE } from "@chophien/sellers/modules/seller/index"
import type { LinkDefinition, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { orderGroups } from "../modules/order-group"
import type { NewPart } from "../modules/order-group/types"
import { paymentGateway } from "../modules/payment-gateway"
import { forgetSales } from "../ports/sale-terms"
import { releasePromotionUsage } from "./promotion-usage"

const ordersSchema = z.array(
  z.object({ id: z.string(), items: z.array(z.object({ id: z.string() })).nullish() })
)

/**
 * Undoes a checkout whose process died before the group stood, by the ids that its claim noted. Reservations, orders,
 * payments and links are removed, and the cart opens again. The claim is deleted last, so that a second death leaves
 * it to be found once more. Nothing of it was shown to anybody: code, QR and mails come only after the group stands.
 *
 * The caller holds the cart's lock.
 */
export async function undoPlacement(container: MedusaContainer, orderGroupId: string): Promise<void> {
  const groups = orderGroups(container)
  const [group] = await groups.listOrderGroups(
    { id: orderGroupId, state: "placing" },
    { relations: ["parts"], take: 1 }
  )
  if (!group) return
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  logger.warn(
    `Undoing the checkout ${group.id} of cart ${group.cart_id}: its process ended before it was done`
  )

  if (group.intent_id) {
    // Nobody saw this intent's code: where the gateway is down it may run out by itself.
    await paymentGateway(container)
      .client.cancelIntent(group.intent_id, "abandoned")
      .catch((error: unknown) => logger.warn(`Intent ${group.intent_id} is left to expire: ${String(error)}`))
  }
  await removeParts(container, group.cart_id, group.parts)
  await reopenCart(container, group.cart_id)
  await releasePromotionUsage(container, group.id)
  await groups.release(group.id)
}

/** Removes what was made of the parts; what was not made yet is passed over. */
async function removeParts(container: MedusaContainer, cart_id: string, parts: NewPart[]): Promise<void> {
  if (!parts.length) return
  const order_ids = parts.map(({ order_id }) => order_id)
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: ["id", "items.id"], filters: { id: order_ids } })
  const lineIds = ordersSchema.parse(data).flatMap(({ items }) => (items ?? []).map(({ id }) => id))
  if (lineIds.length) await container.resolve(Modules.INVENTORY).deleteReservationItemsByLineItem(lineIds)
  await container.resolve(ContainerRegistrationKeys.LINK).dismiss(
    parts.flatMap(({ seller_id, order_id, payment_collection_id }): LinkDefinition[] => [
      { [SELLER_MODULE]: { seller_id }, [Modules.ORDER]: { order_id } },
      { [Modules.ORDER]: { order_id }, [Modules.CART]: { cart_id } },
      { [Modules.ORDER]: { order_id }, [Modules.PAYMENT]: { payment_collection_id } },
    ])
  )
  await container
    .resolve(Modules.PAYMENT)
    .deletePaymentCollections(parts.map(({ payment_collection_id }) => payment_collection_id))
  await container.resolve(Modules.ORDER).deleteOrders(order_ids)
  await forgetSales(container, order_ids)
}

/** Takes back what the checkout wrote into the cart; its prices stay, as they are true. */
async function reopenCart(container: MedusaContainer, cart_id: string): Promise<void> {
  const carts = container.resolve(Modules.CART)
  const methods = await carts.listShippingMethods({ cart_id }, { select: ["id"] })
  if (methods.length) await carts.deleteShippingMethods(methods.map((method) => method.id))
  await carts.updateCarts([{ id: cart_id, completed_at: null }])
}

/**
 * Undoes all checkouts that nobody works on any more. Whoever places holds the cart's lock, which ends with the
 * process. A free lock tells a dead checkout from a running one, without waiting for an age.
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
