import { orderDates } from "../../src/delivery-dates/order-dates"

const pace = { handling_days: 1, cutoff_hour: 15, eta_days: [1, 2] as [number, number] }

describe("when an order arrives", () => {
  it("counts from when it was paid", () => {
    const paid_at = "2026-12-01T02:00:00Z"
    expect(orderDates(pace, { paid_at, shipped_at: null })).toEqual({ from: "2026-12-03", to: "2026-12-04" })
  })

  it("counts from the day it left, once it has", () => {
    const way = { paid_at: "2026-12-01T02:00:00Z", shipped_at: "2026-12-04T09:00:00Z" }
    expect(orderDates(pace, way)).toEqual({ from: "2026-12-05", to: "2026-12-07" })
  })

  it("is not told for an order from before paces were kept", () => {
    expect(orderDates(null, { paid_at: "2026-12-01T02:00:00Z", shipped_at: null })).toBeNull()
  })
})
