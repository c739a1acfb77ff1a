import fc from "fast-check"
import { arrivalDates, deliveryDates, handoverDay } from "../../src/delivery-dates/delivery-dates"
import { restDays } from "../../src/delivery-dates/rest-days"

const dispatch = { handling_days: 1, cutoff_hour: 15 }
/** A moment by Vietnam's clock. */
const at = (day: string, clock: string) => new Date(`${day}T${clock}:00+07:00`)

describe("the day on which a parcel is handed over", () => {
  it.each([
    ["in the morning, the next working day", "2026-12-01", "09:00", "2026-12-02"],
    ["a minute before the cut-off", "2026-12-01", "14:59", "2026-12-02"],
    ["at the cut-off a day later", "2026-12-01", "15:00", "2026-12-03"],
    ["on Saturday morning, after Sunday", "2026-12-05", "09:00", "2026-12-07"],
    ["on Saturday evening, Sunday does not begin it", "2026-12-05", "20:00", "2026-12-08"],
    ["on Sunday as on Monday morning", "2026-12-06", "09:00", "2026-12-08"],
    ["late on the last of the year, after the holiday", "2026-12-31", "16:00", "2027-01-04"],
    ["before Tết, after it", "2027-02-03", "16:00", "2027-02-12"],
    ["on the eve of the Hùng Kings' day", "2027-04-15", "09:00", "2027-04-17"],
  ])("%s", (_, day, clock, expected) => {
    expect(handoverDay(at(day, clock), dispatch)).toBe(expected)
  })

  it("is the same day for who packs at once", () => {
    expect(handoverDay(at("2026-12-01", "09:00"), { handling_days: 0, cutoff_hour: 15 })).toBe("2026-12-01")
    expect(handoverDay(at("2026-12-01", "23:30"), { handling_days: 0, cutoff_hour: 24 })).toBe("2026-12-01")
  })

  it("is Vietnam's day, whatever the server's clock says", () => {
    expect(handoverDay("2026-12-01T17:30:00Z", { handling_days: 0, cutoff_hour: 15 })).toBe("2026-12-02")
  })
})

describe("the days on which an order arrives", () => {
  it("count working days of seller and carrier", () => {
    const order = { ordered_at: at("2026-11-28", "09:00"), dispatch, eta_days: [1, 2] as const }
    expect(deliveryDates(order)).toEqual({ from: "2026-12-01", to: "2026-12-02" })
  })

  it("are not told for a year whose holidays are not known", () => {
    expect(deliveryDates({ ordered_at: at("2030-12-30", "09:00"), dispatch, eta_days: [1, 9] })).toBeNull()
  })

  it("never rest, never lie before the order, never swap, and come no earlier for more days", () => {
    const moment = fc.date({
      min: at("2026-01-01", "00:00"),
      max: at("2030-10-01", "00:00"),
      noInvalidDate: true,
    })
    const days = fc.integer({ min: 0, max: 6 })
    fc.assert(
      fc.property(
        moment,
        days,
        fc.integer({ min: 0, max: 24 }),
        days,
        days,
        (ordered_at, handling_days, cutoff_hour, least, more) => {
          const terms = { handling_days, cutoff_hour }
          const dates = deliveryDates({ ordered_at, dispatch: terms, eta_days: [least, least + more] })
          const slower = deliveryDates({
            ordered_at,
            dispatch: { ...terms, handling_days: handling_days + 1 },
            eta_days: [least, least + more],
          })
          const today = new Date(ordered_at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
          if (!dates || !slower) throw new Error("The years of this test are known.")
          expect(dates.from >= today && dates.from <= dates.to && slower.from > dates.from).toBe(true)
          for (const day of Object.values(dates)) expect(new Date(`${day}T00:00:00Z`).getUTCDay()).not.toBe(0)
        }
      )
    )
  })

  it("begin at the day a parcel left, once it has left", () => {
    expect(arrivalDates("2026-12-04", [1, 2])).toEqual({ from: "2026-12-05", to: "2026-12-07" })
  })
})

it("knows Tết as ICU's calendar does, where the two calendars agree", () => {
  const lunar = new Intl.DateTimeFormat("en-u-ca-chinese", {
    month: "numeric",
    day: "numeric",
    timeZone: "UTC",
  })
  // ICU is a day off in 2027, Vietnam's calendar differs in 2030.
  for (const year of [2026, 2028, 2029])
    expect(lunar.format(new Date(`${restDays.lunar[year]?.tet}T12:00:00Z`))).toBe("1/1")
})
