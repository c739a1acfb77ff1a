import { transfer_max } from "@chophien/vocabulary/amount"
import { duePayout, type PayoutCase } from "../../src/payouts/due-payouts"
import { holderFits } from "../../src/payouts/seller-facts"
import { settingsAt } from "../../src/settings"
import { dayOf, daysOfMonth, endOfDay, nextMonth, startOfDay } from "../../src/vietnam-days"

const now = new Date("2026-11-29T03:00:00Z")
const later = new Date("2026-12-01T03:00:00Z")
const settings = { reserve: 0, payout_min: 50_000 }
const account = { bank_id: "ba_1", bank_status: "verified" as const, held_until: null }
const paid: PayoutCase = { balance: 400_000, status: "active", account, holds: [] }
const due = (more: Partial<PayoutCase>, set = settings) => duePayout({ ...paid, ...more }, set, now)
const why = (more: Partial<PayoutCase>, set = settings) => due(more, set).hold?.why

describe("a seller is paid", () => {
  test("what is settled, less what stays with the market, and no more than one transfer carries", () => {
    expect(due({})).toEqual({ amount: 400_000, hold: null })
    expect(due({}, { ...settings, reserve: 100_000 }).amount).toBe(300_000)
    expect(due({ balance: 900_000_000 }).amount).toBe(transfer_max)
  })

  test("nothing while something holds it, and is told the first thing that people can change", () => {
    expect(why({ balance: -1 })).toBe("owes")
    expect(why({ status: "suspended" })).toBe("seller_suspended")
    expect(why({ account: null })).toBe("no_bank_account")
    expect(why({ account: { ...account, bank_id: null } })).toBe("no_bank_account")
    expect(why({ account: { ...account, bank_status: "refused" } })).toBe("bank_refused")
    expect(why({ account: { ...account, bank_status: "new" } })).toBe("bank_unverified")
    expect(why({ balance: 49_999 })).toBe("below_min")
    expect(why({ balance: 120_000 }, { ...settings, reserve: 100_000 })).toBe("below_min")
    expect(due({ account: { ...account, held_until: later } }).hold).toMatchObject({
      why: "bank_waits",
      until: later,
    })
    expect(due({ account: { ...account, held_until: now } }).hold).toBeNull()
    const hold = { id: "shold_1", reason: "Khách khiếu nại", until: later }
    expect(due({ holds: [hold], account: null }).hold).toEqual({
      why: "staff_hold",
      until: later,
      reason: "Khách khiếu nại",
      hold_id: "shold_1",
    })
  })
})

test.each([
  ["HTX NONG NGHIEP PA CO", true],
  ["htx nông nghiệp Pà Cò", true],
  ["SUNG THI MAI", true],
  ["SUNG A MAI", false],
  ["HTX PA CO", false],
  ["", false],
])("the holder %s is the seller or one of its members: %s", (holder, fits) => {
  expect(holderFits(holder, ["Hợp tác xã nông nghiệp Pà Cò", "Sùng Thị Mai"])).toBe(fits)
})

test("days are those of Việt Nam", () => {
  expect(startOfDay("2026-11-30").toISOString()).toBe("2026-11-29T17:00:00.000Z")
  expect(endOfDay("2026-11-30").toISOString()).toBe("2026-11-30T17:00:00.000Z")
  expect(dayOf(new Date("2026-11-29T17:00:00Z"))).toBe("2026-11-30")
  expect(daysOfMonth("2028-02")).toEqual({ from: "2028-02-01", to: "2028-02-29" })
  expect(nextMonth("2026-12")).toBe("2027-01")
})

test("a setting holds from its moment on, and the later of two", () => {
  const row = (id: string, value: number, day: string) => ({
    id,
    name: "return_days",
    value,
    valid_from: new Date(day),
  })
  const others = ["assumed_delivery_days", "payout_min", "reserve", "fee_notice_days"].map((name) => ({
    id: name,
    name,
    value: 1,
    valid_from: new Date("2026-01-01"),
  }))
  const rows = [...others, row("a", 3, "2026-01-01"), row("b", 7, "2026-12-01")]
  expect(settingsAt(rows, now).return_days).toBe(3)
  expect(settingsAt(rows, later).return_days).toBe(7)
  expect(() => settingsAt(others, now)).toThrow(/return_days/)
})
