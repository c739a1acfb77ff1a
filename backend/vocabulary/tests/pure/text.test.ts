import fc from "fast-check"
import { bank_text_length_max, bankText, lettersAndDigits } from "../../src/bank-text"
import { freeSlug, handlePattern, slugOf } from "../../src/slug"
import { cleanText, isStorable, plainTyped } from "../../src/text"

describe("a text that was typed", () => {
  it("is kept as people see it", () => {
    expect(cleanText("  Gà\u00a0đen\t Pà\u200bCò\ufeff ".normalize("NFD"))).toBe("Gà\u00a0đen  PàCò")
    expect(cleanText("a\r\nb\rc")).toBe("a b c")
    expect(cleanText("a\r\nb\rc", { lines: true })).toBe("a\nb\nc")
    expect(cleanText("\u202eabc\u2069")).toBe("abc")
    expect(cleanText("\u3164\u200b\u2060")).toBe("")
    expect(cleanText("👩‍🌾")).toBe("👩‍🌾")
  })

  it("is cleaned once and for all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.boolean(), (text, lines) =>
        expect(cleanText(cleanText(text, { lines }), { lines })).toBe(cleanText(text, { lines }))
      )
    )
  })

  it("cannot be stored with a NUL or half a character in it", () => {
    expect(["Pà Cò", "👩‍🌾", "a\u0000", "a\ud83d", "\udc69b"].map(isStorable)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })

  it("is read in its plain form", () => {
    expect(plainTyped(" ０９１２\u00a0\u200b345\n678 ")).toBe("0912 345 678")
  })
})

describe("a slug", () => {
  test.each([
    ["Xã Đà Bắc (mới)", "xa-da-bac-moi"],
    ["  --Chè   Shan--  ", "che-shan"],
    ["🐔", ""],
  ])("of %j is %j", (text, slug) => expect(slugOf(text)).toBe(slug))

  it("is cut without a dash at its end, and fits a handle", () => {
    expect(slugOf("mot hai ba", 4)).toBe("mot")
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 20 }), (text, length_max) => {
        const slug = slugOf(text, length_max)
        expect(slug.length).toBeLessThanOrEqual(length_max)
        if (slug) expect(slug).toMatch(handlePattern)
      })
    )
  })

  it("that is taken gets its place, then a number", () => {
    const taken = new Set(["mat-ong"])
    const found = [1, 2, 3].map(() => freeSlug("mat-ong", "05212", taken))
    expect(found).toEqual(["mat-ong-05212", "mat-ong-05212-2", "mat-ong-05212-3"])
    expect(freeSlug("che", "05212", taken)).toBe("che")
    expect(taken.size).toBe(5)
  })
})

describe("a text that goes through banks", () => {
  it("is plain ASCII of the length they carry", () => {
    expect(bankText("Tiền hàng Pà Cò – đợt 2")).toBe("Tien hang Pa Co - dot 2")
    expect(bankText("Đơn “NFATDK7F” của chị Hoa ở Mai Châu")).toBe('Don "NFATDK7F" cua chi Ho')
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) =>
        expect(bankText(text)).toMatch(new RegExp(`^(?! )[\\x20-\\x7e]{0,${bank_text_length_max}}$(?<! )`))
      )
    )
  })

  it("comes back as letters and digits", () => {
    expect(lettersAndDigits("MBVCB.123456.cp-7kđ chuyển tiền")).toBe("MBVCB123456CP7KDCHUYENTIEN")
  })
})
