import { byDays, byWeeks, firstDayOfWeeks, mondayOf, seasonAhead } from "../../src/overview/periods"

// 01:30 on Monday, 30 November 2026 in Việt Nam.
const now = new Date("2026-11-29T18:30:00Z")
const sold = new Map([
  ["2026-11-30", { orders: 2, gross: 500_000 }],
  ["2026-11-29", { orders: 1, gross: 90_000 }],
  ["2026-11-23", { orders: 1, gross: 10_000 }],
])

it("counts days of Việt Nam, those without a sale too", () => {
  const days = byDays(sold, now, 14)
  expect(days).toHaveLength(14)
  expect(days[0]).toEqual({ day: "2026-11-17", orders: 0, gross: 0 })
  expect(days.at(-1)).toEqual({ day: "2026-11-30", orders: 2, gross: 500_000 })
})

it("counts weeks from Monday to Sunday", () => {
  expect(mondayOf("2026-11-29")).toBe("2026-11-23")
  expect(firstDayOfWeeks(now, 8)).toBe("2026-10-12")
  const weeks = byWeeks(sold, now, 8)
  expect(weeks).toHaveLength(8)
  expect(weeks.at(-1)).toEqual({ from: "2026-11-30", orders: 2, gross: 500_000 })
  expect(weeks.at(-2)).toEqual({ from: "2026-11-23", orders: 2, gross: 100_000 })
})

it("says what begins next month and what ends with this one, over the new year too", () => {
  const bits = (...months: number[]) => months.reduce((mask, month) => mask | (1 << (month - 1)), 0)
  const goods = [
    { title: "Cam", season_mask: bits(1, 2) },
    { title: "Hồng", season_mask: bits(11, 12) },
    { title: "Chè", season_mask: 0 },
    { title: "Gà", season_mask: bits(12, 1) },
  ]
  expect(seasonAhead(goods, 12)).toEqual({
    begins: { month: 1, count: 1, titles: ["Cam"] },
    ends: { month: 12, count: 1, titles: ["Hồng"] },
  })
})
