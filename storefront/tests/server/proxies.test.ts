import { readdirSync } from "node:fs"
import { type IncomingMessage, request } from "node:http"
import { connect } from "node:net"
import { join } from "node:path"
import fc from "fast-check"
import { atReview, chicken, placeForm } from "../support/ordering"
import { type Running, startStorefront } from "../support/storefront"

jest.setTimeout(120_000)

let shop: Running
/** What the storefront asked of the back end and the gateway, as it stood in the request. */
let passedOn: string[] = []
beforeAll(async () => {
  shop = await startStorefront()
  shop.double.server.on("request", ({ url }) => passedOn.push(url ?? ""))
})
afterAll(() => shop.stop())

test("the address that somebody writes stands before the one they come from, which the back end believes", async () => {
  const heard: unknown[] = []
  const hear = ({ headers }: IncomingMessage) => heard.push(headers["x-forwarded-for"])
  shop.double.server.on("request", hear)
  for (const forged of [undefined, "203.0.113.6", "203.0.113.6, 10.0.0.1"])
    await fetch(`${shop.url}/gian-hang`, { headers: forged ? { "x-forwarded-for": forged } : {} })
  shop.double.server.off("request", hear)
  const own = expect.stringMatching(/^(::1|127\.0\.0\.1|::ffff:127\.0\.0\.1)$/)
  expect(new Set(heard).size).toBe(3)
  const chains = [...new Set(heard)].map((chain) => String(chain).split(", "))
  expect(chains).toEqual([[own], ["203.0.113.6", own], ["203.0.113.6", "10.0.0.1", own]])
})

test.each(["/", "/gio-hang", "/files/a/b"])(
  "TRACE of %s is no answer that holds what was sent",
  async (path) => {
    const { hostname, port } = new URL(shop.url)
    const { status, text } = await new Promise<{ status: number; text: string }>((resolve, reject) => {
      const sent = request(
        { hostname, port, path, method: "TRACE", headers: { cookie: "gio_hang=secret-of-the-cart" } },
        (answer) => {
          let text = ""
          answer.on("data", (chunk) => (text += String(chunk)))
          answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text }))
        }
      )
      sent.on("error", reject).end()
    })
    expect(status).toBe(405)
    expect(text).not.toContain("secret-of-the-cart")
  }
)

test("opening a page or what it loads writes nothing, whatever the shopper holds", async () => {
  const { shopper, html } = await atReview(shop)
  const { path: order } = await shopper.submit("/thanh-toan/xem-lai", placeForm(html))
  await shopper.submit("/san-pham/ga-den-pa-co-lam-sach-nguyen-con", chicken)
  const pages = join(__dirname, "../../src/pages")
  const paths = readdirSync(pages, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(astro|ts)$/.test(file))
    .map((file) => `/${file.replace(/\.(astro|ts)$/, "").replace(/(^|\/)index$/, "")}`)
    .map((path) => path.replace(/^\/don-hang\/\[\w+\]/, order).replace(/\[[.\w]+\]/g, "pa-co"))
  expect(paths.length).toBeGreaterThan(20)
  const writes: string[] = []
  const hear = ({ method, url }: IncomingMessage) => method === "GET" || writes.push(`${method} ${url}`)
  shop.double.server.on("request", hear)
  for (const path of paths) await (await shopper.send(path)).body?.cancel()
  shop.double.server.off("request", hear)
  expect(writes).toEqual([])
})

/** One request whose path is sent as it stands, which `fetch` would tidy up first. */
function ask(path: string, cookie = ""): Promise<{ status: number; type: string; kept: string }> {
  const { hostname, port } = new URL(shop.url)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, headers: cookie ? { cookie } : {} }, (response) => {
      response.resume()
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers["content-type"] ?? "",
          kept: response.headers["cache-control"] ?? "",
        })
      )
    })
    sent.on("error", reject)
    sent.end()
  })
}

const away = fc
  .array(
    fc.constantFrom(
      "..",
      "%2e%2e",
      "%252e%252e",
      "%2f",
      "%252f",
      "/",
      "%5c",
      "health",
      "store",
      "admin",
      "a",
      "%c0%ae",
      ";"
    ),
    { minLength: 1, maxLength: 7 }
  )
  .map((parts) => parts.join("/"))

/** Neither a picture nor what a page of the storefront, its error page too, reads by itself. */
const isNeither = (path: string): boolean =>
  !/^\/files\/[\w-]+\/[\w.]+$/.test(path) && !/^\/store\/catalogue\/(?:home|categories)$/.test(path)

describe("What a visitor types behind /files/", () => {
  test.each([
    "/files/%252e%252e/health",
    "/files/%2e%2e/health",
    "/files/../health",
    "/files/%c0%ae",
    "/files/a/b",
  ])("is no way to another path of the back end: %s", async (path) => {
    passedOn = []
    const { status, kept } = await ask(path)
    expect([400, 404]).toContain(status)
    expect(kept).not.toContain("immutable")
    expect(passedOn.filter(isNeither)).toEqual([])
  })

  test("is passed on as a picture's path or not at all, whatever it is", async () => {
    await fc.assert(
      fc.asyncProperty(away, async (typed) => {
        passedOn = []
        const { status } = await ask(`/files/${typed}`)
        expect(status).toBeLessThan(500)
        expect(passedOn.filter(isNeither)).toEqual([])
      }),
      { numRuns: 150 }
    )
  })
})

test("the id of an order leads to that order's routes of the back end and to no other", async () => {
  const { shopper, html } = await atReview(shop)
  await shopper.submit("/thanh-toan/xem-lai", placeForm(html))
  const cookie = `don_hang=${shopper.cookie("don_hang")}`
  await fc.assert(
    fc.asyncProperty(
      away,
      fc.constantFrom("ma-qr.svg", "ma-qr.png", "trang-thai", "huy"),
      async (id, page) => {
        passedOn = []
        const { status } = await ask(`/don-hang/${id}/${page}`, cookie)
        expect(status).toBeLessThan(500)
        expect(passedOn.filter((path) => !/^\/(store\/order-groups|qr)\/og_\w+/.test(path))).toEqual([])
      }
    ),
    { numRuns: 100 }
  )
})

test("a cookie of the shopper's own making leads to carts only", async () => {
  await fc.assert(
    fc.asyncProperty(away, async (typed) => {
      passedOn = []
      const { status } = await ask("/gio-hang", `gio_hang=${encodeURIComponent(decodeOnce(typed))}`)
      expect(status).toBeLessThan(500)
      const paths = passedOn.map((path) => new URL(path, "http://backend").pathname)
      expect(paths.filter((path) => !/^\/store\/carts\/[^/]+\/view$/.test(path))).toEqual([])
    }),
    { numRuns: 100 }
  )
})

function decodeOnce(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Resolves once the server has ended a connection that sends `head` and then nothing more. */
function cutOff(head: string): Promise<number> {
  const { hostname, port } = new URL(shop.url)
  const began = Date.now()
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(head))
    socket.on("error", reject)
    socket.on("data", () => undefined)
    socket.on("close", () => resolve(Date.now() - began))
  })
}

test("who sends a request too slowly is cut off within thirty seconds, in its head or in its body", async () => {
  const half = "POST /don-hang HTTP/1.1\r\nHost: localhost\r\n"
  const body = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 400\r\n\r\ncode=K7"
  const times = await Promise.all([cutOff(half), cutOff(half + body), cutOff("")])
  for (const time of times) expect(time).toBeLessThan(31_000)
})
