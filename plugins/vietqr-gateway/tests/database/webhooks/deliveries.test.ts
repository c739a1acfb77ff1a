import Stripe from "stripe"
import { startGateway, type TestGateway, waitFor } from "../../support/harness"
import { type Delivery, type Shop, serve, startShop } from "../../support/server"

let test: TestGateway
let shop: Shop
beforeEach(async () => {
  shop = await startShop()
  test = await startGateway()
})
afterEach(async () => {
  await test.stop()
  await shop.close()
})

/**
 * Waits for a first attempt that failed, and puts the next one off for an hour: a slow test must not meet it.
 * Answers how the attempt ended, and whether the next one was planned for some seconds later.
 */
const failedOnce = () =>
  waitFor(async () => {
    const failed = await test.sql<{ last_status: number; later: boolean }>(
      `with failed as (select id, next_attempt_at from webhook_deliveries where attempts = 1 and claimed_until is null and state = 'pending' for update)
       update webhook_deliveries d set next_attempt_at = now() + interval '1 hour' from failed where failed.id = d.id
       returning d.last_status, failed.next_attempt_at > d.created_at + interval '4 seconds' as later`
    )
    return failed.length > 0 && failed
  }, "a failed attempt")

const typesOf = (deliveries: Delivery[]) => deliveries.map(({ body }): string => JSON.parse(body).type)

it("an endpoint gets signed events that the official client accepts, and no other", async () => {
  const endpoint = await test.stripe.webhookEndpoints.create({
    url: shop.url,
    enabled_events: ["payment_intent.succeeded"],
  })
  const { id, code } = await test.intent(1000)
  await test.credit(1000, code)
  const [first] = await waitFor(async () => (shop.deliveries.length ? shop.deliveries : null))
  const event = test.stripe.webhooks.constructEvent(
    first?.body ?? "",
    first?.signature ?? "",
    endpoint.secret ?? ""
  )
  expect(event).toMatchObject({
    object: "event",
    type: "payment_intent.succeeded",
    livemode: false,
    data: { object: { id, status: "succeeded" } },
  })
  expect(await test.stripe.events.retrieve(event.id)).toMatchObject({ id: event.id, type: event.type })
  expect(() =>
    test.stripe.webhooks.constructEvent(`${first?.body} `, first?.signature ?? "", endpoint.secret ?? "")
  ).toThrow(Stripe.errors.StripeSignatureVerificationError)
  expect(() =>
    test.stripe.webhooks.constructEvent(first?.body ?? "", first?.signature ?? "", "whsec_other")
  ).toThrow(Stripe.errors.StripeSignatureVerificationError)
  expect(typesOf(shop.deliveries)).toEqual(["payment_intent.succeeded"])
})

it("events of one endpoint come in the order in which they happened", async () => {
  await test.stripe.webhookEndpoints.create({ url: shop.url, enabled_events: ["*"] })
  const { code } = await test.intent(2000)
  await test.credit(1500, code)
  await test.credit(500, code)
  await waitFor(async () => shop.deliveries.length >= 5)
  expect(typesOf(shop.deliveries)).toEqual([
    "payment_intent.created",
    "payment_intent.requires_action",
    "payment_intent.partially_funded",
    "payment_intent.succeeded",
    "charge.succeeded",
  ])
})

it("an endpoint that fails gets the event again later, a redirect is no success", async () => {
  shop.answer.status = 302
  await test.stripe.webhookEndpoints.create({ url: shop.url, enabled_events: ["payment_intent.created"] })
  await test.stripe.paymentIntents.create({ amount: 1000, currency: "vnd" })
  expect(await failedOnce()).toEqual([{ last_status: 302, later: true }])
  expect((await test.stripe.events.list({ delivery_success: false })).data).toHaveLength(1)
  shop.answer.status = 200
  await test.sql("update webhook_deliveries set next_attempt_at = now()")
  await waitFor(
    async () =>
      (await test.sql("select 1 from webhook_deliveries where attempts = 2 and state = 'delivered'")).length
  )
  expect(shop.deliveries).toHaveLength(2)
  expect(shop.deliveries[1]?.body).toContain(JSON.parse(shop.deliveries[0]?.body ?? "{}").id)
})

it("after three days a delivery is dead, not lost", async () => {
  shop.answer.status = 500
  await test.stripe.webhookEndpoints.create({ url: shop.url, enabled_events: ["payment_intent.created"] })
  await test.stripe.paymentIntents.create({ amount: 1000, currency: "vnd" })
  await failedOnce()
  await test.sql(
    "update webhook_deliveries set created_at = now() - interval '3 days', next_attempt_at = now()"
  )
  await waitFor(async () => (await test.sql("select 1 from webhook_deliveries where state = 'dead'")).length)
})

it("what a killed process had in hand is sent by the next one", async () => {
  await test.stripe.webhookEndpoints.create({ url: shop.url, enabled_events: ["payment_intent.created"] })
  await test.sql("update webhook_endpoints set status = 'disabled'")
  await test.stripe.paymentIntents.create({ amount: 1000, currency: "vnd" })
  await test.sql("update webhook_endpoints set status = 'enabled'")
  await test.sql(
    `insert into webhook_deliveries (id, event_id, endpoint_id, attempts, claimed_until) select 'whd_x', e.id, w.id, 1, now() + interval '300 ms' from events e, webhook_endpoints w`
  )
  await waitFor(async () => shop.deliveries.length === 1)
})

it("during a rotation both secrets sign", async () => {
  const endpoint = await test.stripe.webhookEndpoints.create({
    url: shop.url,
    enabled_events: ["payment_intent.created"],
  })
  const rotated: unknown = await test.stripe.rawRequest(
    "POST",
    `/v1/webhook_endpoints/${endpoint.id}/rotate_secret`,
    { overlap_seconds: 60 }
  )
  const fresh = String(Reflect.get(Object(rotated), "secret"))
  expect(fresh).not.toBe(endpoint.secret)
  await test.stripe.paymentIntents.create({ amount: 1000, currency: "vnd" })
  const [first] = await waitFor(async () => (shop.deliveries.length ? shop.deliveries : null))
  for (const secret of [endpoint.secret ?? "", fresh])
    expect(test.stripe.webhooks.constructEvent(first?.body ?? "", first?.signature ?? "", secret).type).toBe(
      "payment_intent.created"
    )
})

it("an endpoint's events carry the version it was made with; one that is none is refused", async () => {
  await test.stripe.webhookEndpoints.create({
    url: shop.url,
    enabled_events: ["payment_intent.created"],
    api_version: "2024-06-20",
  })
  await test.stripe.paymentIntents.create({ amount: 1000, currency: "vnd", customer: "cus_1" })
  const delivered = await waitFor(async () => shop.deliveries[0], "the delivery")
  expect(JSON.parse(delivered.body)).toMatchObject({ api_version: "2024-06-20" })
  await expect(
    test.stripe.rawRequest("POST", "/v1/webhook_endpoints", {
      url: shop.url,
      enabled_events: ["*"],
      api_version: "yesterday",
    })
  ).rejects.toMatchObject({ param: "api_version" })
})

it("a shop manages its endpoints, and sees a secret only once", async () => {
  const made = await test.stripe.webhookEndpoints.create({
    url: shop.url,
    enabled_events: ["*"],
    description: "shop",
    metadata: { a: "1" },
  })
  expect(made.secret).toMatch(/^whsec_/)
  expect(await test.stripe.webhookEndpoints.retrieve(made.id)).not.toHaveProperty("secret")
  expect(
    await test.stripe.webhookEndpoints.update(made.id, {
      disabled: true,
      enabled_events: ["charge.succeeded"],
    })
  ).toMatchObject({ status: "disabled", enabled_events: ["charge.succeeded"] })
  await test.stripe.paymentIntents.create({ amount: 1000, currency: "vnd" })
  expect((await test.stripe.webhookEndpoints.list()).data.map(({ id }) => id)).toContain(made.id)
  expect(await test.stripe.webhookEndpoints.del(made.id)).toEqual(
    expect.objectContaining({ id: made.id, deleted: true })
  )
  await expect(test.stripe.webhookEndpoints.retrieve(made.id)).rejects.toMatchObject({ statusCode: 404 })
  await expect(
    test.stripe.webhookEndpoints.create({ url: "ftp://x", enabled_events: ["*"] })
  ).rejects.toMatchObject({ param: "url" })
  expect(shop.deliveries).toEqual([])
})

it("a failing event holds back what comes later about the same object, and nothing else", async () => {
  await test.stripe.webhookEndpoints.create({
    url: shop.url,
    enabled_events: ["payment_intent.created", "payment_intent.canceled"],
  })
  shop.answer.status = 500
  const { id } = await test.stripe.paymentIntents.create({ amount: 1000, currency: "vnd" })
  await failedOnce()
  shop.answer.status = 200
  await test.stripe.paymentIntents.cancel(id)
  const other = await test.stripe.paymentIntents.create({ amount: 2000, currency: "vnd" })
  await waitFor(async () => shop.deliveries.some(({ body }) => body.includes(other.id)))
  expect(typesOf(shop.deliveries)).toEqual(["payment_intent.created", "payment_intent.created"])
  await test.sql("update webhook_deliveries set next_attempt_at = now() where state = 'pending'")
  await waitFor(async () => shop.deliveries.length === 4)
  expect(typesOf(shop.deliveries).slice(2)).toEqual(["payment_intent.created", "payment_intent.canceled"])
})

it("an event that an endpoint never takes lets later ones pass, once the endpoint has taken something else", async () => {
  await test.stripe.webhookEndpoints.create({
    url: shop.url,
    enabled_events: ["payment_intent.created", "payment_intent.canceled"],
  })
  shop.answer.status = 500
  const { id } = await test.stripe.paymentIntents.create({ amount: 1000, currency: "vnd" })
  await failedOnce()
  await test.sql("update webhook_deliveries set attempts = 3")
  shop.answer.status = 200
  await test.stripe.paymentIntents.cancel(id)
  await test.stripe.paymentIntents.create({ amount: 2000, currency: "vnd" })
  await waitFor(async () => typesOf(shop.deliveries).includes("payment_intent.canceled"))
})

it("an endpoint that never answers keeps no other one waiting", async () => {
  const silent = await serve(() => undefined)
  await test.stripe.webhookEndpoints.create({ url: `${silent.url}/`, enabled_events: ["*"] })
  await test.stripe.webhookEndpoints.create({ url: shop.url, enabled_events: ["payment_intent.created"] })
  for (let i = 0; i < 8; i++) await test.stripe.paymentIntents.create({ amount: 1000 + i, currency: "vnd" })
  await waitFor(async () => shop.deliveries.length === 8, "delivery to the endpoint that answers")
  await silent.close()
})

it("what waits for an endpoint that is deleted or disabled is dead, not lost", async () => {
  shop.answer.status = 500
  const endpoint = await test.stripe.webhookEndpoints.create({
    url: shop.url,
    enabled_events: ["payment_intent.created"],
  })
  await test.stripe.paymentIntents.create({ amount: 1000, currency: "vnd" })
  await failedOnce()
  await test.stripe.webhookEndpoints.update(endpoint.id, { disabled: true })
  const dead: unknown = await test.stripe.rawRequest("GET", "/v1/vietqr/webhook_deliveries?status=dead")
  expect(dead).toMatchObject({ data: [{ last_error: "the endpoint was disabled" }] })
  const id = String(Reflect.get(Object(Reflect.get(Object(dead), "data"))[0], "id"))
  await expect(
    test.stripe.rawRequest("POST", `/v1/vietqr/webhook_deliveries/${id}/replay`, {})
  ).rejects.toMatchObject({ code: "webhook_endpoint_unexpected_state" })
  shop.answer.status = 200
  await test.stripe.webhookEndpoints.update(endpoint.id, { disabled: false })
  await test.stripe.rawRequest("POST", `/v1/vietqr/webhook_deliveries/${id}/replay`, {})
  await waitFor(async () => shop.deliveries.length === 2)
})

it("what was on its way to an endpoint when that was disabled or deleted stays dead when it fails, and counts as delivered when it was taken", async () => {
  const held: ((status: number) => void)[] = []
  const slow = await serve(
    (_request, response) => void held.push((status) => response.writeHead(status).end())
  )
  const url = `${slow.url}/`
  const [disabled, deleted, taken] = [
    await test.stripe.webhookEndpoints.create({ url, enabled_events: ["payment_intent.created"] }),
    await test.stripe.webhookEndpoints.create({ url, enabled_events: ["payment_intent.created"] }),
    await test.stripe.webhookEndpoints.create({ url, enabled_events: ["payment_intent.canceled"] }),
  ]
  const { id } = await test.stripe.paymentIntents.create({ amount: 1000, currency: "vnd" })
  await waitFor(async () => held.length === 2)
  await test.stripe.webhookEndpoints.update(disabled.id, { disabled: true })
  await test.stripe.webhookEndpoints.del(deleted.id)
  for (const answer of held.splice(0)) answer(500)
  await test.stripe.paymentIntents.cancel(id)
  await waitFor(async () => held.length === 1)
  await test.stripe.webhookEndpoints.update(taken.id, { disabled: true })
  held[0]?.(200)
  await waitFor(
    async () => (await test.sql("select 1 from webhook_deliveries where state = 'delivered'")).length
  )
  await waitFor(async () =>
    (await test.gateway.metrics.deliveries.get()).values.some(
      ({ labels, value }) => labels.outcome === "failed" && value === 2
    )
  )
  const left = await test.sql<{ endpoint_id: string; state: string }>(
    "select endpoint_id, state from webhook_deliveries order by seq"
  )
  expect(left).toEqual([
    { endpoint_id: disabled.id, state: "dead" },
    { endpoint_id: deleted.id, state: "dead" },
    { endpoint_id: taken.id, state: "delivered" },
  ])
  await slow.close()
})

it("an endpoint may ask for the platform's events only, or for those of connected accounts only", async () => {
  await test.stripe.webhookEndpoints.create({
    url: shop.url,
    enabled_events: ["payment_intent.created"],
    connect: true,
  })
  const account = await test.stripe.accounts.create({ type: "custom", country: "VN" })
  await test.stripe.paymentIntents.create({ amount: 1000, currency: "vnd" })
  await test.stripe.paymentIntents.create({ amount: 2000, currency: "vnd" }, { stripeAccount: account.id })
  await waitFor(async () => shop.deliveries.length === 1)
  expect(JSON.parse(shop.deliveries[0]?.body ?? "{}")).toMatchObject({
    account: account.id,
    data: { object: { amount: 2000 } },
  })
  await expect(test.stripe.webhookEndpoints.list({}, { stripeAccount: account.id })).rejects.toMatchObject({
    statusCode: 403,
  })
})

it("an endpoint that lies in a private network gets nothing from a gateway that must not go there", async () => {
  await test.stripe.webhookEndpoints.create({ url: shop.url, enabled_events: ["payment_intent.created"] })
  const strict = await startGateway({ GATEWAY_WEBHOOK_PRIVATE_NETWORKS: "refuse" })
  try {
    await expect(
      strict.stripe.webhookEndpoints.create({ url: shop.url, enabled_events: ["*"] })
    ).rejects.toMatchObject({ statusCode: 400, code: "url_invalid", param: "url" })
    const { id } = await strict.stripe.webhookEndpoints.create({
      url: "http://shop.example/",
      enabled_events: ["payment_intent.created"],
    })
    await expect(strict.stripe.webhookEndpoints.update(id, { url: shop.url })).rejects.toMatchObject({
      param: "url",
    })
    // One from the time when it was allowed.
    await strict.sql("update webhook_endpoints set url = $1", [shop.url])
    await strict.stripe.paymentIntents.create({ amount: 1000, currency: "vnd" })
    await waitFor(
      async () =>
        (
          await strict.sql(
            "select 1 from webhook_deliveries where state = 'pending' and last_error like '%not allowed%'"
          )
        ).length
    )
  } finally {
    await strict.stop()
  }
  expect(shop.deliveries).toEqual([])
})
