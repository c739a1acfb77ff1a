import { wholeAdjustments } from "../../src/cart/whole-adjustments"

describe("discounts of a line", () => {
  test.each([
    ["fractions become whole VND", [1_499.85, 0.4], 45_000, [1_500]],
    ["more than the line costs is cut off", [30_000, 30_000], 45_000, [30_000, 15_000]],
    ["what takes nothing off is left out", [0, -5, 0.2], 45_000, []],
    ["a line that costs nothing has none", [100], 0, []],
  ])("%s", (_what, amounts, total, whole) => {
    const adjustments = amounts.map((amount) => ({ amount }))
    expect(wholeAdjustments(adjustments, total).map(({ amount }) => amount)).toEqual(whole)
  })
})
