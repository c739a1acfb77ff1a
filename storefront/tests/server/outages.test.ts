import jsQR from "jsqr"
import { PNG } from "pngjs"
import { delivery, placeForm, withCart } from "../support/ordering"
import { Shopper } from "../support/shopper"
import { type Running, startStorefront } from "../support/storefront"

/** What no page of a shop may take, whatever is broken. */
const longest_ms = 3000

let shop: Running
let shopper: Shopper
beforeAll(async () => {
  shop = await startStorefront()
  shopper = new Shopper(shop.url)
})
afterAll(() => shop.stop())
afterEach(() => shop.double.setFaults())

async function timed(path: string) {
  const began = performance.now()
  const response = await shopper.send(path)
  const html = await response.text()
  return { status: response.status, html, headers: response.headers, took_ms: performance.now() - began }
}

describe("While the back end hangs", () => {
  test("no page takes three seconds; one that cannot be shown says so and offers another try", async () => {
    shop.double.setFaults({ hangs: true })
    for (const path of ["/san-pham/cam-long-vang-cs1-cao-phong", "/xa/pa-co", "/gian-hang/gian-pa-co"]) {
      const page = await timed(path)
      expect([path, page.status, page.took_ms < longest_ms]).toEqual([path, 503, true])
      expect(page.html).toContain("Chợ đang tạm nghỉ ít phút")
      expect(page.html).toContain(`href="${path}"`)
      expect(page.headers.get("retry-after")).toBe("10")
    }
  })

  test("the log says what happened, the page does not, and no address begins a line of the log", async () => {
    shop.double.setFaults({ hangs: true })
    const page = await timed("/san-pham/x%0aforged%0d%0aforged")
    expect(page.status).toBe(503)
    expect(page.html).not.toMatch(/BackendDown|node:internal|\.mjs|127\.0\.0\.1/)
    expect(shop.output()).toMatch(/^GET \/san-pham\/x\S*forged\S*forged:/m)
    expect(shop.output()).not.toMatch(/^forged/m)
  })

  test("in production the log is a line of JSON for each entry", async () => {
    const live = await startStorefront({ NODE_ENV: "production" })
    live.double.setFaults({ hangs: true })
    expect((await fetch(`${live.url}/san-pham/x%0aforged`)).status).toBe(503)
    await live.stop()
    const entries = live
      .output()
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
    // Parts of the page that it can do without have entries of their own.
    expect(entries.filter(({ level }) => level !== "warn")).toMatchObject([
      { level: "info", message: expect.stringContaining("Storefront listening on") },
      {
        level: "error",
        message: expect.stringMatching(/^GET \/san-pham\/x\S*forged:$/),
        error: expect.stringContaining("got no answer"),
      },
    ])
    for (const { time } of entries) expect(time).toMatch(/^\d{4}-\d\d-\d\dT.+Z$/)
  })

  test("pages of words alone are there, and soon", async () => {
    shop.double.setFaults({ hangs: true })
    const page = await timed("/gioi-thieu")
    expect([page.status, page.took_ms < longest_ms]).toEqual([200, true])
  })

  test("a picture is refused as soon, and kept nowhere", async () => {
    shop.double.setFaults({ hangs: true })
    const picture = await timed("/files/one_780x780_AAAA/320.webp")
    expect([picture.status, picture.headers.get("cache-control"), picture.took_ms < longest_ms]).toEqual([
      503,
      "no-store",
      true,
    ])
  })

  test("home and search show what they showed last", async () => {
    const before = await timed("/tim-kiem?q=ga+den")
    await timed("/")
    await new Promise((resolve) => setTimeout(resolve, 2000))
    shop.double.setFaults({ hangs: true })
    const during = await timed("/tim-kiem?q=ga+den")
    expect([before.status, during.status, during.took_ms < longest_ms]).toEqual([200, 200, true])
    expect(during.html).toContain("Gà đen")
    expect((await timed("/")).status).toBe(200)
  })
})

describe("Whether shoppers can be served", () => {
  test("is another question than whether this process answers", async () => {
    const good = await timed("/san-sang")
    expect([good.status, JSON.parse(good.html)]).toEqual([200, { ready: true, backend: "ready" }])
    shop.double.setFaults({ status: 503 })
    const bad = await timed("/san-sang")
    expect([bad.status, JSON.parse(bad.html)]).toEqual([503, { ready: false, backend: "not_ready" }])
    shop.double.setFaults({ hangs: true })
    const away = await timed("/san-sang")
    expect([away.status, JSON.parse(away.html)]).toEqual([503, { ready: false, backend: "away" }])
    expect(away.took_ms).toBeLessThan(longest_ms)
    expect((await timed("/suc-khoe")).status).toBe(200)
  })
})

test("the QR to save is drawn from the order: no gateway is asked, and the picture says what the order says", async () => {
  const payer = await withCart(shop)
  const { html: review } = await payer.submit("/thanh-toan", delivery)
  const order = await payer.submit("/thanh-toan/xem-lai", placeForm(review))
  const picture = await payer.send(`${order.path}/ma-qr.png`)
  expect([picture.status, picture.headers.get("content-disposition")]).toEqual([
    200,
    expect.stringMatching(/^attachment; filename="vietqr-.*\.png"$/),
  ])
  const { data, width, height } = PNG.sync.read(Buffer.from(await picture.arrayBuffer()))
  expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toMatch(/^000201.*CPQ7M6P4X/)
  const drawn = await payer.send(`${order.path}/ma-qr.svg`)
  expect([drawn.status, drawn.headers.get("content-type")]).toEqual([200, "image/svg+xml"])
})
