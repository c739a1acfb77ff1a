import { createDatabase } from "../kit/databases"
import { brokenInvariants } from "../kit/invariants"
import { freePort } from "../kit/processes"
import { describeWithRedis, startRedis, type TestRedis } from "../kit/redis"
import { Shop } from "../kit/shop/shop"
import { newShopDatabase } from "../kit/templates"
import { FaultProxy } from "./support/fault-proxy"

jest.setTimeout(300_000)

/** What no request may take, whatever is broken. */
const longest_ms = 3000
/** How soon readiness has to tell of it. */
const seen_ms = 5000

const items = { "ga-den Con 1,3 kg": 1, "che-shan Túi 500 g": 1 }

type Readiness = {
  state: string
  checks: Record<string, { state: string; took_ms: number }>
  jobs: { name: string; age_ms: number | null; late: boolean; failed: boolean }[]
}
type Timed = { status: number; code: string | undefined; took_ms: number }

/** One part after the other is taken away from a shop that runs, and comes back. */
describeWithRedis(
  "a shop that loses what it stands on",
  () => {
    let redis: TestRedis
    let database: FaultProxy
    let shop: Shop
    beforeAll(async () => {
      redis = await startRedis()
      const shopDatabase = await newShopDatabase()
      const url = new URL(shopDatabase.url)
      database = await FaultProxy.before({ host: url.hostname, port: Number(url.port) }, await freePort())
      const proxied = Object.assign(new URL(url), { hostname: "127.0.0.1", port: String(database.port) }).href
      shop = await Shop.start({
        databases: { shop: shopDatabase, gateway: await createDatabase("outage_gateway") },
        env: { REDIS_URL: redis.url },
        backendEnv: { DATABASE_URL: proxied },
      })
    }, 300_000)
    afterAll(async () => {
      await shop?.stop()
      await database?.refuse()
      await redis?.close()
    })

    async function readiness(of?: string): Promise<{ status: number; body: Readiness; took_ms: number }> {
      const began = performance.now()
      const { status, body } = await shop.call<Readiness>("GET", `/ready${of ? `?of=${of}` : ""}`)
      return { status, body, took_ms: performance.now() - began }
    }
    async function timed(method: "GET" | "POST", path: string, body?: unknown): Promise<Timed> {
      const began = performance.now()
      const answer = await shop.call<{ code?: string }>(method, path, body)
      return { status: answer.status, code: answer.body.code, took_ms: performance.now() - began }
    }
    const state = async (name: string) => (await readiness()).body.checks[name]?.state
    const seen = async (name: string, wanted: string) =>
      await shop.until(
        `${name} is ${wanted}`,
        () => state(name),
        (found) => found === wanted,
        seen_ms
      )
    const searchPath = () => `/store/catalogue/listings?q=${Math.random().toString(36).slice(2)}`

    test("is ready while all is there: every job has run, none is late", async () => {
      const all = await shop.until(
        "every job's first run",
        async () => (await readiness("database,redis,gateway,jobs")).body,
        ({ jobs }) => jobs.length > 0 && jobs.every(({ age_ms }) => age_ms !== null),
        150_000
      )
      expect(all.state).toBe("ready")
      expect(all.jobs.map(({ name }) => name)).toEqual(
        expect.arrayContaining(["mail-send", "recover-order-groups", "catalogue-reconcile"])
      )
      expect(all.jobs.filter(({ late, failed }) => late || failed)).toEqual([])
      // No mail server listens in this suite, and that is told too.
      expect(all.checks["mail"]?.state).toBe("failed")
      expect((await readiness("database,nonsense")).status).toBe(400)
    })

    test("its database: readiness tells it, requests are refused within seconds, and all goes on by itself", async () => {
      const placed = (await shop.checkout(await shop.cart(items))).body
      await database.refuse()
      await seen("database", "failed")
      const red = await readiness()
      expect([red.status, red.took_ms < longest_ms]).toEqual([503, true])
      const answers = await Promise.all([
        ...Array.from({ length: 20 }, () => timed("GET", searchPath())),
        timed("POST", "/store/carts/start", {}),
        timed("GET", `/store/order-groups/${placed.order_group.id}`),
      ])
      for (const answer of answers.slice(0, 21)) expect(answer).toMatchObject({ status: 503, code: "outage" })
      expect(Math.max(...answers.map(({ took_ms }) => took_ms))).toBeLessThan(longest_ms)
      expect((await fetch(`${shop.backends[0]?.url}/health`)).status).toBe(200)

      await database.pass()
      await seen("database", "ok")
      expect((await timed("GET", searchPath())).status).toBe(200)
      await shop.pay(placed)
      await shop.until(
        "the payment",
        () => shop.orderGroup(placed),
        (group) => group.state === "paid"
      )
      expect(await brokenInvariants(shop.url)).toEqual([])
    })

    test("its Redis, which comes back empty: what needs it is refused, the rest goes on, and every job runs again", async () => {
      await redis.stop()
      await seen("redis", "failed")
      const [search, cart, session] = await Promise.all([
        timed("GET", searchPath()),
        timed("POST", "/store/carts/start", {}),
        (async () => {
          const began = performance.now()
          const { status } = await fetch(`${shop.backends[0]?.url}/admin/users/me`, {
            headers: { cookie: "connect.sid=s%3Aunknown.signature" },
          })
          return { status, took_ms: performance.now() - began }
        })(),
      ])
      expect(search.status).toBe(200)
      for (const { took_ms } of [search, cart, session]) expect(took_ms).toBeLessThan(longest_ms)
      expect([201, 200, 503]).toContain(cart.status)

      await redis.start()
      await seen("redis", "ok")
      const back = Date.now()
      const runs = await shop.until(
        "every job's next run",
        async () => (await readiness()).body.jobs,
        (jobs) =>
          jobs.length > 0 && jobs.every(({ age_ms }) => age_ms !== null && age_ms < Date.now() - back),
        100_000
      )
      expect(runs.filter(({ late }) => late)).toEqual([])
      const placed = (await shop.checkout(await shop.cart(items))).body
      await shop.pay(placed)
      await shop.until(
        "the payment",
        () => shop.orderGroup(placed),
        (group) => group.state === "paid"
      )
    })

    test("its gateway: readiness tells it, what is placed can be seen, and money that comes later is booked", async () => {
      const placed = (await shop.checkout(await shop.cart(items))).body
      await shop.gateway?.kill("SIGKILL")
      await seen("gateway", "failed")
      expect((await readiness()).status).toBe(503)
      expect((await readiness("database,redis")).status).toBe(200)
      const group = await shop.orderGroup(placed)
      expect(group.payment?.qr?.data).toMatch(/^000201/)
      const cart = await shop.cart(items)
      const began = performance.now()
      const refused = await shop.checkout(cart)
      expect([refused.status, performance.now() - began < longest_ms]).toEqual([503, true])
      await shop.startGateway()
      await seen("gateway", "ok")
      expect((await shop.checkout(cart)).status).toBe(201)
      await shop.pay(placed)
      await shop.until(
        "the payment",
        () => shop.orderGroup(placed),
        (paid) => paid.state === "paid"
      )
      expect(await brokenInvariants(shop.url)).toEqual([])
    })
  },
  { restarts: true }
)
