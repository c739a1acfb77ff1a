import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { settlement } from "../modules/settlement"
import { readSellerFacts } from "../payouts/seller-facts"
import { readDecision, type StaffAct } from "../staff-act"
import { texts } from "../texts"
import { startOfDay } from "../vietnam-days"

/** Pays a seller nothing until a day of Việt Nam. @throws Problem `money_item_not_found` */
export async function holdPayouts(
  container: MedusaContainer,
  { until, ...act }: StaffAct & { until: string }
): Promise<{ id: string }> {
  if (!(await readSellerFacts(container, [act.id])).size)
    throw new Problem("not_found", texts.money_item_not_found)
  const { author, reason } = await readDecision(container, act)
  const hold = await settlement(container).createPayoutHolds({
    seller_id: act.id,
    reason,
    until: startOfDay(until),
    made_by: author,
  })
  return { id: hold.id }
}

/** Ends a hold before its day. @throws Problem `money_item_not_found` */
export async function releasePayouts(container: MedusaContainer, act: StaffAct): Promise<{ id: string }> {
  const service = settlement(container)
  const [hold] = await service.listPayoutHolds({ id: act.id, released_at: null }, { take: 1 })
  if (!hold) throw new Problem("not_found", texts.money_item_not_found)
  const { author, reason } = await readDecision(container, act)
  await service.updatePayoutHolds({
    id: act.id,
    released_at: new Date(),
    released_by: author,
    release_reason: reason,
  })
  return { id: act.id }
}
