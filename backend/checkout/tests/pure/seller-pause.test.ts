import { isPausedOn, pauseFault } from "@chophien/vocabulary/pause"
import { sellerPause } from "../../src/cart/seller-pause"

const seller = { name: "HTX Pà Cò", paused_from: "2026-12-20", paused_to: "2026-12-31" }

it("goods of a paused seller cannot be ordered from the first day to the last, and the text says from when on", () => {
  expect(sellerPause(seller, "2026-12-19")).toBeNull()
  expect(sellerPause(seller, "2026-12-20")?.values).toEqual({ seller: "HTX Pà Cò", from: "01/01/2027" })
  expect(sellerPause(seller, "2026-12-31")?.text.code).toBe("seller_paused")
  expect(sellerPause(seller, "2027-01-01")).toBeNull()
  expect(sellerPause({ ...seller, paused_from: null, paused_to: null }, "2026-12-25")).toBeNull()
})

it("days that are over, turned round or too many are no pause", () => {
  expect(pauseFault("2026-12-01", "2026-12-02", "2026-12-03")).toBe("past")
  expect(pauseFault("2026-12-05", "2026-12-04", "2026-12-03")).toBe("order")
  expect(pauseFault("2026-12-03", "2027-06-01", "2026-12-03")).toBe("too_long")
  expect(pauseFault("2026-12-03", "2026-12-03", "2026-12-03")).toBeNull()
  expect(isPausedOn({ paused_from: "2026-12-03", paused_to: "2026-12-03" }, "2026-12-03")).toBe(true)
})
