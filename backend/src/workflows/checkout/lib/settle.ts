import { ContainerRegistrationKeys, Modules, OrderStatus } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { VietQRIntent } from "@chophien/payment-vietqr/client"
import { cancelOrderWorkflow, capturePaymentWorkflow } from "@medusajs/medusa/core-flows"
import { queueMailsWorkflow } from "../workflows/queue-mails"
import { orderGroupLock, withLock } from "./lock"
import { orderExpiredMails, orderPaidMails } from "./mails"
import { instructionsOf } from "./payment-instructions"
import { giveBackUsage } from "./promotions"
import { readGroup, type Group } from "./read-group"
import { readOrders } from "./read-orders"
import { orderGroups, vietqr } from "./services"

/**
 * How an order group came out:
 * `open` it still waits · `settled` it is paid or closed and the gateway agrees · `flagged` money arrived that belongs
 * to no order that may be shipped, and a person has to decide.
 */
export type Settlement = { outcome: "open" | "settled" } | { outcome: "flagged"; note: string }

/**
 * Brings an order group to where its intent is. The one way in which money is captured and in which a group expires:
 * events, the page that follows the payment and the jobs all come here, as often as they like.
 *
 * The gateway's word decides, never an event's content. When the time is over the intent is cancelled there first;
 * money that came just before is then captured, and a gateway that is down leaves the group for later.
 * @throws when the gateway does not answer
 */
export async function settleOrderGroup(container: MedusaContainer, orderGroupId: string): Promise<Settlement> {
  return await withLock(container, orderGroupLock(orderGroupId), async () => {
    const group = await readGroup(container, orderGroupId)
    if (!group?.intent_id || group.state === "placing") return { outcome: "open" }
    const givenUp = await allCanceled(container, group)
    if (givenUp) await giveBackUsage(container, group.id)
    const intent = await currentIntent(container, group, group.intent_id, givenUp)

    if (group.state === "paid") return { outcome: "settled" }
    if (group.state === "expired" || group.state === "canceled") {
      return intent.status === "succeeded" ? { outcome: "flagged", note: `${intent.id} was paid after the group was ${group.state}` } : { outcome: "settled" }
    }
    if (intent.status === "succeeded") return await pay(container, group, intent)
    if (intent.status === "canceled") return await close(container, group, intent)
    await orderGroups(container).savePayment(group.id, await instructionsOf(container, intent))
    return { outcome: "open" }
  })
}

/** Whether staff cancelled every order of a group. */
async function allCanceled(container: MedusaContainer, group: Group): Promise<boolean> {
  const orders = await container.resolve(Modules.ORDER).listOrders({ id: group.parts.map((part) => part.order_id) }, { select: ["id", "status"] })
  return orders.every((order) => order.status === OrderStatus.CANCELED)
}

/** The intent as it is now; cancelled by this very call when the group's time is over or nothing is left to pay for. */
async function currentIntent(container: MedusaContainer, group: Group, intentId: string, givenUp: boolean): Promise<VietQRIntent> {
  const { gateway } = vietqr(container)
  const intent = await gateway.retrieveIntent(intentId)
  const ended = intent.status === "succeeded" || intent.status === "canceled"
  if (ended || group.state !== "awaiting_payment" || !(givenUp || (await orderGroups(container).isDue(group.id)))) return intent
  return (await gateway.cancelIntent(intentId, "abandoned")).intent
}

/**
 * Captures each order's own payment, queues the mails, marks the group paid, in this order: whoever dies in between is
 * repeated from the start, and every step finds what is done already.
 *
 * Captures by session instead of core's `processPaymentWorkflow`: that one looks for a cart by the payment collection,
 * ours have none, and it then reads every row that links an order to a cart.
 */
async function pay(container: MedusaContainer, group: Group, intent: VietQRIntent): Promise<Settlement> {
  if (intent.amount !== group.amount) return { outcome: "flagged", note: `${intent.id} is over ${intent.amount}, the group over ${group.amount}` }
  const orders = await readOrders(container, group.parts.map((part) => part.order_id))
  const canceled = canceledOf(orders)
  const live = orders.filter((order) => !canceled.has(order.id))
  const payments = container.resolve(Modules.PAYMENT)
  for (const part of group.parts) {
    if (canceled.has(part.order_id)) continue
    const payment = await payments.authorizePaymentSession(part.payment_session_id, {})
    if (!payment) throw new Error(`The gateway has ${intent.id} as paid, yet its session ${part.payment_session_id} is pending`)
    await capturePaymentWorkflow(container).run({ input: { payment_id: payment.id, amount: part.amount } })
  }
  if (live.length) await queueMailsWorkflow(container).run({ input: { mails: await orderPaidMails(container, group, live, group.delivery.commune_name) } })
  await orderGroups(container).savePayment(group.id, await instructionsOf(container, intent))
  await orderGroups(container).moveTo(group.id, "paid")
  await container.resolve(Modules.EVENT_BUS).emit({ name: "order_group.paid", data: { id: group.id } })
  // Read again: an order that staff cancelled while the capture ran is not refunded by that cancellation.
  const owed = await owedForCanceled(container, group)
  if (!owed) return { outcome: "settled" }
  return { outcome: "flagged", note: `${intent.id} also paid ${owed} for cancelled orders` }
}

const canceledOf = (orders: { id: string; status: string }[]) => new Set(orders.filter(({ status }) => status === "canceled").map(({ id }) => id))

/** What a paid group's cancelled orders cost and was not given back yet, whole VND. */
export async function owedForCanceled(container: MedusaContainer, group: Group): Promise<number> {
  const canceled = canceledOf(await readOrders(container, group.parts.map((part) => part.order_id)))
  const parts = group.parts.filter((part) => canceled.has(part.order_id))
  if (!parts.length) return 0
  const collections = await container.resolve(Modules.PAYMENT).listPaymentCollections({ id: parts.map((part) => part.payment_collection_id) })
  const returned = new Map(collections.map((collection) => [collection.id, Number(collection.refunded_amount ?? 0)]))
  return parts.reduce((sum, part) => sum + part.amount - (returned.get(part.payment_collection_id) ?? 0), 0)
}

/** Cancels every order of a group whose intent is canceled: stock is free again, nothing was paid. */
async function close(container: MedusaContainer, group: Group, intent: VietQRIntent): Promise<Settlement> {
  const orders = await readOrders(container, group.parts.map((part) => part.order_id))
  for (const order of orders) {
    if (order.status !== "canceled") await cancelOrderWorkflow(container).run({ input: { order_id: order.id } })
  }
  await giveBackUsage(container, group.id)
  const timeOver = await orderGroups(container).isDue(group.id)
  if (timeOver) await queueMailsWorkflow(container).run({ input: { mails: orderExpiredMails(container, group) } })
  await orderGroups(container).savePayment(group.id, await instructionsOf(container, intent))
  await orderGroups(container).moveTo(group.id, timeOver || intent.cancellation_reason === "expired" ? "expired" : "canceled")
  await container.resolve(Modules.EVENT_BUS).emit({ name: "order_group.closed", data: { id: group.id } })
  if (intent.amount_received > 0) return { outcome: "flagged", note: `${intent.id} was closed with ${intent.amount_received} received` }
  return { outcome: "settled" }
}

/** Works off one event of the inbox. A failure keeps it for another try; an event is never lost and never acts twice. */
export async function processGatewayEvent(container: MedusaContainer, eventId: string): Promise<void> {
  const groups = orderGroups(container)
  const [event] = await groups.listGatewayEvents({ id: eventId, state: "waiting" }, { take: 1 })
  if (!event) return
  try {
    const [group] = await groups.listOrderGroups({ intent_id: event.intent_id }, { select: ["id"], take: 1 })
    if (group) {
      const settlement = await settleOrderGroup(container, group.id)
      await groups.finishEvent(event.id, settlement.outcome === "flagged" ? "flagged" : "done", settlement.outcome === "flagged" ? settlement.note : null)
      return
    }
    const paid = event.type === "payment_intent.succeeded" || event.type === "payment_intent.partially_funded"
    await groups.finishEvent(event.id, paid ? "flagged" : "done", paid ? "Money for an intent without an order group" : null)
  } catch (error) {
    container.resolve(ContainerRegistrationKeys.LOGGER).warn(`The event ${event.id} is tried again: ${String(error)}`)
    await groups.failEvent(event.id, String(error))
  }
}
