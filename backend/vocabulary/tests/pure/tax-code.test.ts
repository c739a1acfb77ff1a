import { readTaxCode } from "../../src/tax-code"

it.each([
  ["0100109106", "0100109106"],
  [" 0100 109 106 ", "0100109106"],
  ["MST: 0100109106-001", "0100109106-001"],
  ["0100109106001", "0100109106-001"],
  ["０１００１０９１０６", "0100109106"],
  ["025196001234", "025196001234"],
])("reads %s", (typed, value) => {
  expect(readTaxCode(typed)).toEqual({ outcome: "value", value })
})

it.each([
  ["", "empty"],
  ["01001O9106", "characters"],
  ["010010910", "too_short"],
  ["01001091060", "too_short"],
  ["01001091060012", "too_long"],
  ["0100109107", "check_digit"],
  ["0100109107-001", "check_digit"],
])("refuses %s", (typed, reason) => {
  expect(readTaxCode(typed)).toEqual({ outcome: "refusal", reason })
})
