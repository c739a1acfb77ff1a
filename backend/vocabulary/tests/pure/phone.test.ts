import fc from "fast-check"
import { e164Of, formatPhone, localPhone, readPhone } from "../../src/phone"
import { casesOf } from "../support/cases"

describe("a person types a phone number", () => {
  test.each(casesOf("phones.csv"))("%s: %s", (typed = "", stored) => {
    const read = readPhone(typed)
    expect(read.outcome === "value" ? read.value.e164 : "refuse").toBe(stored)
  })

  test.each([
    ["anh Hùng 0912 345 678", "+84912345678"],
    ["SĐT0912345678", "+84912345678"],
    ["Số ĐT: 0912345678", "+84912345678"],
    ["tel:+84912345678", "+84912345678"],
    ["0912345678zalo", "+84912345678"],
    ["0912,345,678", "+84912345678"],
    ["0912–345–678", "+84912345678"],
    ["📞 0912345678", "+84912345678"],
    ["084 912 345 678", "+84912345678"],
    ["0084 0912345678", "+84912345678"],
    ["84912.345.678", "+84912345678"],
    ["843456789", "+84843456789"],
    ["0843456789", "+84843456789"],
    ["0210/3846.647", "+842103846647"],
    ["2103846647", "+842103846647"],
    ["+84 24 3825 1234", "+842438251234"],
  ])("%s is stored as %s", (typed, stored) => expect(e164Of(typed)).toBe(stored))

  test.each([
    ["", "empty"],
    ["ĐT:", "empty"],
    ["chưa có", "no_digits"],
    ["٠٩١٢٣٤٥٦٧٨", "no_digits"],
    ["O912345678", "letters"],
    ["09l2345678", "letters"],
    ["0912345678 hoặc 0987654321", "several"],
    ["0912 345 678 0987 654 321", "several"],
    ["0912345678 máy lẻ 12", "extra_digits"],
    ["0912345678 gọi sau 17h", "extra_digits"],
    ["001 415 555 0100", "foreign"],
    ["12345", "too_short"],
    ["1900 1234", "too_short"],
    ["091234567890", "too_long"],
    ["0438251234", "unknown_prefix"],
    ["0130 123 4567", "unknown_prefix"],
  ])("%j is refused: %s", (typed, reason) => expect(readPhone(typed)).toEqual({ outcome: "refusal", reason }))

  test.each([
    ["0120 123 4567", "+84701234567"],
    ["0121 123 4567", "+84791234567"],
    ["0162 123 4567", "+84321234567"],
    ["0169 123 4567", "+84391234567"],
    ["0188 123 4567", "+84581234567"],
    ["0199 123 4567", "+84591234567"],
  ])(
    "a number of eleven digits, %s, gets the prefix it has had since 2018, and is shown as it was",
    (typed, e164) => {
      const former = typed.replaceAll(" ", "")
      expect(readPhone(typed)).toEqual({ outcome: "value", value: { e164, kind: "mobile", former } })
    }
  )
})

const nationals = fc.oneof(
  fc.tuple(fc.constantFrom("3", "5", "7", "8", "9"), fc.stringMatching(/^\d{8}$/)),
  fc.tuple(fc.constant("2"), fc.stringMatching(/^\d{9}$/))
)

test("whatever stands between the digits, the number stays the same", () => {
  const between = fc.constantFrom("", " ", ".", "-", "\u00a0", "\u200b")
  const start = fc.constantFrom("0", "+84", "0084", "84", "+84 (0) ")
  fc.assert(
    fc.property(
      nationals,
      start,
      fc.array(between, { minLength: 9, maxLength: 10 }),
      ([first, rest], from, gaps) => {
        const digits = [...(first + rest)]
        const typed = from + digits.map((digit, index) => digit + (gaps[index] ?? "")).join("")
        expect(e164Of(typed)).toBe(`+84${digits.join("")}`)
      }
    )
  )
})

test("no digit of what was typed is lost or made up", () => {
  const piece = fc.constantFrom("0", "84", "912", "345", "678", "+", " ", "/", "a", "1", "ĐT:", "(", ")")
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
      (typed) => {
        const read = readPhone(typed)
        if (read.outcome !== "value") return
        const national = read.value.former?.slice(1) ?? read.value.e164.slice(3)
        expect(typed.replace(/\D/g, "")).toMatch(new RegExp(`^(0|84|0084|840|084|00840|0840)?${national}$`))
      }
    ),
    { numRuns: 2000 }
  )
})

describe("a person reads a phone number", () => {
  test.each([
    ["+84912345678", "0912 345 678"],
    ["0912345678", "0912 345 678"],
    ["+842103846647", "0210 3846 647"],
    ["+842438251234", "024 3825 1234"],
    ["1900 1234", "1900 1234"],
  ])("%s as %s", (stored, shown) => expect(formatPhone(stored).replaceAll("\u00a0", " ")).toBe(shown))

  it("and types it again as it is shown", () => {
    fc.assert(
      fc.property(nationals, ([first, rest]) => {
        const stored = `+84${first}${rest}`
        expect(e164Of(formatPhone(stored))).toBe(stored)
        expect(e164Of(localPhone(stored))).toBe(stored)
      })
    )
  })
})
