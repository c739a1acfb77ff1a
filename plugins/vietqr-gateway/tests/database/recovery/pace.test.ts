import { writeVietnamTime } from "../../../src/kernel/time"
import { accountNumber, startGateway, type TestGateway, waitFor } from "../../support/harness"
import { startShop } from "../../support/server"

let test: TestGateway
beforeEach(async () => void (test = await startGateway({ SEPAY_API_KEY: "sepay-api-key-of-the-test" })))
afterEach(() => test.stop())

const count = 2000

/** How many rows of a table were read since its database was made, as PostgreSQL itself counts them. */
async function rowsRead(table: string): Promise<number> {
  // Each connection tells its counts once it has been idle for a while: the last told is all when it grows no more.
  let before = -1
  return waitFor(async () => {
    await new Promise((resolve) => setTimeout(resolve, 1500))
    const [counted] = await test.sql<{ reads: number }>(
      "select (seq_tup_read + coalesce(idx_tup_fetch, 0))::int as reads from pg_stat_user_tables where relname = $1",
      [table]
    )
    const same = counted?.reads === before
    before = counted?.reads ?? 0
    return same ? { reads: before } : null
  }).then(({ reads }) => reads)
}

it("a notice costs no more the more came before it that day, also while the database has no statistics", async () => {
  const { code } = await test.intent(400_000_000)
  const time = writeVietnamTime(new Date())
  await Promise.all(
    Array.from({ length: count }, (_, index) =>
      test.gateway.inbox.store(
        "sepay",
        String(index),
        Buffer.from(
          JSON.stringify({
            id: index,
            gateway: "MB",
            transactionDate: time,
            accountNumber,
            transferType: "in",
            transferAmount: 1000 + index,
            content: code,
            referenceCode: `R${index}`,
            description: "",
          })
        ),
        false
      )
    )
  )
  test.gateway.wakeNotices()
  await waitFor(
    async () => (await test.sql("select 1 from notices where state = 'waiting' limit 1")).length === 0,
    "working on all notices"
  )
  expect(
    await test.sql("select count(*)::int as booked from bank_transactions where state = 'booked'")
  ).toEqual([{ booked: count }])
  expect(await rowsRead("bank_transactions")).toBeLessThan(20 * count)
  expect(await rowsRead("notices")).toBeLessThan(20 * count)
})

it("a delivery costs no more the more of them wait for their endpoint", async () => {
  const delivered = new Set<string>()
  const shop = await startShop(({ body }) => delivered.add(String(JSON.parse(body).data.object.id)))
  const endpoint = await test.stripe.webhookEndpoints.create({ url: shop.url, enabled_events: ["*"] })
  await test.sql(
    "insert into events (id, livemode, type, object) select 'evt_' || n, false, 'payment_intent.created', jsonb_build_object('id', 'pi_' || n, 'object', 'payment_intent') from generate_series(1, $1::int) n",
    [count]
  )
  await test.sql(
    "insert into webhook_deliveries (id, event_id, endpoint_id, object_id) select 'whd_' || id, id, $1, object ->> 'id' from events order by seq",
    [endpoint.id]
  )
  await waitFor(async () => delivered.size === count, "delivering all")
  expect(await rowsRead("webhook_deliveries")).toBeLessThan(20 * count)
  await shop.close()
})
