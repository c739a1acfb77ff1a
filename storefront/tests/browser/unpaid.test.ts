import { addToCart, findings, inBrowser, overflow, Phones, toReview } from "../support/phones"
import { type Running, startStorefront } from "../support/storefront"

let shop: Running
let phones: Phones

inBrowser("An order that is refused because of unpaid ones, in Chromium", () => {
  beforeAll(async () => {
    shop = await startStorefront()
    phones = await Phones.launch()
  })
  afterAll(async () => {
    await phones.close()
    await shop.stop()
  })
  afterEach(() => {
    shop.double.setFaults()
    expect(phones.troubles.splice(0)).toEqual([])
  })

  test.each([360, 1280])("leads to the unpaid one, which is cancelled: %i px wide", async (width) => {
    const { context, page } = await phones.open({ width })
    await addToCart(shop, page, "cam-long-vang-cs1-cao-phong")
    await toReview(shop, page)
    await page.click("button[value=place]")
    await page.waitForURL("**/don-hang/og_*")
    const unpaid = page.url()
    await addToCart(shop, page, "ga-den-pa-co-lam-sach-nguyen-con")
    await toReview(shop, page)
    shop.double.setFaults({ checkout: "unpaid_orders_open" })
    await page.click("button[value=place]")
    await page.waitForSelector(".unpaid-orders")
    expect(await findings(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)

    await page.click(".unpaid-orders a[href$='/huy']")
    await page.waitForURL("**/huy")
    expect(await findings(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.click("main form button[value=cancel]")
    await page.waitForURL(unpaid)
    expect(await page.textContent(".state")).toContain("Đã hủy")
    await context.close()
  })
})
