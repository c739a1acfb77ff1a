import { readAmount } from "../../../src/core/statements/read-statement"

it.each([
  ["1.234.567", 1_234_567],
  ["1,234,567.00", 1_234_567],
  ["-500 000 VND", -500_000],
  ["+20000", 20_000],
  ["", 0],
  ["0.00", 0],
  ["12.5", null],
  ["1.234.5", null],
  ["abc", null],
])("%s is read as %s", (text, amount) => expect(readAmount(text)).toBe(amount))
