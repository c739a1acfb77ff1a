import fc from "fast-check"
import { fold, toneKey, withoutDiacritics } from "../../src/fold"

test.each([
  ["Gà đen Pà Cò", "ga den pa co"],
  ["GÀ ĐEN PÀ CÒ", "ga den pa co"],
  ["Gà đen Pà Cò".normalize("NFD"), "ga den pa co"],
  ["Đường  phèn — mía", "duong phen mia"],
  ["Ðoan Hùng", "doan hung"],
  ["Hoà Bình", "hoa binh"],
  ["Pà\u200b Cò\u00ad", "pa co"],
  ["Ｇà ½", "ga 1 2"],
  ["J&T", "j t"],
  ["  ", ""],
  ["100%_\\'--", "100"],
])("%j is compared as %j", (text, folded) => expect(fold(text)).toBe(folded))

test("đ, Đ and what looks like them lose their bar, in their own case", () => {
  expect(withoutDiacritics("Đà đa Ðà ðà Ɖɖ, Pà Cò")).toBe("Da da Da da Dd, Pa Co")
})

test("both places of a tone mark are one spelling, another tone is another", () => {
  expect(toneKey("Hoà")).toBe(toneKey("Hòa"))
  expect(toneKey("Hoà")).not.toBe(toneKey("Hoá"))
  expect(toneKey("Tân Hòa".normalize("NFD"))).toBe(toneKey("tân hoà"))
  expect(toneKey("Ðống Ða")).toBe(toneKey("đống đa"))
})

test("folding again changes nothing, and neither case nor Unicode form matters", () => {
  const text = fc.string({ unit: "grapheme" })
  fc.assert(
    fc.property(text, (any) => expect(fold(fold(any))).toBe(fold(any))),
    { numRuns: 2000 }
  )
  fc.assert(fc.property(text, (any) => expect(fold(any.normalize("NFD"))).toBe(fold(any.normalize("NFC")))))
  const vietnamese = fc.string({ unit: fc.constantFrom(..."aăâbcdđeêghioôơuưyàáảãạằếỗớựỹĐ Â") })
  fc.assert(fc.property(vietnamese, (any) => expect(fold(any.toUpperCase())).toBe(fold(any))))
  fc.assert(fc.property(vietnamese, (any) => expect(fold(any)).toMatch(/^[a-z ]*$/)))
})
