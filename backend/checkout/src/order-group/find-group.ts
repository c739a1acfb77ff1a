import type { MedusaContainer } from "@medusajs/framework/types"
import { orderGroups } from "../modules/order-group"
import { type Group, readGroup } from "./read-group"

/** The group that an intent pays; null for an intent of no group, and for money without an intent. */
export async function findGroupOfIntent(
  container: MedusaContainer,
  intent_id: string | null
): Promise<Group | null> {
  if (!intent_id) return null
  const [row] = await orderGroups(container).listOrderGroups({ intent_id }, { select: ["id"], take: 1 })
  return row ? await readGroup(container, row.id) : null
}
