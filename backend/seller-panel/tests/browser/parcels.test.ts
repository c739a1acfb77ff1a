import type { Browser, BrowserContext, Page } from "playwright-core"
import { hasBrowser, openBrowser, openPhone } from "../support/browser"
import { findFaults } from "../support/find-faults"
import { Market } from "../support/market"
import { signIn } from "../support/sign-in"

let browser: Browser
let market: Market
let context: BrowserContext
let page: Page
let complaints: string[]

const inBrowser = hasBrowser ? describe : describe.skip

inBrowser("a member who sends an order in parts", () => {
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())
  beforeEach(async () => {
    market = new Market()
    ;({ context, page, complaints } = await openPhone(browser, await market.start()))
    await signIn(page, market)
  })
  afterEach(async () => {
    await context?.close()
    await market?.stop()
    expect(complaints).toEqual([])
    expect(market.breaches).toEqual([])
  })

  it("chooses what goes into the parcel, and sees what is left", async () => {
    await page.goto("/sell/don-hang/order_1038/gui")
    await page.getByRole("radio", { name: "Viettel Post" }).check()
    await page.getByLabel("Mã vận đơn").fill("VTP1234567890")
    await page.getByRole("radio", { name: /Một phần/ }).check()
    const pieces = page.getByRole("status", { name: /Số lượng trong kiện/ })
    await pieces.getByText("3 / 3").waitFor()
    for (const shown of ["2 / 3", "1 / 3", "0 / 3"]) {
      await page.getByRole("button", { name: /Bớt một/ }).click()
      await pieces.getByText(shown).waitFor()
    }
    await page.getByRole("button", { name: "Xong, báo cho khách" }).click()
    await page.getByText("Hãy chọn ít nhất một món cho kiện này.").waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.getByRole("button", { name: /Thêm một/ }).click()
    await page.getByRole("button", { name: "Xong, báo cho khách" }).click()
    await page.getByText("Đã gửi một phần, còn phải gửi:").waitFor()
    await page.getByText("Còn phải gửi: 2").waitFor()
    await page.getByText("1 × Chè Shan tuyết cổ thụ Pà Cò").waitFor()
    expect(await findFaults(page)).toEqual([])
    expect(market.done).toEqual(["ship order_1038"])

    await page.getByRole("link", { name: "Báo đã gửi hàng" }).click()
    await page.getByRole("radio", { name: "Bưu điện" }).check()
    await page.getByLabel("Mã vận đơn").fill("EA123456789VN")
    await page.getByRole("button", { name: "Xong, báo cho khách" }).click()
    await page.getByText("EA123456789VN").waitFor()
    expect(market.orders.find(({ id }) => id === "order_1038")?.state).toBe("shipped")
  })
})
