import { readOrderFacts } from "@chophien/checkout/order-facts"
import { requireOrderGroup } from "@chophien/checkout/order-group/require-order-group"
import type { Aftercare, ReportableOrder } from "@chophien/contract/store/complaints"
import type { OrderCare } from "@chophien/contract/wire/order-care"
import { refusalOfAct } from "@chophien/vocabulary/order-state"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readCare } from "../care/read-care"
import { takesAddress } from "../care/takes-address"
import { ruleAt } from "../complaints/complaint-rules"
import { readComplaintViews } from "../complaints/complaint-view"
import { type ComplainedOrder, readComplainedOrders } from "../complaints/read-complained-orders"
import { refusalOfShoppersCancel } from "../complaints/refusal-of-shoppers-cancel"
import { reportableNow } from "../complaints/reportable"
import { promisedDay } from "../deadlines"
import { complaints } from "../modules/complaint"

/** An order group and the token that opens it. */
export type OpenedGroup = { id: string; token: string }

/**
 * The parcels of a shopper's orders, what can be reported of each, and what was.
 * @throws Problem `order_not_found`, for an unknown id and a wrong token alike
 */
export async function readAftercare(container: MedusaContainer, opened: OpenedGroup): Promise<Aftercare> {
  const group = await requireOrderGroup(container, opened)
  const [orders, rows] = await Promise.all([
    readComplainedOrders(
      container,
      group.parts.map(({ order_id }) => order_id)
    ),
    complaints(container).listComplaints(
      { order_group_id: group.id },
      { take: null, order: { opened_at: "DESC", id: "DESC" } }
    ),
  ])
  const now = new Date()
  const ids = [...orders.keys()]
  const [read, cares] = await Promise.all([
    readOrderFacts(container, ids),
    readCare(container, ids, "shopper"),
  ])
  const facts = new Map(read.map((each) => [each.id, each]))
  return {
    orders: [...orders.values()]
      .filter(({ paid_at }) => paid_at !== null)
      .sort((a, b) => a.display_id - b.display_id)
      .map((order) => {
        const known = facts.get(order.id)
        const { delayed_to = null, ...care } = cares.get(order.id) ?? noCare
        const cancelable =
          known !== undefined && refusalOfShoppersCancel(known, care.delays.length > 0) === null
        return {
          ...reportableOrderOf(order, now),
          cancelable,
          ...care,
          promised_on: promisedDay({ delayed_to, paid_at: order.paid_at, pace: order.pace }),
          takes_cancel_request:
            known !== undefined &&
            !care.cancel_request &&
            !cancelable &&
            refusalOfAct("ask_cancel", known) === null,
        }
      }),
    complaints: (await readComplaintViews(container, rows, "shopper")).map(({ view }) => view),
    takes_address: takesAddress(group.state, read),
  }
}

const noCare = { delayed_to: null, delays: [], shortfalls: [], cancel_request: null }

type OfAct = "cancelable" | "takes_cancel_request" | keyof OrderCare

function reportableOrderOf(order: ComplainedOrder, now: Date): Omit<ReportableOrder, OfAct> {
  const rule = ruleAt(order.policy, now)
  const reports = order.is_canceled || order.refundable <= 0 ? [] : reportableNow(order, rule, now)
  return {
    order_id: order.id,
    display_id: order.display_id,
    seller_name: order.seller.name,
    policy: order.policy,
    reasons: reports.map(({ reason, until }) => ({
      reason,
      needs_photo: rule.photo_for.includes(reason),
      until: until?.toISOString() ?? null,
    })),
    report_within_h: rule.report_within_h,
    items: order.items.map(({ id, title, variant_title, quantity }) => ({
      id,
      title,
      variant_title: variant_title ?? null,
      quantity,
    })),
    parcels: order.parcels.map(({ parcel_id, carrier, number, shipped_at, arrived_at, said_by_shopper }) => ({
      parcel_id,
      carrier,
      number,
      shipped_at: shipped_at.toISOString(),
      received_at: arrived_at?.toISOString() ?? null,
      received_by: arrived_at ? (said_by_shopper ? "shopper" : "others") : null,
    })),
  }
}
