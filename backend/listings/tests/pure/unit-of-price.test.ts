import { unitOfPrice } from "../../src/catalogue/views"

const variant = (title: string, price: number, quantity: number, id = "iitem_1") => ({
  ...{ id: `variant_${title}`, title, sku: null, price, weight_g: 500, backorder: false },
  items: [{ id, quantity }],
})

test.each([
  [
    "the unit, where one of it is cheapest",
    "kg",
    [variant("1 kg", 40_000, 1000), variant("5 kg", 188_000, 5000)],
    "kg",
  ],
  [
    "the pack, where less than the unit is sold",
    "kg",
    [variant("500 g", 75_000, 500), variant("1 kg", 145_000, 1000)],
    "500 g",
  ],
  [
    "the unit of pieces",
    "khay 10 chiếc",
    [variant("Combo 3 khay", 205_000, 3), variant("Khay 10 chiếc", 72_000, 1)],
    "khay 10 chiếc",
  ],
  [
    "the unit, where sizes have their own stocks",
    "chiếc",
    [variant("Nhỏ", 238_000, 1), variant("Lớn", 438_000, 1, "iitem_2")],
    "chiếc",
  ],
  ["the unit of one variant", "kg", [variant("kg", 40_000, 1)], "kg"],
])("the lowest price is for %s", (_what, unit, variants, said) => {
  expect(unitOfPrice({ unit, variants })).toBe(said)
})
