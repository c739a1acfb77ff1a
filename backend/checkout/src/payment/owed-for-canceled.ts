import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { moneyFlags } from "../modules/money-flag"
import type { Group } from "../order-group/read-group"
import { type OrderStatuses, readOrderStatuses } from "./order-statuses"

/**
 * The cancelled orders of a paid group whose money has not gone back and of which no person decided otherwise; whole VND.
 * @param known the statuses of the group's orders, where the caller has read them
 */
export async function owedForCanceled(
  container: MedusaContainer,
  group: Group,
  known?: OrderStatuses
): Promise<{ order_id: string; amount: number }[]> {
  const { canceled } = known ?? (await readOrderStatuses(container, group))
  const parts = group.parts.filter((part) => canceled.has(part.order_id))
  if (!parts.length) return []
  const subjects = parts.map((part) => part.order_id)
  const [collections, closed] = await Promise.all([
    container
      .resolve(Modules.PAYMENT)
      .listPaymentCollections({ id: parts.map((part) => part.payment_collection_id) }),
    moneyFlags(container).listMoneyFlags(
      { kind: "canceled_order", subject_id: subjects, resolved_at: { $ne: null } },
      { take: subjects.length }
    ),
  ])
  const returned = new Map(
    collections.map((collection) => [collection.id, Number(collection.refunded_amount ?? 0)])
  )
  const settled = new Set(closed.map((flag) => flag.subject_id))
  return parts
    .filter((part) => !settled.has(part.order_id))
    .map((part) => ({
      order_id: part.order_id,
      amount: part.amount - (returned.get(part.payment_collection_id) ?? 0),
    }))
    .filter(({ amount }) => amount > 0)
}
