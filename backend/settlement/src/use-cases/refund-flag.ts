import { moneyFlags } from "@chophien/checkout/modules/money-flag/index"
import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import type { Destination } from "@chophien/payment-vietqr/banks"
import { cancelRefund } from "@chophien/payment-vietqr/refunds"
import { requestRefund } from "@chophien/payment-vietqr/request-refund"
import { flagLock, withLock } from "@chophien/platform/locks"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { mapGatewayProblems } from "../gateway-problems"
import { readDecision, type StaffAct } from "../staff-act"
import { texts } from "../texts"
import { owedAmount } from "../unplaced-money/owed-amount"
import { resolveFlag } from "./resolve-flag"

/** Flagged money that goes back. */
export type FlagRefund = StaffAct & {
  /** Whole VND; all that belongs to no live order where it is left out. */
  amount?: number | undefined
  /** The payer's own account where it is left out and a bank named it. */
  destination?: Destination | undefined
}

/**
 * Sends flagged money back and closes the flag. One at a time for each intent: of two members of staff the second finds
 * the flag closed. A flag has one refund, also when the process died before the flag closed.
 * @throws Problem `money_item_not_found`, `money_already_settled`, `money_account_needed`, and what the gateway refuses
 */
export async function refundFlag(
  container: MedusaContainer,
  { amount, destination, ...act }: FlagRefund
): Promise<{ id: string }> {
  const flags = moneyFlags(container)
  const [known] = await flags.listMoneyFlags({ id: act.id }, { take: 1 })
  if (!known) throw new Problem("not_found", texts.money_item_not_found)
  return await withLock(container, flagLock(known.intent_id), async () => {
    const [flag] = await flags.listMoneyFlags({ id: act.id, resolved_at: null }, { take: 1 })
    if (!flag) throw new Problem("conflict", texts.money_already_settled)
    const client = paymentGateway(container).client
    const decision = await readDecision(container, act)
    const owed = amount ?? (await owedAmount(container, flag.intent_id))
    const { refund, is_new } = await mapGatewayProblems(container, () =>
      requestRefund(client, {
        intent_id: flag.intent_id,
        refund_id: flag.id,
        ...(owed === undefined ? {} : { amount: owed }),
        ...(destination ? { destination } : {}),
        ...decision,
        may_repeat: true,
      })
    )
    if (is_new && refund.vietqr.state === "needs_destination") {
      await mapGatewayProblems(container, () => cancelRefund(client, refund.id, decision))
      throw new Problem("invalid_request", texts.money_account_needed, { param: "account_number" })
    }
    await resolveFlag(container, act)
    if (!is_new) throw new Problem("conflict", texts.money_already_settled)
    return { id: act.id }
  })
}
