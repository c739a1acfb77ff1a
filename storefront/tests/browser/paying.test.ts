import jsQR from "jsqr"
import { PNG } from "pngjs"
import { qrData } from "../double/order-view"
import { addToCart, inBrowser, Phones, payForOrderOf, toReview } from "../support/phones"
import { type Running, startStorefront } from "../support/storefront"

let shop: Running
let phones: Phones

inBrowser("The payment page in Chromium", () => {
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

  test("the QR on a small phone can be scanned from the screen", async () => {
    const { context, page } = await phones.open()
    await addToCart(shop, page, "khan-tho-cam-det-tay-ban-lac")
    await toReview(shop, page)
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
    const { context, page } = await phones.open()
    await page.clock.install({ time: Date.now() + error_ms })
    await addToCart(shop, page, "khan-tho-cam-det-tay-ban-lac")
    await toReview(shop, page)
    await page.click("button[value=place]")
    const left = page.locator("[data-left-ms] span")
    await left.filter({ hasText: /(29:\d\d|30:00)$/ }).waitFor()
    await page.clock.runFor(60_000)
    await left.filter({ hasText: /(28:\d\d|29:\d\d)$/ }).waitFor()
    await context.close()
  })

  test("whoever comes back from the banking app sees at once that the money has arrived", async () => {
    const { context, page } = await phones.open()
    await page.clock.install()
    await addToCart(shop, page, "khan-tho-cam-det-tay-ban-lac")
    await toReview(shop, page)
    await page.click("button[value=place]")
    await page.waitForURL("**/don-hang/og_*")
    await page.waitForSelector("[data-live]:not([hidden])")
    await page.clock.pauseAt(Date.now() + 60_000)
    payForOrderOf(shop, page)
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")))
    await page.waitForSelector(".state-paid")
    await context.close()
  })

  test("copies the account number, the bare amount and the message", async () => {
    const { context, page } = await phones.open()
    await context.grantPermissions(["clipboard-read", "clipboard-write"])
    await addToCart(shop, page, "khan-tho-cam-det-tay-ban-lac")
    await toReview(shop, page)
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
})
