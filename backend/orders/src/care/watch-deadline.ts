import {
  orderFactsFields,
  orderFactsOf,
  orderFactsSchema,
  paidAt,
  readOrderProgress,
} from "@chophien/checkout/order-facts"
import { OUTBOX_MODULE, type OutboxService } from "@chophien/platform/modules/outbox/index"
import { shippingMethodFields, shippingMethodSchema } from "@chophien/shipping/service-name"
import { orderState, refusalOfAct } from "@chophien/vocabulary/order-state"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { type Deadline, deadlineOf, promisedDay, stepAt } from "../deadlines"
import { orderCare } from "../modules/order-care"
import { cancelWithRefund } from "./cancel-with-refund"
import { type CareNews, careMails } from "./care-mails"
import { readCare } from "./read-care"
import { readCareOrder } from "./read-care-order"
import { readDeadlineRules } from "./read-deadline-rules"

const orderSchema = orderFactsSchema.extend({ shipping_methods: z.array(shippingMethodSchema).nullish() })

/** An order that waits for its money again, or for the bank, is looked at again after so long; it has no deadline meanwhile. */
const look_again_ms = 60 * 60_000

/** Who hears of each step of a deadline, and what. */
export function toldOfDeadline(
  act: "confirm" | "hand_over",
  step: number
): Pick<CareNews, "shopper" | "seller" | "staff"> {
  if (step === 1) return { seller: `remind_${act}` }
  if (step === 2) return { seller: `late_${act}`, staff: `late_${act}` }
  return { shopper: "canceled_late", seller: "canceled_late", staff: "canceled_late" }
}

async function readDeadline(container: MedusaContainer, order_id: string) {
  const [{ data }, progress, care, rules] = await Promise.all([
    container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: [...orderFactsFields, ...shippingMethodFields],
      filters: { id: order_id },
    }),
    readOrderProgress(container, [order_id]),
    readCare(container, [order_id], "seller"),
    readDeadlineRules(container),
  ])
  const [row] = z.array(orderSchema).parse(data)
  if (!row) return null
  const facts = orderFactsOf(row, progress)
  const paid_at = paidAt(row)
  const confirmed_at = progress.get(order_id)?.confirmed_at ?? null
  const delayed_to = care.get(order_id)?.delayed_to ?? null
  const promised_on = promisedDay({ delayed_to, paid_at, pace: row.shipping_methods?.[0]?.data?.pace })
  const state = orderState(facts)
  return { facts, state, deadline: deadlineOf({ state, paid_at, confirmed_at, promised_on }, rules) }
}

/** When an order without a deadline is looked at again: never once it has left or is cancelled. */
const quietUntil = (state: string): Date | null =>
  state === "awaiting_payment" ? new Date(Date.now() + look_again_ms) : null

/**
 * Brings the clock of an order to where it is. It reminds at half of the deadline, tells at its end, and cancels what is
 * late for too long. Each step is told once; a new deadline begins anew. The caller holds the order's lock.
 */
export async function watchDeadline(container: MedusaContainer, order_id: string): Promise<void> {
  const care = orderCare(container)
  const [[watched], read] = await Promise.all([
    care.listOrderWatches({ order_id }, { take: 1 }),
    readDeadline(container, order_id),
  ])
  if (!watched) return
  const none = async (): Promise<void> => undefined
  const quiet = { order_id, act: null, due_at: null, step: 0 }
  if (!read?.deadline) {
    const next_at = read ? quietUntil(read.state) : null
    return await care.saveWatch({ ...quiet, next_at }, none)
  }
  const { facts, deadline } = read
  if (facts.on_hold)
    return await care.saveWatch({ ...quiet, next_at: new Date(Date.now() + look_again_ms) }, none)
  const isSame = watched.act === deadline.act && Number(watched.due_at) === Number(deadline.due_at)
  const done = isSame ? watched.step : 0
  const { step, next_at } = stepAt(deadline, new Date())
  const cancels = step === 3 && refusalOfAct("cancel", facts) === null
  // What is packed in part is left to staff, who were told.
  const reached = step === 3 && !cancels ? 2 : step
  const saved = {
    order_id,
    act: deadline.act,
    due_at: deadline.due_at,
    step: Math.max(done, reached),
    // A cancellation that fails is tried in the next round; one that is done ends the watch.
    next_at: cancels ? new Date() : step === 3 ? null : next_at,
  }
  const mails = reached > done ? await newsOf(container, order_id, deadline, reached) : []
  const outbox = container.resolve<OutboxService>(OUTBOX_MODULE)
  await care.saveWatch(saved, async (context) => {
    if (mails.length) await outbox.enqueue(mails, context)
  })
  if (cancels) await cancelWithRefund(container, order_id, "Chợ Phiên, quá hạn")
}

async function newsOf(container: MedusaContainer, order_id: string, { act, due_at }: Deadline, step: number) {
  if (act === "answer_cancel") return []
  return await careMails(container, await readCareOrder(container, order_id), {
    key: `deadline:${act}:${due_at.toISOString()}:${step}`,
    ...toldOfDeadline(act, step),
    due_at,
  })
}
