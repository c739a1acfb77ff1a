import { setTimeout as sleep } from "node:timers/promises"
import { brokenInvariants, paidDifferently } from "../kit/invariants"
import { freePort, type Running, startProgram } from "../kit/processes"
import { describeWithRedis, startRedis, type TestRedis } from "../kit/redis"
import { Shop } from "../kit/shop/shop"
import { hasMeilisearch, Stations } from "./support/stations"
import { longest_ms, pages, type Sent, Traffic } from "./support/traffic"

jest.setTimeout(900_000)

/** How long each part stays away; `npm run bench -- outages` takes a minute. */
const away_ms = Number(process.env["OUTAGE_SECONDS"] || 2) * 1000
/** To how many mails at once the mail server may owe an answer as it is killed. */
const connections_max = 5
/** How soon readiness has to tell of it. */
const seen_ms = 20_000

type Readiness = {
  state: string
  checks: Record<string, { state: string; took_ms: number }>
  jobs: { name: string; age_ms: number | null; late: boolean; failed: boolean }[]
}

/** One part after the other is taken away from a shop in which people look and buy, and comes back. */
describeWithRedis(
  "a shop that loses what it stands on",
  () => {
    let redis: TestRedis
    let stations: Stations
    let shop: Shop
    let storefront: Running
    let traffic: Traffic

    beforeAll(async () => {
      stations = await Stations.start()
      redis = await startRedis({ keeps: true })
      const { meilisearch, smtp } = stations.urls
      shop = await Shop.start({
        databases: stations.databases,
        env: { REDIS_URL: redis.url },
        backendEnv: { SMTP_URL: smtp, MEILISEARCH_HOST: meilisearch },
      })
      const port = await freePort()
      const url = `http://localhost:${port}`
      storefront = await startProgram(
        ["storefront/dist/server/entry.mjs"],
        {
          STOREFRONT_PORT: String(port),
          HOST: "localhost",
          STOREFRONT_URL: url,
          BACKEND_URL: shop.backends[0]?.url ?? "",
          MEDUSA_PUBLISHABLE_KEY: shop.publishableKey,
        },
        url,
        "storefront",
        "/suc-khoe"
      )
      traffic = new Traffic(shop, { url, pid: storefront.process.pid })
      await shop.until(
        "the first payment",
        async () => traffic.paid.length,
        (paid) => paid > 0
      )
    })
    afterAll(async () => {
      await storefront?.kill("SIGKILL")
      await shop?.stop()
      await redis?.close()
      await stations?.stop()
    })

    const readiness = async (of?: string) =>
      (await shop.call<Readiness>("GET", `/ready${of ? `?of=${of}` : ""}`)).body
    /** Waits until /ready says so of a part, and the storefront whether shoppers can be served. */
    async function seen(part: string, state: "ok" | "failed", shoppers: number): Promise<void> {
      await shop.until(
        `${part} is ${state}`,
        async () => (await readiness()).checks[part]?.state,
        (found) => found === state,
        seen_ms
      )
      await shop.until(
        `the storefront answers ${shoppers}`,
        async () => (await fetch(`${storefront.url}/san-sang`)).status,
        (found) => found === shoppers,
        seen_ms
      )
    }
    /** Takes a part away for a while. Answers what was sent meanwhile, once readiness knew, and what came after. */
    async function without(
      part: string,
      { stop, start, shoppers }: { stop: () => Promise<void>; start: () => Promise<void>; shoppers: number }
    ): Promise<Sent[]> {
      await stop()
      await seen(part, "failed", shoppers)
      const from = Date.now()
      await sleep(away_ms)
      await shop.until(
        "an answer to everybody who looks",
        async () => pages.filter((page) => !traffic.since(from, page).length),
        (unanswered) => !unanswered.length
      )
      const meanwhile = traffic.since(from)
      await start()
      await seen(part, "ok", 200)
      const back = Date.now()
      const before = traffic.paid.length
      await shop.until(
        "the next payment",
        async () => traffic.paid.length,
        (paid) => paid > before
      )
      await shop.until(
        "the next search",
        async () => honest(traffic.since(back, "search")),
        (searches) => searches.some(({ status }) => status === 200)
      )
      return meanwhile
    }
    /** All answers are answers: none hung, none was an error that nobody foresaw. */
    function honest(sent: Sent[]): Sent[] {
      expect(sent.filter(({ status }) => status === "aborted")).toEqual([])
      expect(
        sent.filter(({ status }) => typeof status === "number" && status >= 400 && status !== 503)
      ).toEqual([])
      return sent
    }
    const statusesOf = (sent: Sent[], what: string) => [
      ...new Set(sent.filter((each) => each.what.startsWith(what)).map(({ status }) => status)),
    ]

    test("its PostgreSQL: what needs it is refused", async () => {
      const { postgres } = stations
      const meanwhile = honest(
        await without("database", {
          stop: () => postgres.stop("SIGTERM"),
          start: () => postgres.start(),
          shoppers: 503,
        })
      )
      expect(statusesOf(meanwhile, "search")).toEqual([503])
      expect(statusesOf(meanwhile, "page: goods")).toEqual([503])
      expect(meanwhile.find(({ what }) => what === "search")?.code).toBe("outage")
    })

    test("its Redis, which keeps what it held: shoppers still look", async () => {
      const meanwhile = honest(
        await without("redis", { stop: () => redis.stop(), start: () => redis.start(), shoppers: 503 })
      )
      expect(statusesOf(meanwhile, "search")).toEqual([200])
    })

    const ifMeilisearch = hasMeilisearch ? test : test.skip
    ifMeilisearch("its Meilisearch: PostgreSQL searches, and people go on buying", async () => {
      const meilisearch = stations.meilisearch
      const ordered = traffic.placed.length
      const meanwhile = honest(
        await without("search", {
          stop: async () => {
            await meilisearch?.stop("SIGTERM")
          },
          start: async () => {
            await meilisearch?.start()
          },
          shoppers: 200,
        })
      )
      expect(statusesOf(meanwhile, "search")).toEqual([200])
      expect(statusesOf(meanwhile, "page")).toEqual([200])
      expect(traffic.placed.length).toBeGreaterThan(ordered)
    })

    test("its mail server: people go on buying", async () => {
      const { inbox } = stations
      const ordered = traffic.placed.length
      const meanwhile = honest(
        await without("mail", { stop: () => inbox.stop(), start: () => inbox.start(), shoppers: 200 })
      )
      expect(statusesOf(meanwhile, "search")).toEqual([200])
      expect(statusesOf(meanwhile, "cart").filter((status) => status === 503)).toEqual([])
      expect(traffic.placed.length).toBeGreaterThan(ordered)
    })

    test("its gateway: shoppers look, and see what they ordered; nobody orders", async () => {
      const meanwhile = honest(
        await without("gateway", {
          stop: async () => {
            await shop.gateway?.kill("SIGKILL")
          },
          start: () => shop.startGateway(),
          shoppers: 200,
        })
      )
      for (const what of ["search", "page: home", "order"]) expect(statusesOf(meanwhile, what)).toEqual([200])
      expect(statusesOf(meanwhile, "checkout").filter((status) => status === 201)).toEqual([])
    })

    test("its Redis, which comes back empty: every job runs again", async () => {
      honest(
        await without("redis", {
          stop: () => redis.stop({ empty: true }),
          start: () => redis.start(),
          shoppers: 503,
        })
      )
      const back = Date.now()
      const { jobs } = await shop.until(
        "every job's next run",
        () => readiness("database,redis,jobs"),
        ({ jobs }) =>
          jobs.length > 0 && jobs.every(({ age_ms }) => age_ms !== null && age_ms < Date.now() - back),
        150_000
      )
      expect(jobs.map(({ name }) => name)).toEqual(
        expect.arrayContaining(["mail-send", "recover-order-groups", "catalogue-reconcile"])
      )
      expect(jobs.filter(({ late, failed }) => late || failed)).toEqual([])
      expect((await readiness()).state).toBe("ready")
      expect((await shop.call("GET", "/ready?of=database,nonsense")).status).toBe(400)
    })

    test("after all that, no request had waited, nothing acknowledged is lost, and nothing was sent twice", async () => {
      await traffic.stop()
      expect(honest(traffic.sent).length).toBeGreaterThan(100)
      expect(longest_ms).toBe(3000)
      const ids = traffic.placed.map(({ order_group }) => order_group.id)
      await shop.until(
        "every payment",
        () =>
          shop.sql<{ id: string; state: string }>("select id, state from order_group where id = any($1)", [
            ids,
          ]),
        (rows) => rows.filter(({ state }) => state === "paid").length === traffic.paid.length,
        120_000
      )
      expect(traffic.paid).toHaveLength(ids.length)
      expect(await brokenInvariants(shop.url)).toEqual([])
      expect(await paidDifferently(shop.url, shop.gatewayUrl)).toEqual([])

      const waiting = await shop.until(
        "every mail",
        () => shop.sql<{ state: string }>("select state from outbox_mail where state <> 'sent'"),
        (rows) => rows.length === 0,
        120_000
      )
      expect(waiting).toEqual([])
      const [{ count } = { count: 0 }] = await shop.sql<{ count: number }>(
        "select count(*)::int as count from outbox_mail"
      )
      const mails = stations.mails()
      const sent = new Map(mails.map(({ message_id, to }) => [message_id, to]))
      expect(sent.size).toBe(count)
      // What the mail server kept and could not answer any more came again, and a mailbox shows it once.
      expect(mails.length - sent.size).toBeLessThanOrEqual(connections_max)
      const buyers = new Map<string, number>()
      for (const to of sent.values()) if (to.startsWith("mua-")) buyers.set(to, (buyers.get(to) ?? 0) + 1)
      expect([...buyers.values()].filter((each) => each !== 2)).toEqual([])
    })
  },
  { restarts: true }
)
