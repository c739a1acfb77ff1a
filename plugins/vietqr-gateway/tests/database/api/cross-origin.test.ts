import { routes } from "../../../src/api/routes"
import { publishableKey, secretKey, startGateway, type TestGateway } from "../../support/harness"

let test: TestGateway
beforeAll(async () => void (test = await startGateway()))
afterAll(() => test.stop())

const origin = "https://shop.example"
const allowed = (answer: Response) => answer.headers.get("access-control-allow-origin")
const send = (method: string, path: string, headers: Record<string, string>) =>
  fetch(test.url + path, { method, headers: { origin, ...headers } })

it("a script of any shop's page may follow one intent with publishable key and client secret", async () => {
  const { intent } = await test.intent(9000)
  const path = `/v1/payment_intents/${intent.id}`
  const preflight = await send("OPTIONS", path, {
    "access-control-request-method": "GET",
    "access-control-request-headers": "authorization",
  })
  expect([
    preflight.status,
    allowed(preflight),
    preflight.headers.get("access-control-allow-methods"),
  ]).toEqual([204, "*", "GET"])
  expect(preflight.headers.get("access-control-allow-headers")).toContain("authorization")
  expect(preflight.headers.get("access-control-allow-credentials")).toBeNull()

  const read = await send("GET", `${path}?client_secret=${intent.client_secret}`, {
    authorization: `Bearer ${publishableKey}`,
  })
  expect([read.status, allowed(read)]).toEqual([200, "*"])
  expect(read.headers.get("access-control-expose-headers")).toContain("Request-Id")
  const refusal = await send("GET", `${path}?client_secret=guess`, {
    authorization: `Bearer ${publishableKey}`,
  })
  expect([refusal.status, allowed(refusal)]).toEqual([404, "*"])
})

it("no script reads an answer to a secret key, nor a page of nobody", async () => {
  const { intent } = await test.intent(9000)
  expect(
    allowed(await send("GET", `/v1/payment_intents/${intent.id}`, { authorization: `Bearer ${secretKey}` }))
  ).toBeNull()
  expect(allowed(await send("GET", `/v1/payment_intents/${intent.id}`, {}))).toBeNull()
  expect(allowed(await send("GET", "/pay/x", {}))).toBeNull()
})

it("and nothing else, whatever route is added", async () => {
  for (const route of routes) {
    const path = route.path.replace(/:\w+/g, "pi_1")
    const method = route.method.toUpperCase()
    const followed = route.path === "/v1/payment_intents/:intent"
    for (const wanted of ["GET", "POST", "DELETE"]) {
      const preflight = await send("OPTIONS", path, {
        "access-control-request-method": wanted,
        "access-control-request-headers": "authorization",
      })
      expect([path, wanted, allowed(preflight)]).toEqual([
        path,
        wanted,
        followed && wanted === "GET" ? "*" : null,
      ])
    }
    const answer = await send(method, path, { authorization: `Bearer ${publishableKey}` })
    expect([method, path, allowed(answer)]).toEqual([method, path, followed && method === "GET" ? "*" : null])
  }
})
