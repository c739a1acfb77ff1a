import { Shop } from "@chophien/test/kit/shop/shop"

type Listed = { shipping_options: { id: string; data: { service: string } }[] }
type Priced = { shipping_option: { amount?: number } }

describe("Medusa's own prices of delivery", () => {
  let shop: Shop
  beforeAll(async () => {
    shop = await Shop.start()
  }, 300_000)
  afterAll(() => shop?.stop())

  it("come from the tariff in force and each seller's goods: frozen ones have a price by cold chain alone", async () => {
    const cart = await shop.cart({ "ga-den Con 1,3 kg": 2, "che-shan Túi 500 g": 2 })
    const listed = await shop.call<Listed>("GET", `/store/shipping-options?cart_id=${cart.id}`)
    const prices: string[] = []
    for (const { id, data } of listed.body.shipping_options) {
      const priced = await shop.call<Priced>("POST", `/store/shipping-options/${id}/calculate`, {
        cart_id: cart.id,
        data: {},
      })
      prices.push(`${data.service} ${priced.body.shipping_option?.amount ?? "not carried"}`)
    }
    expect(prices.sort()).toEqual(["cold 40500", "cold 50500", "standard 20500", "standard not carried"])
  })
})
