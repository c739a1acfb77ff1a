import type { MedusaContainer } from "@medusajs/framework/types"
import { orderGroups } from "../modules/order-group"
import { type Group, readGroup } from "./read-group"

/** A group that has its intent. */
export type PayableGroup = Group & { intent_id: string }

/** The group that an intent pays; null for an intent of no group, and for money without an intent. */
export async function findGroupOfIntent(
  container: MedusaContainer,
  intent_id: string | null
): Promise<PayableGroup | null> {
  if (!intent_id) return null
  const [row] = await orderGroups(container).listOrderGroups({ intent_id }, { select: ["id"], take: 1 })
  const group = row && (await readGroup(container, row.id))
  return group ? { ...group, intent_id } : null
}
