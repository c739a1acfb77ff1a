import { moneyInWords } from "../../src/ui/money-in-words"
import { groupTyped, parseDigits } from "../../src/ui/typed-number"

describe("a farmer types a price", () => {
  it("sees dots between thousands as each digit is typed", () => {
    const seen: string[] = []
    let text = ""
    for (const digit of "1250000") {
      const typed = groupTyped(text + digit, text.length + 1)
      text = typed.text
      seen.push(text)
      expect(typed.caret).toBe(text.length)
    }
    expect(seen).toEqual(["1", "12", "125", "1.250", "12.500", "125.000", "1.250.000"])
  })

  it("keeps the caret behind the same digit when one in the middle is added", () => {
    expect(groupTyped("12.3450", 4)).toEqual({ text: "123.450", caret: 3, value: 123450 })
  })

  it("may empty the field, paste a tag with letters, or lean on a key", () => {
    expect(groupTyped("", 0)).toEqual({ text: "", caret: 0, value: null })
    expect(parseDigits("360.000 đ/kg")).toBe(360000)
    expect(parseDigits("9".repeat(40))).toBe(999_999_999_999)
  })

  it("hears the amount in words, so that a missing zero is noticed", () => {
    expect(moneyInWords(25_000)).toBe("25 nghìn đồng")
    expect(moneyInWords(1_250_000)).toBe("1 triệu 250 nghìn đồng")
    expect(moneyInWords(1_000_000_000)).toBe("1 tỷ đồng")
    expect(moneyInWords(1_500)).toBe("1 nghìn 500 đồng")
  })
})
