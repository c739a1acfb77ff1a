import {
  lineFactsSchema,
  orderFactsFields,
  orderFactsOf,
  orderFactsSchema,
  readOrderProgress,
} from "@chophien/checkout/order-facts"
import { OUTBOX_MODULE, type OutboxService } from "@chophien/platform/modules/outbox/index"
import { Problem } from "@chophien/platform/problem"
import { roundVnd } from "@chophien/vocabulary/amount"
import type { ShortfallReason } from "@chophien/vocabulary/order-care"
import { refusalOfAct, unpackedOf } from "@chophien/vocabulary/order-state"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { complaints } from "../modules/complaint"
import { orderCare } from "../modules/order-care"
import type { NewShortfall } from "../modules/order-care/types"
import { texts } from "../texts"
import { careMails } from "./care-mails"
import { readCareOrder } from "./read-care-order"
import { discountThatStays, readOpenOrderChange } from "./shorten-lines"

const amount = z.coerce.number()
const orderSchema = orderFactsSchema.extend({
  items: z.array(
    lineFactsSchema.extend({
      id: z.string(),
      title: z.string(),
      variant_title: z.string().nullish(),
      unit_price: amount,
      quantity: amount,
      total: amount,
    })
  ),
})
type Line = z.infer<typeof orderSchema>["items"][number]

/** What a seller cannot deliver of an order. */
export type Shortfall = {
  order_id: string
  /** Names the act: done again under it, nothing happens. */
  act_id: string
  /** Pieces by lines; a line that is named twice counts with all its pieces. */
  items: { id: string; quantity: number }[]
  reason: ShortfallReason
  text: string | null
  actor_id: string
}

/** What a line costs with fewer pieces, its discount shortened with it; whole VND. */
function costOf({ unit_price, quantity, total }: Line, stays: number): number {
  const discount = unit_price * quantity - total
  return unit_price * stays - discountThatStays(discount, quantity, stays)
}

function takenOf(lines: Line[], items: Shortfall["items"]): { line: Line; quantity: number }[] {
  const wanted = new Map<string, number>()
  for (const { id, quantity } of items) wanted.set(id, (wanted.get(id) ?? 0) + quantity)
  return [...wanted].map(([id, quantity]) => {
    const line = lines.find((each) => each.id === id)
    if (!line || unpackedOf(line.detail) < quantity)
      throw new Problem("conflict", texts.pieces_not_left, { param: "items" })
    return { line, quantity }
  })
}

/**
 * Writes down what of an order cannot be delivered, with what goes back for it and the shopper's mail, in one
 * transaction. Where it is all that was ordered, the order is to be cancelled. The caller holds the order's lock and
 * carries it out.
 * @throws Problem `not_found`, `order_not_paid`, `order_canceled`, `order_already_shipped`, `order_on_hold`, `pieces_not_left`,
 * `order_being_changed`, `order_money_promised` where a complaint waits to return what it would cost
 */
export async function decideShortfall(container: MedusaContainer, shortfall: Shortfall): Promise<void> {
  const { order_id, act_id, reason, text, actor_id } = shortfall
  const [known] = await orderCare(container).listOrderShortfalls({ act_id, order_id }, { take: 1 })
  if (known) return
  const [{ data }, progress, order] = await Promise.all([
    container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: [...orderFactsFields, "total", "items.*"],
      filters: { id: order_id },
    }),
    readOrderProgress(container, [order_id]),
    readCareOrder(container, order_id),
  ])
  const [row] = z.array(orderSchema).parse(data)
  if (!row) throw new Problem("not_found", texts.not_found)
  const facts = orderFactsOf(row, progress)
  const refusal = refusalOfAct("shorten", facts)
  if (refusal) throw new Problem("conflict", texts[refusal])
  const taken = takenOf(row.items, shortfall.items)
  const hasLeft = facts.fulfillments.some(({ canceled_at }) => !canceled_at)
  const cancels =
    !hasLeft &&
    row.items.every(
      ({ id, detail }) => (taken.find(({ line }) => line.id === id)?.quantity ?? 0) >= detail.quantity
    )
  if (!cancels && (await readOpenOrderChange(container, order_id)))
    throw new Problem("conflict", texts.order_being_changed)
  const rows = taken.map(({ line, quantity }): NewShortfall => {
    const stays = line.detail.quantity - quantity
    return {
      order_id,
      act_id,
      item_id: line.id,
      title: line.title,
      variant_title: line.variant_title ?? null,
      quantity,
      left_before: unpackedOf(line.detail),
      stays,
      reason,
      text,
      amount: roundVnd(line.total - costOf(line, stays)),
      cancels,
      author: order.seller.name,
      actor_id,
    }
  })
  const returned = rows.reduce((sum, each) => sum + each.amount, 0)
  const waiting = await complaints(container).listComplaints(
    { order_id, state: "refunding" },
    { select: ["amount"], take: null }
  )
  const promised = waiting.reduce((sum, each) => sum + (each.amount ?? 0), 0)
  if (returned > order.refundable - promised || (cancels && waiting.length))
    throw new Problem("conflict", texts.order_money_promised)
  const mails = await careMails(container, order, {
    key: `shortfall:${act_id}`,
    shopper: reason,
    said: text,
    amount: cancels ? order.refundable : returned,
    items: rows.map(({ title, variant_title, quantity, amount: total }) => ({
      title,
      variant_title,
      quantity,
      total,
    })),
  })
  const outbox = container.resolve<OutboxService>(OUTBOX_MODULE)
  await orderCare(container).decideShortfall(rows, (context) => outbox.enqueue(mails, context))
}
