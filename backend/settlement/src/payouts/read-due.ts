import type { PayoutInterval } from "@chophien/contract/seller/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import { settlement } from "../modules/settlement"
import { lastPayouts, newestTerms } from "../modules/settlement/statements/payouts"
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
  terms: Terms
}

/** How a seller is paid. Amounts whole VND. */
type Terms = { interval: PayoutInterval; payout_min: number; reserve: number; is_own: boolean }

/** How each of some sellers is paid: as it was agreed with it, else as all are. */
async function readTerms(
  container: MedusaContainer,
  seller_ids: string[],
  settings: { payout_min: number; reserve: number }
): Promise<(seller_id: string) => Terms> {
  const rows = await settlement(container).read((context) => newestTerms(context, seller_ids))
  const ofAll = rows.find(({ seller_id }) => seller_id === null)
  const own = new Map(rows.map((row) => [row.seller_id, row]))
  return (seller_id) => {
    const agreed = own.get(seller_id)
    return {
      interval: (agreed ?? ofAll)?.interval ?? "each_batch",
      payout_min: agreed?.payout_min ?? ofAll?.payout_min ?? settings.payout_min,
      reserve: agreed?.reserve ?? ofAll?.reserve ?? settings.reserve,
      is_own: agreed !== undefined,
    }
  }
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
  const [facts, accounts, holds, termsOf, last, requests] = await Promise.all([
    readSellerFacts(container, seller_ids),
    readAccounts(container, seller_ids),
    service.listPayoutHolds(
      { seller_id: seller_ids, released_at: null, until: { $gt: now.toISOString() } },
      { take: null, order: { until: "DESC" } }
    ),
    readTerms(container, seller_ids, settings),
    service.read((context) => lastPayouts(context, seller_ids)),
    service.listPayoutRequests({ seller_id: seller_ids }, { take: null }),
  ])
  return seller_ids.flatMap((id): DueSeller[] => {
    const known = facts.get(id)
    if (!known) return []
    const account = accounts.get(id) ?? null
    const sum = sums.get(id) ?? nothing
    const own = holds
      .filter(({ seller_id }) => seller_id === id)
      .map((hold) => ({ id: hold.id, reason: hold.reason, until: new Date(hold.until) }))
    const terms = termsOf(id)
    const request = requests.find(({ seller_id }) => seller_id === id)
    const times = {
      interval: terms.interval,
      last_payout: last.get(id) ?? null,
      requested_at: request ? new Date(request.requested_at) : null,
    }
    const due = duePayout(
      { balance: sum.balance, status: known.status, account, holds: own, times },
      terms,
      now
    )
    return [{ facts: known, sums: sum, account, terms, ...due }]
  })
}
