import { referenceCore } from "../../../src/core/bank-transactions/reference-core"

it.each([
  ["FT26332ABCDE\\BNK", "FT26332ABCDE"],
  ["FT26332ABCDE", "FT26332ABCDE"],
  ["ft26332abcde\\a01", "FT26332ABCDE"],
  ["MBVCB.3278907687", "MBVCB3278907687"],
  ["5025-12345/1", "5025123451"],
  ["\\BNK", "BNK"],
  ["", null],
  ["...", null],
])("the core of the reference %s is %s", (written, core) => {
  expect(referenceCore(written)).toBe(core)
})
