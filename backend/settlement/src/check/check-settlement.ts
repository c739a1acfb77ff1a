import type { LedgerSum, TransferGroupSum } from "@chophien/payment-vietqr/transfers"
import { findDifferences, type ShopSums, type Sql, sumShop } from "./shop-sums"

/** One thing that must hold, and whether it does; `summary` is for people. */
export type Finding = { name: string; holds: boolean; summary: string }

/** What the gateway answers about its ledger. */
export type GatewaySums = { ledger: readonly LedgerSum[]; groups: readonly TransferGroupSum[] }

/** Bookings of the platform's own balance that belong to no order: the bank's fees, interest, what was put in. */
const ownKinds = ["bank_fee", "interest", "top_up", "write_off"]
const transferKinds = ["transfer", "transfer_reversal"]
const refundKinds = ["refund", "refund_failed", "refund_returned"]
const shown = 5

const total = (sums: readonly LedgerSum[], kinds?: readonly string[]): number =>
  sums.filter(({ kind }) => !kinds || kinds.includes(kind)).reduce((sum, { amount }) => sum + amount, 0)

/** Of each account, what the ledger says was transferred to it and paid out from it. */
function accountFindings({ accounts }: ShopSums, balances: readonly LedgerSum[]): Finding {
  const wrong = [...accounts].flatMap(([owner, { account_id, moved, paid_out }]) => {
    const own = balances.filter((sum) => sum.account_id === account_id)
    const transferred = total(own, transferKinds)
    const left = total(own)
    // The market's own accounts are emptied by hand, at the gateway.
    const isOwn = owner === "fees" || owner === "tax"
    const holds = transferred === moved && (isOwn || left === moved - paid_out)
    return holds
      ? []
      : [`${owner}: moved ${moved}, paid out ${paid_out}; ledger: transferred ${transferred}, left ${left}`]
  })
  return {
    name: "accounts",
    holds: wrong.length === 0,
    summary: wrong.length
      ? wrong.slice(0, shown).join("; ")
      : `${accounts.size} accounts have what was moved to them, less what was paid out`,
  }
}

/** Of each order and account, what was decided is what the gateway transferred, and what its ledger booked. */
function orderFindings({ orders }: ShopSums, groups: readonly TransferGroupSum[]): Finding {
  const atGateway = new Map(groups.map((sum) => [`${sum.transfer_group} ${sum.destination}`, sum]))
  const wrong = [...new Set([...orders.keys(), ...atGateway.keys()])].flatMap((key) => {
    const moved = orders.get(key) ?? 0
    const { amount = 0, booked = 0 } = atGateway.get(key) ?? {}
    return moved === amount && amount === booked
      ? []
      : [`${key}: decided ${moved}, transferred ${amount}, booked ${booked}`]
  })
  return {
    name: "orders",
    holds: wrong.length === 0,
    summary: wrong.length
      ? wrong.slice(0, shown).join("; ")
      : `${orders.size} shares of orders are transferred and booked as they were decided`,
  }
}

/** The sum of it all: what sellers, market and tax office own and what is held is what the ledger holds. */
function sumFinding(shop: ShopSums, balances: readonly LedgerSum[]): Finding[] {
  const platform = balances.filter(({ account_id }) => account_id === null)
  const known = [...shop.accounts.values()]
  const moved = known.reduce((sum, each) => sum + each.moved, 0)
  const ownerSum = (owner: string) => shop.accounts.get(owner)?.moved ?? 0
  const sellers = [...shop.accounts]
    .filter(([owner]) => owner !== "fees" && owner !== "tax")
    .reduce((sum, [, each]) => sum + each.moved - each.paid_out, 0)
  const ids = new Set(known.map(({ account_id }) => account_id))
  const emptied = balances
    .filter(({ account_id, kind }) => account_id && ids.has(account_id) && !transferKinds.includes(kind))
    .filter(({ account_id }) =>
      [shop.accounts.get("fees")?.account_id, shop.accounts.get("tax")?.account_id].includes(account_id ?? "")
    )
    .reduce((sum, { amount }) => sum + amount, 0)
  const held = shop.charged - shop.refunded - moved
  const own = total(platform, ownKinds) + total(platform, ["payout", "payout_failed", "payout_returned"])
  const ledger =
    total(platform) + total(balances.filter(({ account_id }) => account_id && ids.has(account_id)))
  const reversed = total(platform, ["reversal"])
  const market = ownerSum("fees")
  const tax = ownerSum("tax")
  const ours = sellers + market + tax + emptied + held + own + reversed
  return [
    {
      name: "sum",
      holds: ours === ledger,
      summary: `sellers ${sellers} + market ${market} + tax ${tax} + held ${held} + the platform's own ${own + emptied + reversed} = ${ours}, ledger ${ledger}`,
    },
    {
      name: "charges",
      holds: shop.charged === total(platform, ["charge"]),
      summary: `shoppers paid ${shop.charged}, the ledger's charges are ${total(platform, ["charge"])}`,
    },
    {
      name: "refunds",
      holds: shop.refunded === 0 - total(platform, refundKinds),
      summary: `promised back ${shop.refunded}, in the ledger ${0 - total(platform, refundKinds)}`,
    },
  ]
}

/** Holds the marketplace's books against each other and against the gateway's ledger. */
export async function checkSettlement(sql: Sql, gateway: GatewaySums): Promise<Finding[]> {
  const [differences, shop] = [await findDifferences(sql), await sumShop(sql)]
  const balances = gateway.ledger.filter(({ account }) => account === "balance")
  return [
    ...sumFinding(shop, balances),
    accountFindings(shop, balances),
    orderFindings(shop, gateway.groups),
    {
      name: "books",
      holds: differences.length === 0,
      summary: differences.length
        ? differences.map(({ name, rows }) => `${name}: ${JSON.stringify(rows)}`).join("; ")
        : "every sale, line, refund and move agrees with the others",
    },
  ]
}
