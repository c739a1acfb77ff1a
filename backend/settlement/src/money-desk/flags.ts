import { createHash } from "node:crypto"
import { moneyFlags } from "@chophien/checkout/modules/money-flag/index"
import { orderGroups } from "@chophien/checkout/modules/order-group/index"
import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import { readGroup } from "@chophien/checkout/order-group/read-group"
import { owedForCanceled } from "@chophien/checkout/payment/owed-for-canceled"
import { flagLock, withLock } from "@chophien/platform/locks"
import { Problem } from "@chophien/platform/problem"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { z } from "@medusajs/framework/zod"
import type { flagRefundBody } from "../api/admin/money/validators"
import { refundIntent } from "../gateway-refunds"
import { texts } from "../texts"
import { asked } from "./gateway-problems"
import { authorOf } from "./open-money"

/** Closes a flag: what became of its money is settled elsewhere. @throws Problem `money_item_not_found` */
export async function closeFlag(req: AuthenticatedMedusaRequest, reason: string): Promise<void> {
  const who = { author: await authorOf(req), reason }
  if (!(await moneyFlags(req.scope).close(req.params.id ?? "", who)))
    throw new Problem("not_found", texts.money_item_not_found)
}

/**
 * Sends flagged money back and closes the flag. One at a time for each intent: of two members of staff the second finds
 * the flag closed. A flag has one refund, also when the process died before the flag closed.
 * @throws Problem `money_item_not_found`, `money_account_needed`, and what the gateway refuses
 */
export async function refundFlag(
  req: AuthenticatedMedusaRequest,
  { reason, amount, bank_bin, account_number, account_holder_name }: z.output<typeof flagRefundBody>
): Promise<void> {
  const flags = moneyFlags(req.scope)
  const id = req.params.id ?? ""
  const [known] = await flags.listMoneyFlags({ id }, { take: 1 })
  if (!known) throw new Problem("not_found", texts.money_item_not_found)
  await withLock(req.scope, flagLock(known.intent_id), async () => {
    const [flag] = await flags.listMoneyFlags({ id, resolved_at: null }, { take: 1 })
    if (!flag) throw new Problem("conflict", texts.money_already_settled)
    const destination =
      bank_bin && account_number && account_holder_name
        ? { bank_bin, account_number, account_holder_name }
        : undefined
    const wanted = amount ?? (await owedOf(req.scope, flag.intent_id))
    const author = await authorOf(req)
    const key = createHash("sha256")
      .update(JSON.stringify([flag.id, wanted, destination]))
      .digest("hex")
    const refund = await asked(req.scope, () =>
      refundIntent(
        paymentGateway(req.scope).client,
        { intent_id: flag.intent_id, amount: wanted, destination, author, reason, about: flag.id },
        `flag:${key}`
      )
    )
    if (refund === "needs_destination")
      throw new Problem("invalid_request", texts.money_account_needed, { param: "account_number" })
    await closeFlag(req, reason)
    if (refund === "promised_before") throw new Problem("conflict", texts.money_already_settled)
  })
}

/** What may go back: of a paid group what its cancelled orders cost, else everything. @throws Problem when nothing is left */
async function owedOf(container: MedusaContainer, intentId: string): Promise<number | undefined> {
  const [row] = await orderGroups(container).listOrderGroups(
    { intent_id: intentId },
    { select: ["id", "state"], take: 1 }
  )
  if (row?.state !== "paid") return undefined
  const group = await readGroup(container, row.id)
  const owed = group
    ? (await owedForCanceled(container, group)).reduce((sum, { amount }) => sum + amount, 0)
    : 0
  if (owed <= 0) throw new Problem("conflict", texts.money_already_returned)
  return owed
}
