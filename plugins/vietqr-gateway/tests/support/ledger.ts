import type { TestGateway } from "./harness"

/** Balances of the ledger's accounts, by name; an account without entries is absent. */
export async function balances(test: TestGateway): Promise<Record<string, number>> {
  const rows = await test.sql<{ account: string; amount: string }>(
    "select account, sum(amount) as amount from ledger_entries group by account having sum(amount) <> 0"
  )
  return Object.fromEntries(rows.map(({ account, amount }) => [account, Number(amount)]))
}

/** The open reviews as `reason amount`, oldest first. */
export async function openReviews(test: TestGateway): Promise<string[]> {
  const rows = await test.sql<{ reason: string; amount: string }>(
    "select reason, amount from reviews where state = 'open' order by seq"
  )
  return rows.map(({ reason, amount }) => `${reason} ${amount}`)
}
