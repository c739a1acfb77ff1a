import { complaintRules, ruleAt } from "../../src/complaints/complaint-rules"
import { type ReportableFacts, reportableNow, reportOf } from "../../src/complaints/reportable"

const now = new Date("2026-11-25T08:00:00Z")
const ago = (hours: number): Date => new Date(Number(now) - hours * 3_600_000)
const perishable = ruleAt("perishable", now)
const durable = ruleAt("durable", now)
const facts = (
  parcels: ReportableFacts["parcels"],
  more: Partial<ReportableFacts> = {}
): ReportableFacts => ({ paid_at: ago(30), parcels, all_sent: true, ...more })
const parcel = (shipped_h: number, arrived_h: number | null = null, said_by_shopper = false) => ({
  shipped_at: ago(shipped_h),
  arrived_at: arrived_h === null ? null : ago(arrived_h),
  said_by_shopper,
})

describe("what can be reported of an order", () => {
  it("is nothing before it is paid", () => {
    expect(reportableNow(facts([parcel(5, 1)], { paid_at: null }), durable, now)).toEqual([])
  })

  it("is nothing of goods that have not left and are not late", () => {
    expect(reportableNow(facts([], { all_sent: false }), perishable, now)).toEqual([])
  })

  it("is what lies in a parcel, as long as nobody said that it came", () => {
    expect(reportOf("damaged", facts([parcel(20)]), perishable, now)).toEqual({
      reason: "damaged",
      until: null,
    })
  })

  it.each([
    [23, perishable, true],
    [25, perishable, false],
    [25, durable, true],
    [7 * 24 + 1, durable, false],
  ] as const)("ends so long after the arrival (%s hours)", (arrived_h, rule, isTaken) => {
    const report = reportOf("damaged", facts([parcel(arrived_h + 2, arrived_h, true)]), rule, now)
    expect(report === "too_late").toBe(!isTaken)
  })

  it("waits for the last parcel", () => {
    expect(reportOf("missing", facts([parcel(60, 50, true), parcel(20)]), perishable, now)).toEqual({
      reason: "missing",
      until: null,
    })
  })

  it("calls an order late once it has taken too long, and no earlier", () => {
    expect(reportOf("late", facts([], { paid_at: ago(71), all_sent: false }), perishable, now)).toBe(
      "not_taken"
    )
    expect(reportOf("late", facts([], { paid_at: ago(73), all_sent: false }), perishable, now)).toMatchObject(
      {
        reason: "late",
      }
    )
  })

  it("calls no order late that came in time, however long ago it was paid", () => {
    expect(reportOf("late", facts([parcel(20, 10, true)], { paid_at: ago(75) }), perishable, now)).toBe(
      "not_taken"
    )
  })

  it("counts a parcel as lost that should be there, or that others say came", () => {
    expect(reportOf("not_arrived", facts([parcel(71)]), perishable, now)).toBe("not_taken")
    expect(reportOf("not_arrived", facts([parcel(73)]), perishable, now)).toMatchObject({
      reason: "not_arrived",
    })
    expect(reportOf("not_arrived", facts([parcel(20, 2)]), perishable, now)).toMatchObject({
      reason: "not_arrived",
    })
    expect(reportOf("not_arrived", facts([parcel(20, 2, true)]), perishable, now)).toBe("not_taken")
  })
})

describe("the rules", () => {
  it("hold from a day on, and former ones are kept", () => {
    const [first] = complaintRules
    const later = { ...first!, from: new Date("2027-01-01T00:00:00+07:00") }
    const changed = {
      ...later,
      policies: { ...later.policies, perishable: { ...perishable, report_within_h: 12 } },
    }
    const rules = [first!, changed]
    expect(ruleAt("perishable", new Date("2026-12-31T16:59:59Z"), rules).report_within_h).toBe(24)
    expect(ruleAt("perishable", new Date("2026-12-31T17:00:00Z"), rules).report_within_h).toBe(12)
    expect(() => ruleAt("perishable", new Date("2025-01-01"), rules)).toThrow(/No rules/)
  })
})
