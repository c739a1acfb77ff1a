import type { OrderCare } from "@chophien/contract/wire/order-care"
import { type CancelRequestActor, cancelRequestActsOf } from "@chophien/vocabulary/order-care"
import type { MedusaContainer } from "@medusajs/framework/types"
import { orderCare } from "../modules/order-care"
import type { CancelRequestRow } from "../modules/order-care/types"

const iso = (time: Date | string): string => new Date(time).toISOString()

/** What happened to an order before it left, without the day that follows from its seller's pace. */
export type Care = Omit<OrderCare, "promised_on"> & {
  /** The day its seller gave last; null where they gave none. */
  delayed_to: string | null
}

const requestOf = (row: CancelRequestRow, reader: CancelRequestActor): OrderCare["cancel_request"] => ({
  state: row.state,
  text: row.text,
  asked_at: iso(row.asked_at),
  due_at: row.state === "requested" ? iso(row.due_at) : null,
  answer: row.answer,
  answered_at: row.answered_at ? iso(row.answered_at) : null,
  acts: cancelRequestActsOf(row.state, reader),
})

/** What happened to some orders before they left, by order, as one of the parties sees it. */
export async function readCare(
  container: MedusaContainer,
  order_ids: string[],
  reader: CancelRequestActor
): Promise<Map<string, Care>> {
  if (!order_ids.length) return new Map()
  const service = orderCare(container)
  const [shortfalls, delays, requests] = await Promise.all([
    service.listOrderShortfalls(
      { order_id: order_ids },
      { take: null, order: { decided_at: "DESC", id: "ASC" } }
    ),
    service.listOrderDelays({ order_id: order_ids }, { take: null, order: { said_at: "DESC", id: "DESC" } }),
    service.listCancelRequests({ order_id: order_ids }, { take: null }),
  ])
  const ofOrder = <Row extends { order_id: string }>(rows: Row[], id: string): Row[] =>
    rows.filter(({ order_id }) => order_id === id)
  return new Map(
    order_ids.map((id) => {
      const said = ofOrder(delays, id)
      const [request] = ofOrder(requests, id)
      return [
        id,
        {
          delayed_to: said[0]?.promised_on ?? null,
          delays: said.map(({ promised_on, reason, text, said_at }) => ({
            promised_on,
            reason,
            text,
            said_at: iso(said_at),
          })),
          shortfalls: ofOrder(shortfalls, id).map((row) => ({
            id: row.id,
            title: row.title,
            variant_title: row.variant_title,
            quantity: row.quantity,
            reason: row.reason,
            text: row.text,
            amount: row.amount,
            decided_at: iso(row.decided_at),
            returned_at: row.done_at ? iso(row.done_at) : null,
          })),
          cancel_request: request ? requestOf(request, reader) : null,
        },
      ]
    })
  )
}
