import { moneyInWords } from "../../src/ui/money-in-words"

it("says an amount in words, so that a missing zero is heard", () => {
  expect(moneyInWords(25_000)).toBe("25 nghìn đồng")
  expect(moneyInWords(1_250_000)).toBe("1 triệu 250 nghìn đồng")
  expect(moneyInWords(1_000_000_000)).toBe("1 tỷ đồng")
  expect(moneyInWords(1_500)).toBe("1 nghìn 500 đồng")
})
