import VietnamFulfillmentService from "../src/service"

const provider = new VietnamFulfillmentService()
const at = (province_code: string) => ({ metadata: { province_code, commune_code: "00070" } })
const context = {
  from_location: { address: at("25") },
  shipping_address: at("01"),
  items: [
    {
      id: "line_1",
      quantity: 2,
      variant: { weight: 1300, length: null, width: null, height: null },
      product: null,
      metadata: null,
    },
  ],
}

describe("the provider", () => {
  it("offers ordinary carriage and the cold chain, and takes no other option", async () => {
    expect(await provider.getFulfillmentOptions()).toEqual([
      { id: "standard", service: "standard" },
      { id: "cold", service: "cold" },
    ])
    expect(await provider.validateOption({ service: "standard" })).toBe(true)
    expect(await provider.validateOption({ service: "rocket" })).toBe(false)
  })

  it("prices a cart's lines by their own weights", async () => {
    expect(await provider.calculatePrice({ service: "standard" }, {}, context)).toEqual({
      calculated_amount: 47_000,
      is_calculated_price_tax_inclusive: true,
    })
  })

  it("trusts the shop's word on the goods before the line's", async () => {
    const goods = { line_1: { weight_g: 100, ship_class: "frozen" } }
    expect(await provider.calculatePrice({ service: "standard" }, {}, { ...context, goods })).toMatchObject({
      calculated_amount: undefined,
    })
    expect(await provider.calculatePrice({ service: "cold" }, {}, { ...context, goods })).toMatchObject({
      calculated_amount: 47_000,
    })
  })

  it.each([
    ["of a class that is none", { metadata: { ship_class: "Frozen" } }],
    ["of a class that is no word", { metadata: { ship_class: 5 } }],
    ["without a weight", { variant: null }],
    ["of no weight", { variant: { weight: 0 } }],
    ["of a weight that is no number", { variant: { weight: "1300" } }],
  ])("has no price, and no error, for goods %s", async (_, changed) => {
    const items = context.items.map((item) => ({ ...item, ...changed }))
    for (const service of ["standard", "cold"])
      expect(await provider.calculatePrice({ service }, {}, { ...context, items })).toMatchObject({
        calculated_amount: undefined,
      })
  })

  it("has no price for a line of which the shop says nothing, though it speaks of others", async () => {
    const items = [...context.items, { ...context.items[0], id: "line_2" }]
    const goods = { line_1: { weight_g: 100, ship_class: "ambient" } }
    expect(
      await provider.calculatePrice({ service: "standard" }, {}, { ...context, items, goods })
    ).toMatchObject({ calculated_amount: undefined })
  })

  it.each([
    ["nothing", null],
    ["a class that is none", { ship_class: "Frozen" }],
    ["another class", { ship_class: "frozen" }],
    ["no object", "x"],
  ])("does not read a line's metadata (%s) where the shop says what the goods are", async (_, metadata) => {
    const items = context.items.map((item) => ({ ...item, metadata }))
    const goods = { line_1: { weight_g: 1300, ship_class: "ambient" } }
    expect(
      await provider.calculatePrice({ service: "standard" }, {}, { ...context, items, goods })
    ).toMatchObject({ calculated_amount: 47_000 })
  })

  describe("with the places of the shop's hook", () => {
    const place = (province_code: string) => ({ province_code, commune_code: "00070" })
    const price = async (places: unknown, changed: object = {}) =>
      (
        await provider.calculatePrice(
          { service: "standard" },
          {},
          { ...context, from_location: { id: "sloc_1", address: at("79") }, ...changed, places }
        )
      ).calculated_amount

    it.each([
      ["as they were", {}],
      ["of another place", { shipping_address: at("79") }],
      ["that cannot be read", { shipping_address: { metadata: 5 } }],
      ["that are not there", { shipping_address: null }],
    ])("does not read the addresses (%s)", async (_, changed) => {
      expect(await price({ from: { sloc_1: place("25") }, to: place("01") }, changed)).toBe(47_000)
    })

    it("has no price while the shop does not know one of them", async () => {
      expect(await price({ from: { sloc_1: place("25") }, to: null })).toBeUndefined()
      expect(await price({ from: { sloc_2: place("25") }, to: place("01") })).toBeUndefined()
      expect(await price({ from: {}, to: place("01") })).toBeUndefined()
    })
  })

  it("has no price, and no error, before there is an address or where nothing is carried", async () => {
    for (const changed of [{ shipping_address: null }, { shipping_address: at("99") }, { items: [] }]) {
      expect(
        await provider.calculatePrice({ service: "standard" }, {}, { ...context, ...changed })
      ).toMatchObject({ calculated_amount: undefined })
    }
  })

  it("keeps the labels the seller gave", async () => {
    const label = {
      id: "fulla_1",
      tracking_number: "GHN1",
      tracking_url: "https://ghn.vn/GHN1",
      label_url: "",
    }
    const kept = await provider.createFulfillment({ service: "cold" }, [], undefined, {
      labels: [{ ...label, fulfillment_id: "ful_1" }],
    })
    expect(kept).toMatchObject({
      data: { service: "cold" },
      labels: [{ tracking_number: "GHN1", tracking_url: "https://ghn.vn/GHN1" }],
    })
  })
})
