import { request as httpRequest } from "node:http"
import fc from "fast-check"
import { z } from "zod"
import { routes } from "../../../src/api/routes"
import { secretKey, startGateway, type TestGateway } from "../../support/harness"

let test: TestGateway
/** An object of each kind, so that fuzzed bodies get past "there is no such object". */
const known: Record<string, string> = {}

const idOf = (object: unknown) => z.object({ id: z.string() }).parse(object).id
const post = (path: string, body: Record<string, unknown>, stripeAccount?: string): Promise<unknown> =>
  test.stripe.rawRequest("POST", path, body, stripeAccount ? { stripeAccount } : {})

beforeAll(async () => {
  test = await startGateway()
  const { id, code } = await test.intent(900_000)
  await test.credit(900_000, code)
  const paid = await test.stripe.paymentIntents.retrieve(id)
  const account = await test.stripe.accounts.create({
    type: "custom",
    country: "VN",
    external_account: {
      object: "bank_account",
      country: "VN",
      currency: "vnd",
      routing_number: "970436",
      account_number: "0071001234567",
      account_holder_name: "HTX",
    },
  })
  const transfer = await test.stripe.transfers.create({
    amount: 500_000,
    currency: "vnd",
    destination: account.id,
  })
  const endpoint = await test.stripe.webhookEndpoints.create({
    url: "http://127.0.0.1:1/",
    enabled_events: ["account.updated"],
  })
  await test.credit(5000, "khong co ma nao")
  const open = await test.intent(10_000)
  Object.assign(known, {
    intent: open.id,
    charge: String(paid.latest_charge),
    refund: (await test.stripe.refunds.create({ payment_intent: id, amount: 1000 })).id,
    account: account.id,
    transfer: transfer.id,
    reversal: (await test.stripe.transfers.createReversal(transfer.id, { amount: 1000 })).id,
    external: account.external_accounts?.data[0]?.id ?? "",
    endpoint: endpoint.id,
    capability: "transfers",
    review:
      (await test.sql<{ id: string }>("select id from reviews where state = 'open' limit 1"))[0]?.id ?? "",
    key: idOf(await post("/v1/vietqr/api_keys", { name: "k", scopes: ["acts:read"] })),
    event: (await test.stripe.events.list({ limit: 1 })).data[0]?.id ?? "",
    id: (await test.stripe.balanceTransactions.list({ limit: 1 })).data[0]?.id ?? "",
  })
})
afterAll(() => test.stop())

interface Answer {
  status: number
  type: string
  body: string
}

/** Sends bytes that no client library would; nothing in the address is put right on the way. */
function send(
  method: string,
  path: string,
  body?: string | Buffer,
  headers: Record<string, string> = {}
): Promise<Answer> {
  const { hostname, port } = new URL(test.url)
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        hostname,
        port,
        method,
        path,
        headers: {
          authorization: `Bearer ${secretKey}`,
          ...(body === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }),
          ...headers,
        },
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on("data", (chunk: Buffer) => chunks.push(chunk))
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            type: String(response.headers["content-type"]),
            body: Buffer.concat(chunks).toString("utf8"),
          })
        )
      }
    )
    request.on("error", reject)
    request.end(body)
  })
}

const refusal = z.object({
  error: z
    .object({
      type: z.string(),
      message: z.string().min(1),
      param: z.string().optional(),
      code: z.string().optional(),
    })
    .loose(),
})

/** How many rows every table has, but those that any request may write: answers under idempotency keys. */
async function counts(): Promise<Record<string, number>> {
  const tables = await test.sql<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'idempotency_keys'"
  )
  const found: Record<string, number> = {}
  for (const { name } of tables)
    found[name] = Number((await test.sql<{ n: string }>(`select count(*) as n from "${name}"`))[0]?.n)
  return found
}

/** The leaves of a route's input, as names in a form, from the schema that checks it. */
function fieldsOf(schema: unknown, prefix = ""): string[] {
  const { properties, anyOf, items } = z
    .looseObject({
      properties: z.record(z.string(), z.unknown()).optional(),
      anyOf: z.array(z.unknown()).optional(),
      items: z.unknown().optional(),
    })
    .parse(schema)
  const named = (name: string) => (prefix ? `${prefix}[${name}]` : name)
  if (properties)
    return Object.entries(properties).flatMap(([name, inner]) => [
      named(name),
      ...fieldsOf(inner, named(name)),
    ])
  if (anyOf) return anyOf.flatMap((inner) => fieldsOf(inner, prefix))
  return items && typeof items === "object" ? fieldsOf(items, `${prefix}[0]`) : []
}

const inputOf = (route: (typeof routes)[number]) => [
  ...new Set(fieldsOf(z.toJSONSchema(route.input, { io: "input", unrepresentable: "any" }))),
]
const addressOf = (path: string, ids: Record<string, string> = known) =>
  path.replace(/:(\w+)/g, (_whole, name: string) => ids[name] || "xx_1")

/** Values that are right for no field at all. */
const wrong: [string, string][] = [
  ["a NUL byte", "%00"],
  ["a huge text", "x".repeat(120_000)],
  ["a lone surrogate's bytes", `${"%ED%A0%80".repeat(2)}%00`],
]

/** Values that are right for few fields. */
const odd = [
  "",
  "-1",
  "0",
  "1.5",
  "1e3",
  "NaN",
  "99999999999999999999999",
  "-99999999999",
  "true",
  "null",
  "undefined",
  "%ED%A0%80",
  "%F0%9F%92%A9",
  "%E2%80%AE",
  "';%20drop%20table%20events;%20--",
  "../../etc/passwd",
  "=1+1",
  "{}",
  "[]",
]

/** Names that turn a scalar into a list, a group, or something an object must not be asked for. */
const shapes = [
  "[]",
  "[0]",
  "[a]",
  "[a][b][c]",
  "[__proto__]",
  "[constructor][prototype]",
  "[__proto__][polluted]",
  "[0][0][0][0][0][0][0][0]",
  "[",
]

describe("every field of every route", () => {
  it.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    "%s",
    async (_name, route) => {
      const before = await counts()
      const method = route.method.toUpperCase()
      const ask = (form: string) =>
        route.method === "post"
          ? send(method, addressOf(route.path), form)
          : send(method, `${addressOf(route.path)}?${form}`)
      const fields = [...inputOf(route), "nonsense", "__proto__", "constructor", "hasOwnProperty"]
      for (const field of fields) {
        const name = encodeURIComponent(field)
        const tries: [string, boolean][] = [
          ...wrong
            .filter(([, value]) => route.method === "post" || value.length < 10_000)
            .map(([, value]): [string, boolean] => [`${name}=${value}`, true]),
          // Notes take any key, that is what they are for.
          ...(field.endsWith("metadata") ? [] : shapes).map((shape): [string, boolean] => [
            `${name}${encodeURIComponent(shape)}=x`,
            true,
          ]),
        ]
        for (const [form, mustRefuse] of tries) {
          const answer = await ask(form)
          // A list that is asked for may name one thing more; nothing is written.
          if (answer.status === 200 && route.method === "get") continue
          expect([
            form.slice(0, 80),
            answer.status >= 400 && answer.status < 500,
            answer.type,
            mustRefuse,
          ]).toEqual([form.slice(0, 80), true, expect.stringContaining("application/json"), true])
          const { error } = refusal.parse(JSON.parse(answer.body))
          if (answer.status === 400)
            expect([form.slice(0, 80), error.param]).toEqual([form.slice(0, 80), expect.any(String)])
        }
      }
      expect(await counts()).toEqual(before)
      expect(Reflect.get({}, "polluted")).toBeUndefined()
    },
    120_000
  )
})

it("no combination of odd values makes any route fail or answer HTML", async () => {
  const field = fc.tuple(
    fc.constantFrom(...new Set(routes.flatMap(inputOf))),
    fc.oneof(
      fc.constantFrom(...odd),
      fc.string({ unit: "binary", maxLength: 30 }).map((text) => encodeURIComponent(text.toWellFormed()))
    )
  )
  const harmless = routes.filter(({ path }) => !path.includes("test_helpers"))
  await fc.assert(
    fc.asyncProperty(
      fc.nat(harmless.length - 1),
      fc.array(field, { maxLength: 6 }),
      async (index, fields) => {
        const route = harmless[index]
        if (!route) return
        const form = fields.map(([name, value]) => `${encodeURIComponent(name)}=${value}`).join("&")
        const answer = await send(
          route.method.toUpperCase(),
          addressOf(route.path, {}) + (route.method === "post" ? "" : `?${form}`),
          route.method === "post" ? form : undefined
        )
        expect([route.path, form, answer.status < 500, answer.type]).toEqual([
          route.path,
          form,
          true,
          expect.stringContaining("application/json"),
        ])
        if (answer.status >= 400) refusal.parse(JSON.parse(answer.body))
      }
    ),
    { numRuns: 400 }
  )
})

describe("bodies that are none", () => {
  const writes = routes.filter(({ method }) => method === "post")

  it.each([
    ["broken JSON", "{", "application/json", [400, 404]],
    ["a JSON list", "[1]", "application/json", [400, 404]],
    [
      "JSON nested without end",
      `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`,
      "application/json",
      [400, 404],
    ],
    ["a lone surrogate in JSON", '{"\\ud800":"\\udfff"}', "application/json", [400, 404]],
    [
      "prototype keys in JSON",
      '{"__proto__":{"a":"1"},"constructor":{"prototype":{"a":"1"}}}',
      "application/json",
      [400, 404],
    ],
    [
      "a multipart body",
      '--x\r\nContent-Disposition: form-data; name="amount"\r\n\r\n1\r\n--x--',
      "multipart/form-data; boundary=x",
      [400, 404],
    ],
    ["XML", "<a>1</a>", "text/xml", [400, 404]],
    [
      "broken percent-encoding",
      "amount=%&currency=%E0%A4%A&%=1",
      "application/x-www-form-urlencoded",
      [400, 404],
    ],
    [
      "an unknown charset",
      "amount=1",
      "application/x-www-form-urlencoded; charset=nonsense",
      [400, 404, 415],
    ],
    [
      "thousands of fields",
      Array.from({ length: 5000 }, (_, i) => `metadata[k${i}]=1`).join("&"),
      "application/x-www-form-urlencoded",
      [400, 404],
    ],
    ["ten megabytes", "x".repeat(10_000_000), "application/x-www-form-urlencoded", [413]],
  ])(
    "%s",
    async (_name, body, type, allowed) => {
      const before = await counts()
      for (const route of writes) {
        const answer = await send("POST", addressOf(route.path, { ...known, external: "xx_1" }), body, {
          "content-type": type,
        }).catch(() => null)
        // A body that is far too large may be cut off before its answer is read.
        if (answer === null) continue
        if (answer.status === 200 && ["text/xml"].includes(type)) continue
        expect([route.path, allowed.includes(answer.status), answer.status, answer.type]).toEqual([
          route.path,
          true,
          answer.status,
          expect.stringContaining("application/json"),
        ])
        const { error } = refusal.parse(JSON.parse(answer.body))
        if (answer.status === 400) expect([route.path, error.param]).toEqual([route.path, expect.any(String)])
      }
      expect(await counts()).toEqual(before)
    },
    120_000
  )
})

describe("addresses that are none", () => {
  const names = [
    "%00",
    "%",
    "%E0%A4%A",
    "%ff",
    "..",
    "%2e%2e%2f",
    "a%2Fb",
    "x".repeat(5000),
    "%F0%9F%92%A9",
    "__proto__",
    "constructor",
    "pi_1'--",
    "%0d%0aSet-Cookie:a=b",
    " ",
  ]

  it("answer 4xx in Stripe's form on every route", async () => {
    const before = await counts()
    for (const route of routes.filter(({ path }) => path.includes(":"))) {
      for (const name of names) {
        const path = route.path.replace(/:\w+/g, name === " " ? "%20" : name)
        const answer = await send(route.method.toUpperCase(), path, route.method === "post" ? "" : undefined)
        expect([
          path.slice(0, 90),
          answer.status >= 400 && answer.status < 500,
          answer.status,
          answer.type,
        ]).toEqual([path.slice(0, 90), true, answer.status, expect.stringContaining("application/json")])
        refusal.parse(JSON.parse(answer.body))
      }
    }
    expect(await counts()).toEqual(before)
  })

  it("answer 4xx on pages, pictures, sources and the bank", async () => {
    const before = await counts()
    for (const name of names) {
      const encoded = name === " " ? "%20" : name
      for (const path of [
        `/pay/${encoded}`,
        `/pay/${encoded}/status`,
        `/qr/${encoded}.png`,
        `/qr/${encoded}`,
        `/test/bank?intent=${encoded}`,
        `/sources/${encoded}`,
        `/v1/${encoded}`,
        `/${encoded}`,
      ]) {
        const answer = await send("GET", path)
        expect([path.slice(0, 60), answer.status >= 400 && answer.status < 500, answer.status]).toEqual([
          path.slice(0, 60),
          true,
          answer.status,
        ])
      }
      for (const path of [
        "/sources/sepay",
        "/sources/casso",
        "/bank/api/transaction-sync",
        "/api/token_generate",
      ]) {
        const answer = await send("POST", path, encoded, { "content-type": "application/json" })
        expect([path, answer.status >= 400 && answer.status < 500]).toEqual([path, true])
      }
      expect((await send("POST", `/test/bank?intent=${known.intent}`, `amount=${encoded}`)).status).toBe(
        name.length > 4000 ? 413 : 400
      )
    }
    expect(await counts()).toEqual(before)
  })

  it("and methods that are none, too", async () => {
    for (const method of ["PUT", "PATCH", "PROPFIND"]) {
      for (const path of ["/v1/payment_intents", "/pay/x", "/test/bank", "/health"]) {
        const answer = await send(method, path)
        expect([method, path, answer.status]).toEqual([method, path, 404])
        expect(answer.type).toContain("application/json")
      }
    }
  })
})
