import type { SellerListing } from "@chophien/contract/seller/listings"
import { findStaleField } from "../../src/stale-changes"

const listing: SellerListing = {
  id: "prod_1",
  handle: "ga-den",
  title: "Gà đen Pà Cò",
  status: "published",
  category_slug: "gia-cam",
  description: "",
  unit: "con",
  price: 99_000,
  weight_g: 1300,
  stock: 5,
  ship_class: "frozen",
  perishable: true,
  sold_off_season: true,
  season_months: [],
  producer_own: true,
  processing_level: "preliminary",
  pictures: [],
  variants: [{ id: "variant_1", title: "con", price: 99_000, weight_g: 1300, stock: 5, content: 1 }],
  shared_stock: null,
  url: "",
}

describe("a second device changes a listing", () => {
  it("whose price has changed since it was read: it is told both", () => {
    expect(findStaleField(listing, { price: 97_000, seen: { price: 95_000 } })).toMatchObject({
      param: "price",
      seen: "95.000\u00a0₫",
      now: "99.000\u00a0₫",
    })
    const variants = [{ id: "variant_1", price: 97_000 }]
    const seen = { variants: [{ id: "variant_1", price: 95_000 }] }
    expect(findStaleField(listing, { variants, seen })).toMatchObject({ param: "price" })
  })

  it("whether it is sold out of season: it is told in words", () => {
    const change = { sold_off_season: false, seen: { sold_off_season: null } }
    expect(findStaleField(listing, change)).toMatchObject({ field: "Bán cả ngoài mùa", now: "có" })
  })

  test.each([
    ["that it does not change", { title: "Gà đen", seen: { price: 95_000, title: "Gà đen Pà Cò" } }],
    ["as it stands", { price: 97_000, seen: { price: 99_000 } }],
    ["to what stands there by now", { price: 99_000, seen: { price: 95_000 } }],
    ["and means to overwrite", { price: 97_000 }],
    [
      "that says all year in another way",
      { season_months: [5, 6], seen: { season_months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] } },
    ],
  ])("in a field %s: nothing is asked", (_, change) => expect(findStaleField(listing, change)).toBeNull())
})
