import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import type { Answer } from "@chophien/contract"
import type { BankAccount, DuePayout, listDuePayouts as route } from "@chophien/contract/staff/payouts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { mapGatewayProblems } from "../gateway-problems"
import { settlement } from "../modules/settlement"
import { type DueSeller, readDueSellers } from "../payouts/read-due"
import { holderFits } from "../payouts/seller-facts"

/** A seller's bank account as staff see it; null where none is named. */
async function bankView(
  container: MedusaContainer,
  { account, facts }: DueSeller
): Promise<BankAccount | null> {
  if (!account?.bank_id) return null
  const { bank_bin, account_number, account_holder_name, bank_status, held_until, changed_at } = account
  const holder = account_holder_name ?? ""
  return {
    bank_bin: bank_bin ?? "",
    bank_name: await paymentGateway(container).bankName(bank_bin ?? ""),
    account_number: account_number ?? "",
    account_holder_name: holder,
    status: bank_status,
    name_fits: holderFits(holder, facts.names),
    held_until: held_until?.toISOString() ?? null,
    changed_at: changed_at?.toISOString() ?? null,
  }
}

/** What would leave first, then what is held, the largest first. */
const byAmount = (a: DuePayout, b: DuePayout): number =>
  b.amount - a.amount || b.balance - a.balance || a.seller.name.localeCompare(b.seller.name, "vi")

/**
 * What each seller would be paid now, or what holds it.
 * @throws Problem `money_gateway_away`
 */
export async function listDuePayouts(container: MedusaContainer): Promise<Answer<typeof route>> {
  const [sellers, [open]] = await Promise.all([
    readDueSellers(container),
    settlement(container).listPayoutBatches({ state: ["making", "to_approve"] }, { take: 1 }),
  ])
  const due = await mapGatewayProblems(container, () =>
    Promise.all(
      sellers.map(
        async (seller): Promise<DuePayout> => ({
          seller: { id: seller.facts.id, name: seller.facts.name },
          amount: seller.amount,
          balance: seller.sums.balance,
          on_the_way: seller.sums.on_the_way,
          hold: seller.hold && { ...seller.hold, until: seller.hold.until?.toISOString() ?? null },
          bank: await bankView(container, seller),
          terms: seller.terms,
        })
      )
    )
  )
  return {
    due: due.sort(byAmount),
    amount: due.reduce((sum, { amount }) => sum + amount, 0),
    open_batch_id: open?.id ?? null,
  }
}
