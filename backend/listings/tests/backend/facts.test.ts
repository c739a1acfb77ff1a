import { checkAnswer } from "@chophien/contract/check-answer"
import { routes } from "@chophien/contract/routes"
import { Shop } from "@chophien/test/kit/shop/shop"
import { handlesOn, shopPages } from "../support/pages"

const saigon = { province_code: "79", commune_code: "26740" }
const receiver = { name: "Bùi Thị Mai", phone: "0912345678", email: "mai@vidu.vn", address: "Số 5" }

describe("staff write a word of their own into a product's metadata", () => {
  let shop: Shop

  beforeAll(async () => {
    shop = await Shop.start()
    const [chicken] = await shop.sql<{ id: string; metadata: object | null }>(
      "select id, metadata from product where handle = 'ga-den'"
    )
    const metadata = { ...chicken?.metadata, ship_class: "Frozen" }
    const { status } = await shop.call(
      "POST",
      `/admin/products/${chicken?.id}`,
      { metadata },
      await shop.asStaff()
    )
    expect(status).toBe(200)
  }, 300_000)
  afterAll(() => shop?.stop())

  it.each(Object.entries(shopPages("thuc-pham", "pa co")))(
    "and %s still shows it and the others",
    async (_, page) => {
      expect(await handlesOn(shop, page)).toEqual(expect.arrayContaining(["ga-den", "cai-meo"]))
    }
  )

  it("and its own page still shows it as frozen", async () => {
    const { status, body } = await shop.call("GET", "/store/catalogue/listings/ga-den")
    expect(checkAnswer(routes.store.readListing, status, body)).toEqual([])
    expect(body).toMatchObject({ listing: { ship_class: "frozen" } })
  })

  it("and its seller still sees all listings", async () => {
    const headers = await shop.asMember("ga@vidu.vn")
    const { status, body } = await shop.call<{ count: number }>("GET", "/seller/listings", undefined, headers)
    expect(checkAnswer(routes.seller.listOwnListings, status, body)).toEqual([])
    expect(body.count).toBe(2)
  })

  it("and a cart of it still cannot go where frozen goods cannot", async () => {
    const { id } = await shop.cart({ "ga-den Con 1,3 kg": 1 })
    const { body } = await shop.call<{ cart: { ready: boolean; problems: { code: string }[] } }>(
      "POST",
      `/store/carts/${id}/delivery`,
      { ...receiver, ...saigon }
    )
    expect(body.cart.ready).toBe(false)
    expect(body.cart.problems.map(({ code }) => code)).toContain("unreachable_destination")
  })
})
