import { writeVietnamTime } from "../../../src/kernel/time"
import { dropDatabase, readRowsRead } from "../../support/databases"
import { accountNumber, newDatabase, startGateway, type TestGateway, waitFor } from "../../support/harness"
import { startShop } from "../../support/server"

const count = 2000

/**
 * How many rows of each table a gateway reads for some work. A connection reports its counts when it ends at the latest,
 * so they are read once the gateway is stopped.
 */
async function rowsReadBy(work: (test: TestGateway) => Promise<void>): Promise<Map<string, number>> {
  const database = await newDatabase()
  const test = await startGateway({ SEPAY_API_KEY: "sepay-api-key-of-the-test" }, database)
  try {
    await work(test)
  } finally {
    await test.stop()
  }
  const read = await readRowsRead(database)
  await dropDatabase(database)
  return read
}

/**
 * When the planner learns what the tables hold. Not while movements and ledger are empty: PostgreSQL analyzes no empty
 * table by itself, and keeps plans of its constraints that it made for one.
 */
const learned = ["never", "after some"] as const

it.each(learned)(
  "a notice costs no more the more came before it that day; statistics are taken: %s",
  async (when) => {
    const read = await rowsReadBy(async ({ gateway, intent, sql }) => {
      const { code } = await intent(400_000_000)
      const time = writeVietnamTime(new Date())
      await Promise.all(
        Array.from({ length: count }, (_, index) =>
          gateway.inbox.store(
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
      gateway.wakeNotices()
      // By the gateway's own counter: a query would count as reading.
      const areBooked = async (wanted: number) => {
        const { values } = await gateway.metrics.movements.get()
        return values.some(({ labels, value }) => labels.outcome === "booked" && value >= wanted)
      }
      if (when === "after some") {
        await waitFor(() => areBooked(count / 8), "booking some")
        await sql("analyze")
      }
      await waitFor(() => areBooked(count), "booking all notices")
    })
    expect(read.get("notices")).toBeGreaterThanOrEqual(count)
    expect(read.get("bank_transactions")).toBeLessThan(20 * count)
    expect(read.get("notices")).toBeLessThan(20 * count)
  }
)

it.each([...learned, "before the first"] as const)(
  "a delivery costs no more the more of them wait; statistics are taken: %s",
  async (when) => {
    const delivered = new Set<string>()
    const shop = await startShop(({ body }) => delivered.add(String(JSON.parse(body).data.object.id)))
    const read = await rowsReadBy(async ({ stripe, sql }) => {
      const endpoint = await stripe.webhookEndpoints.create({ url: shop.url, enabled_events: ["*"] })
      await sql(
        "insert into events (id, livemode, type, object) select 'evt_' || n, false, 'payment_intent.created', jsonb_build_object('id', 'pi_' || n, 'object', 'payment_intent') from generate_series(1, $1::int) n",
        [count]
      )
      await sql(
        "insert into webhook_deliveries (id, event_id, endpoint_id, object_id) select 'whd_' || id, id, $1, object ->> 'id' from events order by seq",
        [endpoint.id]
      )
      if (when === "after some") await waitFor(async () => delivered.size > count / 8, "delivering some")
      if (when !== "never") await sql("analyze")
      await waitFor(async () => delivered.size === count, "delivering all")
    })
    await shop.close()
    expect(read.get("webhook_deliveries")).toBeGreaterThan(0)
    expect(read.get("webhook_deliveries")).toBeLessThan(20 * count)
  }
)
