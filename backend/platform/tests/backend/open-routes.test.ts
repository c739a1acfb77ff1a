import { startTestApp, type TestApp } from "@chophien/test/kit/app/app"
import { openRoutes } from "../../src/access/open-routes"

let app: TestApp
let key: string
beforeAll(async () => {
  app = await startTestApp()
  const made = await app.service<{ id: string; token: string }>("api_key", "createApiKeys", {
    title: "Shop",
    type: "publishable",
    created_by: "test",
  })
  key = made.token
})
afterAll(() => app?.close())

const anonymous = openRoutes.filter((route) => route.for === "public" || route.for === "publishable")
const writes = anonymous.filter(({ method }) => method !== "GET")
const reads = anonymous.filter(({ method }) => method === "GET")
const addressOf = (path: string) => app.url + path.replace("/**", "").replace(/:\w+/g, "unknown")

/** Writes that no limit counts, and what they cost who sends them. */
const uncounted: Record<string, string> = {
  "POST /hooks/vietqr": "a signature over the body comes first",
  "POST /auth/session": "a token comes first",
  "DELETE /auth/session": "ends what the caller has",
  "POST /auth/user/emailpass/update": "a token of a mailed link comes first",
  "POST /auth/user/emailpass/register": "a token of an invitation comes first",
  "POST /admin/invites/accept": "a token of an invitation comes first",
  "POST /auth/mfa/challenges/:id/verify": "a token comes first",
}

async function send(method: string, url: string, body: unknown): Promise<Response> {
  return await fetch(url, {
    method,
    headers: { "content-type": "application/json", "x-publishable-api-key": key },
    ...(method === "GET" ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  })
}

describe("a route that is open to anybody", () => {
  it("counts who writes, or costs nothing without a secret", async () => {
    const free: string[] = []
    for (const { method, path } of writes) {
      const answer = await send(method, addressOf(path), {
        email: "ai-do@vidu.example",
        password: "mật khẩu",
      })
      await answer.body?.cancel()
      expect([method, path, answer.status < 500]).toEqual([method, path, true])
      if (!answer.headers.has("ratelimit-policy")) free.push(`${method} ${path}`)
    }
    expect(writes.length).toBeGreaterThan(15)
    expect(free.filter((name) => !(name in uncounted))).toEqual([])
    expect(Object.keys(uncounted).filter((name) => !free.includes(name))).toEqual([])
  })

  it("takes no large body", async () => {
    const large = JSON.stringify({ text: "x".repeat(2_000_000) })
    for (const { method, path } of writes) {
      const answer = await send(method, addressOf(path), large)
      await answer.body?.cancel()
      expect([method, path, answer.status >= 400 && answer.status < 500]).toEqual([method, path, true])
    }
  })

  it("reads no more rows than a page has", async () => {
    for (const { path } of reads) {
      if (!path.startsWith("/store/")) continue
      const answer = await send("GET", `${addressOf(path)}?limit=100000`, undefined)
      await answer.body?.cancel()
      expect([path, answer.status >= 400 && answer.status < 500]).toEqual([path, true])
    }
  })

  it("lets a crowd wait its turn, and somebody sign in meanwhile", async () => {
    let done = false
    const crowd = Array.from({ length: 60 }, async (_, index) => {
      for (let turn = 0; !done; turn++) {
        const answer = await send("GET", `${app.url}/store/catalogue/listings?q=${index}-${turn}`, undefined)
        await answer.body?.cancel()
        expect([200, 503]).toContain(answer.status)
      }
    })
    const answer = await send("POST", `${app.url}/auth/member/emailpass`, {
      email: "ai-do@vidu.example",
      password: "mật khẩu",
    })
    expect(answer.status).toBe(401)
    expect((await fetch(`${app.url}/health`)).status).toBe(200)
    done = true
    await Promise.all(crowd)
  })
})
