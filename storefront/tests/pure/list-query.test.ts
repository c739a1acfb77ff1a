import {
  filterCount,
  lastPageOf,
  listHref,
  oddQuery,
  readListState,
  toListingQuery,
} from "../../src/catalogue/list-query"

const read = (address: string) => readListState(new URLSearchParams(address))

describe("The address of a list", () => {
  test("says what to find, in the words of people", () => {
    const state = read(
      "q=+g%C3%A0+%C4%91en&nhom=che&xa=pa-co&mua=1&con_hang=1&nguoi_ban=household&giao_toi=1&gia_tu=1000&gia_den=40.000&sap=price_asc&trang=3"
    )
    expect(toListingQuery(state, { to: "05212" })).toEqual({
      to: "05212",
      carried: "1",
      in_stock: "1",
      seller_kind: "household",
      q: "gà đen",
      category: "che",
      commune: "pa-co",
      in_season: "1",
      price_min: 1000,
      price_max: 40_000,
      sort: "price_asc",
      limit: 24,
      offset: 48,
    })
    expect(filterCount(state)).toBe(8)
  })

  test.each([
    "gia_tu=rẻ",
    "gia_tu=-5",
    "gia_den=1,5,5",
    "sap=drop+table",
    "mua=7",
    "trang=-4",
    "q=",
    "gia_tu=",
  ])("%s, which makes no sense, is left out", (address) => {
    expect(listHref("/tim-kiem", read(address))).toBe("/tim-kiem")
  })

  test("of another state has only what differs from the default", () => {
    const state = read("q=cam&mua=1&trang=4")
    expect(listHref("/tim-kiem", state)).toBe("/tim-kiem?q=cam&mua=1")
    expect(listHref("/tim-kiem", state, { mua: undefined, trang: 2 })).toBe("/tim-kiem?q=cam&trang=2")
  })

  test("tells words from what holds none", () => {
    expect([oddQuery("gà đen"), oddQuery(""), oddQuery("🐔"), oddQuery("a".repeat(3000))]).toEqual([
      null,
      null,
      "no_word",
      "too_long",
    ])
  })

  test("beyond the end leads to the last page", () => {
    expect(lastPageOf(read("trang=9"), 30)).toBe(2)
    expect(lastPageOf(read("trang=9"), 0)).toBe(1)
    expect(lastPageOf(read("trang=2"), 30)).toBeNull()
  })
})
