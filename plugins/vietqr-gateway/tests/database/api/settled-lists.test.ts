import { Client } from "pg"
import { superuserUrl } from "../../support/databases"
import { startGateway, type TestGateway } from "../../support/harness"

let test: TestGateway
let slow: Client
beforeEach(async () => {
  test = await startGateway()
  slow = new Client({ connectionString: superuserUrl(test.database) })
  await slow.connect()
})
afterEach(async () => {
  await slow.end()
  await test.stop()
})

const ids = ({ data }: { data: { id: string }[] }) => data.map(({ id }) => id)
const create = () => test.stripe.paymentIntents.create({ amount: 1000, currency: "vnd" })

/** Begins a transaction that writes an event and an intent and is not ended yet. */
async function writeSlowly(): Promise<void> {
  await slow.query("begin")
  await slow.query(
    'insert into events (id, livemode, type, object) values (\'evt_slow\', false, \'payment_intent.created\', \'{"id": "pi_slow", "object": "payment_intent"}\')'
  )
  await slow.query(
    "insert into payment_intents (id, livemode, amount, currency, status, client_secret, instructions_token, expires_after_seconds) values ('pi_slow', false, 1000, 'vnd', 'requires_payment_method', 'slow', 'slow', 60)"
  )
}

it("whoever follows the events hears of all of them in one order, also of one whose transaction ended after later ones", async () => {
  await create()
  const [cursor = ""] = ids(await test.stripe.events.list())
  await writeSlowly()
  const later = await create()
  expect(ids(await test.stripe.events.list({ ending_before: cursor }))).toEqual([])
  expect(ids(await test.stripe.events.list())).toEqual([cursor])
  // Nobody is kept waiting by the other's mark, and what has an id is there.
  expect((await test.stripe.paymentIntents.retrieve(later.id)).id).toBe(later.id)
  await slow.query("commit")
  const found = await test.stripe.events.list({ ending_before: cursor })
  expect(ids(found)[1]).toBe("evt_slow")
  expect(found.data[0]?.data.object).toMatchObject({ id: later.id })
})

it("the same holds for objects; what was written alone is there at once, and what is rolled back holds nobody up", async () => {
  const first = await create()
  expect(ids(await test.stripe.paymentIntents.list())).toEqual([first.id])
  await writeSlowly()
  const second = await create()
  expect(ids(await test.stripe.paymentIntents.list())).toEqual([first.id])
  await slow.query("rollback")
  expect(ids(await test.stripe.paymentIntents.list({ ending_before: first.id }))).toEqual([second.id])
  await writeSlowly()
  await slow.query("savepoint here")
  await slow.query("insert into accounts (id, livemode, metadata) values ('acct_slow', false, '{}')")
  await slow.query("rollback to savepoint here")
  const account = await test.stripe.accounts.create({ type: "custom", country: "VN" })
  expect(ids(await test.stripe.accounts.list())).toEqual([account.id])
  await slow.query("commit")
  expect(ids(await test.stripe.paymentIntents.list({ ending_before: first.id }))).toEqual([
    "pi_slow",
    second.id,
  ])
})

it("a transaction of many statements leaves one mark a table", async () => {
  await writeSlowly()
  for (let i = 0; i < 20; i++)
    await slow.query(
      'insert into events (id, livemode, type, object) values ($1, false, \'payment_intent.created\', \'{"id": "pi_slow", "object": "payment_intent"}\')',
      [`evt_slow_${i}`]
    )
  expect(
    await test.sql(
      "select count(*)::int as marks from pg_locks where locktype = 'advisory' and objsubid = 2 and classid = 'events'::regclass"
    )
  ).toEqual([{ marks: 1 }])
})

it("every table that is listed is marked", async () => {
  const marked = await test.sql<{ name: string }>(
    "select tgrelid::regclass::text as name from pg_trigger where tgname = tgrelid::regclass::text || '_mark_insert' order by 1"
  )
  const numbered = await test.sql<{ name: string }>(
    "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'seq' order by 1"
  )
  const unlisted = [
    "approvals",
    "bank_transactions",
    "external_accounts",
    "ledger_transactions",
    "notices",
    "outgoing_payments",
    "refund_account_links",
    "review_credits",
  ]
  expect(marked.map(({ name }) => name)).toEqual(
    [...numbered.map(({ name }) => name).filter((name) => !unlisted.includes(name)), "ledger_entries"].sort()
  )
})
