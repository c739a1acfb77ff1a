import Stripe from "stripe"
import { clientOf, secretKey, startGateway, type TestGateway } from "../../support/harness"

let test: TestGateway
beforeAll(async () => void (test = await startGateway()))
afterAll(() => test.stop())

const params = { amount: 5000, currency: "vnd", confirm: true, allowed_payment_method_types: ["vietqr"] }

/** A request that no client library would send. */
function raw(
  method: string,
  path: string,
  body?: string,
  headers: Record<string, string> = {}
): Promise<Response> {
  return fetch(test.url + path, {
    method,
    headers: {
      authorization: `Bearer ${secretKey}`,
      ...(body === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  })
}

describe("who asks", () => {
  it("without a key, or with an unknown one, gets 401", async () => {
    expect((await raw("GET", "/v1/payment_intents", undefined, { authorization: "" })).status).toBe(401)
    await expect(clientOf(test.url, "sk_test_unknown_key").paymentIntents.list()).rejects.toBeInstanceOf(
      Stripe.errors.StripeAuthenticationError
    )
  })

  it("may give the key as the user of Basic", async () => {
    expect(
      (
        await raw("GET", "/v1/payment_intents", undefined, {
          authorization: `Basic ${Buffer.from(`${secretKey}:`).toString("base64")}`,
        })
      ).status
    ).toBe(200)
  })

  it("cannot act on an account that is not there", async () => {
    await expect(test.stripe.paymentIntents.list({}, { stripeAccount: "acct_none" })).rejects.toMatchObject({
      statusCode: 403,
    })
  })
})

describe("a parameter that is given twice", () => {
  it.each([
    ["amount=5000&currency=vnd&amount=1", "amount"],
    ["amount=5000&currency=vnd&metadata[order]=1&metadata[order]=2", "metadata[order]"],
    ["amount=5000&currency=vnd&expand[0]=customer&expand[0]=latest_charge", "expand[0]"],
  ])("is refused by its name: %s", async (body, param) => {
    const before = await test.sql("select id from payment_intents")
    const answer = await raw("POST", "/v1/payment_intents", body)
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { error: { type: "invalid_request_error", code: "parameter_invalid", param } },
    ])
    expect(await test.sql("select id from payment_intents")).toEqual(before)
  })

  it("is refused in an address too, and a list is none", async () => {
    expect((await raw("GET", "/v1/payment_intents?limit=1&limit=100")).status).toBe(400)
    expect(
      (await raw("GET", "/v1/payment_intents?expand[]=data.latest_charge&expand[]=data.customer")).status
    ).not.toBe(500)
    const listed = "amount=5000&currency=vnd&allowed_payment_method_types[]=vietqr&expand[]=latest_charge"
    expect((await raw("POST", "/v1/payment_intents", listed)).status).toBe(200)
  })
})

describe("an idempotency key", () => {
  it("gives the same answer again, without doing it again", async () => {
    const first = await test.stripe.paymentIntents.create(params, { idempotencyKey: "one" })
    const second = await test.stripe.paymentIntents.create(params, { idempotencyKey: "one" })
    expect(second).toEqual(first)
    expect(second.lastResponse.headers["idempotent-replayed"]).toBe("true")
    expect(first.lastResponse.headers["idempotent-replayed"]).toBeUndefined()
  })

  it("is refused for other parameters", async () => {
    await test.stripe.paymentIntents.create(params, { idempotencyKey: "two" })
    const refusal = await test.stripe.paymentIntents
      .create({ ...params, amount: 6000 }, { idempotencyKey: "two" })
      .catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(Stripe.errors.StripeIdempotencyError)
  })

  it("keeps a refusal that was given after the work had begun", async () => {
    const { id } = await test.intent(1000)
    await test.stripe.paymentIntents.cancel(id)
    const refuse = () =>
      test.stripe.paymentIntents
        .confirm(id, {}, { idempotencyKey: "refused" })
        .catch((error: unknown) => error)
    expect(await refuse()).toMatchObject({ code: "payment_intent_unexpected_state" })
    expect(await refuse()).toMatchObject({
      code: "payment_intent_unexpected_state",
      headers: { "idempotent-replayed": "true" },
    })
  })

  it("of a request that was not valid may be used again", async () => {
    await expect(
      test.stripe.paymentIntents.create({ ...params, amount: 0 }, { idempotencyKey: "three" })
    ).rejects.toMatchObject({ code: "parameter_invalid_integer" })
    expect(await test.stripe.paymentIntents.create(params, { idempotencyKey: "three" })).toMatchObject({
      amount: 5000,
    })
  })

  it("used ten times at once makes one intent: the others get it too, or 409", async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        test.stripe.paymentIntents
          .create({ ...params, metadata: { at: "once" } }, { idempotencyKey: "ten" })
          .catch((error: unknown) => error)
      )
    )
    const made = answers.filter((answer) => !(answer instanceof Error))
    const refused = answers.filter((answer) => answer instanceof Error)
    expect(made.length).toBeGreaterThan(0)
    for (const refusal of refused) expect(refusal).toMatchObject({ statusCode: 409 })
    expect(await test.sql('select 1 from payment_intents where metadata @> \'{"at":"once"}\'')).toHaveLength(
      1
    )
  })

  it("makes the official client's own retries safe", async () => {
    const patient = clientOf(test.url, secretKey, { maxNetworkRetries: 5 })
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => patient.paymentIntents.create(params, { idempotencyKey: "patient" }))
    )
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  })
})

describe("lists", () => {
  it("come in pages, both ways, and the client walks all of them", async () => {
    const made = []
    for (let i = 0; i < 7; i++) made.push((await test.intent(1000 + i)).id)
    const newestFirst = made.toReversed()
    const page = await test.stripe.paymentIntents.list({ limit: 3 })
    expect(page).toMatchObject({ object: "list", url: "/v1/payment_intents", has_more: true })
    expect(page.data.map(({ id }) => id)).toEqual(newestFirst.slice(0, 3))
    const next = await test.stripe.paymentIntents.list({ limit: 3, starting_after: page.data[2]?.id ?? "" })
    expect(next.data.map(({ id }) => id)).toEqual(newestFirst.slice(3, 6))
    const back = await test.stripe.paymentIntents.list({ limit: 2, ending_before: newestFirst[3] ?? "" })
    expect(back.data.map(({ id }) => id)).toEqual(newestFirst.slice(1, 3))
    const all = await test.stripe.paymentIntents.list({ limit: 2 }).autoPagingToArray({ limit: 1000 })
    expect(all.slice(0, 7).map(({ id }) => id)).toEqual(newestFirst)
    expect(await test.stripe.paymentIntents.list({ created: { lt: 1_000_000_000 } })).toMatchObject({
      data: [],
      has_more: false,
    })
  })

  it.each([
    ["limit=0", "limit"],
    ["limit=100000", "limit"],
    ["limit=x", "limit"],
    ["starting_after=pi_none", "starting_after"],
    ["ending_before=pi_none", "ending_before"],
    ["created[gt]=x", "created[gt]"],
    ["nonsense=1", "nonsense"],
    ["expand[]=data.nothing", "expand"],
    ["expand[]=a.b.c.d.e", "expand"],
  ])("refuse %s and name the parameter", async (query, param) => {
    const answer = await raw("GET", `/v1/payment_intents?${query}`)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ error: { type: "invalid_request_error", param } })
  })
})

describe("an answer", () => {
  it("carries a request id, the version asked for, and whole objects where they are asked for", async () => {
    const { id, code } = await test.intent(4000)
    await test.credit(4000, code)
    const paid = await test.stripe.paymentIntents.retrieve(
      id,
      { expand: ["latest_charge.payment_intent"] },
      { apiVersion: "2024-06-20" }
    )
    expect(paid.latest_charge).toMatchObject({
      object: "charge",
      amount: 4000,
      paid: true,
      payment_intent: { id },
    })
    expect(paid.lastResponse.requestId).toMatch(/^req_/)
    expect(paid.lastResponse.apiVersion).toBe("2024-06-20")
    const charges = await test.stripe.charges.list({ payment_intent: id })
    expect(charges.data).toHaveLength(1)
    expect(await test.stripe.charges.retrieve(charges.data[0]?.id ?? "")).toMatchObject({
      amount: 4000,
      amount_refunded: 0,
      status: "succeeded",
    })
  })

  it("refuses a version that is none", async () => {
    for (const version of ["yesterday", "2011-01-01", "2024-13-45"]) {
      expect((await raw("GET", "/v1/payment_intents", undefined, { "stripe-version": version })).status).toBe(
        400
      )
    }
  })

  it("for something that is not offered is 404 in Stripe's form, never HTML", async () => {
    for (const [method, path] of [
      ["GET", "/v1/customers"],
      ["POST", "/v1/subscriptions"],
      ["DELETE", "/v1/payment_intents"],
      ["GET", "/nothing"],
      ["PUT", "/v1/payment_intents"],
    ] as const) {
      const answer = await raw(method, path)
      expect(answer.status).toBe(404)
      expect(answer.headers.get("content-type")).toContain("application/json")
      expect(await answer.json()).toMatchObject({
        error: { type: "invalid_request_error", code: "resource_missing" },
      })
    }
    await expect(test.stripe.customers.list()).rejects.toMatchObject({
      statusCode: 404,
      code: "resource_missing",
    })
    await expect(test.stripe.paymentIntents.retrieve("pi_none")).rejects.toMatchObject({
      statusCode: 404,
      code: "resource_missing",
    })
  })
})

describe("bad input", () => {
  it.each([
    ["", "amount", "parameter_missing"],
    ["amount=1000", "currency", "parameter_missing"],
    ["amount=0&currency=vnd", "amount", "parameter_invalid_integer"],
    ["amount=-5&currency=vnd", "amount", "parameter_invalid_integer"],
    ["amount=&currency=vnd", "amount", "parameter_invalid_empty"],
    ["amount=500000000&currency=vnd", "amount", "amount_too_large"],
    ["amount=99999999999999999999&currency=vnd", "amount", "parameter_invalid_integer"],
    ["amount=1.5&currency=vnd", "amount", "parameter_invalid_integer"],
    ["amount=1e3&currency=vnd", "amount", "parameter_invalid_integer"],
    ["amount[]=1&currency=vnd", "amount", "parameter_invalid"],
    ["amount=1000&currency=usd", "currency", "invalid_currency"],
    ["amount=1000&currency=vnd&confirm=yes", "confirm", "parameter_invalid"],
    ["amount=1000&currency=vnd&confirm=true", "payment_method_types", "parameter_missing"],
    [
      "amount=1000&currency=vnd&payment_method_types[]=card",
      "payment_method_types",
      "payment_method_types_invalid",
    ],
    [
      "amount=1000&currency=vnd&payment_method_data[type]=card",
      "payment_method_data[type]",
      "payment_method_type_invalid",
    ],
    [
      "amount=1000&currency=vnd&payment_method_options[vietqr][expires_after_seconds]=1",
      "payment_method_options[vietqr][expires_after_seconds]",
      "parameter_invalid_integer",
    ],
    ["amount=1000&currency=vnd&off_session=true", "off_session", "parameter_unknown"],
    ["amount=1000&currency=vnd&metadata[a][b]=1", "metadata[a]", "parameter_invalid"],
    [`amount=1000&currency=vnd&metadata[a]=${"x".repeat(501)}`, "metadata[a]", "parameter_invalid"],
    [
      `amount=1000&currency=vnd&${Array.from({ length: 51 }, (_, i) => `metadata[k${i}]=1`).join("&")}`,
      "metadata",
      "metadata_too_many",
    ],
    ["amount=1000&currency=vnd&description=%00", "description", "parameter_invalid"],
    ["amount=1000&currency=vnd&a[b[c]=1", "a[b[c]", "parameter_unknown"],
    ["amount=1000&amount[x]=1&currency=vnd", "amount[x]", "parameter_invalid"],
  ])("%s is refused by its name", async (body, param, code) => {
    const answer = await raw("POST", "/v1/payment_intents", body)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ error: { type: "invalid_request_error", param, code } })
  })

  it("of 50 kB of metadata, or a body without end, is refused", async () => {
    expect(
      (await raw("POST", "/v1/payment_intents", `amount=1000&currency=vnd&metadata[a]=${"x".repeat(50_000)}`))
        .status
    ).toBe(400)
    expect(
      (await raw("POST", "/v1/payment_intents", `amount=1000&metadata[a]=${"x".repeat(500_000)}`)).status
    ).toBe(413)
  })

  it("in JSON is read like a form, and refused like one", async () => {
    const json = { "content-type": "application/json" }
    const good = await raw(
      "POST",
      "/v1/vietqr/encode",
      JSON.stringify({
        bank_bin: "970416",
        account_number: "257678859",
        amount: 1000,
        purpose: "Chuyen tien",
      }),
      json
    )
    expect(await good.json()).toMatchObject({ payload: expect.stringContaining("6304BBB8") })
    for (const body of [
      "{",
      "[]",
      "1",
      '{"amount":{"__proto__":{"a":1}}}',
      `${'{"a":'.repeat(50)}1${"}".repeat(50)}`,
      '{"amount":"\\ud800"}',
      '{"amount":"\\u0000"}',
    ]) {
      expect((await raw("POST", "/v1/payment_intents", body, json)).status).toBe(400)
    }
  })

  it("in a path is an unknown object", async () => {
    for (const id of ["%00", "a%2Fb", "x".repeat(300), "%F0%9F%92%A9"])
      expect((await raw("GET", `/v1/payment_intents/${id}`)).status).toBe(404)
  })
})

describe("encoding and decoding for anyone", () => {
  const call = async (path: string, body: Record<string, string>): Promise<unknown> =>
    (await raw("POST", path, new URLSearchParams(body).toString())).json()

  it("gives the payload with its fields, and the same object back", async () => {
    const made = await call("/v1/vietqr/encode", {
      bank_bin: "970416",
      account_number: "257678859",
      amount: "1000",
      purpose: "Chuyen tien",
    })
    expect(made).toMatchObject({
      object: "vietqr",
      bank_bin: "970416",
      account_number: "257678859",
      amount: 1000,
      purpose: "Chuyen tien",
      initiation: "dynamic",
    })
    expect(made).toHaveProperty(
      "payload",
      "00020101021238530010A0000007270123000697041601092576788590208QRIBFTTA5303704540410005802VN62150811Chuyen tien6304BBB8"
    )
    expect(
      await call("/v1/vietqr/decode", { payload: String(Reflect.get(Object(made), "payload")) })
    ).toEqual(made)
  })

  it("names the fault of what it refuses", async () => {
    expect(
      await call("/v1/vietqr/encode", { bank_bin: "970416", account_number: "257678859", purpose: "Pà Cò" })
    ).toMatchObject({ error: { param: "purpose", code: "purpose_not_ascii" } })
    expect(
      await call("/v1/vietqr/encode", { bank_bin: "970416", account_number: "257678859", amount: "0" })
    ).toMatchObject({ error: { param: "amount", code: "amount_too_small" } })
    expect(await call("/v1/vietqr/decode", { payload: "0002010102" })).toMatchObject({
      error: { param: "payload", code: "crc_missing" },
    })
    expect(await call("/v1/vietqr/decode", {})).toMatchObject({
      error: { param: "payload", code: "parameter_missing" },
    })
  })

  it("knows the banks", async () => {
    expect(await (await raw("GET", "/v1/vietqr/banks")).json()).toMatchObject({
      object: "list",
      data: expect.arrayContaining([expect.objectContaining({ bin: "970422", short_name: "MB" })]),
    })
  })
})

describe("a refusal names the parameter that the caller gave", () => {
  const get = (path: string) => test.stripe.rawRequest("GET", path)
  it.each([
    ["/v1/payment_intents/search?query=status:'x'&page=pi_x", "page", "No such object"],
    ["/v1/charges/search?query=amount>1&page=ch_x", "page", "No such object"],
    ["/v1/payment_intents?expand=latest_charge", "expand", "must be an array"],
    ["/v1/payment_intents/%E0%A4%A", "url", "cannot be read"],
  ])("%s", (path, param, words) =>
    expect(get(path)).rejects.toMatchObject({ param, message: expect.stringContaining(words) })
  )

  it.each([
    [
      "/v1/payment_intents",
      { amount: 1, currency: "vnd", metadata: "x" },
      "metadata",
      "Invalid metadata: must be an object.",
    ],
    [
      "/v1/payment_intents",
      { amount: 1, currency: "usd" },
      "currency",
      "Invalid currency: only vnd is taken, as bank transfers in Vietnam know no other.",
    ],
    [
      "/v1/refunds",
      { payment_intent: "pi_x", charge: "ch_x" },
      "charge",
      "You may only specify one of these parameters: charge, payment_intent.",
    ],
  ])("%s %j", (path, body, param, message) =>
    expect(test.stripe.rawRequest("POST", path, body)).rejects.toMatchObject({ param, message })
  )
})

it("payouts are listed by when they arrive, balance transactions by currency", async () => {
  const { code } = await test.intent(50_000)
  await test.credit(50_000, code)
  const seller = await test.stripe.accounts.create({
    type: "custom",
    external_account: {
      object: "bank_account",
      country: "VN",
      currency: "vnd",
      routing_number: "970436",
      account_number: "0071001234567",
      account_holder_name: "HTX A",
    },
  })
  await test.stripe.transfers.create({ amount: 10_000, currency: "vnd", destination: seller.id })
  const as = { stripeAccount: seller.id }
  const { id, arrival_date } = await test.stripe.payouts.create({ amount: 1000, currency: "vnd" }, as)
  expect(
    (
      await test.stripe.payouts.list({ arrival_date: { gte: arrival_date }, created: { gt: 0 } }, as)
    ).data.map((payout) => payout.id)
  ).toEqual([id])
  expect((await test.stripe.payouts.list({ arrival_date: { gt: arrival_date } }, as)).data).toEqual([])
  expect((await test.stripe.balanceTransactions.list({ currency: "vnd" }, as)).data).toHaveLength(2)
})
