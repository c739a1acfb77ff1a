import { Client } from "pg"
import { bankByDay } from "../../../src/core/invariants/bank-by-day"
import { checkLedger, type Finding } from "../../../src/core/invariants/check-ledger"
import { dropDatabase, superuserUrl } from "../../support/databases"
import { newDatabase } from "../../support/harness"
import { openQuietGateway, SeededWorld } from "../../support/seeded-world"

/** How many runs, from which seed on. A failure names both for the runs that lead to it. */
const runs = Number(process.env.LEDGER_RUNS ?? 1000)
const first = Number(process.env.LEDGER_SEED ?? 1)
/** So many runs share a database. */
const perDatabase = 50

const broken = (findings: Finding[]) => findings.filter(({ holds }) => !holds)

/** What the bank's account in the ledger, and the movements that are counted, sum to. */
async function counted({
  gateway,
}: SeededWorld): Promise<{ ledger: number; credits: number; debits: number; failed: number }> {
  const [found] = await gateway.db.query(
    `select (select coalesce(sum(amount), 0)::int from ledger_entries where account = 'bank') as ledger,
       (select count(*)::int from bank_transactions where state = 'booked' and direction = 'credit') as credits,
       (select count(*)::int from bank_transactions where state = 'booked' and direction = 'debit') as debits,
       (select count(*)::int from notices where state = 'waiting' or (state = 'failed' and outcome <> 'unreadable')) as failed`
  )
  return found
}

/** Plays runs in a database of their own and holds each against the bank. A failure names what leads there again. */
async function playRuns(seeds: number[]): Promise<void> {
  const database = await newDatabase()
  const world = new SeededWorld(await openQuietGateway(database))
  const { statement, gateway } = world
  try {
    for (const [index, seed] of seeds.entries()) {
      const again = `LEDGER_SEED=${seeds[0]} LEDGER_RUNS=${index + 1}`
      await world.play(seed).catch((cause: unknown) => {
        throw new Error(`${again}: ${world.steps.join(", ")}`, { cause })
      })
      const where = { again, steps: world.steps }
      expect({ where, broken: broken(await checkLedger(gateway.db)) }).toEqual({ where, broken: [] })
      expect({ where, ...(await counted(world)) }).toEqual({
        where,
        ledger: world.bankBalance,
        credits: statement.filter(({ direction }) => direction === "in").length,
        debits: statement.filter(({ direction }) => direction === "out").length,
        failed: 0,
      })
    }
    const drifted = (await bankByDay(gateway.db)).filter(({ drift }) => drift !== null && drift !== 0)
    expect(drifted).toEqual([])
  } finally {
    await gateway.stop()
    if (seeds[0] !== first) await dropDatabase(database)
    else databases.push(database)
  }
}

/** The first database, in which differences are planted afterwards. */
const databases: string[] = []
afterAll(async () => {
  for (const database of databases) await dropDatabase(database)
})

it(`${runs} seeded runs of notices, refunds, payouts, returns and fees keep the ledger with the bank`, async () => {
  for (let seed = first; seed < first + runs; seed += perDatabase) {
    const count = Math.min(perDatabase, first + runs - seed)
    await playRuns(Array.from({ length: count }, (_, index) => seed + index))
  }
}, 600_000)

/** Differences that somebody with the owner's rights could plant, each by one statement, and which invariant says no. */
const planted: Record<string, [statement: string, ...invariants: Finding["invariant"][]]> = {
  "a line of the ledger changed": [
    "update ledger_entries set amount = amount + 1 where id = (select min(id) from ledger_entries where account = 'bank')",
    "I2",
  ],
  "a booking lost": [
    "delete from ledger_entries where transaction_id = (select id from ledger_transactions where kind = 'bank_credit' order by seq limit 1)",
    "I2",
    "I3",
  ],
  "a movement of another amount": [
    "update bank_transactions set amount = amount + 1 where seq = (select min(seq) from bank_transactions where state = 'booked' and direction = 'credit')",
    "I1",
    "I3",
  ],
  "a movement counted twice": [
    "update bank_transactions set state = 'booked', duplicate_of = null where seq = (select min(seq) from bank_transactions where state = 'duplicate')",
    "I3",
  ],
  "a movement forgotten": [
    "update bank_transactions set state = 'duplicate' where seq = (select min(seq) from bank_transactions where state = 'booked' and direction = 'debit')",
    "I3",
  ],
  "an intent that shows more than it got": [
    "update payment_intents set amount_received = amount_received + 1 where seq = (select min(seq) from payment_intents where status = 'requires_action')",
    "intents",
  ],
  "an intent that is said to be paid": [
    "update payment_intents set status = 'succeeded', amount_received = amount where seq = (select min(seq) from payment_intents where status = 'canceled')",
    "intents",
  ],
  "a charge of another amount": [
    "with c as (update charges set amount = amount + 1 where seq = (select min(seq) from charges) returning payment_intent_id) update payment_intents set amount = amount + 1, amount_received = amount_received + 1 where id = (select payment_intent_id from c)",
    "intents",
  ],
  "a transfer that is said to be paid": [
    "update outgoing_payments set state = 'paid', bank_transaction_id = (select min(id) from bank_transactions) where seq = (select min(seq) from outgoing_payments where state in ('pending', 'sent'))",
    "outgoing",
  ],
  "a transfer that is said to wait still": [
    "update outgoing_payments set state = 'sent' where seq = (select min(seq) from outgoing_payments where state = 'paid')",
    "outgoing",
  ],
  "a promise of another amount": [
    "update outgoing_payments set amount = amount + 1 where seq = (select min(seq) from outgoing_payments where state in ('pending', 'sent'))",
    "balances",
  ],
  "unplaced money out of sight": [
    "update reviews set state = 'resolved', resolution = 'refunded' where seq = (select min(seq) from reviews where state = 'open' and reason <> 'reversed_after_success')",
    "reviews",
  ],
  "a review of another amount": [
    "update review_credits set amount = amount + 1 where review_id = (select id from reviews where state = 'open' and reason <> 'reversed_after_success' order by seq limit 1)",
    "reviews",
  ],
}

it.each(Object.entries(planted))("the check says no to %s", async (_what, [statement, ...invariants]) => {
  const [database = ""] = databases
  const client = new Client({ connectionString: superuserUrl(database) })
  await client.connect()
  const db = { query: async (text: string, values?: unknown[]) => (await client.query(text, values)).rows }
  try {
    // Past the triggers that keep even the owner from it; nothing of it stays.
    await client.query("begin; set local session_replication_role = replica")
    expect(broken(await checkLedger(db as never))).toEqual([])
    expect((await client.query(statement)).rowCount).toBeGreaterThan(0)
    const found = broken(await checkLedger(db as never)).map(({ invariant }) => invariant)
    expect(found).toEqual(expect.arrayContaining(invariants))
  } finally {
    await client.query("rollback")
    await client.end()
  }
})
