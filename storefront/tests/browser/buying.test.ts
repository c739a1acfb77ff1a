import {
  addToCart,
  findings,
  inBrowser,
  overflow,
  overflowOfLargeText,
  Phones,
  payForOrderOf,
  toReview,
} from "../support/phones"
import { type Running, startStorefront } from "../support/storefront"

let shop: Running
let phones: Phones

inBrowser("Buying in Chromium", () => {
  beforeAll(async () => {
    shop = await startStorefront()
    phones = await Phones.launch()
  })
  afterAll(async () => {
    await phones.close()
    await shop.stop()
  })
  afterEach(() => {
    expect(phones.troubles.splice(0)).toEqual([])
  })

  test("a shopper buys from two sellers; once the bank has paid, the page follows by itself", async () => {
    const { context, page } = await phones.open()
    await addToCart(shop, page, "cam-long-vang-cs1-cao-phong")
    expect(await page.locator("[data-cart-count]").textContent()).toBe("1")
    expect(page.url()).toContain("/san-pham/")
    await addToCart(shop, page, "ga-den-pa-co-lam-sach-nguyen-con")
    await page.goto(`${shop.url}/gio-hang`)
    expect(await page.locator(".parcel").count()).toBe(2)
    expect(await findings(page)).toEqual([])
    expect(await overflowOfLargeText(page)).toBeLessThanOrEqual(0)

    await toReview(shop, page)
    expect(await findings(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(await overflowOfLargeText(page)).toBeLessThanOrEqual(0)
    await page.check("input[value=so_sel_2_cold]")
    await page.waitForFunction(() =>
      document.querySelector(".sum-big strong")?.textContent?.includes("466.000")
    )

    await page.click("button[value=place]")
    await page.waitForURL("**/don-hang/og_*")
    expect(await findings(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(await overflowOfLargeText(page)).toBeLessThanOrEqual(0)
    await page.waitForFunction(() =>
      /\d+:\d\d/.test(document.querySelector("[data-left-ms]")?.textContent ?? "")
    )

    payForOrderOf(shop, page)
    await page.waitForSelector(".state-paid")
    expect(await findings(page)).toEqual([])
    await context.close()
  })

  test("a second press whose outcome is not known says so where the keyboard is, and offers a third", async () => {
    const { context, page } = await phones.open()
    await addToCart(shop, page, "khan-tho-cam-det-tay-ban-lac")
    await toReview(shop, page)
    const cookies = await context.cookies()
    const again = await context.newPage()
    await again.goto(page.url())
    await again.click("button[value=place]")
    await again.waitForURL("**/don-hang/og_*")
    await context.addCookies(cookies.filter(({ name }) => name === "gio_hang"))
    shop.double.setFaults({ checkout: "payment_unavailable" })
    await page.click("button[value=place]")
    await page.waitForSelector(".notice-error")
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("alert")
    expect(await findings(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    shop.double.setFaults()
    await page.click("button[value=place]")
    await page.waitForURL(again.url())
    await context.close()
  })

  test("the keyboard alone leads from a product to a placed order", async () => {
    const { context, page } = await phones.open()
    const tabTo = async (selector: string) => {
      for (let presses = 0; presses < 90; presses++) {
        await page.keyboard.press("Tab")
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector))
          return
      }
      throw new Error(`Tab never reaches ${selector}`)
    }
    await page.goto(`${shop.url}/san-pham/khan-tho-cam-det-tay-ban-lac`)
    await tabTo(".skip")
    await page.keyboard.press("Enter")
    await tabTo(".button-buy")
    await page.keyboard.press("Enter")
    await page.waitForSelector("[data-done] a")
    await tabTo("[data-done] a")
    await page.keyboard.press("Enter")
    await page.waitForURL("**/gio-hang")
    await tabTo(".summary .button-buy")
    await page.keyboard.press("Enter")
    await page.waitForURL("**/thanh-toan")
    await tabTo("#name")
    await page.keyboard.type("Bùi Thị Mận")
    await tabTo("#phone")
    await page.keyboard.type("0912345678")
    await tabTo("#commune_q")
    await page.keyboard.type("pa co")
    await page.waitForSelector("#commune-options li")
    await page.keyboard.press("Enter")
    await tabTo("#address")
    await page.keyboard.type("Xóm Bò Báu")
    await tabTo(".form-end button")
    await page.keyboard.press("Enter")
    await page.waitForURL("**/xem-lai")
    await tabTo("button[value=place]")
    await page.keyboard.press("Enter")
    await page.waitForURL("**/don-hang/og_*")
    await context.close()
  })

  test("a wrong address is marked accessibly; suggestions are walked by arrow keys", async () => {
    const { context, page } = await phones.open()
    await addToCart(shop, page, "khan-tho-cam-det-tay-ban-lac")
    await page.goto(`${shop.url}/thanh-toan`)
    await page.click(".form-end .button-buy")
    await page.waitForSelector("#name-error")
    expect(await page.getAttribute("#name", "aria-invalid")).toBe("true")
    // The keyboard and the screen reader begin at what is wrong; the link about the commune leads into its field.
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("alert")
    await page.click(".notice-error a[href='#commune_q']")
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("commune_q")
    expect(await findings(page)).toEqual([])
    await page.fill("#commune_q", "p")
    await page.waitForSelector("#commune-options li")
    expect(await findings(page)).toEqual([])
    await page.keyboard.press("Enter")
    expect(await page.locator("#province_code").inputValue()).not.toBe("")
    expect(await page.locator("#province_code-error, #commune-error").count()).toBe(0)
    await page.goto(shop.url)
    await page.fill("#tim", "cam")
    await page.waitForSelector(".hints a[href*='/san-pham/cam-']")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await page.waitForURL("**/san-pham/cam-*")
    await context.close()
  })

  test("one more of the last thing in the cart leaves it in view, and a refused number takes the keyboard", async () => {
    const { context, page } = await phones.open()
    for (const handle of [
      "cam-long-vang-cs1-cao-phong",
      "khan-tho-cam-det-tay-ban-lac",
      "ga-den-pa-co-lam-sach-nguyen-con",
    ])
      await addToCart(shop, page, handle)
    await page.goto(`${shop.url}/gio-hang`)
    const last = page.locator(".line").last()
    await last.locator("button[name=step][value='1']").click()
    await last.locator("input[name=quantity][value='2']").waitFor()
    const inView = await last.evaluate(
      (line) => line.getBoundingClientRect().top >= 0 && line.getBoundingClientRect().top < window.innerHeight
    )
    expect(inView).toBe(true)
    await last.locator("input[name=quantity]").fill("999")
    await page.keyboard.press("Enter")
    await page.locator("[name=quantity][aria-invalid=true]").waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-invalid"))).toBe("true")
    await context.close()
  })

  test("everything works with script off, in a real browser", async () => {
    const { context, page } = await phones.open({ javaScriptEnabled: false })
    await addToCart(shop, page, "cam-long-vang-cs1-cao-phong")
    await page.goto(`${shop.url}/gio-hang`)
    await page.click("button[name=step][value='1']")
    await page.waitForSelector("input[name=quantity][value='2']")
    await page.click("aside a.button-buy")
    await page.fill("#name", "Bùi Thị Mận")
    await page.fill("#phone", "0912345678")
    await page.fill("#commune_q", "thung")
    await page.click("button[value=find]")
    await page.check("input[type=radio][name=commune_code]")
    await page.fill("#address", "Xóm Mới")
    await page.click(".form-end .button-buy")
    await page.waitForURL("**/xem-lai")
    await page.check("input[value=so_sel_2_cold]")
    await page.click("button[value=update]")
    await page.waitForSelector("input[value=so_sel_2_cold]:checked")
    await page.click("button[value=place]")
    await page.waitForURL("**/don-hang/og_*")
    expect(await page.locator("img.qr").isVisible()).toBe(true)
    expect(await page.locator("[data-copy]").first().isVisible()).toBe(false)
    await context.close()
  })
})
