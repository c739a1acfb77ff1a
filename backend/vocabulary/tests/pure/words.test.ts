import { isLocale, locales, readLocale } from "../../src/locale"
import { isSellerKind, memberRoles, sellerKinds, sellerStatuses } from "../../src/seller"
import { regions, shippingServices, zones } from "../../src/shipping"
import {
  dayInVietnam,
  formatClock,
  formatDay,
  formatMoment,
  monthInVietnam,
  startOfDay,
} from "../../src/time"
import { contradictedWeight, readMeasure, unitPrice } from "../../src/unit"

describe("the language of a reader", () => {
  test.each([
    [undefined, "vi"],
    ["", "vi"],
    ["vi", "vi"],
    ["en-GB,en;q=0.9,vi;q=0.8", "en"],
    ["vi-VN,vi;q=0.9,en;q=0.8", "vi"],
    ["fr-FR,fr;q=0.9,en;q=0.8", "en"],
    ["fr, de", "vi"],
    ["xx-en", "vi"],
  ])("who sends %j reads %s", (header, locale) => expect(readLocale(header)).toBe(locale))

  it("is one of two", () => {
    expect(locales).toEqual(["vi", "en"])
    expect(["vi", "en", "fr", null].map(isLocale)).toEqual([true, true, false, false])
  })
})

test("sellers, members and carriage have the words that the tables hold", () => {
  expect(sellerKinds).toEqual(["cooperative", "cooperative_group", "household", "company"])
  expect(sellerStatuses).toEqual(["pending", "active", "suspended"])
  expect(memberRoles).toEqual(["owner", "staff"])
  expect(["household", "Household"].map(isSellerKind)).toEqual([true, false])
  expect(shippingServices).toEqual(["standard", "cold"])
  expect(regions.every((region) => zones.includes(region))).toBe(true)
})

describe("a moment", () => {
  it("is written in Vietnam's time, as Intl does", () => {
    const moment = "2026-11-22T17:30:09Z"
    expect([formatMoment(moment), formatDay(moment), formatClock(moment), dayInVietnam(moment)]).toEqual([
      "00:30, 23/11/2026",
      "23/11/2026",
      "00:30",
      "2026-11-23",
    ])
    const intl = new Intl.DateTimeFormat("en-GB", {
      timeZone: "Asia/Ho_Chi_Minh",
      dateStyle: "short",
      timeStyle: "short",
    })
    for (let time = Date.UTC(2020, 0, 1); time < Date.UTC(2030, 0, 1); time += 7_000_000_000) {
      expect(`${formatDay(time)}, ${formatClock(time)}`).toBe(intl.format(time))
    }
  })

  it("belongs to the month it is in Vietnam", () => {
    expect(monthInVietnam("2026-11-30T16:59:59Z")).toBe(11)
    expect(monthInVietnam(new Date("2026-11-30T17:00:00Z"))).toBe(12)
  })

  it("that is none is refused", () => {
    expect(() => formatDay("gestern")).toThrow(RangeError)
  })

  it("begins a day in Vietnam", () => {
    expect(startOfDay("2026-11-22")?.toISOString()).toBe("2026-11-21T17:00:00.000Z")
    expect(["2026-02-30", "22/11/2026", "", "2026-11-22T00"].map(startOfDay)).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})

describe("a shopper who compares sizes", () => {
  test.each([
    ["a size in the variant's name", "Hộp 200 g", 170_000, "hộp 200 g", { amount: 850_000, per: "kg" }],
    ["three kilograms", "3 kg", 87_000, "kg", { amount: 29_000, per: "kg" }],
    ["a comma as decimal mark", "Túi 2,5 kg", 100_000, "kg", { amount: 40_000, per: "kg" }],
    ["two of the sold unit", "Combo 2 hộp", 323_000, "hộp 200 g", { amount: 807_500, per: "kg" }],
    ["twelve small ones in one", "Lốc 12 hũ 100 g", 75_000, "lốc 12 hũ 100 g", { amount: 62_500, per: "kg" }],
    ["half a litre", "Chai 500 ml", 45_000, "chai 500 ml", { amount: 90_000, per: "lít" }],
    ["one kilogram says it already", "1 kg", 30_000, "kg", null],
    ["an estimate is no measure", "1 con ~1,3 kg", 360_000, "con ~1,3 kg", null],
    ["a pair of something without a weight", "Đôi 2 chiếc", 90_000, "chiếc", null],
  ])("sees the price of a kilogram or litre: %s", (_, title, price, unit, expected) =>
    expect(unitPrice({ title, price }, unit)).toEqual(expected)
  )

  it("reads what a text says it holds", () => {
    expect(readMeasure("Chai 500 ml".normalize("NFD"))).toEqual({ size: 500, per: "lít" })
    expect(readMeasure("0 kg")).toBeNull()
  })
})

test.each([
  ["kg", 15, 1000],
  ["kg", 1000, null],
  ["kg", 1150, null],
  ["hộp 500 g", 50, 500],
  ["hộp 500 g", 620, null],
  ["hũ 10 g", 180, null],
  ["con ~1,3 kg", 13, 1300],
  ["con ~1,3 kg", 1300, null],
  ["chai 500 ml", 700, null],
  ["chai 500 ml", 5, 500],
  ["lạng", 1000, null],
  ["con", 15, null],
])("a piece called %s that weighs %i g contradicts %s", (unit, weight_g, contents_g) =>
  expect(contradictedWeight(unit, weight_g)).toBe(contents_g)
)
