import { request } from "node:http"
import { connect } from "node:net"
import type Stripe from "stripe"
import { z } from "zod"
import { renderPng } from "../src/kernel/qr/render"
import {
  accountNumber,
  eventually,
  publishableKey,
  secretKey,
  startGateway,
  type TestGateway,
} from "./support/harness"

let test: TestGateway
beforeAll(async () => void (test = await startGateway()))
afterAll(() => test.stop())

const post = (path: string, body: object, account?: string): Promise<unknown> =>
  test.stripe.rawRequest("POST", path, body, account ? { stripeAccount: account } : {})

/** Sends the head of a request and little of its body, and reads what comes back without waiting for the rest. */
function unfinished(url: string, head: string[], body: string): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(`${head.join("\r\n")}\r\nHost: x\r\n\r\n${body}`)
    )
    let heard = ""
    const timer = setTimeout(
      () => socket.destroy(new Error("no answer before the whole body was sent")),
      5000
    )
    socket.on("data", (chunk) => {
      heard += chunk.toString("latin1")
      socket.destroy()
    })
    socket.on("error", reject)
    socket.on("close", () => {
      clearTimeout(timer)
      resolve(heard)
    })
  })
}

describe("somebody without a key", () => {
  it("is refused before a large body is read", async () => {
    for (const key of ["", "Authorization: Bearer sk_test_guess\r\n"]) {
      const answer = await unfinished(
        test.url,
        [`POST /v1/vietqr/statement_imports HTTP/1.1`, `${key}Content-Length: 8000000`],
        "content="
      )
      expect(answer).toMatch(/^HTTP\/1\.1 401 /)
    }
  })

  it("is refused at the door of every route whose scope a key lacks, body or none", async () => {
    const answer = await unfinished(
      test.url,
      [
        "POST /v1/payment_intents HTTP/1.1",
        `Authorization: Bearer ${publishableKey}`,
        "Content-Length: 200000",
      ],
      "amount=1"
    )
    expect(answer).toMatch(/^HTTP\/1\.1 401 /)
  })
})

describe("a stranger who begins many notices and finishes none", () => {
  it("keeps no bank waiting, and is given up after a while", async () => {
    const heard = await startGateway({ SEPAY_API_KEY: "a-key-of-the-bank-service" })
    const port = Number(new URL(heard.url).port)
    // Large ones, then smaller ones for what is left of the room.
    const sizes = [
      ...Array.from({ length: 80 }, () => 262_144),
      ...Array.from({ length: 60 }, () => 4096),
      ...Array.from({ length: 10 }, () => 64),
    ]
    const slow = sizes.map((size) => {
      const socket = connect(port, "127.0.0.1")
      socket.on("error", () => undefined)
      socket.write(`POST /sources/sepay HTTP/1.1\r\nHost: x\r\nContent-Length: ${size}\r\n\r\n{`)
      return socket
    })
    const closed = Promise.all(
      slow.map((socket) => new Promise((resolve) => void socket.once("close", resolve).resume()))
    )
    const status = (localAddress: string) =>
      new Promise<number>((resolve, reject) => {
        const body = JSON.stringify({
          id: 1,
          transactionDate: "2026-11-22 15:04:05",
          accountNumber,
          content: "x",
          transferType: "in",
          transferAmount: 1000,
        })
        const asked = request(
          {
            port,
            host: "127.0.0.1",
            localAddress,
            path: "/sources/sepay",
            method: "POST",
            headers: { authorization: "Apikey a-key-of-the-bank-service", "content-length": body.length },
          },
          (answer) => resolve(answer.resume().statusCode ?? 0)
        )
        asked.on("error", reject).end(body)
      })
    // Once the stranger has its share, the bank still gets through.
    await eventually(async () => (await status("127.0.0.1")) === 503)
    expect(await status("127.0.0.2")).toBe(200)
    await closed
    expect(await status("127.0.0.1")).toBe(200)
    await heard.stop()
  })
})

describe("a body made to hurt", () => {
  const json = async (text: string) => {
    const answer = await fetch(`${test.url}/v1/payment_intents`, {
      method: "POST",
      headers: { authorization: `Bearer ${secretKey}`, "content-type": "application/json" },
      body: text,
    })
    return {
      status: answer.status,
      body: z.object({ error: z.object({ type: z.string() }) }).parse(await answer.json()),
    }
  }

  it("of a hundred thousand list items, or as many levels, is a 400", async () => {
    for (const text of [
      `{"a":[${"0,".repeat(125_000)}0]}`,
      `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
      `{${Array.from({ length: 20_000 }, (_, n) => `"k${n}":1`).join(",")}}`,
    ]) {
      expect(await json(text)).toMatchObject({
        status: 400,
        body: { error: { type: "invalid_request_error" } },
      })
    }
  })
})

describe("two requests at once under one idempotency key", () => {
  it("with different bodies: one is done, the others are refused, whatever the route", async () => {
    const { code } = await test.intent(50_000)
    for (const [path, bodies] of [
      ["/v1/payment_intents", [1000, 2000, 3000, 4000].map((amount) => ({ amount, currency: "vnd" }))],
      [
        "/v1/test_helpers/bank_credits",
        [1000, 2000, 3000, 4000].map((amount) => ({
          account_number: accountNumber,
          amount,
          description: code,
        })),
      ],
    ] as const) {
      const before = await test.sql("select 1 from payment_intents union all select 1 from notices")
      const answers = await Promise.allSettled(
        bodies.map((body) => test.stripe.rawRequest("POST", path, body, { idempotencyKey: `one ${path}` }))
      )
      expect([path, answers.filter(({ status }) => status === "fulfilled").length]).toEqual([path, 1])
      for (const answer of answers)
        if (answer.status === "rejected")
          expect(answer.reason).toMatchObject({ rawType: "idempotency_error" })
      await test.settled()
      expect(
        (await test.sql("select 1 from payment_intents union all select 1 from notices")).length -
          before.length
      ).toBe(1)
    }
  })
})

it("confirm, cancel and the money at once have one outcome, and the money is somewhere", async () => {
  for (let round = 0; round < 8; round++) {
    const { id, code } = await test.intent(7000)
    await Promise.allSettled([
      test.stripe.paymentIntents.confirm(id),
      test.stripe.paymentIntents.cancel(id),
      test.credit(7000, code),
      test.stripe.paymentIntents.cancel(id),
      test.stripe.paymentIntents.confirm(id),
    ])
    await test.settled()
    const { intent } = await test.retrieve(id)
    const charges = await test.sql("select 1 from charges where payment_intent_id = $1", [id])
    const held = await test.sql(
      "select amount from reviews where payment_intent_id = $1 and state = 'open'",
      [id]
    )
    expect(
      intent.status === "succeeded"
        ? [charges.length, held.length]
        : [charges.length, held.length, intent.status]
    ).toEqual(intent.status === "succeeded" ? [1, 0] : [0, 1, "canceled"])
  }
})

describe("a publishable key, which anyone may hold", () => {
  it("has an allowance at each address, so that nobody uses up that of other payers", async () => {
    const slow = await startGateway({ GATEWAY_RATE_LIMIT_PER_SECOND: "1", GATEWAY_TRUST_PROXY: "1" })
    const from = async (address: string) =>
      (
        await fetch(`${slow.url}/v1/payment_intents/pi_x?client_secret=x`, {
          headers: { authorization: `Bearer ${publishableKey}`, "x-forwarded-for": address },
        })
      ).status
    const hostile = []
    for (let i = 0; i < 12; i++) hostile.push(await from("203.0.113.7"))
    expect(hostile.slice(9)).toEqual([404, 429, 429])
    expect(await from("203.0.113.8")).toBe(404)
    await slow.stop()
  })
})

describe("webhook endpoints", () => {
  it("of the configuration keep the address and secret it names, whoever asks", async () => {
    const configured = await startGateway({ GATEWAY_WEBHOOK_URL: "http://127.0.0.1:1/hooks" })
    const [managed] = (await configured.stripe.webhookEndpoints.list()).data
    const id = managed?.id ?? ""
    // Its deliveries are not judged by address: whoever could change it could reach any network.
    await expect(
      configured.stripe.webhookEndpoints.update(id, { url: "http://inner.example/" })
    ).rejects.toMatchObject({ statusCode: 400, param: "url" })
    await expect(
      configured.stripe.rawRequest("POST", `/v1/webhook_endpoints/${id}/rotate_secret`, {})
    ).rejects.toMatchObject({ statusCode: 400, code: "webhook_endpoint_managed" })
    expect(
      (await configured.stripe.webhookEndpoints.update(id, { enabled_events: ["payment_intent.succeeded"] }))
        .url
    ).toBe("http://127.0.0.1:1/hooks")
    await configured.stop()
  })

  it("whose secret two people change at once: both new secrets sign", async () => {
    const endpoint = await test.stripe.webhookEndpoints.create({
      url: "http://127.0.0.1:1/",
      enabled_events: ["transfer.created"],
    })
    const rotated = z.object({ secret: z.string() })
    const given = (
      await Promise.all([1, 2].map(() => post(`/v1/webhook_endpoints/${endpoint.id}/rotate_secret`, {})))
    ).map((answer) => rotated.parse(answer).secret)
    const [row] = await test.sql<{ secret: string; previous_secret: string }>(
      "select secret, previous_secret from webhook_endpoints where id = $1",
      [endpoint.id]
    )
    expect([row?.secret, row?.previous_secret].sort()).toEqual(given.sort())
  })

  it("are at most sixteen of a mode, as Stripe allows, however many ask at once", async () => {
    const made = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        test.stripe.webhookEndpoints.create({
          url: "http://127.0.0.1:1/",
          enabled_events: ["transfer.reversed"],
        })
      )
    )
    expect(made.flatMap((answer) => (answer.status === "rejected" ? [answer.reason.code] : []))).toEqual(
      Array.from({ length: 5 }, () => "webhook_endpoints_too_many")
    )
    const [first] = (await test.stripe.webhookEndpoints.list()).data
    await test.stripe.webhookEndpoints.del(first?.id ?? "")
    await test.stripe.webhookEndpoints.create({
      url: "http://127.0.0.1:1/",
      enabled_events: ["transfer.reversed"],
    })
  })
})

describe("a seller's bank accounts", () => {
  const bank = (account_number: string, more: object = {}) => ({
    external_account: {
      object: "bank_account",
      country: "VN",
      currency: "vnd",
      routing_number: "970436",
      account_number,
      account_holder_name: "NGUYEN VAN A",
    },
    ...more,
  })
  const added = z.object({
    id: z.string(),
    metadata: z.record(z.string(), z.string()),
    default_for_currency: z.boolean(),
  })
  const add = async (account: string, body: object) =>
    added.parse(await post(`/v1/accounts/${account}/external_accounts`, body))

  it("keep their notes, and one that is not to be the default does not become it", async () => {
    const { id } = await test.stripe.accounts.create({ type: "custom" })
    const first = await add(id, bank("111", { metadata: { seen: "passbook" }, default_for_currency: false }))
    expect(first).toMatchObject({ metadata: { seen: "passbook" }, default_for_currency: true })
    expect(await add(id, bank("222", { default_for_currency: false }))).toMatchObject({
      default_for_currency: false,
    })
    expect(
      (await test.stripe.accounts.retrieve(id)).external_accounts?.data.map((external) => [
        external.id === first.id,
        external.default_for_currency,
      ])
    ).toEqual([
      [true, true],
      [false, false],
    ])
  })

  it("have one default, however many become it at once", async () => {
    const { id } = await test.stripe.accounts.create({ type: "custom" })
    const made = [await add(id, bank("111")), await add(id, bank("222")), await add(id, bank("333"))]
    const answers = await Promise.allSettled([
      ...made.map((external) =>
        post(`/v1/accounts/${id}/external_accounts/${external.id}`, { default_for_currency: true })
      ),
      add(id, bank("444")),
      add(id, bank("555")),
      ...made.map((external) => test.stripe.accounts.deleteExternalAccount(id, external.id)),
    ])
    for (const answer of answers)
      if (answer.status === "rejected") expect([400, 404]).toContain(answer.reason.statusCode)
    expect(
      await test.sql(
        "select 1 from external_accounts where account_id = $1 and is_default and deleted_at is null",
        [id]
      )
    ).toHaveLength(1)
  })

  it("are at most ten, so that none goes out of sight", async () => {
    const { id } = await test.stripe.accounts.create({ type: "custom" })
    for (let n = 0; n < 10; n++) await add(id, bank(`10${n}`))
    await expect(add(id, bank("110"))).rejects.toMatchObject({
      statusCode: 400,
      code: "external_accounts_too_many",
      param: "external_account",
    })
    const all = (await test.stripe.accounts.listExternalAccounts(id, { limit: 100 })).data
    expect(all).toHaveLength(10)
    await test.stripe.accounts.deleteExternalAccount(id, all.at(-1)?.id ?? "")
    await add(id, bank("110"))
  })
})

describe("a payout", () => {
  const payout = z.object({ id: z.string() })
  let seller: Stripe.Account
  const asked = async (amount: number, more: object = {}) =>
    payout.parse(await post("/v1/payouts", { amount, currency: "vnd", ...more }, seller.id)).id
  const batch = () => test.stripe.rawRequest("POST", "/v1/vietqr/payout_batches", { author: "an" })
  beforeEach(async () => {
    const { code } = await test.intent(400_000_000)
    await test.credit(400_000_000, code)
    seller = await test.stripe.accounts.create({
      type: "custom",
      external_account: {
        object: "bank_account",
        country: "VN",
        currency: "vnd",
        routing_number: "970436",
        account_number: "0071000000001",
        account_holder_name: "NGUYEN VAN A",
      },
    })
    await test.stripe.transfers.create({ amount: 300_000_000, currency: "vnd", destination: seller.id })
  })

  it("is not approved by the person who asked for it under another spelling of the name", async () => {
    const id = await asked(20_000_000, { author: "Nguyễn Văn An" })
    for (const author of [
      "nguyễn văn an",
      " Nguyễn  Văn An ",
      "NGUYỄN VĂN AN",
      "Nguyễn Văn An".normalize("NFD"),
      "Nguyen Van An",
      "Nguyễn\u00a0Văn An",
      "Nguyễn Văn\u200b An",
    ]) {
      await expect(
        post(`/v1/payouts/${id}/approve`, { author, reason: "ok" }, seller.id)
      ).rejects.toMatchObject({ code: "second_person_required" })
    }
    await post(`/v1/payouts/${id}/approve`, { author: "Lê Thị Bình", reason: "ok" }, seller.id)
    await test.stripe.payouts.cancel(id, {}, { stripeAccount: seller.id })
  })

  it("to a bank account that was removed in the meantime goes nowhere", async () => {
    const first = (await test.stripe.accounts.retrieve(seller.id)).external_accounts?.data[0]?.id ?? ""
    const id = await asked(1_000_000)
    await post(`/v1/accounts/${seller.id}/external_accounts`, {
      external_account: {
        object: "bank_account",
        country: "VN",
        currency: "vnd",
        routing_number: "970436",
        account_number: "0071000000002",
        account_holder_name: "NGUYEN VAN A",
      },
    })
    await test.stripe.accounts.deleteExternalAccount(seller.id, first)
    await expect(batch()).rejects.toMatchObject({ code: "batch_empty" })
    await test.stripe.payouts.cancel(id, {}, { stripeAccount: seller.id })
  })

  it("of a seller who was rejected in the meantime goes nowhere until that is taken back", async () => {
    const id = await asked(1_000_000)
    await test.stripe.accounts.reject(seller.id, { reason: "fraud" })
    await expect(batch()).rejects.toMatchObject({ code: "batch_empty" })
    await post(`/v1/accounts/${seller.id}/unreject`, {})
    expect(await batch()).toMatchObject({ lines: [{ subject: id }] })
  })
})

it("a list of statements reads none of their files", () => {
  const listed = test.gateway.db.manager.createQueryBuilder("statement_imports", "row").getSql()
  expect(listed).toContain('"row"."filename"')
  expect(listed).not.toContain('"row"."content"')
})

it("nothing more is transferred to a seller who was rejected", async () => {
  const { code } = await test.intent(50_000)
  await test.credit(50_000, code)
  const { id } = await test.stripe.accounts.create({ type: "custom" })
  await test.stripe.accounts.reject(id, { reason: "fraud" })
  await expect(
    test.stripe.transfers.create({ amount: 1000, currency: "vnd", destination: id })
  ).rejects.toMatchObject({
    statusCode: 400,
    code: "insufficient_capabilities_for_transfer",
    param: "destination",
  })
})

it("notes that ten people add at once are all kept, on every object that has notes", async () => {
  const { id, code } = await test.intent(60_000)
  await test.credit(60_000, code)
  const charge = (await test.retrieve(id)).intent.latest_charge
  const seller = await test.stripe.accounts.create({
    type: "custom",
    external_account: {
      object: "bank_account",
      country: "VN",
      currency: "vnd",
      routing_number: "970436",
      account_number: "0071000000001",
      account_holder_name: "NGUYEN VAN A",
    },
  })
  const transfer = await test.stripe.transfers.create({
    amount: 30_000,
    currency: "vnd",
    destination: seller.id,
  })
  const reversal = await test.stripe.transfers.createReversal(transfer.id, { amount: 1000 })
  const refund = await test.stripe.refunds.create({ payment_intent: id, amount: 1000 })
  const payout = await test.stripe.payouts.create(
    { amount: 1000, currency: "vnd" },
    { stripeAccount: seller.id }
  )
  const endpoint = (await test.stripe.webhookEndpoints.list()).data[0]
  const read = z.object({ metadata: z.record(z.string(), z.string()) })
  for (const [path, account] of [
    [`payment_intents/${id}`],
    [`charges/${String(charge)}`],
    [`accounts/${seller.id}`],
    [`accounts/${seller.id}/external_accounts/${seller.external_accounts?.data[0]?.id}`],
    [`transfers/${transfer.id}`],
    [`transfers/${transfer.id}/reversals/${reversal.id}`],
    [`refunds/${refund.id}`],
    [`payouts/${payout.id}`, seller.id],
    [`webhook_endpoints/${endpoint?.id}`],
  ] as const) {
    await Promise.all(
      Array.from({ length: 10 }, (_, n) => post(`/v1/${path}`, { metadata: { [`note_${n}`]: "x" } }, account))
    )
    const { metadata } = read.parse(
      await test.stripe.rawRequest("GET", `/v1/${path}`, undefined, account ? { stripeAccount: account } : {})
    )
    expect([path.split("/")[0], Object.keys(metadata).length]).toEqual([path.split("/")[0], 10])
  }
})

it("a picture that is asked for again and again is drawn once, and not kept for ever", async () => {
  const first = await renderPng("payload")
  expect(await renderPng("payload")).toBe(first)
  for (let n = 0; n < 200; n++) void renderPng(`other ${n}`, 64)
  expect(await renderPng("payload")).not.toBe(first)
})
