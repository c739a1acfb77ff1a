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

  it("says what is missing: the money goes back, and the order shows it", async () => {
    await page.goto("/sell/don-hang/order_1038")
    await page.getByRole("link", { name: "Không đủ hàng" }).click()
    await page.getByRole("button", { name: "Báo và hoàn tiền" }).click()
    await page.getByText("Chọn ít nhất một món.").waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.getByRole("button", { name: /Thêm một/ }).click()
    await page.getByRole("radio", { name: /Hết hàng/ }).check()
    await page.getByLabel(/Nhắn cho khách/).fill("Chè vụ này đã hết.")
    await page.getByText("Hoàn cho khách 265.000").waitFor()
    await page.getByRole("button", { name: "Báo và hoàn tiền" }).click()
    await page.getByText("1 × Chè Shan tuyết cổ thụ Pà Cò: Hết hàng").waitFor()
    expect(await findFaults(page)).toEqual([])
    expect(market.done).toEqual(["shorten order_1038"])
  })

  it("gives another day without a network; it is sent once there is one", async () => {
    await page.goto("/sell/don-hang/order_1038/hen-lai")
    const day = page.getByLabel("Ngày gửi mới")
    await day.fill((await day.getAttribute("max")) ?? "")
    await page.getByRole("radio", { name: "Chưa thu hoạch được" }).check()
    expect(await findFaults(page)).toEqual([])
    await context.setOffline(true)
    await page.getByRole("button", { name: "Báo ngày mới" }).click()
    await page.getByText("Đang chờ mạng").first().waitFor()
    expect(market.done).toEqual([])
    await context.setOffline(false)
    await page.getByText(/Đã hẹn gửi ngày/).waitFor()
    expect(market.done).toHaveLength(1)
  })

  it("answers a shopper who asks to cancel before anything else", async () => {
    const order = market.orders.find(({ id }) => id === "order_1038")
    if (!order) throw new Error("There is no such order")
    order.cancel_request = {
      state: "requested",
      text: "Tôi đặt nhầm ngày, xin hủy giúp.",
      asked_at: new Date().toISOString(),
      due_at: new Date(Date.now() + 12 * 3_600_000).toISOString(),
      answer: null,
      answered_at: null,
      acts: ["grant", "refuse"],
    }
    await page.goto("/sell/don-hang/order_1038")
    await page.getByText("Khách xin hủy đơn này").waitFor()
    expect(await findFaults(page)).toEqual([])
    expect(await page.getByRole("link", { name: "Báo đã gửi hàng" }).count()).toBe(0)
    expect(await page.getByText("rồi bấm nút này").count()).toBe(0)
    await page.getByRole("button", { name: "Không hủy" }).click()
    await page.getByRole("button", { name: "Gửi trả lời" }).click()
    await page.getByText("Mời bạn ghi lý do, khách sẽ đọc.").waitFor()
    await page.getByLabel("Vì sao không hủy được?").fill("Hàng đã gửi đi sáng nay.")
    await page.getByRole("button", { name: "Gửi trả lời" }).click()
    await page.getByText("Lời xin hủy đã bị từ chối: Hàng đã gửi đi sáng nay.").waitFor()
    expect(market.done).toEqual(["refuse order_1038"])
  })

  it("picks by goods and packs by order", async () => {
    await page.goto("/sell/don-hang?muc=can-gui")
    await page.getByRole("link", { name: "Soạn hàng để gửi" }).click()
    await page.getByRole("button", { name: /Tất cả/ }).click()
    await page.getByText("Đơn 1038").waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.getByRole("button", { name: "Theo đơn" }).click()
    await page.getByRole("heading", { name: /1038/ }).waitFor()
    expect(await findFaults(page)).toEqual([])
  })

  it("tells of a failed harvest: what it comes to stands there before it is done", async () => {
    const [listing] = market.listings
    await page.goto(`/sell/hang/${listing?.id}/mat-mua`)
    await page.getByText(/2 đơn đang chờ, 5 món/).waitFor()
    await page.getByRole("radio", { name: /Không có hàng để giao/ }).check()
    await page.getByRole("radio", { name: /cho tồn kho về 0/ }).check()
    expect(await findFaults(page)).toEqual([])
    await page.getByRole("button", { name: "Làm cho cả 2 đơn" }).click()
    await page.getByText("Đã xong 2 đơn").waitFor()
    expect(await findFaults(page)).toEqual([])
    expect(market.done).toEqual([`harvest ${listing?.id} cancel`])
  })
})
