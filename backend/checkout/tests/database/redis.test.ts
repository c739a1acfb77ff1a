import { brokenInvariants, paidDifferently } from "@chophien/test/kit/invariants"
import { describeWithRedis, startRedis, type TestRedis } from "@chophien/test/kit/redis"
import { Shop } from "@chophien/test/kit/shop/shop"
import { Client } from "pg"

jest.setTimeout(300_000)

const items = { "ga-den Con 1,3 kg": 1, "che-shan Túi 500 g": 2 }

/** Events, workflows, locks, cache and sessions in Redis, as several machines share them. */
describeWithRedis(
  "two processes with one Redis",
  () => {
    let redis: TestRedis
    let shop: Shop
    beforeAll(async () => {
      redis = await startRedis()
      shop = await Shop.start({ backends: 2, env: { REDIS_URL: redis.url } })
    }, 300_000)
    afterAll(async () => {
      await shop?.stop()
      await redis?.close()
    })
    afterEach(async () => expect(await brokenInvariants(shop.url)).toEqual([]))

    test("asked ten times at once place one group, and one credit pays both orders and sends the mails", async () => {
      const cart = await shop.cart(items)
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, index) => shop.checkout(cart, index % 2))
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 201])
      expect(new Set(answers.map(({ body }) => body.order_group.id)).size).toBe(1)
      const placed = answers[0]?.body
      if (!placed) throw new Error("Nothing was placed")
      await shop.pay(placed)
      const paid = await shop.until(
        "the payment",
        () => shop.orderGroup(placed, 1),
        ({ state }) => state === "paid"
      )
      expect(paid.orders.map(({ state }) => state)).toEqual(["paid", "paid"])
      const mails = () =>
        shop.sql<{ template: string }>("select template from outbox_mail where dedupe_key = $1", [
          `order-paid:${paid.id}`,
        ])
      expect(await shop.until("the mail", mails, (rows) => rows.length > 0)).toHaveLength(1)
      expect(await paidDifferently(shop.url, shop.gatewayUrl)).toEqual([])
    })

    test("of twenty buyers of the last piece one gets it", async () => {
      const carts = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          shop.cart({ "che-cuoi Túi 200 g": 1 }, { backend: index % 2 })
        )
      )
      const answers = await Promise.all(carts.map((cart, index) => shop.checkout(cart, index % 2)))
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
      expect(
        answers.filter(({ status, body }) => status === 409 && body.code === "out_of_stock")
      ).toHaveLength(19)
    })

    test.each(["order", "payment_session"])(
      "one killed in the middle of a checkout, at its first write to %s: the other places the whole group",
      async (table) => {
        if (shop.backends[0]?.process.signalCode) await shop.startBackend(0)
        const cart = await shop.cart(items, { backend: 1 })
        const holder = new Client({ connectionString: shop.url })
        await holder.connect()
        await holder.query("begin")
        await holder.query(`lock table "${table}" in share mode`)
        const answer = shop.checkout(cart).catch(() => "cut off")
        await shop.until(
          "the checkout",
          () =>
            shop.sql("select pid from pg_locks where not granted and relation = $1::regclass", [
              `"${table}"`,
            ]),
          (rows) => rows.length > 0
        )
        await shop.backends[0]?.kill("SIGKILL")
        await holder.end()
        expect(await answer).toBe("cut off")
        const retried = await shop.checkout(cart, 1)
        expect([retried.status, retried.body.order_group.orders.length]).toEqual([201, 2])
      }
    )

    test("a restarted Redis that forgot everything loses no money and no order", async () => {
      if (shop.backends[0]?.process.signalCode) await shop.startBackend(0)
      const placed = (await shop.checkout(await shop.cart(items))).body
      await redis.stop()
      await shop.pay(placed)
      await redis.start()
      await shop.until(
        "the payment",
        () => shop.orderGroup(placed, 1),
        ({ state }) => state === "paid",
        120_000
      )
      expect(await paidDifferently(shop.url, shop.gatewayUrl)).toEqual([])
    })
  },
  { restarts: true }
)
