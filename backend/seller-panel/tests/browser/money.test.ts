import type { Browser, Page } from "playwright-core"
import { hasBrowser, openBrowser, openPhone } from "../support/browser"
import { Market } from "../support/market"

const inBrowser = hasBrowser ? describe : describe.skip

inBrowser("a seller's money, on a phone", () => {
  let browser: Browser
  let market: Market
  let page: Page
  let complaints: string[]
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    market = new Market()
    ;({ page, complaints } = await openPhone(browser, await market.start()))
    page.setDefaultTimeout(120_000)
    await page.goto("/sell/")
    await page.getByLabel("Email").fill(market.email)
    await page.getByRole("textbox", { name: "Mật khẩu" }).fill(market.password)
    await page.getByRole("button", { name: "Đăng nhập" }).click()
    await page.getByRole("link", { name: "Tiền của gian hàng" }).click()
    await page.getByText("Sắp được chuyển").waitFor()
  })
  afterEach(async () => {
    await page.context().close()
    await market.stop()
    expect(market.breaches).toEqual([])
    expect(complaints).toEqual([])
  })

  test("says what is on the way, held, to be paid and paid, and each order line by line", async () => {
    for (const amount of ["1.250.000", "740.050", "370.025", "8.400.000"])
      expect(await page.getByText(amount).count()).toBeGreaterThan(0)
    await page.getByRole("link", { name: "Từng đơn" }).click()
    await page.getByText("Khách xin trả hàng").waitFor()
    await page.getByRole("link", { name: /Đơn số 1042/ }).click()
    await page.getByRole("heading", { name: "Cước giao hàng" }).waitFor()
    await page.getByText("336.600").waitFor()
  })

  test("is sent to an account that the owner names with the password once more", async () => {
    await page.getByRole("link", { name: "Ghi tài khoản ngân hàng" }).first().click()
    await page.getByRole("button", { name: "Lưu tài khoản này" }).click()
    for (const problem of ["Hãy chọn ngân hàng.", "Hãy nhập mật khẩu."])
      await page.getByText(problem).waitFor()
    await page.getByLabel("Ngân hàng").selectOption({ index: 1 })
    await page.getByLabel("Số tài khoản").fill("2500 2050 05678")
    await page.getByLabel("Tên chủ tài khoản").fill("SUNG THI MAI")
    await page.getByRole("textbox", { name: "Mật khẩu của bạn" }).fill("không phải")
    await page.getByRole("button", { name: "Lưu tài khoản này" }).click()
    await page.getByText("Mật khẩu chưa đúng").waitFor()
    await page.getByRole("textbox", { name: "Mật khẩu của bạn" }).fill(market.password)
    await page.getByRole("button", { name: "Lưu tài khoản này" }).click()
    await page.getByText("Đã ghi tài khoản").waitFor()
    expect(market.money.bank).toMatchObject({ account_end: "5678", status: "new" })
    await page.getByRole("link", { name: "Về sổ tiền" }).click()
    await page.getByText("Cán bộ chợ đang xem lại").waitFor()
  })

  test("is taken along as a file", async () => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Tải PDF" }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^so-tien-\d{4}-\d\d-01-\d{4}-\d\d-\d\d\.pdf$/)
  })
})
