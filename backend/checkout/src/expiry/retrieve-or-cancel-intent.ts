import type { VietQRIntent } from "@chophien/payment-vietqr/client"
import type { MedusaContainer } from "@medusajs/framework/types"
import { orderGroups } from "../modules/order-group"
import { paymentGateway } from "../modules/payment-gateway"
import type { Group } from "../order-group/read-group"

/**
 * So long the gateway may leave an intent open whose time and grace are over, before it is cancelled from here. With real
 * money it first reads what banks told while it was away, which takes half an hour (`GATEWAY_CATCH_UP_MS`).
 */
const left_open_ms = { live: 60 * 60_000, test: 15_000 }

/**
 * A group's intent as the gateway has it now. The gateway ends it when its time and grace are over: it alone has seen all
 * notices until then. When it has not for long, or nothing is left to pay for, it is cancelled from here. Money that came
 * just before makes it succeed instead.
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
  const since_ms = intent.livemode ? left_open_ms.live : left_open_ms.test
  if (!allCanceled && !(await orderGroups(container).isDue(group.id, since_ms))) return { intent, received }
  return { intent: (await client.cancelIntent(intentId, "abandoned")).intent, received }
}
