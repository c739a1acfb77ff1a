import { totp } from "../support/totp"

/** The table of RFC 6238, appendix B, for SHA-1: what the tests make codes with is right. */
test.each([
  [59, "94287082"],
  [1111111109, "07081804"],
  [1111111111, "14050471"],
  [1234567890, "89005924"],
  [2000000000, "69279037"],
  [20000000000, "65353130"],
])("at second %d the code is %s", (second, code) => {
  expect(totp(Buffer.from("12345678901234567890"), second * 1000, 8)).toBe(code)
})
