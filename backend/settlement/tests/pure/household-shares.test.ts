import fc from "fast-check"
import { type HouseholdEntry, shareEntries } from "../../src/households/household-entries"

const at = new Date("2026-11-22T02:00:00Z")
const entry = (more: Partial<HouseholdEntry> = {}): HouseholdEntry => ({
  at,
  kind: "sale",
  line_id: "sline_1",
  order_id: "order_1",
  title: "Chè shan",
  quantity: 1,
  household_id: "hhold_1",
  household_bp: 9000,
  gross: 100_000,
  fee: 5_000,
  tax: 0,
  net: 95_000,
  ...more,
})
const back = (net: number, more: Partial<HouseholdEntry> = {}) =>
  entry({ kind: "refund", net: -net, gross: -net, fee: 0, ...more })

describe("what of a line is its household's", () => {
  test("is its share of what the co-operative got, whole đồng, and less after a refund", () => {
    expect(shareEntries([entry({ net: 95_001 }), back(10_000)]).map(({ share }) => share)).toEqual([
      85_500, -9_000,
    ])
  })

  test("comes to nothing once all of it went back, in whatever parts", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 499_999_999 }),
        fc.integer({ min: 0, max: 10_000 }),
        fc.array(fc.integer({ min: 1, max: 100_000_000 }), { maxLength: 8 }),
        (net, household_bp, parts) => {
          let left = net
          const refunds = parts.flatMap((part) => {
            const taken = Math.min(part, left)
            left -= taken
            return taken ? [back(taken, { household_bp })] : []
          })
          const all = [
            entry({ net, household_bp }),
            ...refunds,
            ...(left ? [back(left, { household_bp })] : []),
          ]
          const shares = shareEntries(all).map(({ share }) => share)
          expect(shares.reduce((sum, share) => sum + share, 0)).toBe(0)
          expect(shares[0]).toBeLessThanOrEqual(net)
          expect(Math.max(...shares.slice(1))).toBeLessThanOrEqual(0)
        }
      )
    )
  })

  test("is reckoned line by line", () => {
    const other = entry({ line_id: "sline_2", household_bp: 5000, net: 10_000 })
    expect(shareEntries([entry(), other]).map(({ share }) => share)).toEqual([85_500, 5_000])
  })
})
