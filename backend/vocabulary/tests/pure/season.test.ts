import fc from "fast-check"
import {
  isInSeason,
  isSeasonal,
  isSoldIn,
  months,
  nextSeasonMonth,
  normalSeason,
  readSeason,
  seasonMask,
  seasonState,
  seasonStretches,
} from "../../src/season"

const seasons = fc.uniqueArray(fc.integer({ min: 1, max: 12 }))

test("goods of all twelve months are there all year, as goods without a season are", () => {
  expect(normalSeason([...months])).toEqual([])
  expect(normalSeason([12, 1, 1, 3])).toEqual([1, 3, 12])
  expect(normalSeason([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  expect([[], [...months], [5]].map(isSeasonal)).toEqual([false, false, true])
  expect([isInSeason([], 5), isInSeason([4, 5], 5), isInSeason([4], 5)]).toEqual([true, true, false])
  expect([seasonMask([]), seasonMask([...months]), seasonMask([1, 3])]).toEqual([0, 0, 5])
})

test("a season over the turn of the year is one stretch", () => {
  expect(seasonStretches([1, 2, 10, 11, 12])).toEqual([[10, 2]])
  expect(seasonStretches([6, 7, 11, 12])).toEqual([
    [6, 7],
    [11, 12],
  ])
  expect(seasonStretches([...months])).toEqual([])
})

test.each([
  ["Quanh năm", []],
  ["cả năm", []],
  ["Tháng 4-6", [4, 5, 6]],
  ["Tháng 3 – 11", [3, 4, 5, 6, 7, 8, 9, 10, 11]],
  ["T10 đến T2", [1, 2, 10, 11, 12]],
  ["từ tháng 10 đến tháng 2", [1, 2, 10, 11, 12]],
  ["4-6, 9 và 12", [4, 5, 6, 9, 12]],
  ["1-12", []],
])("%j is read as %j", (typed, value) => expect(readSeason(typed)).toEqual({ outcome: "value", value }))

test.each([
  ["", "empty"],
  ["tháng 13", "no_month"],
  ["0-3", "no_month"],
  ["mùa hè", "unreadable"],
  ["4/6", "unreadable"],
])("%j is refused: %s", (typed, reason) => expect(readSeason(typed)).toEqual({ outcome: "refusal", reason }))

test("a season is read again as its stretches are written", () => {
  fc.assert(
    fc.property(seasons, (season) => {
      const written = seasonStretches(season)
        .map(([from, to]) => `tháng ${from} đến tháng ${to}`)
        .join("; ")
      const value = normalSeason(season)
      expect(readSeason(written || "Quanh năm")).toEqual({ outcome: "value", value })
    })
  )
})

test.each([
  [[5, 6, 7], 6, "now", 7],
  [[5, 6, 7], 11, "not_now", 5],
  [[11, 12, 1], 2, "not_now", 11],
  [[], 3, "all_year", null],
])("goods of months %j are in month %i: %s, and begin again in %s", (season, month, state, next) => {
  expect([seasonState(season, month), nextSeasonMonth(season, month)]).toEqual([state, next])
})

test("what is out of season is sold only where the seller has it in store", () => {
  const plums = { season_months: [5, 6, 7], sold_off_season: false }
  expect([isSoldIn(plums, 6), isSoldIn(plums, 11)]).toEqual([true, false])
  expect(isSoldIn({ ...plums, sold_off_season: true }, 11)).toBe(true)
  expect(isSoldIn({ ...plums, season_months: [] }, 11)).toBe(true)
})
