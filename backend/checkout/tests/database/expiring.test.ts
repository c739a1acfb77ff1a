import { brokenInvariants, paidDifferently } from "@chophien/test/kit/invariants"
import { Shop } from "@chophien/test/kit/shop/shop"

jest.setTimeout(300_000)

let shop: Shop
beforeAll(async () => {
  shop = await Shop.start({ ttl_ms: 20_000 })
}, 300_000)
afterAll(() => shop?.stop())

const lastTea = "che-cuoi Túi 200 g"
const stateOf = (id: string) =>
  shop.sql<{ state: string }>(`select state from order_group where id = $1`, [id])

/** Waits until the recovery job has begun a round: an event of the gateway it cannot work off counts the tries. */
async function jobRound(id: string, intent: string | undefined): Promise<void> {
  await shop.sql(
    "insert into gateway_event (id, type, intent_id) values ($1, 'payment_intent.succeeded', $2)",
    [id, intent]
  )
  await shop.until(
    "a round of the job",
    () => shop.sql<{ attempts: number }>("select attempts from gateway_event where id = $1", [id]),
    ([row]) => (row?.attempts ?? 0) > 0
  )
}
const closed = ([row]: { state: string }[]) => row?.state !== "awaiting_payment"

describe("an order group nobody pays", () => {
  test("expires, gives its stock back and tells its shopper; the next one may buy", async () => {
    const placed = await shop.checkout(await shop.cart({ [lastTea]: 1 }))
    expect(placed.status).toBe(201)
    const late = await shop.until("the expiry", () => stateOf(placed.body.order_group.id), closed, 90_000)
    expect(late).toEqual([{ state: "expired" }])
    const seen = await shop.orderGroup(placed.body)
    expect(seen).toMatchObject({ state: "expired", payment: { qr: null, simulated_bank_url: null } })
    expect(seen.orders.map((order) => order.state)).toEqual(["canceled"])
    expect(
      await shop.sql(`select 1 from outbox_mail where dedupe_key = $1`, [`order-expired:${seen.id}`])
    ).toHaveLength(1)
    expect((await shop.checkout(await shop.cart({ [lastTea]: 1 }))).status).toBe(201)
    expect(await brokenInvariants(shop.url)).toEqual([])
  })

  test("waits for a gateway that is down, and takes the money that came in the meantime", async () => {
    const placed = await shop.checkout(await shop.cart({ "che-shan Túi 500 g": 1 }))
    await shop.backends[0]?.kill("SIGKILL")
    await shop.pay(placed.body)
    await shop.gateway?.kill("SIGKILL")
    await shop.startBackend(0)
    await shop.sql(`update order_group set expires_at = now() where id = $1`, [placed.body.order_group.id])
    // Groups are settled after the events of a round: when the second round begins, the first has come to them.
    const intent = placed.body.order_group.payment?.intent_id
    await jobRound("evt_first_round", intent)
    await jobRound("evt_second_round", intent)
    expect(await stateOf(placed.body.order_group.id)).toEqual([{ state: "awaiting_payment" }])
    await shop.startGateway()
    expect(
      await shop.until("the payment", () => stateOf(placed.body.order_group.id), closed, 90_000)
    ).toEqual([{ state: "paid" }])
    // The group before it ran out in the same moment: core frees its stock a step before it cancels the order.
    await shop.until(
      "rest",
      () => shop.sql<object>(`select id from order_group where state = 'awaiting_payment'`),
      (rows) => rows.length === 0,
      90_000
    )
    expect(await brokenInvariants(shop.url)).toEqual([])
    expect(await paidDifferently(shop.url, shop.gatewayUrl)).toEqual([])
  })

  test("remembers what had come of it, for its shopper to see", async () => {
    const placed = await shop.checkout(await shop.cart({ "che-shan Túi 100 g": 1 }))
    await shop.pay(placed.body, 1_000)
    await shop.until(
      "the part",
      () => shop.orderGroup(placed.body),
      ({ state }) => state === "partially_paid"
    )
    await shop.until("the expiry", () => stateOf(placed.body.order_group.id), closed, 90_000)
    expect(await shop.orderGroup(placed.body)).toMatchObject({ state: "expired", amount_received: 1_000 })
  })

  test("ships nothing for money that comes too late", async () => {
    const placed = await shop.checkout(await shop.cart({ "che-shan Túi 100 g": 1 }))
    await shop.until("the expiry", () => stateOf(placed.body.order_group.id), closed, 90_000)
    await shop.pay(placed.body)
    const reviews = () =>
      shop.gatewaySql<{ state: string }>(
        "select r.state from reviews r join bank_transactions b on b.id = r.bank_transaction_id where b.description like '%' || $1 || '%'",
        [placed.body.order_group.payment?.qr?.transfer_code]
      )
    await shop.until("the gateway's review of it", reviews, (rows) => rows.length > 0)
    const seen = await shop.orderGroup(placed.body)
    expect([seen.state, seen.orders[0]?.state]).toEqual(["expired", "canceled"])
    expect(await brokenInvariants(shop.url)).toEqual([])
  })
})
