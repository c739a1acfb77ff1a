import type { Browser, Page } from "playwright-core"
import { describeInBrowser, desk, launch, person, phone, pictures } from "../lib/browser"
import { environment } from "../lib/environment"

/** What people type and what stands first then. The middle column says what the keyboard did. */
const searches: [typed: string, how: string, first: RegExp][] = [
  ["ga den pa co", "no marks", /^Gà đen Pà Cò/],
  ["gaf ddeen", "Telex that was not switched on", /^Gà đen Pà Cò/],
  ["bươỉ đỏ", "marks on the wrong letter", /^Bưởi đỏ Tân Lạc/],
  ["buwowri ddor", "Telex that was not switched on", /^Bưởi đỏ Tân Lạc/],
  ["mân hâu", "a mark that was not typed", /^Mận hậu Pà Cò/],
  ["lợn hun khoói", "a letter twice", /^Lợn bản địa Đà Bắc hun khói/],
  ["cam long vnag", "two letters swapped", /^Cam lòng vàng/],
  ["heo", "the South's word", /^Lợn bản địa/],
  ["black chicken", "English", /^Gà đen Pà Cò/],
  ["Đoan Hùng", "a district of before", /^Bưởi/],
]

describeInBrowser("people type as people do", () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  const story = (what: string, script: boolean, work: (shop: Page) => Promise<void>) =>
    it(what, async () => {
      const { context, page, complaints } = await person(browser, phone, script)
      try {
        await page.goto(environment.storefront)
        await work(page)
      } catch (error) {
        await pictures(browser, what)
        throw error
      } finally {
        await context.close()
      }
      expect(complaints).toEqual([])
    })

  const field = (shop: Page) => shop.getByRole("searchbox", { name: "Tìm đặc sản" })
  const cards = (shop: Page) => shop.locator(".list-main > .cards .card-title")

  /** Types key by key and sends the form; answers the title that stands first. */
  async function search(shop: Page, typed: string): Promise<string> {
    await field(shop).fill("")
    await field(shop).pressSequentially(typed)
    await field(shop).press("Enter")
    await shop.getByRole("heading", { level: 1, name: typed }).waitFor()
    return (await cards(shop).first().textContent()) ?? ""
  }

  story("and find it, key by key", true, async (shop) => {
    for (const [typed, , first] of searches) expect(await search(shop, typed)).toMatch(first)
  })

  story("and find it without a script", false, async (shop) => {
    for (const [typed, , first] of searches) expect(await search(shop, typed)).toMatch(first)
  })

  story("and are shown goods with their price while they type", true, async (shop) => {
    await field(shop).pressSequentially("mat ong rung l")
    const hint = shop.locator(".hints a", { hasText: "Mật ong rừng Lạc Thủy" })
    await hint.waitFor()
    expect(await hint.textContent()).toContain("₫")
    await hint.click()
    await shop.getByRole("heading", { level: 1, name: "Mật ong rừng Lạc Thủy" }).waitFor()
  })

  story("and are told what else there is where nothing is", false, async (shop) => {
    await field(shop).fill("dứa")
    await field(shop).press("Enter")
    await shop.getByRole("heading", { level: 1, name: "dứa" }).waitFor()
    expect(await shop.getByText("Dưa chuột Hoàng An").count()).toBe(0)
    expect(await shop.locator(".near .card-title").count()).toBeGreaterThan(0)
  })

  story("and ask to hear of a season, without a script", false, async (shop) => {
    await shop.goto(`${environment.storefront}/tim-kiem?q=m%E1%BA%ADn+h%E1%BA%ADu`)
    await cards(shop).first().getByRole("link").click()
    await shop.getByRole("heading", { level: 1, name: "Mận hậu Pà Cò" }).waitFor()
    // In May, June and July it is sold, and nobody has to wait.
    if (await shop.getByRole("button", { name: "Thêm vào giỏ" }).count()) return
    await shop.getByLabel("Email của bạn").fill("mai@example.com")
    await shop.getByRole("button", { name: "Báo cho tôi" }).click()
    await shop.getByText("bạn sẽ nhận một thư").waitFor()
  })

  it("and what nobody found, staff lead to goods in two clicks", async () => {
    const typed = "gấu đen"
    const shopper = await person(browser, phone)
    await shopper.page.goto(environment.storefront)
    // Another order is another request: what was answered a moment ago is not counted again.
    for (const order of ["newest", "price_asc"])
      await shopper.page.goto(
        `${environment.storefront}/tim-kiem?${new URLSearchParams({ q: typed, sap: order })}`
      )
    const staff = await person(browser, desk)
    await staff.page.goto(`${environment.backend}/app/login`)
    await staff.page.locator('input[name="email"]').fill("trungtam@chophien.example")
    await staff.page.locator('input[name="password"]').fill("chophien-demo")
    await staff.page.locator('button[type="submit"]').click()
    await staff.page.waitForURL(/\/app\/(?!login)/)
    const row = staff.page.getByRole("listitem").filter({ hasText: typed })
    for (;;) {
      await staff.page.goto(`${environment.backend}/app/search-counts`)
      await staff.page.getByRole("heading", { name: "Khách tìm gì" }).waitFor()
      await staff.page
        .getByText(/lần tìm|Khách tìm gì cũng thấy/)
        .first()
        .waitFor()
      if (await row.count()) break
    }
    await pictures(browser, "staff search counts")
    await row.getByRole("button", { name: /Dẫn tới “gà đen”/ }).click()
    await pictures(browser, "staff word form")
    await staff.page.getByRole("button", { name: "Lưu", exact: true }).click()
    await staff.page.getByText("Đã lưu").first().waitFor()
    await row.waitFor({ state: "detached" })
    expect(await search(shopper.page, typed)).toMatch(/^Gà đen Pà Cò/)
    expect([...shopper.complaints, ...staff.complaints]).toEqual([])
    await Promise.all([shopper.context.close(), staff.context.close()])
  })
})
