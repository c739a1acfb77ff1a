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

inBrowser("the owner of a shop, on a phone of 360 × 740", () => {
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())
  beforeEach(async () => {
    market = new Market()
    ;({ context, page, complaints } = await openPhone(browser, await market.start()))
    await signIn(page, market)
    await page.goto("/sell/tai-khoan")
    await page.getByRole("link", { name: "Người quản lý gian hàng" }).click()
    await page.getByRole("heading", { name: "Giàng A Páo" }).waitFor()
  })
  afterEach(async () => {
    await context?.close()
    await market?.stop()
    expect(complaints).toEqual([])
    expect(market.breaches).toEqual([])
  })

  it("adds somebody, whose address is checked before it is sent", async () => {
    await page.getByRole("button", { name: "Thêm người" }).click()
    await page.getByRole("button", { name: "Thêm người" }).click()
    await page.getByText("Hãy ghi họ và tên.").waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.getByLabel("Họ và tên").fill("Bùi Thị Hoa")
    await page.getByLabel("Email").fill("Hoa@paco.example ")
    await page.getByLabel("Số điện thoại").fill("+84 (0) 987-654-321")
    await page.getByRole("button", { name: "Thêm người" }).click()
    await page.getByText("Đã thêm Bùi Thị Hoa. Thư mời đang được gửi tới hoa@paco.example.").waitFor()
    expect(market.members.at(-1)).toMatchObject({ role: "staff", phone: "+84987654321" })
    expect(market.done).toEqual(["invite hoa@paco.example"])
  })

  it("corrects an address, and is told what that means before", async () => {
    await page.getByRole("button", { name: "Sửa Giàng A Páo" }).click()
    await page.getByLabel("Email").fill("a.pao@paco.example")
    await page.getByText(/mật khẩu cũ không dùng được nữa/).waitFor()
    await page.getByRole("button", { name: "Lưu" }).click()
    await page.getByText("Đã lưu.").waitFor()
    await page.getByText("a.pao@paco.example").waitFor()
  })

  it("signs a colleague out, then removes them after a question", async () => {
    await page.getByRole("button", { name: "Đăng xuất khỏi mọi máy Giàng A Páo" }).click()
    await page.getByText("Đã đăng xuất Giàng A Páo khỏi mọi máy.").waitFor()
    await page.getByRole("button", { name: "Bớt người này Giàng A Páo" }).click()
    await page.getByText(/Bớt Giàng A Páo khỏi gian hàng\?/).waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.getByRole("button", { name: "Bớt người này" }).click()
    await page.getByText("Đã bớt Giàng A Páo.").waitFor()
    await page.getByRole("heading", { name: "Giàng A Páo" }).waitFor({ state: "detached" })
  })

  it("finds no way to lock themselves out", async () => {
    await page.getByRole("button", { name: "Sửa Sùng Thị Mai" }).click()
    await page.getByLabel("Họ và tên").waitFor()
    expect(await page.getByLabel("Email").count()).toBe(0)
    await page.getByRole("button", { name: "Quay lại" }).click()
    expect(await page.getByRole("button", { name: "Bớt người này Sùng Thị Mai" }).count()).toBe(0)
  })

  it("says how fast parcels leave, from which shoppers read the day of delivery", async () => {
    await page.goto("/sell/tai-khoan")
    await page.getByRole("link", { name: "Ngày giao hàng" }).click()
    await page.getByLabel("2 ngày làm việc", { exact: true }).check()
    await page.getByLabel("Trước 12 giờ", { exact: true }).check()
    expect(await findFaults(page)).toEqual([])
    await page.getByRole("button", { name: "Lưu thay đổi" }).click()
    await page.getByText("Đã lưu. Khách thấy ngày mới ngay.").waitFor()
    expect(market.dispatch).toEqual({ handling_days: 2, cutoff_hour: 12 })
  })
})
