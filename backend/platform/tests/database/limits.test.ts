import { randomUUID } from "node:crypto"
import { describeWithRedis, startRedis, type TestRedis } from "@chophien/test/kit/redis"
import { Shop } from "@chophien/test/kit/shop/shop"

jest.setTimeout(240_000)

/** One wrong password; answers the status. */
const tryPassword = async (
  shop: Shop,
  email: string,
  { backend = 0, from }: { backend?: number; from?: string } = {}
) =>
  (
    await shop.call(
      "POST",
      "/auth/member/emailpass",
      { email, password: "sai mật khẩu" },
      from ? { "x-forwarded-for": from } : {},
      backend
    )
  ).status
const email = () => `thu-${randomUUID().slice(0, 8)}@example.com`
/** An address nobody has sent from before. */
const someAddress = (index: number) => `198.51.${Math.floor(index / 250)}.${(index % 250) + 1}`

describe("a caller who says they come from somewhere else each time", () => {
  let shop: Shop
  afterEach(() => shop?.stop())

  it("is refused at the 20th wrong password where no proxy is trusted", async () => {
    shop = await Shop.start({ env: { TRUST_PROXY: "0" } })
    const account = email()
    const seen: number[] = []
    for (let index = 0; index < 21; index++)
      seen.push(await tryPassword(shop, account, { from: someAddress(index) }))
    expect(seen.slice(0, 19)).toEqual(Array(19).fill(401))
    expect(seen.slice(19)).toEqual([429, 429])
  })

  it("is known by what the trusted proxy saw, whatever they wrote before it", async () => {
    shop = await Shop.start({ env: { TRUST_PROXY: "1" } })
    const account = email()
    for (let index = 0; index < 19; index++)
      expect(await tryPassword(shop, account, { from: `${someAddress(index)}, 203.0.113.5` })).toBe(401)
    expect(await tryPassword(shop, account, { from: "198.51.100.1, 203.0.113.5" })).toBe(429)
    // Somebody else behind the same proxy may still sign in.
    expect(await tryPassword(shop, account, { from: "203.0.113.6" })).toBe(401)
    // One household has a whole network of IPv6 addresses.
    const other = email()
    for (let index = 0; index < 19; index++)
      expect(await tryPassword(shop, other, { from: `2001:db8:1:2:${(index + 1).toString(16)}::1` })).toBe(
        401
      )
    expect(await tryPassword(shop, other, { from: "2001:db8:1:2:ffff::1" })).toBe(429)
  })

  it("cannot guess an order, from one address or from many, and keeps its shopper from nothing", async () => {
    shop = await Shop.start()
    const placed = (await shop.checkout(await shop.cart({ "che-shan Túi 500 g": 1 }))).body
    const { code } = placed.order_group
    const lookUp = async (phone: string, from: string) =>
      (await shop.call("POST", "/store/order-groups/lookup", { code, phone }, { "x-forwarded-for": from }))
        .status
    const guess = (index: number, from: string) => lookUp(`09${String(10_000_000 + index)}`, from)
    for (let index = 0; index < 20; index++) expect(await guess(index, "203.0.113.9")).toBe(404)
    expect(await guess(20, "203.0.113.9")).toBe(429)
    expect(await lookUp("0912345678", "198.51.100.77")).toBe(200)

    // From all addresses together a thousand look-ups of one order in a quarter of an hour are enough.
    const seen: number[] = []
    while (seen.length < 1000) {
      const begin = 21 + seen.length
      seen.push(
        ...(await Promise.all(
          Array.from({ length: 40 }, (_, offset) => guess(begin + offset, someAddress(begin + offset)))
        ))
      )
    }
    expect(seen.slice(0, 900)).not.toContain(429)
    expect(seen.at(-1)).toBe(429)
  }, 600_000)
})

describeWithRedis(
  "two processes with one Redis",
  () => {
    let redis: TestRedis
    let shop: Shop
    beforeAll(async () => {
      redis = await startRedis()
      shop = await Shop.start({ backends: 2, env: { REDIS_URL: redis.url } })
    })
    afterAll(async () => {
      await shop?.stop()
      await redis?.close()
    })

    it("count wrong passwords together", async () => {
      const account = email()
      for (let index = 0; index < 19; index++)
        expect(await tryPassword(shop, account, { backend: index % 2 })).toBe(401)
      expect([
        await tryPassword(shop, account, { backend: 0 }),
        await tryPassword(shop, account, { backend: 1 }),
      ]).toEqual([429, 429])
    })

    it("go on limiting, each for itself, while Redis is away, and together again afterwards", async () => {
      const account = email()
      await redis.stop()
      for (let index = 0; index < 19; index++) expect(await tryPassword(shop, account)).toBe(401)
      expect(await tryPassword(shop, account)).toBe(429)
      await redis.start()
      // Alone, each process has seen ten of the twenty; together, they have had enough.
      let round = 0
      const refusedTogether = async () => {
        const [later, from] = [email(), someAddress(round++)]
        for (let index = 0; index < 19; index++)
          expect(await tryPassword(shop, later, { backend: index % 2, from })).toBe(401)
        return await tryPassword(shop, later, { backend: 1, from })
      }
      expect(await shop.until("Counting together again", refusedTogether, (status) => status === 429)).toBe(
        429
      )
    })
  },
  { restarts: true }
)
