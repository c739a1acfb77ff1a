import { routes } from "@chophien/contract/routes"
import type { Listing, Seller } from "@chophien/contract/store/catalogue"
import { checkAnswer } from "@chophien/contract/testing"
import { newStaff } from "@chophien/test/kit/app/people"
import { eventually, type Market, startMarket } from "../support/market"

let market: Market
let moderator: { token: string }
let product_id: string
beforeAll(async () => {
  market = await startMarket(undefined, { JOB_INTERVAL_MS: "1000" })
  moderator = await newStaff(market.app, "moderator")
  product_id = await market.list({ seller_id: market.sellers.pa_co, title: "Gà đen", handle: "ga-den" })
})
afterAll(() => market?.close())

const listing = async () => {
  const { status, body } = await market.get("/store/catalogue/listings/ga-den")
  expect(checkAnswer(routes.store.readListing, status, body)).toEqual([])
  return (body as { listing: Listing }).listing
}
const translate = (reference: string, reference_id: string, translations: Record<string, string>) =>
  market.call("POST", "/admin/translations/batch", {
    token: moderator.token,
    body: { create: [{ reference, reference_id, locale_code: "en-US", translations }] },
  })

describe("English words of goods and stalls", () => {
  it("are none before somebody writes them", async () => {
    expect(await listing()).toMatchObject({ title: "Gà đen", title_en: null, description_en: null })
  })

  it("are offered to staff as a language of the shop", async () => {
    await eventually(async () => {
      const { body } = await market.call("GET", "/admin/stores?fields=*supported_locales", {
        token: moderator.token,
      })
      const [store] = body.stores
      expect(store.supported_locales.map((each: { locale_code: string }) => each.locale_code)).toContain(
        "en-US"
      )
    })
  })

  it("that staff write in the Admin stand beside the Vietnamese ones, in pages and lists", async () => {
    const words = { title: "Black chicken of Pà Cò", description: "Raised on the hills." }
    expect((await translate("product", product_id, words)).status).toBe(200)
    await eventually(async () =>
      expect(await listing()).toMatchObject({
        title: "Gà đen",
        title_en: words.title,
        description_en: words.description,
      })
    )
    const { body } = await market.get("/store/catalogue/listings?q=ga+den")
    expect((body as { listings: Listing[] }).listings[0]).toMatchObject({ title_en: words.title })
  })

  it("of a stall describe it", async () => {
    expect(
      (await translate("seller", market.sellers.pa_co, { description: "We raise chickens." })).status
    ).toBe(200)
    const { handle } = (await listing()).seller
    await eventually(async () => {
      const { body } = await market.get(`/store/catalogue/sellers/${handle}`)
      expect((body as { seller: Seller }).seller.description_en).toBe("We raise chickens.")
    })
  })
})
