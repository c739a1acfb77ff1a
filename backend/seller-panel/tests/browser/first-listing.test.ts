import type { Browser, BrowserContext, Page } from "playwright-core"
import sharp from "sharp"
import { hasBrowser, openBrowser, openPhone } from "../support/browser"
import { Market } from "../support/market"

/** A first-time seller: a thumb types a letter in so long. */
const key_ms = 180
/** From the sign-in to the published listing. */
const most_ms = 60_000
/** A cheap phone, and slow 4G as browsers' own tools know it. */
const slowdown = 4
const slow4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
}

let browser: Browser
let market: Market
let context: BrowserContext
let page: Page
let complaints: string[]

jest.setTimeout(240_000)
const inBrowser = hasBrowser ? describe : describe.skip

/** Makes the page's phone as slow as a cheap one. */
async function slowDown(): Promise<void> {
  const tools = await context.newCDPSession(page)
  await tools.send("Emulation.setCPUThrottlingRate", { rate: slowdown })
  await tools.send("Network.enable")
  await tools.send("Network.emulateNetworkConditions", slow4G)
}

const type = (label: string | RegExp, text: string): Promise<void> =>
  page.getByLabel(label).first().pressSequentially(text, { delay: key_ms })
const next = (): Promise<void> => page.getByRole("button", { name: "Tiếp tục" }).click()

async function list(title: string): Promise<void> {
  const photo = await sharp({ create: { width: 3000, height: 4000, channels: 3, background: "#b3311d" } })
    .jpeg()
    .toBuffer()
  await page
    .getByLabel("Chọn ảnh có sẵn")
    .setInputFiles([{ name: "anh.jpg", mimeType: "image/jpeg", buffer: photo }])
  await page.getByRole("img", { name: "Ảnh 1" }).waitFor()
  await next()
  await type("Tên hàng", title)
  await page.getByRole("radio", { name: "Mật ong" }).check()
  await next()
  await page.getByRole("button", { name: "chai" }).click()
  await type("Giá một chai", "85k")
  await type(/nặng bao nhiêu/, "700")
  await type("Có bao nhiêu chai để bán?", "20")
  await next()
  await page.getByRole("radio", { name: /Dễ vỡ/ }).check()
  await next()
  await page.getByRole("button", { name: "Quanh năm" }).click()
  await page.getByRole("radio", { name: /Nhà làm ra/ }).check()
  await page.getByRole("radio", { name: /Chỉ sơ chế/ }).check()
  await next()
  await page.getByRole("heading", { name: "Xem lại lần cuối" }).waitFor()
  await page.getByRole("button", { name: "Đăng bán" }).click()
}

const listed = (title: string) => market.listings.find((listing) => listing.title === title)
const right = { price: 85_000, weight_g: 700, stock: 20, status: "published" }

inBrowser("a first-time seller on a cheap phone over slow 4G, with 180 ms a key", () => {
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())
  beforeEach(async () => {
    market = new Market()
    ;({ context, page, complaints } = await openPhone(browser, await market.start()))
    await slowDown()
    await page.goto("/sell/")
    await page.getByRole("heading", { name: "Đăng nhập gian hàng" }).waitFor()
  })
  afterEach(async () => {
    await context?.close()
    await market?.stop()
    expect(complaints).toEqual([])
    expect(market.breaches).toEqual([])
  })

  async function signIn(): Promise<void> {
    await type("Email", market.email)
    await page
      .getByRole("textbox", { name: "Mật khẩu" })
      .pressSequentially(market.password, { delay: key_ms })
    await page.getByRole("button", { name: "Đăng nhập", exact: true }).click()
    await page.getByText("đơn cần xác nhận").waitFor()
  }

  it("has a listing on the market within a minute of opening the sign-in", async () => {
    const began = Date.now()
    await signIn()
    await page.getByRole("link", { name: /Đăng hàng mới/ }).click()
    await list("Mật ong bạc hà")
    await page.getByText("Đã đăng bán!").waitFor()
    const took = Date.now() - began
    expect(listed("Mật ong bạc hà")).toMatchObject(right)
    expect(took).toBeLessThan(most_ms)
  })

  it("makes one without a network from the second opening on, and the market gets it once there is one", async () => {
    await signIn()
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.close()
    await context.setOffline(true)
    page = await context.newPage()
    const tools = await context.newCDPSession(page)
    await tools.send("Emulation.setCPUThrottlingRate", { rate: slowdown })
    const began = Date.now()
    await page.goto("/sell/")
    await page.getByRole("link", { name: /Đăng hàng mới/ }).click()
    await list("Mật ong hoa nhãn")
    // Chromium fails the requests of a page that was opened without a network, and does not tell it that there is none.
    await page.getByRole("heading", { name: /Đang chờ mạng|Đang gửi/ }).waitFor()
    expect(Date.now() - began).toBeLessThan(most_ms)
    expect(listed("Mật ong hoa nhãn")).toBeUndefined()
    await context.setOffline(false)
    await page.getByText("Đã đăng bán!").waitFor({ timeout: 90_000 })
    expect(listed("Mật ong hoa nhãn")).toMatchObject(right)
  })
})
