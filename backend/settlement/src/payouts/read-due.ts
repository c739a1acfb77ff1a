import type { MedusaContainer } from "@medusajs/framework/types"
import { settlement } from "../modules/settlement"
import type { SellerSums } from "../modules/settlement/types"
import { readSettings } from "../settlement-rules"
import { duePayout, type PayoutHold } from "./due-payouts"
import { readSellerFacts, type SellerFacts } from "./seller-facts"

/** The row of an account at the gateway. */
export type AccountRow = {
  owner: string
  account_id: string
  bank_id: string | null
  bank_bin: string | null
  account_number: string | null
  account_holder_name: string | null
  bank_status: "new" | "verified" | "refused"
  held_until: Date | null
  changed_at: Date | null
}

/** What a seller would be paid now. */
export type DueSeller = {
  facts: SellerFacts
  sums: SellerSums
  account: AccountRow | null
  amount: number
  hold: PayoutHold | null
}

const dateOrNull = (value: Date | string | null): Date | null => (value ? new Date(value) : null)

/** The accounts of some owners at the gateway, by owner. */
export async function readAccounts(
  container: MedusaContainer,
  owners: string[]
): Promise<Map<string, AccountRow>> {
  if (!owners.length) return new Map()
  const rows = await settlement(container).listMoneyAccounts({ owner: owners }, { take: owners.length })
  return new Map(
    rows.map((row) => [
      row.owner,
      { ...row, held_until: dateOrNull(row.held_until), changed_at: dateOrNull(row.changed_at) },
    ])
  )
}

/** No money at all. */
const nothing: SellerSums = { on_the_way: 0, held: 0, balance: 0, sending: 0, paid: 0 }

/** What sellers would be paid now, or what holds it; of all who have money at the market without ids. */
export async function readDueSellers(container: MedusaContainer, ids?: string[]): Promise<DueSeller[]> {
  const service = settlement(container)
  const [sums, settings] = await Promise.all([service.sellerSums(ids), readSettings(container)])
  const seller_ids = ids ?? [...sums.keys()]
  const now = new Date()
  const [facts, accounts, holds] = await Promise.all([
    readSellerFacts(container, seller_ids),
    readAccounts(container, seller_ids),
    service.listPayoutHolds(
      { seller_id: seller_ids, released_at: null, until: { $gt: now.toISOString() } },
      { take: null, order: { until: "DESC" } }
    ),
  ])
  return seller_ids.flatMap((id): DueSeller[] => {
    const known = facts.get(id)
    if (!known) return []
    const account = accounts.get(id) ?? null
    const sum = sums.get(id) ?? nothing
    const own = holds
      .filter(({ seller_id }) => seller_id === id)
      .map((hold) => ({ id: hold.id, reason: hold.reason, until: new Date(hold.until) }))
    const due = duePayout({ balance: sum.balance, status: known.status, account, holds: own }, settings, now)
    return [{ facts: known, sums: sum, account, ...due }]
  })
}
