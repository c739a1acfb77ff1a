import { findings, inBrowser, overflow, overflowOfLargeText, Phones } from "../support/phones"
import { type Running, startStorefront } from "../support/storefront"

let shop: Running
let phones: Phones

inBrowser("Each page in Chromium", () => {
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

  const paths = [
    "/",
    "/en",
    "/tim-kiem",
    "/tim-kiem?q=khong+co+gi",
    "/tim-kiem?q=gaf+ddeen+lac+khoogn",
    "/danh-muc/trai-cay",
    "/san-pham/cam-long-vang-cs1-cao-phong",
    "/san-pham/ga-den-pa-co-lam-sach-nguyen-con",
    "/san-pham/ga-den-pa-co-lam-sach-nguyen-con/danh-gia",
    "/san-pham/ga-den-pa-co-lam-sach-nguyen-con/hoi-dap",
    "/gian-hang/gian-pa-co/danh-gia",
    "/bao-danh-gia/rev_1?hang=ga-den-pa-co-lam-sach-nguyen-con",
    "/san-pham/mang-thu",
    "/san-pham/mat-ong-sua-chua-tam-dao",
    "/gian-hang",
    "/gian-hang/gian-pa-co",
    "/xa",
    "/xa/pa-co",
    "/gio-hang",
    "/don-hang",
    "/doi-tra",
    "/khong-co",
  ]
  test.each(paths)(
    "%s has no serious accessibility finding and fits a phone of 360 px, with large text too",
    async (path) => {
      const { context, page } = await phones.open()
      await page.goto(shop.url + path)
      expect(await findings(page)).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      expect(await overflowOfLargeText(page)).toBeLessThanOrEqual(0)
      await context.close()
    }
  )

  test("hostile listing text runs nothing", async () => {
    const { context, page } = await phones.open()
    await page.goto(`${shop.url}/san-pham/mang-thu`)
    expect(await page.evaluate(() => "hacked" in window)).toBe(false)
    await page.goto(`${shop.url}/tim-kiem?q=m%C4%83ng`)
    expect(await page.evaluate(() => "hacked" in window)).toBe(false)
    await context.close()
  })
})
