import { z } from "zod"
import { makeApp } from "../../../src/api/app"
import { routes } from "../../../src/api/routes"
import { unseal } from "../../../src/kernel/sealing"
import { enrol, type TestApprover } from "../../support/approvers"
import { clientOf, publishableKey, startGateway, type TestGateway } from "../../support/harness"
import { moneyOut, payerBank, sellerBank } from "../../support/money-out"

const limit = 10_000_000
const large = 20_000_000
let test: TestGateway
let binh: TestApprover
beforeAll(async () => {
  test = await startGateway({
    GATEWAY_PAYOUT_APPROVAL_ABOVE: String(limit),
    GATEWAY_PAYOUT_BANK_BIN: "970436",
    GATEWAY_PAYOUT_BANK_ACCOUNT_NUMBER: "0011002233445",
    GATEWAY_PAYOUT_BANK_ACCOUNT_HOLDER: "CONG TY CHO PHIEN",
  })
  binh = await enrol(test, "Lê Thị Bình", { person: "binh@cho.vn" })
})
afterAll(() => test.stop())
const { sale, seller } = moneyOut(() => test)
const identified = z.object({ id: z.string() })
const why = { author: "an@cho.vn", reason: "khách gọi" }

/** Keys that a shop's process may hold, by what they may do. */
async function keysOfShop(): Promise<Record<string, string>> {
  const restricted = async (...scopes: string[]) =>
    z
      .object({ secret: z.string() })
      .parse(await test.stripe.rawRequest("POST", "/v1/vietqr/api_keys", { name: "k", scopes })).secret
  const all = [...new Set(routes.map(({ scope }) => scope.split(":")[0] ?? ""))]
  const allowed = all.filter((resource) => !["public", "api_keys"].includes(resource))
  return {
    secret: test.gateway.config.keys.secret,
    everything: await restricted(...allowed.map((resource) => `${resource}:write`)),
    refunds: await restricted("refunds:write"),
    payouts: await restricted("payouts:write"),
    readers: await restricted(...allowed.map((resource) => `${resource}:read`)),
    publishable: publishableKey,
  }
}

/** Money that waits for a second person, one of each way it can leave. */
async function moneyThatWaits(): Promise<Record<string, string>> {
  const post = async (path: string, body: object, account?: string) =>
    identified.parse(
      await test.stripe.rawRequest("POST", path, body, account ? { stripeAccount: account } : {})
    ).id
  const account = await seller(large)
  const ofSeller = await post(
    "/v1/payouts",
    { amount: large, currency: "vnd", author: why.author },
    account.id
  )
  await sale(large)
  const ofPlatform = await post("/v1/payouts", { amount: large, currency: "vnd", author: why.author })
  const destination = { ...payerBank, account_number: `9${Date.now()}` }
  const ofCharge = await post("/v1/refunds", {
    payment_intent: await sale(large),
    destination,
    vietqr: { author: why.author },
  })
  await test.credit(large, "khong co ma")
  const [{ review = "" } = {}] = await test.sql<{ review: string }>(
    "select id as review from reviews where state = 'open' order by seq desc limit 1"
  )
  const ofReview = await post(`/v1/vietqr/reviews/${review}/refund`, { ...why, destination })
  return { ofSeller, ofPlatform, ofCharge, ofReview, account: account.id }
}

const leftTheGateway = async () =>
  (
    await test.sql<{ object_id: string }>(
      "select object_id from outgoing_payments where state <> 'pending' order by seq"
    )
  ).map(({ object_id }) => object_id)

/** Everything that a body may hold to look like an approval, without an approver's code. */
const words: Record<string, object> = {
  "no word": {},
  "a name": why,
  "another name": { author: "Lê Thị Bình", reason: "ok" },
  "an approver without a code": { ...why, approver: "BINH" },
  "an approver with a wrong code": { ...why, approver: "BINH", code: "123456" },
  "a flag": { ...why, approved_by: "binh", needs_approval: "false", approvals_missing: "0" },
}

it("no key, on no route, with no word lets money leave without an approver's code", async () => {
  const waiting = await moneyThatWaits()
  const subjects = Object.values(waiting).filter((id) => !id.startsWith("acct_"))
  const keys = await keysOfShop()
  // A wrong code locks an approver; here each is tried as if it were the first.
  const unlock = () => test.sql("update approvers set failures = 0, locked_until = null")
  const before = await leftTheGateway()
  const reaching = routes.filter(
    ({ method, path }) =>
      method === "post" &&
      /\/v1\/(refunds|payouts|vietqr\/payout_batches)/.test(path) &&
      !/cancel|reverse/.test(path)
  )
  expect(reaching.length).toBeGreaterThan(8)
  for (const [role, key] of Object.entries(keys)) {
    const client = clientOf(test.url, key)
    for (const { path } of reaching)
      for (const id of path.includes(":") ? subjects : [""])
        for (const word of Object.values(words)) {
          await unlock()
          const body = JSON.parse(JSON.stringify(word).replace("BINH", binh.id))
          const address = path.replace(/:\w+/, id)
          for (const stripeAccount of [undefined, waiting.account])
            await client
              .rawRequest("POST", address, body, stripeAccount ? { stripeAccount } : {})
              .catch(() => null)
          expect([role, address, word, await leftTheGateway()]).toEqual([role, address, word, before])
        }
  }
  // With the code it does: what was tried above was no other refusal.
  await unlock()
  await test.stripe.rawRequest("POST", `/v1/refunds/${waiting.ofCharge}/approve`, {
    approver: binh.id,
    code: binh.code(),
    reason: "đã gọi lại",
  })
  await test.stripe.rawRequest("POST", "/v1/vietqr/payout_batches", { author: why.author })
  expect(await leftTheGateway()).toEqual([...before, waiting.ofCharge])
})

/** Every address that the running app takes a POST or DELETE at, read from its router and not from any list. */
function writingAddresses(): { method: string; path: string }[] {
  const layer = z.object({
    route: z.object({ path: z.string(), methods: z.record(z.string(), z.boolean()) }).optional(),
    handle: z.unknown(),
    name: z.string(),
  })
  // A router is a function that has its layers with it.
  const layersOf = (router: unknown) => z.array(layer).parse(Reflect.get(Object(router), "stack"))
  const walk = (router: unknown): { method: string; path: string }[] =>
    layersOf(router).flatMap(({ route, handle, name }) => {
      if (!route) return name === "router" ? walk(handle) : []
      return ["post", "delete"]
        .filter((method) => route.methods[method])
        .map((method) => ({ method, path: route.path }))
    })
  return walk(makeApp(test.gateway).router)
}

it("no address of the app, called with the marketplace's key, lets money leave", async () => {
  const addresses = writingAddresses()
  const known = routes.filter(({ method }) => method !== "get").map(({ method, path }) => `${method} ${path}`)
  expect(addresses.map(({ method, path }) => `${method} ${path}`)).toEqual(expect.arrayContaining(known))
  expect(addresses.length).toBeGreaterThan(known.length)

  const waiting = await moneyThatWaits()
  const subjects = Object.values(waiting)
  const before = await leftTheGateway()
  const keys = await keysOfShop()
  for (const key of [keys.secret ?? "", keys.everything ?? ""])
    for (const { method, path } of addresses)
      for (const id of path.includes(":") ? subjects : [""])
        for (const word of [why, { ...why, approver: binh.id, code: "123456" }]) {
          await test.sql("update approvers set failures = 0, locked_until = null")
          const address = path.replace(/:\w+/g, id)
          await fetch(test.url + address, {
            method: method.toUpperCase(),
            headers: { authorization: `Bearer ${key}`, "content-type": "application/x-www-form-urlencoded" },
            body: new URLSearchParams(word),
          })
          // What the key may cancel or fail is back where it came from: it has not left.
          const left = (await leftTheGateway()).filter((one) => !before.includes(one))
          const gone = await test.sql(
            "select object_id from outgoing_payments where object_id = any($1) and state not in ('canceled', 'failed')",
            [left]
          )
          expect([method, address, word, gone]).toEqual([method, address, word, []])
        }
})

it("the marketplace's key, with everything that its process ever sees, cannot approve", async () => {
  const { ofCharge } = await moneyThatWaits()
  const approve = (refund: string | undefined, body: object) =>
    test.stripe.rawRequest("POST", `/v1/refunds/${refund}/approve`, { reason: "đã gọi", ...body })
  await test.sql("update approvers set failures = 0, locked_until = null")
  // What an approver typed passes through the shop's server: good once, and for that once only.
  const seen = [binh.code(), binh.totp()]
  const others = [await moneyThatWaits(), await moneyThatWaits()]
  for (const [index, code] of seen.entries())
    await approve(others[index]?.ofCharge, { approver: binh.id, code })
  // Whatever can be read with the key holds no secret of an approver.
  const read: string[] = [
    JSON.stringify(test.gateway.config.keys),
    JSON.stringify(test.gateway.config.webhook),
  ]
  for (const { method, path } of routes)
    if (method === "get" && !path.includes(":"))
      read.push(
        await (
          await fetch(`${test.url}${path}?limit=100`, {
            headers: { authorization: `Bearer ${test.gateway.config.keys.secret}` },
          })
        ).text()
      )
  const text = read.join("\n")
  const [{ secret = "" } = {}] = await test.sql<{ secret: string }>(
    "select secret from approvers where id = $1",
    [binh.id]
  )
  expect(text).toContain(binh.id)
  for (const hidden of [secret, unseal(test.gateway.config.sealing_key, binh.id, secret), binh.code()])
    expect(text).not.toContain(hidden)
  const words = new Set([...seen, ...(text.match(/\b\d{6}\b/g) ?? [])])
  for (const code of words) {
    await test.sql("update approvers set failures = 0, locked_until = null")
    await expect(approve(ofCharge, { approver: binh.id, code })).rejects.toMatchObject({
      code: "approver_code_wrong",
    })
  }
})

it("every route that can move money out is known here, so that a new one must be judged", () => {
  expect(
    routes
      .filter(({ scope, method }) => method !== "get" && /^(refunds|payouts|reviews):write$/.test(scope))
      .map(({ method, path }) => `${method} ${path}`)
      .sort()
  ).toEqual(
    [
      "post /v1/payouts",
      "post /v1/payouts/:payout",
      "post /v1/payouts/:payout/approve",
      "post /v1/payouts/:payout/cancel",
      "post /v1/payouts/:payout/mark_failed",
      "post /v1/payouts/:payout/mark_unknown",
      "post /v1/payouts/:payout/reverse",
      "post /v1/refunds",
      "post /v1/refunds/:refund",
      "post /v1/refunds/:refund/approve",
      "post /v1/refunds/:refund/cancel",
      "post /v1/refunds/:refund/mark_failed",
      "post /v1/refunds/:refund/mark_unknown",
      "post /v1/vietqr/payout_batches",
      "post /v1/vietqr/payout_batches/:batch/approve",
      "post /v1/vietqr/payout_batches/:batch/cancel",
      "post /v1/vietqr/refund_account_links",
      "post /v1/vietqr/reviews/:review/assign",
      "post /v1/vietqr/reviews/:review/book",
      "post /v1/vietqr/reviews/:review/decide",
      "post /v1/vietqr/reviews/:review/ignore",
      "post /v1/vietqr/reviews/:review/refund",
    ].sort()
  )
})

it("a stolen secret key gets no more than the limit to an account of its own within a day, by any way", async () => {
  const destination = { bank_bin: "970436", account_number: "66600066", account_holder_name: "KE TROM" }
  const { stripe } = test
  const thief = await stripe.accounts.create({
    type: "custom",
    external_account: { ...sellerBank, account_number: destination.account_number },
  })
  for (let nth = 0; nth < 4; nth++) await sale(9_000_000)
  await stripe.transfers.create({ amount: 36_000_000, currency: "vnd", destination: thief.id })
  const tries: (() => Promise<unknown>)[] = []
  for (let nth = 0; nth < 4; nth++) {
    const intent = await sale(9_000_000)
    await test.credit(9_000_000, "khong ma")
    tries.push(
      () =>
        stripe.rawRequest("POST", "/v1/refunds", {
          payment_intent: intent,
          destination,
          vietqr: { author: "x" },
        }),
      () =>
        stripe.rawRequest(
          "POST",
          "/v1/payouts",
          { amount: 9_000_000, currency: "vnd", author: "x" },
          { stripeAccount: thief.id }
        ),
      async () => {
        const [{ id = "" } = {}] = await test.sql<{ id: string }>(
          "select id from reviews where state = 'open' and reason = 'no_code' order by seq limit 1"
        )
        return stripe.rawRequest("POST", `/v1/vietqr/reviews/${id}/refund`, { ...why, destination })
      }
    )
  }
  for (const attempt of tries) {
    await attempt()
    await stripe.rawRequest("POST", "/v1/vietqr/payout_batches", { author: "x" }).catch(() => null)
  }
  const [sum] = await test.sql<{ amount: string }>(
    "select coalesce(sum(amount), 0) as amount from outgoing_payments where account_number = $1 and state <> 'pending'",
    [destination.account_number]
  )
  expect(Number(sum?.amount)).toBe(9_000_000)
})
