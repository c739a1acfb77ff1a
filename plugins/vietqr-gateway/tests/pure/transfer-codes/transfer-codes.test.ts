import fc from "fast-check"
import { findTransferCodes, newTransferCode } from "../../../src/kernel/transfer-codes/transfer-codes"

const prefix = "CHP"
const code = fc.constant(null).map(() => newTransferCode(prefix))

/** What banks were seen to do to a transfer's text. */
const manglings: Record<string, (code: string) => string> = {
  "lower case": (text) => text.toLowerCase(),
  "a prefix of the bank": (text) =>
    `MBVCB.1234567890.123456.${text}.CT tu 0011001932418 NGUYEN VAN A toi 1900000000018`,
  "a suffix of the bank": (text) => `${text} FT26264123456789`,
  "a GD number after it": (text) => `${text}-GD-012345-22/11/2026 15:04:05`,
  "split by a space": (text) => `${text.slice(0, 5)} ${text.slice(5)}`,
  "split by a line break": (text) => `${text.slice(0, 9)}\n${text.slice(9)}`,
  "punctuation in between": (text) => [...text].join("."),
  "Vietnamese around it": (text) => `Thanh toán đơn hàng ${text} gà đen Pà Cò`,
  "IBFT before it": (text) => `IBFT ${text}`,
  "stuck to words": (text) => `CHUYENTIEN${text}CAMON`,
}

it.each(Object.entries(manglings))("a code survives: %s", (_name, mangle) => {
  fc.assert(fc.property(code, (made) => void expect(findTransferCodes(mangle(made), prefix)).toEqual([made])))
})

it("a new code has its prefix once, so that no second code begins within it", () => {
  const codes = Array.from({ length: 5000 }, () => newTransferCode("AB"))
  expect(codes.filter((each) => each.lastIndexOf("AB") > 0)).toEqual([])
})

it("a code survives any two manglings at once", () => {
  const pick = fc.constantFrom(...Object.values(manglings))
  fc.assert(
    fc.property(
      code,
      pick,
      pick,
      (made, first, second) => void expect(findTransferCodes(second(first(made)), prefix)).toContain(made)
    )
  )
})

it("a code with one wrong character, or two swapped, is not taken for another", () => {
  fc.assert(
    fc.property(
      code,
      fc.integer({ min: 3, max: 10 }),
      fc.constantFrom(..."23456789ABCDEFGHJKMNPQRSTUVWXYZ"),
      (made, at, letter) => {
        const wrong = made.slice(0, at) + letter + made.slice(at + 1)
        if (wrong !== made) expect(findTransferCodes(wrong, prefix)).toEqual([])
        const swapped = made.slice(0, at) + made.charAt(at + 1) + made.charAt(at) + made.slice(at + 2)
        if (swapped !== made && at < 10) expect(findTransferCodes(swapped, prefix)).toEqual([])
      }
    )
  )
})

it("a cut code is not found", () => {
  fc.assert(
    fc.property(
      code,
      (made) => void expect(findTransferCodes(`thanh toan ${made.slice(0, -1)}`, prefix)).toEqual([])
    )
  )
})

it("two codes in one text are both found", () => {
  fc.assert(
    fc.property(
      code,
      code,
      (one, two) =>
        void expect(new Set(findTransferCodes(`${one} ${two}`, prefix))).toEqual(new Set([one, two]))
    )
  )
})

it("a code fits into what banks carry and uses no letters that people confuse", () => {
  fc.assert(fc.property(code, (made) => void expect(made).toMatch(/^CHP[2-9A-HJKMNP-Z]{9}$/)))
})
