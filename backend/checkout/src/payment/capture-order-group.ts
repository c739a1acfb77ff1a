import type { VietQRIntent } from "@chophien/payment-vietqr/client"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, OrderStatus } from "@medusajs/framework/utils"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"
import { noteReviewsOfIntent } from "../gateway-money/note-gateway-money"
import { orderPaidMails } from "../mails/order-mails"
import { queueMails } from "../mails/queue-mails"
import { orderGroups } from "../modules/order-group"
import { paymentClaims } from "../modules/payment-claim"
import type { Group } from "../order-group/read-group"
import { readOrders } from "../order-group/read-orders"
import { flagAmountDiffers, flagCanceledOrders } from "./flag-money"
import { mailCanceledOrders } from "./mail-canceled-orders"
import { instructionsOf } from "./payment-instructions"

/**
 * Captures each order's own payment of a group whose intent succeeded. Then it queues the mails, flags what is owed and
 * marks the group paid, in this order. Whoever dies in between is repeated from the start, and every step finds what is done.
 * The caller holds the group's lock.
 *
 * Captures by session: core's `processPaymentWorkflow` looks for a cart by the payment collection. Ours have none, and
 * it then reads every row that links an order to a cart.
 */
export async function captureOrderGroup(
  container: MedusaContainer,
  group: Group,
  intent: VietQRIntent
): Promise<void> {
  const parts_amount = group.parts.reduce((sum, part) => sum + part.amount, 0)
  if (intent.amount !== group.amount || parts_amount !== group.amount)
    return await flagAmountDiffers(container, group, intent)
  const orders = await readOrders(
    container,
    group.parts.map((part) => part.order_id)
  )
  const live = orders.filter((order) => order.status !== OrderStatus.CANCELED)
  const canceled = orders.filter((order) => order.status === OrderStatus.CANCELED).map(({ id }) => id)
  for (const part of group.parts)
    if (!canceled.includes(part.order_id)) await capturePart(container, part, intent)
  const reviews = await noteReviewsOfIntent(container, intent.id)
  const overpaid = reviews
    .filter(({ reason }) => reason === "overpaid")
    .reduce((sum, review) => sum + review.amount, 0)
  if (live.length)
    await queueMails(
      container,
      await orderPaidMails(container, group, live, { commune_name: group.delivery.commune_name, overpaid })
    )
  await orderGroups(container).savePayment(group.id, await instructionsOf(container, intent))
  await flagCanceledOrders(container, group, intent)
  await mailCanceledOrders(container, group, "sellers_do_not_know")
  await orderGroups(container).moveTo(group.id, "paid")
  await paymentClaims(container).closeClaimsOfPaid(group.id)
  await container.resolve(Modules.EVENT_BUS).emit({ name: "order_group.paid", data: { id: group.id } })
}

async function capturePart(
  container: MedusaContainer,
  { payment_session_id, order_id, amount }: Group["parts"][number],
  intent: VietQRIntent
): Promise<void> {
  if (!payment_session_id)
    throw new Error(`${intent.id} is paid, yet order ${order_id} has no session for it`)
  const payment = await container.resolve(Modules.PAYMENT).authorizePaymentSession(payment_session_id, {})
  if (!payment) throw new Error(`${intent.id} is paid, yet its session ${payment_session_id} is pending`)
  await capturePaymentWorkflow(container).run({ input: { payment_id: payment.id, amount } })
}
