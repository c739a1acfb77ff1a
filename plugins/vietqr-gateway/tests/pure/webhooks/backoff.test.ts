import { waitAfter } from "../../../src/core/webhooks/backoff"

it("retries slow down to once an hour", () => {
  const waits = Array.from({ length: 12 }, (_, index) => waitAfter(index + 1))
  expect(waits[0]).toBeLessThan(6)
  expect(waits[11]).toBeGreaterThan(3000)
  expect(waits[11]).toBeLessThan(4000)
})
