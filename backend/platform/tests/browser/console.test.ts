import { startTestApp, type TestApp } from "@chophien/test/kit/app/app"
import { call, newSeller, newStaff, password, type TestStaff } from "@chophien/test/kit/app/people"
import {
  type Browser,
  type BrowserContext,
  describeInBrowser,
  launchBrowser,
  openDesk,
  type Page,
} from "@chophien/test/kit/browser"

jest.setTimeout(300_000)

describeInBrowser("staff in the console", () => {
  let app: TestApp
  let browser: Browser
  let staff: TestStaff
  let context: BrowserContext
  let page: Page
  let foreign: string[]

  beforeAll(async () => {
    app = await startTestApp()
    staff = await newStaff(app)
    await newSeller(app)
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await app?.close()
  })
  beforeEach(async () => {
    ;({ context, page } = await openDesk(browser))
    foreign = []
    page.on("request", (request) => {
      const { origin, protocol } = new URL(request.url())
      if (protocol.startsWith("http") && origin !== app.url) foreign.push(request.url())
    })
  })
  afterEach(() => context?.close())

  async function signIn(): Promise<void> {
    await page.locator('input[name="email"]').fill(staff.email)
    await page.locator('input[name="password"]').fill(password)
    await page.locator('button[type="submit"]').click()
    await page.waitForURL(/\/app\/(?!login)/)
  }

  it("see the market's sign at the sign-in, and the overview as the first page", async () => {
    await page.goto(`${app.url}/app`)
    await page.getByRole("heading", { name: "Chào mừng đến Chợ Phiên" }).waitFor()
    const signs = await page
      .locator("div")
      .evaluateAll((boxes) => boxes.map((box) => getComputedStyle(box).backgroundImage))
    expect(signs.filter((sign) => sign.includes("/sell/icons/icon.svg"))).toHaveLength(1)
    await signIn()
    await page.getByRole("heading", { name: "Hôm nay có gì cần làm" }).waitFor()
    expect(new URL(page.url()).pathname).toBe("/app/overview")
    await page.getByRole("link", { name: /Gian hàng chờ duyệt/ }).waitFor()
    await page.goto(`${app.url}/app/`)
    await page.getByRole("heading", { name: "Hôm nay có gì cần làm" }).waitFor()
  })

  it("whose session has ended sign in again above the page, and keep what they typed", async () => {
    await page.goto(`${app.url}/app/sellers/create`)
    await signIn()
    await page.goto(`${app.url}/app/sellers/create`)
    await page.getByLabel("Tên gian hàng").fill("Tổ hợp tác Mật ong Rừng Xanh")
    await page.getByLabel("Xã, phường").pressSequentially("pa co")
    await page
      .getByRole("option", { name: /Xã Pà Cò/ })
      .first()
      .click()
    await page.getByLabel("Thôn, xóm, số nhà").fill("Xóm Chà Đáy")
    await page.getByLabel("Điện thoại").first().fill("0981 222 333")
    await page.getByLabel("Họ và tên").fill("Bùi Thị Hoa")
    await page.getByLabel("Email nhận thư mời").fill("hoa@matong.example")
    await app.sql("update sign_in set ended_at = now() where actor_id = $1 and ended_at is null", [staff.id])
    await page.getByRole("button", { name: "Thêm gian hàng" }).click()
    const again = page.getByRole("dialog", { name: "Phiên đăng nhập đã hết" })
    await again.getByLabel("Mật khẩu").fill("sai mật khẩu")
    await again.getByRole("button", { name: "Đăng nhập" }).click()
    await again.getByText("Email hoặc mật khẩu chưa đúng.").waitFor()
    await again.getByLabel("Mật khẩu").fill(password)
    await again.getByRole("button", { name: "Đăng nhập" }).click()
    await page.getByRole("heading", { name: "Tổ hợp tác Mật ong Rừng Xanh" }).waitFor()
  })

  it("ask no other site for anything, wherever they go", async () => {
    await page.goto(`${app.url}/app`)
    await signIn()
    const pages = [
      "overview",
      "orders",
      "find-order",
      "sellers",
      "products",
      "settings/regions",
      "settings/profile",
    ]
    for (const path of pages) {
      await page.goto(`${app.url}/app/${path}`)
      await page.waitForLoadState("networkidle")
    }
    expect(foreign).toEqual([])
  })

  it("have an export made, hear of it once, and save it", async () => {
    // The sign-in that the suite began with has ended by now.
    const { token } = await newStaff(app)
    const started = await call(app, "POST", "/admin/products/export", { token, body: {} })
    expect(started.status).toBe(202)
    type Notification = { data: { title: string; description: string; file?: { url: string } } }
    const read = async (): Promise<Notification[]> =>
      (await call(app, "GET", "/admin/notifications?channel=feed", { token })).body.notifications
    let notifications = await read()
    for (
      const end = Date.now() + 60_000;
      !notifications.length && Date.now() < end;
      notifications = await read()
    )
      await new Promise((resolve) => setTimeout(resolve, 200))
    expect(notifications).toHaveLength(1)
    const url = new URL(notifications[0]?.data.file?.url ?? "", app.url)
    const file = await fetch(`${app.url}${url.pathname}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    expect(file.status).toBe(200)
    expect(await file.text()).toContain("Product Handle")
  })
})
