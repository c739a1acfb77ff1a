import { request as ask } from "node:http"

/** The backend of the running stack. */
const origin = process.env.TEST_BACKEND_URL ?? ""

/** A request with its path as written: fetch would tidy `..` away. */
const raw = (
  path: string,
  headers: Record<string, string> = {},
  method = "GET"
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(origin)
    ask({ host: "127.0.0.1", port, path, headers, method }, (answer) => {
      let body = ""
      answer.setEncoding("utf8")
      answer.on("data", (chunk: string) => (body += chunk))
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }))
    })
      .on("error", reject)
      .end()
  })

describe("a phone asks for the panel", () => {
  it("is led to the address that also opens without a network", async () => {
    expect(await raw("/sell?muc=1")).toMatchObject({ status: 308, headers: { location: "/sell/?muc=1" } })
  })

  it.each(["/sell/", "/sell/don-hang/order_1"])("gets the app's page at %s", async (path) => {
    const answer = await raw(path)
    expect(answer.status).toBe(200)
    expect(answer.headers["content-type"]).toMatch(/^text\/html/)
    expect(answer.headers["cache-control"]).toBe("no-cache")
    expect(answer.body).toContain('<div id="app">')
  })

  it("is told to run nothing but the panel's own scripts, in no one's frame", async () => {
    const { headers } = await raw("/sell/")
    const policy = String(headers["content-security-policy"])
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain("unsafe")
    expect(headers["x-content-type-options"]).toBe("nosniff")
    expect(headers["referrer-policy"]).toBe("no-referrer")
  })

  it("keeps files with a hash for a year and asks for the others each time", async () => {
    const page = await raw("/sell/")
    const script = /src="(\/sell\/assets\/[^"]+\.js)"/.exec(page.body)?.[1] ?? ""
    const packed = await raw(script, { "accept-encoding": "br, gzip" })
    expect(packed.status).toBe(200)
    expect(packed.headers["content-encoding"]).toBe("br")
    expect(packed.headers["content-type"]).toMatch(/^text\/javascript/)
    expect(packed.headers["cache-control"]).toBe("public, max-age=31536000, immutable")
    expect(packed.headers["vary"]).toMatch(/Accept-Encoding/i)
    const plain = await raw(script)
    expect(plain.headers["content-encoding"]).toBeUndefined()
    expect(plain.headers["content-type"]).toMatch(/^(text|application)\/javascript/)
    expect((await raw("/sell/sw.js")).headers["cache-control"]).toBe("no-cache")
    expect((await raw("/sell/manifest.webmanifest")).headers["content-type"]).toMatch(
      /^application\/manifest\+json/
    )
  })

  it("loads less than 66 kB of packed script before its first screen, the worker included", async () => {
    const { body } = await raw("/sell/")
    const scripts = [...body.matchAll(/(?:src|href)="(\/sell\/assets\/[^"]+\.js)"/g)].map(
      ([, path = ""]) => path
    )
    expect(scripts.length).toBeGreaterThan(0)
    let bytes = 0
    for (const path of [...scripts, "/sell/sw.js"]) {
      const { headers } = await raw(path, { "accept-encoding": "gzip" })
      expect(headers["content-encoding"]).toBe("gzip")
      bytes += Number(headers["content-length"])
    }
    expect(bytes).toBeLessThan(66_000)
  })

  it.each([
    "/sell/../package.json",
    "/sell/..%2f..%2fpackage.json",
    "/sell/%2e%2e/package.json",
    "/sell/assets/..%5c..%5cpackage.json",
    "/sell/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc/passwd.txt",
    "/sell/.built-panel",
    "/sell/assets/gone-12345678.js",
    "/sell/%00.js",
  ])("gets nothing for %s", async (path) => {
    const { status, body } = await raw(path, { "accept-encoding": "br" })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(body).not.toContain("@chophien")
  })

  it("is not taken for the seller routes, which answer for themselves", async () => {
    expect((await raw("/seller/me")).status).toBe(401)
    expect((await raw("/sell", {}, "POST")).status).toBe(404)
  })
})
