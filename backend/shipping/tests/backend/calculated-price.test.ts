import { Shop } from "@chophien/test/kit/shop/shop"

type Listed = { shipping_options: { id: string; data: { service: string } }[] }
type Priced = { shipping_option: { amount?: number } }

describe("Medusa's own prices of delivery", () => {
  let shop: Shop
  beforeAll(async () => {
    shop = await Shop.start()
  }, 300_000)
  afterAll(() => shop?.stop())

  const pricesOf = async (cart_id: string): Promise<string[]> => {
    const listed = await shop.call<Listed>("GET", `/store/shipping-options?cart_id=${cart_id}`)
    const prices: string[] = []
    for (const { id, data } of listed.body.shipping_options) {
      const priced = await shop.call<Priced>("POST", `/store/shipping-options/${id}/calculate`, {
        cart_id,
        data: {},
      })
      prices.push(`${data.service} ${priced.body.shipping_option?.amount ?? "not carried"}`)
    }
    return prices.sort()
  }
  const within_province = ["cold 40500", "cold 50500", "standard 20500", "standard not carried"]
  const twoSellers = { "ga-den Con 1,3 kg": 2, "che-shan Túi 500 g": 2 }

  it("come from the tariff in force and each seller's goods: frozen ones have a price by cold chain alone", async () => {
    const cart = await shop.cart(twoSellers)
    expect(await pricesOf(cart.id)).toEqual(within_province)
  })

  it.each(["{}", '{"province_code":"79","commune_code":"26740"}', '{"ship_class":"ambient"}', '"x"'])(
    "come from our own rows: with %s in the metadata of addresses, lines and products they stay",
    async (metadata) => {
      const cart = await shop.cart(twoSellers)
      for (const statement of [
        "update cart_address set metadata = $1 where id = (select shipping_address_id from cart where id = $2)",
        "update stock_location_address set metadata = $1 where $2 <> ''",
        "update cart_line_item set metadata = $1 where cart_id = $2",
        "update product set metadata = $1 where id in (select product_id from cart_line_item where cart_id = $2)",
      ])
        await shop.sql(statement, [metadata, cart.id])
      expect(await pricesOf(cart.id)).toEqual(within_province)
    }
  )

  it("are none while our own row does not say where the cart goes, whatever Medusa's address does", async () => {
    const cart = await shop.cart(twoSellers)
    await shop.sql("delete from cart_delivery where cart_id = $1", [cart.id])
    expect(new Set((await pricesOf(cart.id)).map((price) => price.split(" ").slice(1).join(" ")))).toEqual(
      new Set(["not carried"])
    )
  })
})
