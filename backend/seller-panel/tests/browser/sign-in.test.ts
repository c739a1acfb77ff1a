import type { Browser, BrowserContext, Page } from "playwright-core"
import { hasBrowser, openBrowser, openPhone } from "../support/browser"
import { findFaults } from "../support/find-faults"
import { Market } from "../support/market"

let browser: Browser
let market: Market
let context: BrowserContext
let page: Page
let complaints: string[]

const inBrowser = hasBrowser ? describe : describe.skip

inBrowser("a member without the password, on a phone of 360 × 740", () => {
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())
  beforeEach(async () => {
    market = new Market()
    ;({ context, page, complaints } = await openPhone(browser, await market.start()))
    await page.goto("/sell/")
    await page.getByRole("link", { name: "Đăng nhập bằng mã một lần" }).click()
    await page.getByRole("heading", { name: "Đăng nhập bằng mã" }).waitFor()
  })
  afterEach(async () => {
    await context?.close()
    await market?.stop()
    expect(complaints).toEqual([])
    expect(market.breaches.filter((breach) => !breach.includes("redeem"))).toEqual([])
  })

  it("signs in by a one-time code", async () => {
    await page.getByRole("button", { name: "Gửi mã cho tôi" }).click()
    await page.getByText("Hãy nhập email hoặc số điện thoại của bạn.").waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.getByLabel("Email hoặc số điện thoại").fill("0912 345 678")
    await page.getByRole("button", { name: "Gửi mã cho tôi" }).click()
    await page.getByText(/mã đang trên đường tới hộp thư của bạn/).waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.getByLabel("Mã 6 chữ số").fill("111 111")
    await page.getByRole("button", { name: "Đăng nhập" }).click()
    await page.getByText("Mã chưa đúng hoặc đã hết hạn.").waitFor()
    await page.getByLabel("Mã 6 chữ số").fill("482 913")
    await page.getByRole("button", { name: "Đăng nhập" }).click()
    await page.getByText("đơn cần xác nhận").waitFor()
    expect(new URL(page.url()).pathname).toBe("/sell/")
  })

  it("is told when the code goes to the phone", async () => {
    market.phoneCodes = true
    await page.getByLabel("Email hoặc số điện thoại").fill("0912345678")
    await page.getByRole("button", { name: "Gửi mã cho tôi" }).click()
    await page.getByText(/mã đang được gửi tới số này/).waitFor()
  })

  it("sees whom to call: the market, and the officer once this phone knew one", async () => {
    await page.getByRole("link", { name: "Gọi 0210 3846 647" }).waitFor()
    await page.getByText("Trung tâm Chợ Phiên, 7:30–17:00").waitFor()
    await page.getByLabel("Email hoặc số điện thoại").fill(market.email)
    await page.getByRole("button", { name: "Gửi mã cho tôi" }).click()
    await page.getByLabel("Mã 6 chữ số").fill(market.code)
    await page.getByRole("button", { name: "Đăng nhập" }).click()
    await page.getByText("đơn cần xác nhận").waitFor()
    market.endSessions()
    await page.reload()
    await page.getByText("Cán bộ phụ trách gian hàng: Bùi Thị Mận").waitFor()
    await page.getByRole("link", { name: "Gọi 0912 345 678" }).waitFor()
    expect(await findFaults(page)).toEqual([])
  })
})
