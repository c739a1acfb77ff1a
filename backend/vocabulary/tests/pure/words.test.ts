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
import { contradictedWeight, readMeasure, type UnitPrice, unitPrices } from "../../src/unit"

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
  test.each<[string, string, [title: string, price: number][], (UnitPrice | null)[]]>([
    [
      "boxes below 500 g by 100 g",
      "hộp 200 g",
      [
        ["Hộp 200 g", 170_000],
        ["Combo 2 hộp", 323_000],
      ],
      [
        { amount: 85_000, per: "100 g" },
        { amount: 80_800, per: "100 g" },
      ],
    ],
    [
      "jars of 10 g never by the kilogram",
      "hũ 10 g",
      [
        ["Hũ 10 g", 90_000],
        ["Combo 2 hũ", 170_000],
      ],
      [null, { amount: 85_000, per: "10 g" }],
    ],
    [
      "kilograms, of which one says it already",
      "kg",
      [
        ["1 kg", 30_000],
        ["3 kg", 87_000],
      ],
      [null, { amount: 29_000, per: "kg" }],
    ],
    [
      "a small and a large one by the same",
      "kg",
      [
        ["Túi 200 g", 20_000],
        ["Túi 2,5 kg", 200_000],
      ],
      [
        { amount: 10_000, per: "100 g" },
        { amount: 8_000, per: "100 g" },
      ],
    ],
    [
      "twelve small ones in one",
      "lốc 12 hũ 100 g",
      [["Lốc 12 hũ 100 g", 75_000]],
      [{ amount: 62_500, per: "kg" }],
    ],
    [
      "half a litre",
      "chai 500 ml",
      [
        ["Chai 500 ml", 45_000],
        ["Combo 2 chai", 88_000],
      ],
      [
        { amount: 90_000, per: "lít" },
        { amount: 88_000, per: "lít" },
      ],
    ],
    [
      "pieces whose weight is an estimate, by the piece",
      "con ~1,3 kg",
      [
        ["1 con ~1,3 kg", 360_000],
        ["Combo 2 con", 698_000],
      ],
      [null, { amount: 349_000, per: { noun: "con" } }],
    ],
    [
      "pieces in a bag or box",
      "quả ~1 kg",
      [
        ["Túi 3 quả", 90_000],
        ["Thùng 10 quả", 280_000],
      ],
      [
        { amount: 30_000, per: { noun: "quả" } },
        { amount: 28_000, per: { noun: "quả" } },
      ],
    ],
    [
      "boxes of pieces by what is in them",
      "hộp 20 túi",
      [
        ["Hộp 20 túi", 60_000],
        ["Combo 2 hộp", 110_000],
      ],
      [
        { amount: 3_000, per: { noun: "túi" } },
        { amount: 2_800, per: { noun: "túi" } },
      ],
    ],
    [
      "the only one by its unit's words",
      "hộp 200 g",
      [["Loại thường", 50_000]],
      [{ amount: 25_000, per: "100 g" }],
    ],
    [
      "words that do not say",
      "chiếc",
      [
        ["Màu đỏ", 50_000],
        ["Màu xanh", 50_000],
      ],
      [null, null],
    ],
  ])("sees %s", (_, unit, variants, expected) =>
    expect(
      unitPrices(
        variants.map(([title, price]) => ({ title, price })),
        unit
      )
    ).toEqual(expected)
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
