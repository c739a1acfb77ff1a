import { startTestApp, type TestApp } from "@chophien/test/kit/app/app"
import { call, newCustomer, newSeller, newStaff, type TestSeller } from "@chophien/test/kit/app/people"
import sharp from "sharp"
import { blackPng } from "../../../../plugins/file-sharp/tests/support/pictures"

let app: TestApp
let seller: TestSeller
let staff: { token: string }
let customer: { token: string }
let key: string

beforeAll(async () => {
  app = await startTestApp()
  ;[seller, staff, customer] = [await newSeller(app), await newStaff(app), await newCustomer(app)]
  const made = await app.service<{ id: string; token: string }>("api_key", "createApiKeys", {
    title: "shop",
    type: "publishable",
    created_by: "test",
  })
  const [channel] = await app.sql<{ id: string }>("select default_sales_channel_id as id from store")
  await app.service("link", "create", [
    { api_key: { publishable_key_id: made.id }, sales_channel: { sales_channel_id: channel?.id } },
  ])
  key = made.token
})
afterAll(() => app?.close())

const shopper = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  call(app, method, path, { body, headers: { "x-publishable-api-key": key, ...headers } })

describe("a page of a foreign origin", () => {
  it.each([
    "/store/catalogue/home",
    "/store/products",
    "/auth/member/emailpass",
    "/admin/sellers",
    "/seller/me",
    "/files/x/master.webp",
    "/sell",
  ])("gets no leave to read %s", async (path) => {
    for (const method of ["GET", "OPTIONS"]) {
      const { headers } = await shopper(method, path, undefined, {
        origin: "https://evil.example",
        "access-control-request-method": "POST",
      })
      expect(headers.get("access-control-allow-origin") ?? "none").not.toMatch(/evil|\*/)
      expect(
        headers.get("access-control-allow-credentials") === "true" &&
          headers.get("access-control-allow-origin")
      ).toBeFalsy()
    }
  })
})

describe("whoever looks what runs here", () => {
  it.each([
    "/health",
    "/store/catalogue/home",
    "/store/khong-co",
    "/admin/sellers",
    "/seller/me",
    "/auth/member/emailpass",
    "/files/x/master.webp",
    "/sell",
    "/app",
    "/khong-co",
  ])("is not told by %s", async (path) => {
    const { headers } = await shopper("GET", path)
    expect([headers.get("x-powered-by"), headers.get("server")]).toEqual([null, null])
  })
})

describe("a browser", () => {
  it.each([
    "/store/catalogue/home",
    "/store/khong-co",
    "/admin/sellers",
    "/seller/me",
    "/files/x/master.webp",
  ])("takes %s for what it is called, frames it nowhere and tells nobody its address", async (path) => {
    const { headers } = await shopper("GET", path)
    expect([
      headers.get("x-content-type-options"),
      headers.get("x-frame-options"),
      headers.get("referrer-policy"),
    ]).toEqual(["nosniff", "DENY", "no-referrer"])
  })
})

describe("who asks for everything at once", () => {
  it.each(["/store/catalogue/listings", "/store/catalogue/sellers", "/store/gazetteer/communes"])(
    "is refused by %s",
    async (path) => {
      expect((await shopper("GET", `${path}?limit=100000`)).status).toBe(400)
    }
  )

  it.each(["/admin/sellers", "/admin/gazetteer/communes", "/admin/mails"])(
    "is refused by %s, staff or not",
    async (path) => {
      expect((await call(app, "GET", `${path}?limit=100000`, { token: staff.token })).status).toBe(400)
    }
  )

  it.each(["/seller/orders", "/seller/listings"])("is refused by %s", async (path) => {
    expect((await call(app, "GET", `${path}?limit=100000`, { token: seller.token })).status).toBe(400)
  })
})

describe("metadata of 50 kB", () => {
  const metadata = { note: "x".repeat(50_000) }
  it("is refused by every write of shoppers and sellers", async () => {
    const started = await shopper("POST", "/store/carts/start", {})
    expect((await shopper("POST", "/store/carts/start", { metadata })).status).toBe(400)
    expect(
      (
        await shopper("POST", `/store/carts/${started.body.cart.id}/items`, {
          variant_id: "v",
          quantity: 1,
          metadata,
        })
      ).status
    ).toBe(400)
    expect(
      (
        await call(app, "POST", `/seller/listings/${seller.listing_id}`, {
          token: seller.token,
          body: { metadata },
        })
      ).status
    ).toBe(400)
    for (const path of ["/store/customers", "/store/customers/me", "/store/customers/me/addresses"]) {
      const { status } = await call(app, "POST", path, {
        token: customer.token,
        body: { email: "a@b.vn", first_name: "A", metadata },
        headers: { "x-publishable-api-key": key },
      })
      expect([path, status]).toEqual([path, 404])
    }
    expect(await app.sql("select 1 from customer where length(metadata::text) > 10000")).toEqual([])
  })
})

describe("an upload", () => {
  const send = async (bytes: Buffer, name: string, type: string) => {
    const form = new FormData()
    form.append("files", new Blob([new Uint8Array(bytes)], { type }), name)
    return await call(app, "POST", "/seller/uploads", { token: seller.token, raw: form })
  }
  const uploads = () => app.sql("select 1 from seller_upload")
  const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`)

  it.each([
    ["that is an SVG with a script", async () => svg, "anh.svg", "image/svg+xml"],
    ["that is an SVG called a JPEG", async () => svg, "anh.jpg", "image/jpeg"],
    [
      "that is a picture and a web page",
      async () =>
        Buffer.concat([
          await sharp(blackPng(64, 64)).jpeg().toBuffer(),
          Buffer.from("<html><script>alert(1)</script>"),
        ]),
      "anh.jpg",
      "image/jpeg",
    ],
    ["of 196 megapixels", async () => blackPng(14_000, 14_000), "anh.png", "image/png"],
  ])("%s is refused, and nothing of it stays", async (_what, bytes, name, type) => {
    const before = (await uploads()).length
    const { status, body } = await send(await bytes(), name, type)
    expect([status, typeof body.message]).toEqual([400, "string"])
    expect(body.message).not.toMatch(/^(This|The) /)
    expect(await uploads()).toHaveLength(before)
  })

  it("whose name leads elsewhere is stored under its own key all the same", async () => {
    const { status, body } = await send(
      await sharp(blackPng(64, 64)).jpeg().toBuffer(),
      "../../../../etc/cron.d/anh.jpg",
      "image/jpeg"
    )
    expect(status).toBe(201)
    const picture = await fetch(app.url + body.files[0].url)
    expect([
      picture.status,
      ...["content-type", "x-content-type-options", "referrer-policy", "content-security-policy"].map(
        (name) => picture.headers.get(name)
      ),
    ]).toEqual([
      200,
      "image/webp",
      "nosniff",
      "no-referrer",
      "default-src 'none'; frame-ancestors 'none'; sandbox",
    ])
    expect(body.files[0].url).toMatch(/^\/files\/[0-9a-f]{32}_64x64_[\w-]+\/master\.webp$/)
    for (const path of [
      "/files/..%2f..%2fpackage.json/master.webp",
      "/files/uses/abc",
      "/files/private/..%2f..%2fx.csv",
      "/files/drafts/x",
    ]) {
      expect((await fetch(app.url + path)).status).not.toBe(200)
    }
  })
})
