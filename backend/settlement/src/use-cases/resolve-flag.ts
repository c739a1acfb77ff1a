import { moneyFlags } from "@chophien/checkout/modules/money-flag/index"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readDecision, type StaffAct } from "../staff-act"
import { texts } from "../texts"

/** Closes a flag: what became of its money is settled. @throws Problem `money_item_not_found` */
export async function resolveFlag(container: MedusaContainer, act: StaffAct): Promise<{ id: string }> {
  const decision = await readDecision(container, act)
  if (!(await moneyFlags(container).close(act.id, decision)))
    throw new Problem("not_found", texts.money_item_not_found)
  return { id: act.id }
}
