import type { Browser, BrowserContext, Page } from "playwright-core"
import { hasBrowser, openBrowser, openPhone } from "../support/browser"
import { findFaults } from "../support/find-faults"
import { Market } from "../support/market"
import { isTooWide } from "../support/phone"
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

inBrowser("a seller with many goods, on a phone of 360 × 740", () => {
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

  it("changes prices and stocks of several at once, without a network; what was sold meanwhile stays sold", async () => {
    await page.goto("/sell/hang")
    await page.getByRole("link", { name: "Sửa nhanh giá, số lượng" }).click()
    await page.getByLabel("Bánh tai Phú Thọ").fill("10")
    await page.getByText("Còn 10 khay").waitFor()
    await page.getByLabel("Gà đen Pà Cò (làm sạch, nguyên con)").fill("8")
    expect(await findFaults(page)).toEqual([])
    expect(await isTooWide(page)).toBe(false)
    await button("Giá bán").click()
    await page.getByLabel("Chè Shan tuyết cổ thụ Pà Cò").fill("270k")
    await page.getByText("270 nghìn đồng").waitFor()
    await page.getByLabel("Bánh tai Phú Thọ: Combo 3 khay").fill("199k")
    await page.evaluate(() => navigator.serviceWorker.ready)
    await context.setOffline(true)
    listingOf("prod_ga").stock -= 1
    listingOf("prod_ga").variants[0] = { ...listingOf("prod_ga").variants[0], stock: 5 } as never
    await button("Lưu 4 thay đổi").click()
    await page.getByText("3 mặt hàng đã lưu trong điện thoại, đang chờ gửi.").waitFor()
    // What waits is not changed again: it would count from what stood there before.
    await button("Sửa tiếp").click()
    await page.getByText("Mận hậu Pà Cò").waitFor()
    expect(await page.getByLabel("Gà đen Pà Cò (làm sạch, nguyên con)").count()).toBe(0)
    await page.getByText("Gà đen Pà Cò (làm sạch, nguyên con)").waitFor()
    await context.setOffline(false)
    for (const name of ["Gà đen Pà Cò (làm sạch, nguyên con)", "Chè Shan tuyết cổ thụ Pà Cò"])
      await page.getByLabel(name).waitFor()
    expect(listingOf("prod_ga").stock).toBe(7)
    expect(listingOf("prod_che").price).toBe(270_000)
    expect(listingOf("prod_banh").shared_stock?.available).toBe(10)
    expect(market.calls.find(({ path }) => path.endsWith("/prod_banh"))?.body).toEqual({
      variants: [{ id: "banh_3", price: 199_000 }],
      shared_stock_change: { unit: "piece", change: 7 },
      seen: { variants: [{ id: "banh_3", price: 205_000 }] },
    })
  })

  it("is told what happens to goods that are deleted, and what has happened", async () => {
    market.ordered.add("prod_che")
    // What was done and whose answer was lost is done once, and said.
    market.loseAnswerTo = "/prod_ga/remove"
    await page.goto("/sell/hang/prod_ga")
    await button("Xóa hàng này").click()
    await page.getByText(/Đã có người mua thì hàng được cất đi/).waitFor()
    expect(await findFaults(page)).toEqual([])
    await button("Xóa").last().click()
    await page.getByText("Đã xóa hẳn. Chưa có ai mua mặt hàng này.").waitFor()
    await page.goto("/sell/hang/prod_che")
    await button("Xóa hàng này").click()
    await button("Xóa").last().click()
    await page.getByText(/Người đã mua vẫn xem lại được trang này/).waitFor()
    expect(market.done).toEqual([
      "remove Gà đen Pà Cò (làm sạch, nguyên con)",
      "remove Chè Shan tuyết cổ thụ Pà Cò",
    ])
  })

  it("looks at the shop's own page of what is not saved yet", async () => {
    await page.goto("/sell/hang/prod_banh")
    await page.getByLabel("Giá: Khay 10 chiếc").fill("75k")
    await button("Xem trang khách sẽ thấy").click()
    const shown = page.frameLocator("iframe").getByRole("heading", { name: "Bánh tai Phú Thọ" })
    await shown.waitFor()
    expect(await isTooWide(page)).toBe(false)
    expect(market.calls.at(-1)).toMatchObject({
      path: "/seller/listing-previews",
      body: {
        ...{ price: 75_000, variant_title: "Khay 10 chiếc", content: 1, listing_id: "prod_banh" },
        shared_stock: { unit: "piece", amount: 3 },
        more_variants: [{ title: "Combo 3 khay", price: 205_000, weight_g: 2700, content: 3 }],
      },
    })
    expect(listingOf("prod_banh").price).toBe(72_000)
  })

  it("begins another listing with the packs of one that is there", async () => {
    await page.goto("/sell/hang/prod_banh")
    await button("Đăng hàng tương tự").click()
    await page
      .getByRole("heading", { name: "Bạn đang đăng dở một mặt hàng." })
      .or(button("Làm tiếp"))
      .first()
      .waitFor()
    await button("Làm tiếp").click()
    await button("Tiếp tục").click()
    await button("Tiếp tục").click()
    expect(await page.getByLabel("Tên gói").inputValue()).toBe("Combo 3 khay")
    expect(await page.getByLabel("Giá: Combo 3 khay").inputValue()).toBe("205.000")
  })
})
