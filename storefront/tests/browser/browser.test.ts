import { existsSync, readFileSync } from "node:fs"
import jsQR from "jsqr"
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core"
import { PNG } from "pngjs"
import { qrData } from "../double/shop"
import { type Running, startStorefront } from "../support/storefront"

const executable = [
  process.env["CHROMIUM_PATH"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => path && existsSync(path))
const inBrowser = executable ? describe : describe.skip
if (!executable)
  console.warn(
    "Chromium is missing, so the browser tests of the storefront are skipped: apt install chromium, or set CHROMIUM_PATH."
  )

const flags =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(
    " "
  )
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8")

let shop: Running
let browser: Browser
const troubles: string[] = []

async function phone(
  options: { javaScriptEnabled?: boolean; width?: number } = {}
): Promise<{ context: BrowserContext; page: Page }> {
  const { width = 360, ...rest } = options
  const context = await browser.newContext({ viewport: { width, height: 740 }, ...rest })
  const page = await context.newPage()
  page.on("pageerror", (error) => troubles.push(`${page.url()}: ${error.message}`))
  page.on("console", (message) => {
    // A refused form answers 4xx on purpose; the browser logs that as a failed load.
    if (message.type() === "error" && !message.text().includes("Failed to load resource"))
      troubles.push(`${page.url()}: ${message.text()}`)
  })
  return { context, page }
}

/** Serious findings of axe on the page as it stands. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found: unknown = await page.evaluate(
    `axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}).then((r) => r.violations.filter((v) => v.impact === "serious" || v.impact === "critical").map((v) => v.id + ": " + v.nodes.map((n) => n.target.join(" ")).slice(0, 3).join(", ")))`
  )
  return Array.isArray(found) ? found.map(String) : ["axe gave no answer"]
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

async function addToCart(page: Page, handle: string): Promise<void> {
  await page.goto(`${shop.url}/san-pham/${handle}`)
  await page.click(".button-buy")
  await page.waitForSelector("[data-done] p, .notice-good")
}

/** The bank's money arrives for the order that a page shows. */
function payForOrderOf(page: Page): void {
  const group = shop.double.shop.groups.get(page.url().split("/").pop() ?? "")
  Object.assign(group ?? {}, { state: "paid", order_state: "paid" })
}

async function toReview(page: Page): Promise<void> {
  await page.goto(`${shop.url}/thanh-toan`)
  await page.fill("#name", "Bùi Thị Mận")
  await page.fill("#phone", "0912345678")
  await page.fill("#commune_q", "pa co")
  await page.waitForSelector("#commune-options li")
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Enter")
  await page.fill("#address", "Xóm Bò Báu")
  await page.click(".form-end .button-buy")
  await page.waitForURL("**/xem-lai")
}

inBrowser("In Chromium", () => {
  beforeAll(async () => {
    shop = await startStorefront()
    browser = await chromium.launch({ executablePath: executable, args: flags })
  })
  afterAll(async () => {
    await browser.close()
    await shop.stop()
  })
  afterEach(() => {
    expect(troubles.splice(0)).toEqual([])
  })

  const paths = [
    "/",
    "/en",
    "/tim-kiem",
    "/tim-kiem?q=khong+co+gi",
    "/danh-muc/trai-cay",
    "/san-pham/cam-long-vang-cs1-cao-phong",
    "/san-pham/mang-thu",
    "/gian-hang",
    "/gian-hang/gian-pa-co",
    "/xa",
    "/xa/pa-co",
    "/gio-hang",
    "/don-hang",
    "/doi-tra",
    "/khong-co",
  ]
  test.each(paths)("%s has no serious accessibility finding and fits a phone of 360 px", async (path) => {
    const { context, page } = await phone()
    await page.goto(shop.url + path)
    expect(await findings(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await context.close()
  })

  test("hostile listing text runs nothing", async () => {
    const { context, page } = await phone()
    await page.goto(`${shop.url}/san-pham/mang-thu`)
    expect(await page.evaluate(() => "hacked" in window)).toBe(false)
    await page.goto(`${shop.url}/tim-kiem?q=m%C4%83ng`)
    expect(await page.evaluate(() => "hacked" in window)).toBe(false)
    await context.close()
  })

  test("a shopper buys from two sellers; once the bank has paid, the page follows by itself", async () => {
    const { context, page } = await phone()
    await addToCart(page, "cam-long-vang-cs1-cao-phong")
    expect(await page.locator("[data-cart-count]").textContent()).toBe("1")
    expect(page.url()).toContain("/san-pham/")
    await addToCart(page, "ga-den-pa-co-lam-sach-nguyen-con")
    await page.goto(`${shop.url}/gio-hang`)
    expect(await page.locator(".parcel").count()).toBe(2)
    expect(await findings(page)).toEqual([])

    await toReview(page)
    expect(await findings(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.check("input[value=so_sel_2_cold]")
    await page.waitForFunction(() =>
      document.querySelector(".sum-big strong")?.textContent?.includes("466.000")
    )

    await page.click("button[value=place]")
    await page.waitForURL("**/don-hang/og_*")
    expect(await findings(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.waitForFunction(() =>
      /\d+:\d\d/.test(document.querySelector("[data-left-ms]")?.textContent ?? "")
    )

    payForOrderOf(page)
    await page.waitForSelector(".state-paid")
    expect(await findings(page)).toEqual([])
    await context.close()
  })

  test("the keyboard alone leads from a product to a placed order", async () => {
    const { context, page } = await phone()
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

  test("the QR on a small phone can be scanned from the screen", async () => {
    const { context, page } = await phone()
    await addToCart(page, "khan-tho-cam-det-tay-ban-lac")
    await toReview(page)
    await page.click("button[value=place]")
    await page.waitForSelector("img.qr")
    await page.waitForFunction(() => document.querySelector<HTMLImageElement>("img.qr")?.complete)
    const { width, height, data } = PNG.sync.read(await page.locator("img.qr").screenshot())
    expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(qrData(283000))
    const saved = page.waitForEvent("download")
    await page.click("a[download]")
    expect((await saved).suggestedFilename()).toBe("vietqr-K7M6P4XQ.png")
    await context.close()
  })

  test.each([
    ["a day behind", -86_400_000],
    ["a day ahead", 86_400_000],
  ])("a phone whose clock is %s counts down the time that is really left", async (_, error_ms) => {
    const { context, page } = await phone()
    await page.clock.install({ time: Date.now() + error_ms })
    await addToCart(page, "khan-tho-cam-det-tay-ban-lac")
    await toReview(page)
    await page.click("button[value=place]")
    const left = page.locator("[data-left-ms] span")
    await left.filter({ hasText: /(29:\d\d|30:00)$/ }).waitFor()
    await page.clock.runFor(60_000)
    await left.filter({ hasText: /(28:\d\d|29:\d\d)$/ }).waitFor()
    await context.close()
  })

  test("whoever comes back from the banking app sees at once that the money has arrived", async () => {
    const { context, page } = await phone()
    await page.clock.install()
    await addToCart(page, "khan-tho-cam-det-tay-ban-lac")
    await toReview(page)
    await page.click("button[value=place]")
    await page.waitForURL("**/don-hang/og_*")
    await page.waitForSelector("[data-live]:not([hidden])")
    await page.clock.pauseAt(Date.now() + 60_000)
    payForOrderOf(page)
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")))
    await page.waitForSelector(".state-paid")
    await context.close()
  })

  test("copies the account number, the bare amount and the message", async () => {
    const { context, page } = await phone()
    await context.grantPermissions(["clipboard-read", "clipboard-write"])
    await addToCart(page, "khan-tho-cam-det-tay-ban-lac")
    await toReview(page)
    await page.click("button[value=place]")
    await page.waitForSelector("[data-copy]:not([hidden])")
    const copied: string[] = []
    for (const button of await page.locator("[data-copy]").all()) {
      await button.click()
      copied.push(await page.evaluate(() => navigator.clipboard.readText()))
    }
    expect(copied).toEqual(["113366668888", "283000", "CPQ7M6P4X"])
    await context.close()
  })

  test("a wrong address is marked accessibly; suggestions are walked by arrow keys", async () => {
    const { context, page } = await phone()
    await addToCart(page, "khan-tho-cam-det-tay-ban-lac")
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
    await page.waitForSelector(".hints a")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await page.waitForURL("**/san-pham/cam-*")
    await context.close()
  })

  test("one more of the last thing in the cart leaves it in view, and a refused number takes the keyboard", async () => {
    const { context, page } = await phone()
    for (const handle of [
      "cam-long-vang-cs1-cao-phong",
      "khan-tho-cam-det-tay-ban-lac",
      "ga-den-pa-co-lam-sach-nguyen-con",
    ])
      await addToCart(page, handle)
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
    const { context, page } = await phone({ javaScriptEnabled: false })
    await addToCart(page, "cam-long-vang-cs1-cao-phong")
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
