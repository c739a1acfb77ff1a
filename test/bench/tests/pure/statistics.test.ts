import { compareRounds, median } from "../../statistics.ts"

describe("median", () => {
  it("is the middle of an odd count, whatever the order", () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([7])).toBe(7)
  })

  it("is the mean of the two in the middle of an even count", () => {
    expect(median([10, 2, 4, 100])).toBe(7)
  })

  it("compares numbers as numbers and leaves the list as it was", () => {
    const values = [100, 20, 3]
    expect(median(values)).toBe(20)
    expect(values).toEqual([100, 20, 3])
  })

  it("refuses an empty list", () => {
    expect(() => median([])).toThrow("There is no median of nothing.")
  })
})

describe("two houses over the same rounds", () => {
  it("divides the new median by the old one, and shows the extremes of single rounds", () => {
    const result = compareRounds([10, 20, 12], [9, 12, 24])
    expect(result).toEqual({
      old_median: 12,
      new_median: 12,
      ratio: 1,
      lowest: 0.6,
      highest: 2,
      within_tolerance: true,
    })
  })

  it.each([
    [110, true],
    [90, true],
    [111, false],
    [89, false],
  ])("calls %i beside 100 within a tenth: %s", (fresh, within) => {
    expect(compareRounds([100], [fresh]).within_tolerance).toBe(within)
  })

  it("refuses rounds that have no partner", () => {
    expect(() => compareRounds([1, 2], [1])).toThrow("2 rounds cannot be compared with 1.")
  })
})
