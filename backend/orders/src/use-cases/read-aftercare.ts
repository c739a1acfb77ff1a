import { readOrderFacts } from "@chophien/checkout/order-facts"
import { requireOrderGroup } from "@chophien/checkout/order-group/require-order-group"
import type { Aftercare, ReportableOrder } from "@chophien/contract/store/complaints"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ruleAt } from "../complaints/complaint-rules"
import { readComplaintViews } from "../complaints/complaint-view"
import { type ComplainedOrder, readComplainedOrders } from "../complaints/read-complained-orders"
import { refusalOfShoppersCancel } from "../complaints/refusal-of-shoppers-cancel"
import { reportableNow } from "../complaints/reportable"
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
  const facts = new Map((await readOrderFacts(container, [...orders.keys()])).map((each) => [each.id, each]))
  return {
    orders: [...orders.values()]
      .filter(({ paid_at }) => paid_at !== null)
      .sort((a, b) => a.display_id - b.display_id)
      .map((order) => {
        const known = facts.get(order.id)
        const cancelable = known !== undefined && refusalOfShoppersCancel(known) === null
        return { ...reportableOrderOf(order, now), cancelable }
      }),
    complaints: (await readComplaintViews(container, rows, "shopper")).map(({ view }) => view),
  }
}

function reportableOrderOf(order: ComplainedOrder, now: Date): Omit<ReportableOrder, "cancelable"> {
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
