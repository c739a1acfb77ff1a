import { z } from "zod"
import { routes } from "../../../src/api/routes"
import { enrol } from "../../support/approvers"
import { startGateway, type TestGateway } from "../../support/harness"
import { moneyOut } from "../../support/money-out"

let test: TestGateway
beforeAll(async () => void (test = await startGateway({ GATEWAY_PAYOUT_APPROVAL_ABOVE: "1" })))
afterAll(() => test.stop())
const { post, seller, payoutOf } = moneyOut(() => test)

const keyShape = z.object({ secret: z.string() })
const batchShape = z.object({ id: z.string(), fingerprint: z.string() })

/** What ends a payout or its batch instead of sending it. */
const ends = /\/(cancel|reject|revoke)$/
const writes = routes.filter(({ method, path }) => method !== "get" && !ends.test(path))

it("no route, whatever the key, lets money leave on one person's word", async () => {
  const account = await seller(90_000_000)
  const payout = await payoutOf(account, 80_000_000, { author: "an" })
  const batch = batchShape.parse(
    await post("/v1/vietqr/payout_batches", { author: "an", approval: "required" })
  )
  const [approver, other] = [await enrol(test, "chi"), await enrol(test, "dung")]
  const scopes = [
    "payouts:write",
    "refunds:write",
    "transfers:write",
    "balance:write",
    "reviews:write",
    "payment_intents:write",
  ]
  const restricted = keyShape.parse(await post("/v1/vietqr/api_keys", { name: "tất cả", scopes }))
  const own = keyShape.parse(
    await post("/v1/vietqr/api_keys", {
      name: "gian hàng",
      scopes: ["payouts:write", "refunds:write"],
      account: account.id,
    })
  )
  const secret = "sk_test_chophien_development"
  const callers: { key: string | null; account?: string }[] = [
    { key: secret },
    { key: secret, account: account.id },
    { key: restricted.secret },
    { key: restricted.secret, account: account.id },
    { key: own.secret },
    { key: "pk_test_chophien_development" },
    { key: null },
  ]
  const ids: Record<string, string> = {
    payout: payout.id,
    batch: batch.id,
    account: account.id,
    approver: approver.id,
    refund: "re_khong",
  }
  const makerOnly = { author: "binh", reason: "Chi ngay" }
  const agreed = { reason: makerOnly.reason, approver: approver.id, code: "000000" }
  const bodies: Record<string, string>[] = [
    {},
    { author: "binh" },
    makerOnly,
    agreed,
    { ...agreed, fingerprint: batch.fingerprint },
    { ...agreed, ...makerOnly, fingerprint: batch.fingerprint },
  ]
  let requests = 0
  for (const route of writes)
    for (const { key, account: acting } of callers)
      for (const body of bodies) {
        const path = route.path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? "khong_co")
        const answer = await fetch(`${test.url}${path}`, {
          method: route.method.toUpperCase(),
          headers: {
            ...(key ? { authorization: `Bearer ${key}` } : {}),
            ...(acting ? { "stripe-account": acting } : {}),
          },
          ...(route.method === "post" ? { body: new URLSearchParams(body) } : {}),
        })
        requests++
        expect(answer.status).toBeLessThan(500)
        const left = await test.sql(
          "select object_id, state from outgoing_payments where state in ('sent', 'paid', 'unknown')"
        )
        expect([`${route.method} ${path}`, left]).toEqual([`${route.method} ${path}`, []])
      }
  expect(requests).toBe(writes.length * callers.length * bodies.length)
  expect(writes.length).toBeGreaterThan(40)
  // All of it was there to be sent: another person's own code sends it.
  await post(`/v1/vietqr/payout_batches/${batch.id}/approve`, {
    ...agreed,
    approver: other.id,
    code: other.code(),
    fingerprint: batch.fingerprint,
  })
  expect(await test.sql("select state from outgoing_payments")).toEqual([{ state: "sent" }])
}, 120_000)
