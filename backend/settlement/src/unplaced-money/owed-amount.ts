import { orderGroups } from "@chophien/checkout/modules/order-group/index"
import { readGroup } from "@chophien/checkout/order-group/read-group"
import { owedForCanceled } from "@chophien/checkout/payment/owed-for-canceled"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { texts } from "../texts"

/**
 * What of an intent belongs to no live order, in whole VND: of a paid group what its cancelled orders cost.
 * @returns undefined where no order of the intent may take its money, so that all of it may go back
 * @throws Problem `money_already_returned` when nothing is left
 */
export async function owedAmount(container: MedusaContainer, intent_id: string): Promise<number | undefined> {
  const [row] = await orderGroups(container).listOrderGroups(
    { intent_id },
    { select: ["id", "state"], take: 1 }
  )
  if (row?.state !== "paid") return undefined
  const group = await readGroup(container, row.id)
  const owed = group ? await owedForCanceled(container, group) : []
  const amount = owed.reduce((sum, part) => sum + part.amount, 0)
  if (amount <= 0) throw new Problem("conflict", texts.money_already_returned)
  return amount
}
