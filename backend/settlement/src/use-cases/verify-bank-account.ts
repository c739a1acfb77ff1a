import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import { verifyBankAccount as verifyAtGateway } from "@chophien/payment-vietqr/accounts"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { mapGatewayProblems } from "../gateway-problems"
import { settlement } from "../modules/settlement"
import { readAccounts } from "../payouts/read-due"
import { readDecision, type StaffAct } from "../staff-act"
import { texts } from "../texts"

/**
 * Staff found a seller's bank account to be the seller's, or not. `id` is the seller's.
 * @throws Problem `money_account_needed` where none is named
 */
export async function verifyBankAccount(
  container: MedusaContainer,
  { outcome, ...act }: StaffAct & { outcome: "verified" | "refused" }
): Promise<{ id: string }> {
  const account = (await readAccounts(container, [act.id])).get(act.id)
  if (!account?.bank_id) throw new Problem("invalid_request", texts.money_account_needed)
  const { account_id, bank_id } = account
  const decision = await readDecision(container, act)
  await mapGatewayProblems(container, () =>
    verifyAtGateway(
      paymentGateway(container).client,
      { account_id, bank_id },
      outcome === "verified" ? "verified" : "verification_failed",
      decision
    )
  )
  await settlement(container).updateMoneyAccounts({
    owner: act.id,
    bank_status: outcome,
    verified_by: decision.author,
  })
  return { id: act.id }
}
