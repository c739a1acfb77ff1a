import { request } from "node:http"
import { connect } from "node:net"
import { z } from "zod"
import {
  accountNumber,
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

/** Sends the head of a request and little of its body, and reads what comes back without waiting for the rest. */
function unfinished(url: string, head: string[], body: string): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(`${head.join("\r\n")}\r\nHost: x\r\n\r\n${body}`)
    )
    let received = ""
    const timer = setTimeout(
      () => socket.destroy(new Error("no answer before the whole body was sent")),
      30_000
    )
    socket.on("data", (chunk) => {
      received += chunk.toString("latin1")
      socket.destroy()
    })
    socket.on("error", reject)
    socket.on("close", () => {
      clearTimeout(timer)
      resolve(received)
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

describe("a request that two programs would cut at different places", () => {
  const head = ["POST /v1/payment_intents HTTP/1.1", `Authorization: Bearer ${secretKey}`]
  it.each([
    ["a length and chunks", ["Content-Length: 4", "Transfer-Encoding: chunked"], "0\r\n\r\n"],
    ["two lengths", ["Content-Length: 4", "Content-Length: 5"], "a=bc"],
    ["chunks by a name that is none", ["Transfer-Encoding: xchunked"], "0\r\n\r\n"],
    ["a length that is no number", ["Content-Length: +4"], "a=bc"],
    ["a line of a header that begins with a blank", ["X-One: 1", " Content-Length: 4"], "a=bc"],
  ])("is a 400: %s", async (_what, headers, body) => {
    expect(await unfinished(test.url, [...head, ...headers], body)).toMatch(/^HTTP\/1\.1 400 /)
  })

  it("and TRACE is no route", async () => {
    for (const path of ["/v1/payment_intents", "/pay/x", "/health"])
      expect(
        await unfinished(test.url, [`TRACE ${path} HTTP/1.1`, `Authorization: Bearer ${secretKey}`], "")
      ).toMatch(/^HTTP\/1\.1 404 /)
  })
})

describe("a stranger who begins many notices and finishes none", () => {
  it("keeps no bank waiting, and is given up after a while", async () => {
    const received = await startGateway({ SEPAY_API_KEY: "a-key-of-the-bank-service" })
    const port = Number(new URL(received.url).port)
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
        const sent = request(
          {
            port,
            host: "127.0.0.1",
            localAddress,
            agent: false,
            path: "/sources/sepay",
            method: "POST",
            headers: { authorization: "Apikey a-key-of-the-bank-service", "content-length": body.length },
          },
          (answer) => resolve(answer.resume().statusCode ?? 0)
        )
        sent.on("error", reject).end(body)
      })
    // Once the stranger has its share, the bank still gets through.
    await waitFor(async () => (await status("127.0.0.1")) === 503)
    expect(await status("127.0.0.2")).toBe(200)
    await closed
    expect(await status("127.0.0.1")).toBe(200)
    await received.stop()
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
    const from = (address: string) =>
      fetch(`${slow.url}/v1/payment_intents/pi_x?client_secret=x`, {
        headers: { authorization: `Bearer ${publishableKey}`, "x-forwarded-for": address },
      })
    const hostile = await statusesOfBurst(12, () => from("203.0.113.7"))
    expect(hostile).toEqual([...Array.from({ length: 10 }, () => 404), 429, 429])
    expect((await from("203.0.113.8")).status).toBe(404)
    await slow.stop()
  })
})
