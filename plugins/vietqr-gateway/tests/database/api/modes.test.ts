import type Stripe from "stripe"
import { routes } from "../../../src/api/routes"
import { clientOf, startGateway, type TestGateway } from "../../support/harness"

const live = {
  secret: "sk_live_0123456789abcdefghij0123456789",
  publishable: "pk_live_0123456789abcdefghij0123456789",
}
const trial = {
  secret: "sk_test_0123456789abcdefghij0123456789",
  publishable: "pk_test_0123456789abcdefghij0123456789",
}
const sample = "1900000000018"

let test: TestGateway
let liveClient: Stripe
let testClient: Stripe
beforeAll(async () => {
  test = await startGateway({
    GATEWAY_SECRET_KEY: live.secret,
    GATEWAY_PUBLISHABLE_KEY: live.publishable,
    GATEWAY_TEST_SECRET_KEY: trial.secret,
    GATEWAY_TEST_PUBLISHABLE_KEY: trial.publishable,
    GATEWAY_BANK_BIN: "970436",
    GATEWAY_BANK_ACCOUNT_NUMBER: "0011002200330",
    GATEWAY_BANK_ACCOUNT_HOLDER: "HTX THAT",
    SEPAY_API_KEY: "a-real-sepay-key-of-more-than-32-characters",
  })
  liveClient = test.stripe
  testClient = clientOf(test.url, trial.secret)
})
afterAll(() => test.stop())

const params = { amount: 5000, currency: "vnd", confirm: true, allowed_payment_method_types: ["vietqr"] }
const destination = {
  object: "bank_account" as const,
  country: "VN",
  currency: "vnd",
  routing_number: "970436",
  account_number: "0071001234567",
  account_holder_name: "HTX A",
}
const credit = (client: Stripe, account_number: string, description: string): Promise<unknown> =>
  client.rawRequest("POST", "/v1/test_helpers/bank_credits", { account_number, amount: 5000, description })
const codeOf = (intent: Stripe.PaymentIntent) =>
  String(
    Reflect.get(Object(Reflect.get(Object(intent.next_action), "vietqr_display_qr_code")), "transfer_code")
  )
const accountOf = (intent: Stripe.PaymentIntent) =>
  String(
    Reflect.get(Object(Reflect.get(Object(intent.next_action), "vietqr_display_qr_code")), "account_number")
  )

describe("one gateway with live and test keys", () => {
  it("collects on an account of its own in each mode", async () => {
    const real = await liveClient.paymentIntents.create(params)
    const tried = await testClient.paymentIntents.create(params)
    expect([real.livemode, accountOf(real)]).toEqual([true, "0011002200330"])
    expect([tried.livemode, accountOf(tried)]).toEqual([false, sample])
  })

  it("lets the simulated bank pay test intents only", async () => {
    const real = await liveClient.paymentIntents.create(params)
    const tried = await testClient.paymentIntents.create(params)
    await expect(credit(liveClient, sample, codeOf(real))).rejects.toMatchObject({
      statusCode: 403,
      code: "testmode_only",
    })
    await expect(credit(testClient, "0011002200330", codeOf(real))).rejects.toMatchObject({
      code: "livemode_mismatch",
    })
    await credit(testClient, sample, codeOf(real))
    await credit(testClient, sample, codeOf(tried))
    await test.settled()
    expect((await liveClient.paymentIntents.retrieve(real.id)).status).toBe("requires_action")
    expect((await testClient.paymentIntents.retrieve(tried.id)).status).toBe("succeeded")
    expect((await fetch(`${test.url}/test/bank?intent=${real.id}`)).status).toBe(404)
    expect(
      (
        await fetch(`${test.url}/test/bank?intent=${real.id}`, {
          method: "POST",
          body: new URLSearchParams({ amount: "5000" }),
        })
      ).status
    ).toBe(404)
    expect(await test.sql("select 1 from ledger_entries where livemode")).toEqual([])
  })

  it("shows nothing of one mode to the other, whatever is listed", async () => {
    const account = await testClient.accounts.create({
      type: "custom",
      country: "VN",
      external_account: destination,
    })
    await testClient.transfers.create({ amount: 1000, currency: "vnd", destination: account.id })
    // Beside live keys a test key does not reach this machine either.
    await expect(
      testClient.webhookEndpoints.create({ url: "http://127.0.0.1:1/", enabled_events: ["*"] })
    ).rejects.toMatchObject({ param: "url" })
    await testClient.webhookEndpoints.create({
      url: "http://shop.invalid/",
      enabled_events: ["charge.updated"],
    })
    await testClient.rawRequest("POST", "/v1/vietqr/api_keys", { name: "test", scopes: ["events:read"] })
    const lists = routes.filter(
      ({ method, path }) =>
        method === "get" && !path.includes(":") && !/search|\/balance$|\/account$|banks$/.test(path)
    )
    expect(lists.length).toBeGreaterThan(12)
    for (const { path } of lists) {
      const shown: unknown = await liveClient.rawRequest("GET", path)
      expect([path, JSON.stringify(shown)]).toEqual([path, expect.not.stringContaining('"livemode":false')])
      const text = JSON.stringify(shown)
      for (const id of [account.id]) expect(text).not.toContain(id)
    }
    await expect(liveClient.accounts.retrieve(account.id)).rejects.toMatchObject({ statusCode: 404 })
    await expect(liveClient.balance.retrieve({}, { stripeAccount: account.id })).rejects.toMatchObject({
      statusCode: 403,
    })
    await expect(
      liveClient.transfers.create({ amount: 1, currency: "vnd", destination: account.id })
    ).rejects.toMatchObject({ param: "destination" })
    expect(await liveClient.balance.retrieve()).toMatchObject({ livemode: true, available: [{ amount: 0 }] })
    expect(await testClient.balance.retrieve()).toMatchObject({
      livemode: false,
      available: [{ amount: 4000 }],
    })
  })

  it("in production does not tell who comes by what is being tried", async () => {
    const real = await startGateway({
      NODE_ENV: "production",
      GATEWAY_SECRET_KEY: live.secret,
      GATEWAY_PUBLISHABLE_KEY: live.publishable,
      GATEWAY_TEST_SECRET_KEY: trial.secret,
      GATEWAY_TEST_PUBLISHABLE_KEY: trial.publishable,
      GATEWAY_BANK_BIN: "970436",
      GATEWAY_BANK_ACCOUNT_NUMBER: "0011002200330",
      GATEWAY_BANK_ACCOUNT_HOLDER: "HTX THAT",
      GATEWAY_PUBLIC_URL: "https://pay.example",
      GATEWAY_SEALING_KEY: "a-real-sealing-key-of-more-than-32-characters",
      SEPAY_API_KEY: "a-real-sepay-key-of-more-than-32-characters",
    })
    const tried = await clientOf(real.url, trial.secret).paymentIntents.create(params)
    expect((await fetch(`${real.url}/test/bank`)).status).toBe(404)
    expect((await fetch(`${real.url}/test/bank?intent=${tried.id}`)).status).toBe(200)
    await real.stop()
  })

  it("reads an intent with the publishable key of its own mode only", async () => {
    const real = await liveClient.paymentIntents.create(params)
    const client_secret = real.client_secret ?? ""
    expect(
      (await clientOf(test.url, live.publishable).paymentIntents.retrieve(real.id, { client_secret })).id
    ).toBe(real.id)
    await expect(
      clientOf(test.url, trial.publishable).paymentIntents.retrieve(real.id, { client_secret })
    ).rejects.toMatchObject({ statusCode: 404 })
  })

  it("refuses the sample keys that a development database may still hold", async () => {
    const later = await startGateway({}, test.database)
    await expect(later.stripe.balance.retrieve()).resolves.toMatchObject({ livemode: false })
    await later.stop()
    const again = await startGateway(
      {
        GATEWAY_SECRET_KEY: live.secret,
        GATEWAY_PUBLISHABLE_KEY: live.publishable,
        GATEWAY_BANK_ACCOUNT_NUMBER: "0011002200330",
      },
      test.database
    )
    await expect(
      clientOf(again.url, "sk_test_chophien_development").balance.retrieve()
    ).rejects.toMatchObject({ statusCode: 401 })
    await again.stop()
  })
})
