import type { VietQRIntent } from "@chophien/payment-vietqr/client"
import { orderGroupLock, withLock } from "@chophien/platform/locks"
import { queueMailsWorkflow } from "@chophien/platform/workflows/queue-mails"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, OrderStatus } from "@medusajs/framework/utils"
import { cancelOrderWorkflow, capturePaymentWorkflow } from "@medusajs/medusa/core-flows"
import { giveBackUsage } from "../cart/promotions"
import { orderExpiredMails, orderPaidMails } from "../mails/order-mails"
import type { NewMoneyFlag } from "../modules/order-group/service"
import { type Group, readGroup } from "../order-group/read-group"
import { readOrders } from "../order-group/read-orders"
import { orderGroups, vietqr } from "../services"
import { instructionsOf } from "./payment-instructions"

/**
 * Brings an order group to where its intent is. The one way in which money is captured and in which a group expires:
 * events, the page that follows the payment and the jobs all come here, as often as they like.
 *
 * The gateway's word decides, never an event's content. When the time is over the intent is cancelled there first;
 * money that came just before is then captured, and a gateway that is down leaves the group for later.
 *
 * Money that belongs to no order that may be shipped is flagged for a person, always before the group moves on: whoever
 * dies in between, or comes second, finds the same again.
 * @throws when the gateway does not answer
 */
export async function settleOrderGroup(container: MedusaContainer, orderGroupId: string): Promise<void> {
  await withLock(container, orderGroupLock(orderGroupId), async () => {
    const group = await readGroup(container, orderGroupId)
    if (!group?.intent_id || group.state === "placing") return
    const givenUp = (await canceledOrders(container, group)).size === group.parts.length
    if (givenUp) await giveBackUsage(container, group.id)
    const { intent, received } = await currentIntent(container, group, group.intent_id, givenUp)

    if (group.state === "paid") return await flagCanceled(container, group, intent)
    if (group.state === "expired" || group.state === "canceled") {
      if (intent.status === "succeeded")
        await flag(
          container,
          intent,
          "closed_group",
          group.id,
          `${intent.id} was paid after the group was ${group.state}`
        )
      return
    }
    if (intent.status === "succeeded") return await pay(container, group, intent)
    if (intent.status === "canceled") return await close(container, group, intent, received)
    await orderGroups(container).savePayment(group.id, await instructionsOf(container, intent))
  })
}

/** Which orders of a group are cancelled now. */
async function canceledOrders(container: MedusaContainer, group: Group): Promise<Set<string>> {
  return canceledOf(
    await container
      .resolve(Modules.ORDER)
      .listOrders({ id: group.parts.map((part) => part.order_id) }, { select: ["id", "status"] })
  )
}

/**
 * The intent as it is now; cancelled by this very call when the group's time is over or nothing is left to pay for.
 * `received`: what had come before, since the gateway lets go of a part payment with the intent.
 */
async function currentIntent(
  container: MedusaContainer,
  group: Group,
  intentId: string,
  givenUp: boolean
): Promise<{ intent: VietQRIntent; received: number }> {
  const { gateway } = vietqr(container)
  const intent = await gateway.retrieveIntent(intentId)
  const received = Math.max(intent.amount_received, group.payment?.amount_received ?? 0)
  const ended = intent.status === "succeeded" || intent.status === "canceled"
  if (
    ended ||
    group.state !== "awaiting_payment" ||
    !(givenUp || (await orderGroups(container).isDue(group.id)))
  )
    return { intent, received }
  return { intent: (await gateway.cancelIntent(intentId, "abandoned")).intent, received }
}

/**
 * Captures each order's own payment, queues the mails, flags what is owed, marks the group paid, in this order: whoever
 * dies in between is repeated from the start, and every step finds what is done already.
 *
 * Captures by session instead of core's `processPaymentWorkflow`: that one looks for a cart by the payment collection,
 * ours have none, and it then reads every row that links an order to a cart.
 */
async function pay(container: MedusaContainer, group: Group, intent: VietQRIntent): Promise<void> {
  if (intent.amount !== group.amount)
    return await flag(
      container,
      intent,
      "amount_differs",
      group.id,
      `${intent.id} is over ${intent.amount}, the group over ${group.amount}`
    )
  const orders = await readOrders(
    container,
    group.parts.map((part) => part.order_id)
  )
  const canceled = canceledOf(orders)
  const live = orders.filter((order) => !canceled.has(order.id))
  const payments = container.resolve(Modules.PAYMENT)
  for (const part of group.parts) {
    if (canceled.has(part.order_id)) continue
    const payment = await payments.authorizePaymentSession(part.payment_session_id, {})
    if (!payment)
      throw new Error(
        `The gateway has ${intent.id} as paid, yet its session ${part.payment_session_id} is pending`
      )
    await capturePaymentWorkflow(container).run({ input: { payment_id: payment.id, amount: part.amount } })
  }
  if (live.length)
    await queueMailsWorkflow(container).run({
      input: { mails: await orderPaidMails(container, group, live, group.delivery.commune_name) },
    })
  await orderGroups(container).savePayment(group.id, await instructionsOf(container, intent))
  await flagCanceled(container, group, intent)
  await orderGroups(container).moveTo(group.id, "paid")
  await container.resolve(Modules.EVENT_BUS).emit({ name: "order_group.paid", data: { id: group.id } })
}

const canceledOf = (orders: { id: string; status: string }[]) =>
  new Set(orders.filter(({ status }) => status === OrderStatus.CANCELED).map(({ id }) => id))

const flag = (
  container: MedusaContainer,
  { id: intent_id }: VietQRIntent,
  kind: NewMoneyFlag["kind"],
  subject_id: string,
  note: string
) => orderGroups(container).flagMoney({ kind, subject_id, intent_id, note })

/**
 * Flags what a paid group's cancelled orders cost. Reads the orders anew: one that staff cancelled while the capture ran
 * is not refunded by that cancellation; when it ends, this is asked again.
 */
async function flagCanceled(container: MedusaContainer, group: Group, intent: VietQRIntent): Promise<void> {
  for (const { order_id, amount } of await owedForCanceled(container, group)) {
    await flag(
      container,
      intent,
      "canceled_order",
      order_id,
      `${intent.id} also paid ${amount} for the cancelled order ${order_id}`
    )
  }
}

/** The cancelled orders of a paid group whose money was not given back and of which no person said otherwise; whole VND. */
export async function owedForCanceled(
  container: MedusaContainer,
  group: Group
): Promise<{ order_id: string; amount: number }[]> {
  const canceled = await canceledOrders(container, group)
  const parts = group.parts.filter((part) => canceled.has(part.order_id))
  if (!parts.length) return []
  const subjects = parts.map((part) => part.order_id)
  const [collections, closed] = await Promise.all([
    container
      .resolve(Modules.PAYMENT)
      .listPaymentCollections({ id: parts.map((part) => part.payment_collection_id) }),
    orderGroups(container).listMoneyFlags(
      { kind: "canceled_order", subject_id: subjects, resolved_at: { $ne: null } },
      { take: subjects.length }
    ),
  ])
  const returned = new Map(
    collections.map((collection) => [collection.id, Number(collection.refunded_amount ?? 0)])
  )
  const settled = new Set(closed.map((known) => known.subject_id))
  return parts
    .filter((part) => !settled.has(part.order_id))
    .map((part) => ({
      order_id: part.order_id,
      amount: part.amount - (returned.get(part.payment_collection_id) ?? 0),
    }))
    .filter(({ amount }) => amount > 0)
}

/** Cancels every order of a group whose intent is canceled: stock is free again, nothing was paid. */
async function close(
  container: MedusaContainer,
  group: Group,
  intent: VietQRIntent,
  received: number
): Promise<void> {
  const orders = await readOrders(
    container,
    group.parts.map((part) => part.order_id)
  )
  for (const order of orders) {
    if (order.status !== "canceled")
      await cancelOrderWorkflow(container).run({ input: { order_id: order.id } })
  }
  await giveBackUsage(container, group.id)
  const timeOver = await orderGroups(container).isDue(group.id)
  if (timeOver)
    await queueMailsWorkflow(container).run({ input: { mails: orderExpiredMails(container, group) } })
  if (intent.amount_received > 0)
    await flag(
      container,
      intent,
      "closed_with_money",
      group.id,
      `${intent.id} was closed with ${intent.amount_received} received`
    )
  await orderGroups(container).savePayment(group.id, {
    ...(await instructionsOf(container, intent)),
    amount_received: received,
  })
  await orderGroups(container).moveTo(
    group.id,
    timeOver || intent.cancellation_reason === "expired" ? "expired" : "canceled"
  )
  await container.resolve(Modules.EVENT_BUS).emit({ name: "order_group.closed", data: { id: group.id } })
}

/** Works off one event of the inbox. A failure keeps it for another try; an event is never lost and never acts twice. */
export async function processGatewayEvent(container: MedusaContainer, eventId: string): Promise<void> {
  const groups = orderGroups(container)
  const [event] = await groups.listGatewayEvents({ id: eventId, state: "waiting" }, { take: 1 })
  if (!event) return
  try {
    const [group] = await groups.listOrderGroups({ intent_id: event.intent_id }, { select: ["id"], take: 1 })
    const paid = event.type === "payment_intent.succeeded" || event.type === "payment_intent.partially_funded"
    if (group) await settleOrderGroup(container, group.id)
    else if (paid)
      await groups.flagMoney({
        kind: "no_group",
        subject_id: event.intent_id,
        intent_id: event.intent_id,
        note: "Money for an intent without an order group",
      })
    await groups.finishEvent(event.id)
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`The event ${event.id} is tried again: ${String(error)}`)
    await groups.failEvent(event.id, String(error))
  }
}
