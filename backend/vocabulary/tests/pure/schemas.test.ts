import * as z from "zod"
import { readAmount } from "../../src/money-input"
import { readPhone } from "../../src/phone"
import {
  amountSchema,
  communeCodeSchema,
  handleSchema,
  phoneSchema,
  priceSchema,
  provinceCodeSchema,
  stockSchema,
  textSchema,
  transferAmountSchema,
  weightSchema,
} from "../../src/schemas"
import { typedSchema } from "../../src/typed-schema"

test.each([
  ["an amount", amountSchema, [0, 85_000, 500_000_000], [-1, 0.5, "85000", 2 ** 60]],
  ["a transfer", transferAmountSchema, [1, 499_999_999], [0, 500_000_000]],
  ["a price", priceSchema, [1000, 499_999_999], [999, 500_000_000, 1000.5]],
  ["a weight", weightSchema, [1, 1_000_000], [0, 1_000_001]],
  ["a stock", stockSchema, [0, 1_000_000], [-1, 1_000_001]],
  [
    "a phone number",
    phoneSchema,
    ["+84912345678", "+842103846647"],
    ["0912345678", "+84112345678", "+8491234567"],
  ],
  ["a province", provinceCodeSchema, ["01"], ["1", "001"]],
  ["a commune", communeCodeSchema, ["05212"], ["5212", "abcde"]],
  ["a handle", handleSchema, ["ga-den-2"], ["Ga", "a--b", "-a", "", "x".repeat(81)]],
])("%s that travels is checked", (_, schema, right, wrong) => {
  const shape = z.object({ value: schema })
  for (const value of right) expect(shape.safeParse({ value }).success).toBe(true)
  for (const value of wrong) expect(shape.safeParse({ value }).success).toBe(false)
})

test("a typed text is cleaned before it is measured", () => {
  expect(textSchema(5).parse(" a\u200bb\nc ")).toBe("ab c")
  expect(textSchema(5, { lines: true }).parse("a\r\nb")).toBe("a\nb")
  expect(textSchema(5, { length_min: 1 }).safeParse(" \u2060 ").success).toBe(false)
  expect(textSchema(2).safeParse("abc").success).toBe(false)
})

test("what a person typed is read where it enters, and a reason comes with what is not understood", () => {
  const body = z.object({ phone: typedSchema(readPhone), amount: typedSchema((typed) => readAmount(typed)) })
  const read = body.safeParse({ phone: "0912 345 678", amount: "85k" })
  expect(read.data).toMatchObject({ phone: { e164: "+84912345678" }, amount: 85_000 })
  const refused = body.safeParse({ phone: "12", amount: "85,5" })
  expect(refused.error?.issues).toMatchObject([
    { code: "custom", path: ["phone"], params: { reason: "too_short" } },
    { code: "custom", path: ["amount"], params: { reason: "fraction", choices: [85_500, 85_500_000] } },
  ])
  expect(body.safeParse({ phone: "0".repeat(201), amount: "1" }).success).toBe(false)
})
