import { z } from "zod"
import { routes } from "../../../src/api/routes"
import {
  clientOf,
  publishableKey,
  secretKey,
  startGateway,
  type TestGateway,
  waitFor,
} from "../../support/harness"
import { statusesOfBurst } from "../../support/server"

let test: TestGateway
beforeAll(async () => void (test = await startGateway()))
afterAll(() => test.stop())

const key = z.object({ id: z.string(), secret: z.string(), scopes: z.array(z.string()) })
const makeKey = async (...scopes: string[]) =>
  key.parse(await test.stripe.rawRequest("POST", "/v1/vietqr/api_keys", { name: "kho", scopes }))

/** A request with any key. */
const ask = (method: string, path: string, bearer: string, body?: string) =>
  fetch(test.url + path, {
    method,
    headers: {
      authorization: `Bearer ${bearer}`,
      ...(body === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }),
    },
    ...(body === undefined ? {} : { body }),
  })

const addressOf = (path: string) => path.replace(/:\w+/g, "xx_1")

it("a restricted key does what its scopes say, and ends when it is revoked", async () => {
  const made = await makeKey("payment_intents:read", "refunds:write")
  const limited = clientOf(test.url, made.secret)
  const { id } = await test.intent(1000)
  expect((await limited.paymentIntents.retrieve(id)).id).toBe(id)
  expect((await limited.paymentIntents.list()).data).toHaveLength(1)
  expect((await limited.refunds.list()).data).toEqual([])
  await expect(limited.paymentIntents.cancel(id)).rejects.toMatchObject({
    statusCode: 403,
    code: "more_permissions_required",
  })
  await expect(limited.events.list()).rejects.toMatchObject({ statusCode: 403 })
  await expect(
    limited.rawRequest("POST", "/v1/vietqr/api_keys", { name: "x", scopes: ["payouts:write"] })
  ).rejects.toMatchObject({ statusCode: 403 })
  await test.stripe.rawRequest("POST", `/v1/vietqr/api_keys/${made.id}/revoke`, {})
  await expect(limited.paymentIntents.list()).rejects.toMatchObject({ statusCode: 401 })
  await expect(makeKey("everything:write")).rejects.toMatchObject({ param: "scopes[0]" })
})

it("no key that lacks a route's scope gets past it, whatever route is added", async () => {
  const { secret } = await makeKey("acts:read")
  for (const route of routes) {
    if (route.scope === "public" || route.scope === "acts:read") continue
    const answers = [
      await ask(
        route.method.toUpperCase(),
        addressOf(route.path),
        secret,
        route.method === "post" ? "" : undefined
      ),
      await ask(
        route.method.toUpperCase(),
        addressOf(route.path),
        publishableKey,
        route.method === "post" ? "" : undefined
      ),
    ]
    expect([route.path, ...answers.map((answer) => answer.status)]).toEqual([route.path, 403, 401])
  }
})

it("every other scope can be given to a restricted key, but that of keys", async () => {
  const scopes = [...new Set(routes.map(({ scope }) => scope))].filter(
    (scope) => scope !== "public" && !scope.startsWith("api_keys:")
  )
  expect((await makeKey(...scopes)).scopes).toEqual(scopes)
})

it("the OpenAPI document names every route and its fields", async () => {
  const document = z
    .object({
      openapi: z.string(),
      paths: z.record(z.string(), z.record(z.string(), z.object({ summary: z.string() }).loose())),
    })
    .parse(await (await fetch(`${test.url}/openapi.json`)).json())
  for (const route of routes)
    expect(document.paths[route.path.replace(/:(\w+)/g, "{$1}")]?.[route.method]?.summary).toBe(route.summary)
  expect(JSON.stringify(document.paths["/v1/payment_intents"]?.post)).toContain('"metadata"')
})

it("staff see deliveries that were given up, and send them again", async () => {
  await test.stripe.webhookEndpoints.create({
    url: "http://127.0.0.1:1/",
    enabled_events: ["payment_intent.created"],
  })
  await test.stripe.paymentIntents.create({ amount: 1000, currency: "vnd" })
  await waitFor(
    async () =>
      (await test.sql("select 1 from webhook_deliveries where attempts = 1 and claimed_until is null")).length
  )
  await test.sql("update webhook_deliveries set state = 'dead'")
  const list = z.object({
    data: z.array(
      z.object({
        id: z.string(),
        status: z.string(),
        attempts: z.number(),
        last_error: z.string().nullable(),
      })
    ),
  })
  const [dead] = list.parse(
    await test.stripe.rawRequest("GET", "/v1/vietqr/webhook_deliveries?status=dead")
  ).data
  expect(dead).toMatchObject({ status: "dead", attempts: 1, last_error: expect.any(String) })
  expect(
    await test.stripe.rawRequest("POST", `/v1/vietqr/webhook_deliveries/${dead?.id}/replay`, {})
  ).toMatchObject({ status: "pending" })
  await waitFor(async () => (await test.sql("select 1 from webhook_deliveries where attempts = 2")).length)
})

it("too many requests of one key are told to wait; other keys are not", async () => {
  const slow = await startGateway({ GATEWAY_RATE_LIMIT_PER_SECOND: "1" })
  const statuses = await statusesOfBurst(12, () =>
    fetch(`${slow.url}/v1/balance`, { headers: { authorization: `Bearer ${secretKey}` } })
  )
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429, 429])
  expect(
    (await fetch(`${slow.url}/v1/balance`, { headers: { authorization: `Bearer ${publishableKey}` } })).status
  ).toBe(401)
  await slow.stop()
})

it("guessed keys share the allowance of their address, and a good key keeps its own", async () => {
  const slow = await startGateway({ GATEWAY_RATE_LIMIT_PER_SECOND: "1" })
  const statuses = await statusesOfBurst(12, (index) =>
    fetch(`${slow.url}/v1/balance`, { headers: { authorization: `Bearer sk_test_guess_${index}` } })
  )
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429])
  expect(
    (await fetch(`${slow.url}/v1/balance`, { headers: { authorization: `Bearer ${secretKey}` } })).status
  ).toBe(200)
  await slow.stop()
})

it("nobody reads by expand[] what the key may not read by itself", async () => {
  const { intent, code } = await test.intent(3000, { metadata: { order: "secret" } })
  await test.credit(3000, code)
  const { secret } = await makeKey("payment_intents:read")
  const limited = clientOf(test.url, secret)
  await expect(
    limited.paymentIntents.retrieve(intent.id, { expand: ["latest_charge"] })
  ).rejects.toMatchObject({ statusCode: 403, code: "more_permissions_required" })
  await expect(limited.paymentIntents.list({ expand: ["data.latest_charge"] })).rejects.toMatchObject({
    statusCode: 403,
  })
  const browser = clientOf(test.url, publishableKey)
  for (const path of ["id", "latest_charge", "metadata", "client_secret"]) {
    await expect(
      browser.paymentIntents.retrieve(intent.id, {
        client_secret: intent.client_secret ?? "",
        expand: [path],
      })
    ).rejects.toMatchObject({ statusCode: 400, param: "expand" })
  }
})

it("a publishable key cannot occupy the shop's idempotency keys", async () => {
  const browser = clientOf(test.url, publishableKey)
  const encode = (client: typeof browser, amount: number): Promise<unknown> =>
    client.rawRequest(
      "POST",
      "/v1/vietqr/encode",
      { bank_bin: "970416", account_number: "257678859", amount },
      { idempotencyKey: "taken" }
    )
  await encode(browser, 1000)
  expect(await encode(test.stripe, 2000)).toMatchObject({ amount: 2000 })
})
