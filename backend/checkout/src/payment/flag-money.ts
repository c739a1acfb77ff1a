import type { VietQRIntent } from "@chophien/payment-vietqr/client"
import type { MedusaContainer } from "@medusajs/framework/types"
import { moneyFlags } from "../modules/money-flag"
import type { Group } from "../order-group/read-group"
import { owedForCanceled } from "./owed-for-canceled"

// Money that belongs to no order that may be shipped is flagged for a person. Always before the group moves on: whoever
// dies in between, or comes second, finds the same again.

/** Flags that a group was paid after it was closed. */
export async function flagClosedGroup(
  container: MedusaContainer,
  group: Group,
  { id: intent_id }: VietQRIntent
): Promise<void> {
  await moneyFlags(container).flag({
    kind: "closed_group",
    subject_id: group.id,
    intent_id,
    note: `${intent_id} was paid after the group was ${group.state}`,
  })
}

/** Flags what had come of a group that is closed. */
export async function flagClosedWithMoney(
  container: MedusaContainer,
  group: Group,
  { id: intent_id, amount_received }: VietQRIntent
): Promise<void> {
  await moneyFlags(container).flag({
    kind: "closed_with_money",
    subject_id: group.id,
    intent_id,
    note: `${intent_id} was closed with ${amount_received} received`,
  })
}

/** Flags that an intent pays another amount than its group or the group's parts have. Amounts in whole VND. */
export async function flagAmountDiffers(
  container: MedusaContainer,
  group: Group,
  { id: intent_id, amount }: VietQRIntent
): Promise<void> {
  const parts = group.parts.reduce((sum, part) => sum + part.amount, 0)
  await moneyFlags(container).flag({
    kind: "amount_differs",
    subject_id: group.id,
    intent_id,
    note: `${intent_id} is over ${amount}, the group over ${group.amount}, its parts over ${parts}`,
  })
}

/**
 * Flags what a paid group's cancelled orders cost. Reads the orders anew: one that staff cancelled while the capture ran
 * is not refunded by that cancellation; when it ends, this is asked again.
 */
export async function flagCanceledOrders(
  container: MedusaContainer,
  group: Group,
  { id: intent_id }: VietQRIntent
): Promise<void> {
  for (const { order_id, amount } of await owedForCanceled(container, group))
    await moneyFlags(container).flag({
      kind: "canceled_order",
      subject_id: order_id,
      intent_id,
      note: `${intent_id} also paid ${amount} for the cancelled order ${order_id}`,
    })
}

/** Flags money for an intent that no group has. */
export async function flagUnknownIntent(container: MedusaContainer, intent_id: string): Promise<void> {
  await moneyFlags(container).flag({
    kind: "no_group",
    subject_id: intent_id,
    intent_id,
    note: "Money for an intent without an order group",
  })
}
