import { messages } from "../src/i18n"
import { beginning, inSentence } from "../src/lib/format"
import { seasonStretches } from "../src/lib/season"
import { unitPrice } from "../src/lib/unit-price"

test.each([
  [
    "a size in the variant's name",
    { title: "Hộp 200 g", price: 170_000 },
    "hộp 200 g",
    { amount: 850_000, per: "kg" },
  ],
  ["three kilograms", { title: "3 kg", price: 87_000 }, "kg", { amount: 29_000, per: "kg" }],
  ["a comma as decimal mark", { title: "Túi 2,5 kg", price: 100_000 }, "kg", { amount: 40_000, per: "kg" }],
  [
    "two of the sold unit",
    { title: "Combo 2 hộp", price: 323_000 },
    "hộp 200 g",
    { amount: 807_500, per: "kg" },
  ],
  [
    "twelve small ones in one",
    { title: "Lốc 12 hũ 100 g", price: 75_000 },
    "lốc 12 hũ 100 g",
    { amount: 62_500, per: "kg" },
  ],
  ["half a litre", { title: "Chai 500 ml", price: 45_000 }, "chai 500 ml", { amount: 90_000, per: "lít" }],
])("a shopper who compares sizes sees the price of a kilogram or litre: %s", (_, variant, unit, expected) => {
  expect(unitPrice(variant, unit)).toEqual(expected)
})

test.each([
  ["one kilogram says it already", { title: "1 kg", price: 30_000 }, "kg"],
  ["an estimate is no measure", { title: "1 con ~1,3 kg", price: 360_000 }, "con ~1,3 kg"],
  ["a pair of something without a weight", { title: "Đôi 2 chiếc", price: 90_000 }, "chiếc"],
])("no price of a kilogram is made up: %s", (_, variant, unit) => {
  expect(unitPrice(variant, unit)).toBeNull()
})

test("a season over the turn of the year is one stretch, in both languages", () => {
  expect(seasonStretches([1, 2, 10, 11, 12])).toEqual([[10, 2]])
  expect(seasonStretches([6, 7, 11, 12])).toEqual([
    [6, 7],
    [11, 12],
  ])
  expect(seasonStretches([])).toEqual([])
  expect(seasonStretches([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])).toEqual([])
  expect(messages.vi.listing.season_list([[10, 2]])).toBe("Tháng 10 đến tháng 2")
  expect(
    messages.vi.listing.season_list([
      [5, 5],
      [11, 12],
    ])
  ).toBe("Tháng 5; tháng 11 đến tháng 12")
  expect(messages.en.listing.season_list([[10, 2]])).toBe("October to February")
})

test("a description for search engines ends with a whole word", () => {
  expect(beginning("Gà đen Pà Cò", 160)).toBe("Gà đen Pà Cò")
  expect(beginning("Gà đen Pà Cò", 9)).toBe("Gà đen…")
  expect(beginning("Gà  đen\nPà Cò", 12)).toBe("Gà đen Pà Cò")
})

test("the kind of a place is written small inside a Vietnamese sentence", () => {
  expect(inSentence("vi", "Xã Pà Cò")).toBe("xã Pà Cò")
  expect(inSentence("vi", "Phường Việt Trì")).toBe("phường Việt Trì")
  expect(inSentence("vi", "Xãy dựng")).toBe("Xãy dựng")
  expect(inSentence("en", "Xã Pà Cò")).toBe("Xã Pà Cò")
})
