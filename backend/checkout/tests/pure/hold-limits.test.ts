import {
  type HeldBefore,
  holdLimitsSchema,
  holdTime,
  type NewHold,
  refuseHold,
} from "../../src/holds/hold-limits"
import { mailKey } from "../../src/holds/mail-key"

const limits = holdLimitsSchema.parse({})
const nothingHeld: HeldBefore = {
  orders_here: 0,
  orders_of_phone: 0,
  expired_here: 0,
  orders_of_address: 0,
  mails_today: 0,
  pieces_of_phone: 0,
  pieces_of_address: 0,
  stocks: [],
}
const wants = (pieces: number, stocked: number | null = 1000, content = 1): NewHold[] => [
  { variant_id: `variant_${content}`, title: "Chè Shan", pieces, stock_id: "iitem_tea", content, stocked },
]
const held = (by_phone: number, by_address = by_phone, stock_id = "iitem_tea") => ({
  pieces_of_phone: by_phone,
  pieces_of_address: by_address,
  stocks: [{ stock_id, by_phone, by_address }],
})

describe("an unpaid order may be held", () => {
  test.each([
    ["the first of a phone number", {}, wants(2)],
    ["all ten pieces there are", {}, wants(10, 10)],
    ["a quarter of a large stock", {}, wants(250)],
    ["goods whose stock is not counted", {}, wants(200, null)],
    ["the third of a phone number", { orders_here: 2, orders_of_phone: 2 }, wants(2)],
    ["one whose phone number others used elsewhere", { orders_of_phone: 3 }, wants(2)],
    ["one of many behind one address", { orders_of_address: 90, ...held(0, 300) }, wants(2)],
    ["ten packs of three of a small stock", {}, wants(10, 40, 3)],
    ["a pack and single pieces of one stock", held(2), [...wants(2, 20, 3), ...wants(2, 20)]],
    ["other goods than those held", held(250, 250, "iitem_honey"), wants(50)],
  ])("as %s", (_what, change, wanted) => {
    expect(refuseHold({ ...nothingHeld, ...change }, wanted, limits)).toBeUndefined()
  })
})

describe("an unpaid order may not be held", () => {
  test.each([
    ["the fourth of a phone number", { orders_here: 3, orders_of_phone: 3 }, wants(1), "unpaid_orders_open"],
    ["the seventh, from wherever", { orders_of_phone: 6 }, wants(1), "unpaid_orders_open"],
    [
      "the thirteenth of a day",
      { orders_here: 1, orders_of_phone: 1, expired_here: 11 },
      wants(1),
      "unpaid_orders_today",
    ],
    ["more than a quarter of a stock", {}, wants(251), "unpaid_stock_share"],
    ["more than ten of a small stock", held(6), wants(5, 20), "unpaid_stock_share"],
    ["more than ten packs of a small stock", held(6), wants(9, 40, 3), "unpaid_stock_share"],
    [
      "packs and pieces that hold too much together",
      {},
      [...wants(80, 1000, 3), ...wants(11)],
      "unpaid_stock_share",
    ],
    ["more pieces than one phone number may", held(250, 250, "iitem_honey"), wants(51), "unpaid_pieces"],
    ["more of a stock than one address may", held(0, 490), wants(11), "unpaid_address_full"],
    ["more orders than one address may", { orders_of_address: 100 }, wants(1), "unpaid_address_full"],
    ["the sixth payment request to one letter box", { mails_today: 5 }, wants(1), "mail_address_full"],
  ])("as %s", (_what, change, wanted, code) => {
    expect(refuseHold({ ...nothingHeld, ...change }, wanted, limits)?.code).toBe(code)
  })
})

test("a further unpaid order waits shorter, and one after a night of trouble does not", () => {
  const half_hour_ms = 30 * 60_000
  const wait = (change: Partial<HeldBefore>) => holdTime({ ...nothingHeld, ...change }, half_hour_ms, limits)
  expect([
    wait({}),
    wait({ expired_here: 1 }),
    wait({ orders_of_phone: 1 }),
    wait({ expired_here: 2 }),
  ]).toEqual([half_hour_ms, half_hour_ms, 600_000, 600_000])
  expect(holdTime({ ...nothingHeld, orders_of_phone: 1 }, 1000, limits)).toBe(1000)
})

test.each([
  ["Mai.Bui+cho@Gmail.com", "maibui@gmail.com"],
  ["maibui@googlemail.com", "maibui@gmail.com"],
  ["Mai.Bui+2@vidu.vn", "mai.bui@vidu.vn"],
  ["mai@VIDU.vn", "mai@vidu.vn"],
])("mails to %s are counted as those to %s", (address, key) => {
  expect(mailKey(address)).toBe(key)
})
