import fc from "fast-check"
import { formatVnd, isTransferAmount, priceBounds, roundVnd, transfer_max } from "../../src/amount"
import { formatNumber, groupDigits } from "../../src/number"

test("one transfer carries less than 500 million đồng, and no price is more than a transfer can pay", () => {
  expect(transfer_max).toBe(499_999_999)
  expect(priceBounds.max).toBeLessThanOrEqual(transfer_max)
  expect([0, 1, 499_999_999, 500_000_000, 1.5, "5", null].map(isTransferAmount)).toEqual([
    false,
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})

test("fractions of a đồng are rounded, halves up; what is no amount is refused", () => {
  expect([33_333.4, 33_333.5, 0.2, -0.2].map((amount) => roundVnd(amount))).toEqual([33_333, 33_334, 0, 0])
  expect(roundVnd(849_960, 100)).toBe(850_000)
  for (const amount of [Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60])
    expect(() => roundVnd(amount)).toThrow(RangeError)
})

test("amounts are written as Intl writes the currency", () => {
  const intl = {
    vi: new Intl.NumberFormat("vi-VN", { style: "currency", currency: "VND" }),
    en: new Intl.NumberFormat("en-GB", { style: "currency", currency: "VND" }),
  }
  expect(formatVnd(45_000)).toBe("45.000\u00a0₫")
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.constantFrom("vi" as const, "en" as const), (amount, locale) =>
      expect(formatVnd(amount, locale)).toBe(intl[locale].format(amount))
    )
  )
})

test("numbers have at most two decimals and the marks of the language", () => {
  expect([18_000, 1.25, 0.1 + 0.2, 1234.5, -1234, -0.001].map((value) => formatNumber(value))).toEqual([
    "18.000",
    "1,25",
    "0,3",
    "1.234,5",
    "-1.234",
    "0",
  ])
  expect(formatNumber(1234.5, "en")).toBe("1,234.5")
  expect(() => formatNumber(Number.NaN)).toThrow(RangeError)
  expect(["1", "123", "1234", "1234567"].map((digits) => groupDigits(digits))).toEqual([
    "1",
    "123",
    "1.234",
    "1.234.567",
  ])
})
