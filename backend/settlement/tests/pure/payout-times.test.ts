import { waitOf } from "../../src/payouts/payout-times"

const at = (text: string) => new Date(`${text}+07:00`)
// 23/11/2026 is a Monday.
const [monday, wednesday, thursday, sunday] = [
  at("2026-11-23T00:00:00"),
  at("2026-11-25T12:00:00"),
  at("2026-11-26T00:00:00"),
  at("2026-11-29T23:59:00"),
]
const times = { last_payout: null, requested_at: null }

describe("a seller's time to be paid", () => {
  test("comes once in each week, which begins on Monday in Việt Nam", () => {
    const weekly = { ...times, interval: "weekly" } as const
    expect(waitOf(weekly, wednesday)).toBeNull()
    expect(waitOf({ ...weekly, last_payout: monday }, sunday)).toEqual({
      why: "not_yet",
      until: at("2026-11-30T00:00:00"),
    })
    expect(waitOf({ ...weekly, last_payout: new Date(Number(monday) - 1) }, monday)).toBeNull()
    expect(waitOf({ ...weekly, last_payout: sunday }, at("2026-11-30T00:00:00"))).toBeNull()
  })

  test("comes twice in a week: from Monday and from Thursday", () => {
    const twice = { ...times, interval: "twice_weekly" } as const
    expect(waitOf({ ...twice, last_payout: monday }, wednesday)).toEqual({
      why: "not_yet",
      until: thursday,
    })
    expect(waitOf({ ...twice, last_payout: wednesday }, thursday)).toBeNull()
    expect(waitOf({ ...twice, last_payout: thursday }, sunday)).toEqual({
      why: "not_yet",
      until: at("2026-11-30T00:00:00"),
    })
  })

  test("comes when it asks, once for each request", () => {
    const request = { ...times, interval: "on_request" } as const
    expect(waitOf(request, sunday)).toEqual({ why: "not_requested", until: null })
    expect(waitOf({ ...request, requested_at: monday }, sunday)).toBeNull()
    expect(waitOf({ ...request, requested_at: monday, last_payout: wednesday }, sunday)).toEqual({
      why: "not_requested",
      until: null,
    })
    expect(waitOf({ ...request, requested_at: thursday, last_payout: wednesday }, sunday)).toBeNull()
  })

  test("is each batch where nothing was agreed", () => {
    expect(waitOf({ ...times, interval: "each_batch", last_payout: sunday }, sunday)).toBeNull()
  })
})
