import {
  orderFactsFields,
  orderFactsOf,
  orderFactsSchema,
  paidAt,
  readOrderProgress,
} from "@chophien/checkout/order-facts"
import { OUTBOX_MODULE, type OutboxService } from "@chophien/platform/modules/outbox/index"
import { Problem } from "@chophien/platform/problem"
import { shippingMethodFields, shippingMethodSchema } from "@chophien/shipping/service-name"
import { type DelayReason, delay_days_max, delays_max } from "@chophien/vocabulary/order-care"
import { refusalOfAct } from "@chophien/vocabulary/order-state"
import { dayInVietnam, formatDay, startOfDay } from "@chophien/vocabulary/time"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { promisedDay } from "../deadlines"
import { orderCare } from "../modules/order-care"
import { texts } from "../texts"
import { careMails } from "./care-mails"
import { readCareOrder } from "./read-care-order"

const orderSchema = orderFactsSchema.extend({ shipping_methods: z.array(shippingMethodSchema).nullish() })
const day_ms = 86_400_000

/** A later day for handing an order over. */
export type Delay = {
  order_id: string
  act_id: string
  promised_on: string
  reason: DelayReason
  text: string | null
  actor_id: string
}

/** The first and the last day that can be promised, as `2026-12-01`: later than the one before, today at the earliest. */
export function delayBounds(promised_before: string | null, now: Date): { first: string; last: string } {
  const today = dayInVietnam(now)
  const start = promised_before ? startOfDay(promised_before) : null
  const next = start ? dayInVietnam(start.getTime() + day_ms) : today
  const [, first = today] = [today, next].sort()
  return { first, last: dayInVietnam(now.getTime() + delay_days_max * day_ms) }
}

/**
 * Writes down that an order is handed over on a later day, with the shopper's mail. The caller holds the order's lock.
 * @throws Problem `not_found`, `order_not_paid`, `order_canceled`, `order_already_shipped`, `order_on_hold`, `delay_day_out`,
 * `delays_too_many`
 */
export async function decideDelay(container: MedusaContainer, delay: Delay): Promise<void> {
  const { order_id, act_id, promised_on, text } = delay
  const care = orderCare(container)
  const [{ data }, progress, order, said] = await Promise.all([
    container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: [...orderFactsFields, ...shippingMethodFields],
      filters: { id: order_id },
    }),
    readOrderProgress(container, [order_id]),
    readCareOrder(container, order_id),
    care.listOrderDelays({ order_id }, { take: null, order: { said_at: "DESC", id: "DESC" } }),
  ])
  if (said.some((each) => each.act_id === act_id)) return
  const [row] = z.array(orderSchema).parse(data)
  if (!row) throw new Problem("not_found", texts.not_found)
  const refusal = refusalOfAct("delay", orderFactsOf(row, progress))
  if (refusal) throw new Problem("conflict", texts[refusal])
  if (said.length >= delays_max)
    throw new Problem("conflict", texts.delays_too_many, { values: { limit: delays_max } })
  const before = promisedDay({
    delayed_to: said[0]?.promised_on ?? null,
    paid_at: paidAt(row),
    pace: row.shipping_methods?.[0]?.data?.pace,
  })
  const { first, last } = delayBounds(before, new Date())
  if (!startOfDay(promised_on) || promised_on < first || promised_on > last) {
    const values = { first: formatDay(`${first}T12:00:00+07:00`), last: formatDay(`${last}T12:00:00+07:00`) }
    throw new Problem("invalid_request", texts.delay_day_out, { param: "promised_on", values })
  }
  const mails = await careMails(container, order, {
    key: `delay:${act_id}`,
    shopper: "delayed",
    said: text,
    promised_on,
  })
  const outbox = container.resolve<OutboxService>(OUTBOX_MODULE)
  await care.delay(delay, (context) => outbox.enqueue(mails, context))
}
