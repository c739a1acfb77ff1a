import type { Browser, BrowserContext, Page } from "playwright-core"
import { hasBrowser, openBrowser, openPhone } from "../support/browser"
import { findFaults } from "../support/find-faults"
import { Market } from "../support/market"
import { isTooWide, photoOf } from "../support/phone"
import { packedListing } from "../support/samples"
import { signIn } from "../support/sign-in"

jest.setTimeout(300_000)

let browser: Browser
let market: Market
let context: BrowserContext
let page: Page
let complaints: string[]

const inBrowser = hasBrowser ? describe : describe.skip
const button = (name: string | RegExp) => page.getByRole("button", { name })
const listingOf = (id: string) => {
  const listing = market.listings.find((each) => each.id === id)
  if (!listing) throw new Error(`There is no ${id}`)
  return listing
}
const saved = () => page.getByRole("heading", { name: "Đã lưu!" }).waitFor()

inBrowser("a seller of goods in packs, on a phone of 360 × 740", () => {
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    market = new Market()
    market.listings.push(packedListing())
    ;({ context, page, complaints } = await openPhone(browser, await market.start()))
    page.setDefaultTimeout(120_000)
    await signIn(page, market)
  })
  afterEach(async () => {
    await context.close()
    await market.stop()
    expect(complaints).toEqual([])
    expect(market.breaches).toEqual([])
  })

  it("adds a pack to what is sold singly, without a network, in a farmer's words", async () => {
    await page.goto("/sell/hang/prod_ga")
    await page.getByText("Ví dụ: 1 con và combo 3 con").waitFor()
    await page.evaluate(() => navigator.serviceWorker.ready)
    await context.setOffline(true)
    await button("Thêm gói").click()
    await page.getByLabel("Một gói có mấy con?").fill("3 con")
    await page.getByLabel("Giá: Combo 3 con").fill("1tr")
    await page.getByText(/Tính ra 333\.333\s₫ một con; mua lẻ là 360\.000\s₫/).waitFor()
    expect(await page.getByLabel("Nặng bao nhiêu, tính cả bao gói?").inputValue()).toBe("3.900")
    expect(await findFaults(page)).toEqual([])
    expect(await isTooWide(page)).toBe(false)
    await button("Lưu thay đổi").click()
    await page.getByRole("heading", { name: "Đang chờ mạng…" }).waitFor()
    await context.setOffline(false)
    await saved()
    expect(market.calls.at(-1)?.body).toEqual({
      stock_unit: "piece",
      variants: [{ id: "prod_ga_v", content: 1 }],
      more_variants: [{ title: "Combo 3 con", price: 1_000_000, weight_g: 3900, content: 3 }],
    })
    expect(listingOf("prod_ga").variants.map(({ stock }) => stock)).toEqual([6, 2])
  })

  it("sells half a kilogram of what is sold by the kilogram: the stock is one, in kilograms", async () => {
    await page.goto("/sell/hang/prod_mang")
    await page.getByLabel("Số lượng còn để bán").fill("20")
    await button("Thêm gói").click()
    await page.getByLabel("Một gói nặng bao nhiêu hàng?").fill("nửa cân")
    await page.getByText("= 500 g").first().waitFor()
    await page.getByLabel(/^Giá: 500/).fill("95k")
    await button("Lưu lại, chưa đăng").click()
    await saved()
    expect(market.calls.at(-1)?.body).toMatchObject({
      stock_unit: "gram",
      variants: [{ id: "prod_mang_v", content: 1000 }],
      more_variants: [{ price: 95_000, weight_g: 500, content: 500 }],
      shared_stock_change: { unit: "gram", change: 5000 },
    })
    await page.goto("/sell/hang/prod_mang")
    await page.getByLabel("Kho còn bao nhiêu kg?").fill("22,5")
    await page.getByText(/Mỗi gói lấy 500\sg, còn đủ 45 gói/).waitFor()
    await button("Lưu lại, chưa đăng").click()
    await saved()
    expect(market.calls.at(-1)?.body).toEqual({ shared_stock_change: { unit: "gram", change: 2500 } })
  })

  it("is asked whether the stock that was kept is right, and answers with a tap", async () => {
    await page.goto("/sell/hang")
    const card = page.getByRole("article").filter({ hasText: "Bánh tai" })
    await card.getByText("Chợ hỏi: kho còn bao nhiêu?").waitFor()
    await card.getByText("Còn 3 khay").waitFor()
    await page.goto("/sell/hang/prod_banh")
    await page.getByText("Kho còn 3 khay, đúng không?").waitFor()
    await page.getByText("(Khay 10 chiếc: 3, Combo 3 khay: 72)").waitFor()
    expect(await findFaults(page)).toEqual([])
    expect(await isTooWide(page)).toBe(false)
    const answered = page.waitForResponse(
      (answer) => answer.request().method() === "POST" && answer.url().endsWith("/prod_banh")
    )
    await button("Đúng, còn 3 khay").click()
    await answered
    await page.getByText("Kho còn 3 khay, đúng không?").waitFor({ state: "detached" })
    expect(market.calls.at(-1)?.body).toEqual({ stock_confirmed: true })
    expect(listingOf("prod_banh").shared_stock?.question).toBeNull()
  })

  it("answers with a number, sees what each pack is enough for, and takes a pack away", async () => {
    await page.goto("/sell/hang/prod_banh")
    await page.getByLabel("Kho còn bao nhiêu khay?").fill("75")
    await page.getByText("Mỗi gói lấy 3 khay, còn đủ 25 gói.").waitFor()
    await button("Lưu thay đổi").click()
    await saved()
    expect(market.calls.at(-1)?.body).toEqual({
      stock_confirmed: true,
      shared_stock_change: { unit: "piece", change: 72 },
    })
    await page.goto("/sell/hang/prod_banh")
    await button("Ngừng bán Combo 3 khay").click()
    await page.getByText("Sẽ bỏ khi bạn lưu").waitFor()
    await button("Lưu thay đổi").click()
    await saved()
    expect(market.calls.at(-1)?.body).toEqual({ removed_variant_ids: ["banh_3"] })
  })

  it("lists goods in packs from the start, and what is missing of a pack is said", async () => {
    await page.goto("/sell/hang/moi")
    await page.getByLabel("Chọn ảnh có sẵn").setInputFiles([await photoOf()])
    await page.getByRole("img", { name: "Ảnh 1" }).waitFor()
    await button("Tiếp tục").click()
    await page.getByLabel("Tên hàng").fill("Khăn dệt tay")
    await page.getByRole("radio", { name: "Thổ cẩm" }).check()
    await button("Tiếp tục").click()
    await page.getByRole("textbox", { name: "Bán theo" }).fill("Khăn nhỏ")
    await page.getByLabel("Giá một Khăn nhỏ").fill("194k")
    await page
      .getByLabel(/nặng bao nhiêu/)
      .first()
      .fill("160")
    await page.getByLabel("Có bao nhiêu Khăn nhỏ để bán?").fill("5")
    await button("Thêm cỡ hoặc loại khác").click()
    await button("Tiếp tục").click()
    await page.getByText("Hãy ghi tên cỡ, ví dụ: Cỡ lớn.").waitFor()
    await page.getByLabel("Tên cỡ").fill("Khăn lớn")
    await page.getByLabel("Giá: Khăn lớn").fill("342k")
    await page.getByRole("textbox", { name: "Nặng bao nhiêu, tính cả bao gói?", exact: true }).fill("375")
    await page.getByLabel("Có bao nhiêu để bán?").fill("2")
    expect(await findFaults(page)).toEqual([])
    expect(await isTooWide(page)).toBe(false)
    await button("Tiếp tục").click()
    await page.getByRole("radio", { name: /Hàng khô/ }).check()
    await button("Tiếp tục").click()
    await button("Quanh năm").click()
    await page.getByRole("radio", { name: /Nhà làm ra/ }).check()
    await page.getByRole("radio", { name: /Đã chế biến/ }).check()
    await button("Tiếp tục").click()
    await button("Đăng bán").click()
    await page.getByRole("heading", { name: "Đã đăng bán!" }).waitFor()
    expect(market.calls.at(-1)?.body).toMatchObject({
      stock: 5,
      more_variants: [{ title: "Khăn lớn", price: 342_000, weight_g: 375, stock: 2 }],
    })
  })
})
