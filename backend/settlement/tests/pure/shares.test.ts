import type { CommissionRule } from "@chophien/vocabulary/commission"
import { type Shares, termsOfLine } from "@chophien/vocabulary/terms-of-sale"
import type { WithholdingRule } from "@chophien/vocabulary/withholding"
import fc from "fast-check"
import { apportion } from "../../src/sale/apportion"
import {
  addShares,
  lessShares,
  sharesOfLines,
  sharesOfRefund,
  sumOfShares,
} from "../../src/sale/refund-shares"
import { deliveredAt, settlesAt } from "../../src/sale/settles-at"

const since = new Date("2026-01-01T00:00:00Z")
const at = new Date("2026-11-29T00:00:00Z")

const commission = (more: Partial<CommissionRule> = {}): CommissionRule => ({
  id: "crule_1",
  scope: "default",
  scope_id: null,
  rate_bp: 500,
  amount_min: null,
  amount_max: null,
  of_carriage: false,
  ends: false,
  valid_from: since,
  ...more,
})
const withholding = (more: Partial<WithholdingRule> = {}): WithholdingRule => ({
  id: "wrule_1",
  seller_kind: "household",
  taxed_kind: "goods",
  own_production: null,
  processing_level: null,
  vat_bp: 100,
  pit_bp: 50,
  valid_from: since,
  legal_basis: "Nghị định 252/2026/NĐ-CP",
  doubt: null,
  ...more,
})
const taxes = [
  withholding(),
  withholding({ id: "wrule_2", own_production: true, processing_level: "raw", vat_bp: 0, pit_bp: 0 }),
  withholding({ id: "wrule_3", taxed_kind: "carriage", vat_bp: 300, pit_bp: 150 }),
  withholding({ id: "wrule_4", taxed_kind: "unknown", vat_bp: 500, pit_bp: 200 }),
]
const household = { id: "sel_ho", kind: "household" } as const
const bought = { producer_own: false, processing_level: "processed" } as const
const line = { kind: "goods", gross: 100_000, category_ids: ["pcat_che"], facts: bought } as const

describe("what is frozen of a line", () => {
  const rules = { commission: [commission()], withholding: taxes }
  test("is the seller's, the market's and the tax office's, by kind of seller and goods", () => {
    expect(termsOfLine(rules, line, household, at)).toEqual({
      net: 93_500,
      commission: 5_000,
      vat: 1_000,
      pit: 500,
      commission_rule_id: "crule_1",
      withholding_rule_id: "wrule_1",
    })
    const grown = { ...line, facts: { producer_own: true, processing_level: "raw" } } as const
    expect(termsOfLine(rules, grown, household, at)).toMatchObject({ net: 95_000, vat: 0, pit: 0 })
    expect(termsOfLine(rules, { ...line, facts: null }, household, at)).toMatchObject({
      vat: 5_000,
      pit: 2_000,
    })
    const carriage = { ...line, kind: "carriage", gross: 20_000 } as const
    expect(termsOfLine(rules, carriage, household, at)).toMatchObject({
      net: 19_100,
      commission: 0,
      vat: 600,
      pit: 300,
    })
  })

  test("follows the seller's own rule, then its category's, then the default, each from its day on", () => {
    const later = new Date("2026-12-20T00:00:00Z")
    const special = [
      commission(),
      commission({ id: "crule_2", scope: "category", scope_id: "pcat_che", rate_bp: 300 }),
      commission({ id: "crule_3", scope: "seller", scope_id: "sel_ho", rate_bp: 200, valid_from: later }),
      commission({ id: "crule_4", scope: "default", rate_bp: 900, valid_from: later }),
    ]
    const idAt = (moment: Date, seller: { id: string; kind: "household" } = household, all = special) =>
      termsOfLine({ commission: all, withholding: taxes }, line, seller, moment).commission_rule_id
    expect(idAt(at)).toBe("crule_2")
    expect(idAt(later)).toBe("crule_3")
    expect(idAt(later, { id: "sel_khac", kind: "household" })).toBe("crule_2")
    const ended = [
      ...special,
      commission({ id: "crule_5", scope: "category", scope_id: "pcat_che", ends: true, valid_from: at }),
    ]
    expect(idAt(later, { id: "sel_khac", kind: "household" }, ended)).toBe("crule_4")
  })

  test("keeps a floor and a cap, and never takes more than there is", () => {
    const termsWith = (rule: Partial<CommissionRule>, gross: number) =>
      termsOfLine({ commission: [commission(rule)], withholding: taxes }, { ...line, gross }, household, at)
    expect(termsWith({ amount_min: 2_000 }, 10_000).commission).toBe(2_000)
    expect(termsWith({ amount_max: 30_000 }, 1_000_000).commission).toBe(30_000)
    expect(termsWith({ amount_min: 20_000 }, 10_000)).toMatchObject({ net: 0, commission: 9_850 })
  })

  test("is refused without a rule: nothing is sold on unknown terms", () => {
    expect(() => termsOfLine({ commission: [], withholding: taxes }, line, household, at)).toThrow(
      /commission/
    )
    expect(() => termsOfLine({ commission: [commission()], withholding: [] }, line, household, at)).toThrow(
      /withholding/
    )
  })
})

const grossArbitrary = fc.integer({ min: 1, max: 499_999_999 })
const ruleArbitrary = fc.record({
  rate_bp: fc.integer({ min: 0, max: 10_000 }),
  amount_min: fc.option(fc.integer({ min: 0, max: 50_000 })),
  amount_max: fc.option(fc.integer({ min: 0, max: 500_000 })),
  of_carriage: fc.boolean(),
})
const basketArbitrary = fc.array(
  fc.record({
    kind: fc.constantFrom("goods" as const, "carriage" as const),
    gross: grossArbitrary,
    facts: fc.option(
      fc.record({
        producer_own: fc.boolean(),
        processing_level: fc.constantFrom("raw" as const, "preliminary" as const, "processed" as const),
      })
    ),
  }),
  { minLength: 1, maxLength: 12 }
)
const basketShares = (
  lines: { kind: "goods" | "carriage"; gross: number; facts: typeof bought | null }[],
  rule: Partial<CommissionRule>
): Shares[] =>
  lines.map((each) =>
    termsOfLine(
      { commission: [commission(rule)], withholding: taxes },
      { ...each, category_ids: [] },
      household,
      at
    )
  )

describe("of any basket, by any rule", () => {
  test("each line's shares are its price, none below zero", () => {
    fc.assert(
      fc.property(basketArbitrary, ruleArbitrary, (lines, rule) => {
        // The test's own type of a line has the widest facts.
        const all = basketShares(lines as Parameters<typeof basketShares>[0], rule)
        for (const [index, shares] of all.entries()) {
          expect(sumOfShares(shares)).toBe(lines[index]?.gross)
          expect(Math.min(shares.net, shares.commission, shares.vat, shares.pit)).toBeGreaterThanOrEqual(0)
        }
      })
    )
  })

  test("any refunds take what they are, never more than anybody has, and all of them leave nothing", () => {
    fc.assert(
      fc.property(
        basketArbitrary,
        ruleArbitrary,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }),
        (lines, rule, fractions) => {
          let left = basketShares(lines as Parameters<typeof basketShares>[0], rule)
          const take = (amount: number) => {
            const parts = sharesOfRefund(left, amount)
            expect(sumOfShares(addShares(parts))).toBe(amount)
            left = left.map((shares, index) => lessShares(shares, parts[index] ?? shares))
            for (const { net, commission, vat, pit } of left)
              expect(Math.min(net, commission, vat, pit)).toBeGreaterThanOrEqual(0)
          }
          for (const fraction of fractions) take(Math.floor(sumOfShares(addShares(left)) * fraction))
          take(sumOfShares(addShares(left)))
          expect(addShares(left)).toEqual({ net: 0, commission: 0, vat: 0, pit: 0 })
        }
      )
    )
  })

  test("a refund of single lines takes of those lines alone, and only what they do not hold of the others", () => {
    const lines = [
      { order_line_id: "ga", left: { net: 90_000, commission: 10_000, vat: 0, pit: 0 } },
      { order_line_id: "rau", left: { net: 47_250, commission: 2_000, vat: 500, pit: 250 } },
      { order_line_id: null, left: { net: 20_000, commission: 0, vat: 0, pit: 0 } },
    ]
    const refund = (amount: number, ofRau: number) => ({
      amount,
      lines: [{ order_line_id: "rau", amount: ofRau }],
    })
    expect(sharesOfLines(lines, refund(25_000, 25_000))).toEqual([
      { net: 0, commission: 0, vat: 0, pit: 0 },
      { net: 23_625, commission: 1_000, vat: 250, pit: 125 },
      { net: 0, commission: 0, vat: 0, pit: 0 },
    ])
    // More than the line holds takes the rest of all that is left.
    expect(sharesOfLines(lines, refund(62_000, 62_000))).toEqual([
      { net: 9_000, commission: 1_000, vat: 0, pit: 0 },
      { net: 47_250, commission: 2_000, vat: 500, pit: 250 },
      { net: 2_000, commission: 0, vat: 0, pit: 0 },
    ])
    // A refund of no line, and one of more than there is.
    const whole = { amount: 999_999, lines: [] }
    expect(sharesOfLines(lines, whole)).toEqual(lines.map(({ left }) => left))
  })

  test("an amount is divided in proportion, each part within one đồng of it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 499_999_999 }), { minLength: 1, maxLength: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (shares, fraction) => {
          const total = shares.reduce((sum, share) => sum + share, 0)
          const amount = Math.floor(total * fraction)
          const parts = apportion(shares, amount)
          for (const [index, share] of shares.entries())
            expect(Math.abs((parts[index] ?? 0) - (total ? (share * amount) / total : 0))).toBeLessThan(1.001)
        }
      )
    )
    expect(() => apportion([1, 2], 4)).toThrow(RangeError)
  })
})

describe("when an order's money is the seller's", () => {
  const delays = { return_days: 3, assumed_delivery_days: 10 }
  const day = (number: number) => new Date(Date.UTC(2026, 10, number))
  test("is so many days after the last parcel arrived", () => {
    expect(settlesAt([{ delivered_at: day(2) }, { delivered_at: day(5) }], delays)).toEqual(day(8))
  })
  test("is never while a parcel has not left", () => {
    expect(settlesAt([], delays)).toBeNull()
    expect(settlesAt([{ delivered_at: day(2) }, {}], delays)).toBeNull()
    expect(settlesAt([{ canceled_at: day(1) }], delays)).toBeNull()
  })
  test("counts from dispatch where nobody says that it arrived", () => {
    const parcels = [{ shipped_at: day(1) }, { delivered_at: day(4) }]
    expect(deliveredAt(parcels, delays)).toEqual({ at: day(11), by: "time" })
    expect(settlesAt(parcels, delays)).toEqual(day(14))
  })
})
