import { readAccountNumber } from "../../src/bank-account"
import { readAmount, readPrice } from "../../src/money-input"
import { readOrderCode } from "../../src/order-code"
import { readPhone } from "../../src/phone"
import { readPlaceLine } from "../../src/place-line"
import { readSeason } from "../../src/season"
import { readStock } from "../../src/stock"
import { typed_length_max } from "../../src/text"
import { readTrackingCode } from "../../src/tracking-code"
import { readWeight } from "../../src/weight"

/** Processor time since `began`: a busy machine does not lengthen it. */
function processorMs(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

const readers = {
  readAmount: (typed: string) => readAmount(typed),
  readPrice,
  readStock: (typed: string) => readStock(typed),
  readWeight: (typed: string) => readWeight(typed, "kg"),
  readPhone,
  readOrderCode,
  readSeason,
  readAccountNumber,
  readTrackingCode: (typed: string) => readTrackingCode(typed, "other"),
}
const seeds = ["1", "1-", "-", "~", "1 kg ", "0 ", "1.", "(", "a1", "đến 1 ", "MA ", "sdt ", "1/ ", "T1-"]

test.each(Object.entries(readers))(
  "%s takes no text longer than any number or code, and none costs much time",
  (_, read) => {
    const began = process.cpuUsage()
    for (const seed of seeds) {
      read(seed.repeat(typed_length_max).slice(0, typed_length_max))
      expect(read(seed.repeat(1_000_000)).outcome).toBe("refusal")
    }
    expect(processorMs(began)).toBeLessThan(2000)
  }
)

test("a line of places costs no time either", () => {
  const began = process.cpuUsage()
  for (const seed of ["quận ", "tp.", "1 ", ",", "- ", "xã xã ", "số 1 a "])
    readPlaceLine(seed.repeat(100_000))
  expect(processorMs(began)).toBeLessThan(2000)
})
