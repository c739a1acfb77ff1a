import type { VietQRIntent } from "@chophien/payment-vietqr/client"
import type { MedusaContainer } from "@medusajs/framework/types"
import { orderGroups } from "../modules/order-group"
import { paymentGateway } from "../modules/payment-gateway"
import type { Group } from "../order-group/read-group"

/**
 * A group's intent as the gateway has it now. When the group's time is over, or nothing is left to pay for, it is
 * cancelled there first. Money that came just before makes it succeed instead.
 * @returns `received` what had come before, whole VND: the gateway lets go of a part payment with the intent
 * @throws when the gateway does not answer
 */
export async function retrieveOrCancelIntent(
  container: MedusaContainer,
  group: Group,
  intentId: string,
  { allCanceled }: { allCanceled: boolean }
): Promise<{ intent: VietQRIntent; received: number }> {
  const { client } = paymentGateway(container)
  const intent = await client.retrieveIntent(intentId)
  const received = Math.max(intent.amount_received, group.payment?.amount_received ?? 0)
  const ended = intent.status === "succeeded" || intent.status === "canceled"
  if (ended || group.state !== "awaiting_payment") return { intent, received }
  if (!allCanceled && !(await orderGroups(container).isDue(group.id))) return { intent, received }
  return { intent: (await client.cancelIntent(intentId, "abandoned")).intent, received }
}
