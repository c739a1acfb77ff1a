import { base32, readBase32, totpCode, totpStepOf } from "../../../src/kernel/totp"

/** RFC 6238, appendix B: a secret of as many bytes as the hash is long. */
const digits = (length: number) => Buffer.from("1234567890".repeat(7).slice(0, length))
const secrets = { sha1: digits(20), sha256: digits(32), sha512: digits(64) }

it.each([
  [59, "94287082", "46119246", "90693936"],
  [1111111109, "07081804", "68084774", "25091201"],
  [1111111111, "14050471", "67062674", "99943326"],
  [1234567890, "89005924", "91819424", "93441116"],
  [2000000000, "69279037", "90698825", "38618901"],
  [20000000000, "65353130", "77737706", "47863826"],
])("the codes of second %d are those of the RFC", (seconds, sha1, sha256, sha512) => {
  const step = totpStepOf(new Date(seconds * 1000))
  expect(totpCode(secrets.sha1, step, { digits: 8 })).toBe(sha1)
  expect(totpCode(secrets.sha256, step, { algorithm: "sha256", digits: 8 })).toBe(sha256)
  expect(totpCode(secrets.sha512, step, { algorithm: "sha512", digits: 8 })).toBe(sha512)
  expect(totpCode(secrets.sha1, step)).toBe(sha1.slice(2))
})

it("Base32 is that of RFC 4648, and is read back", () => {
  const texts = {
    f: "MY",
    fo: "MZXQ",
    foo: "MZXW6",
    foob: "MZXW6YQ",
    fooba: "MZXW6YTB",
    foobar: "MZXW6YTBOI",
  }
  for (const [plain, text] of Object.entries(texts)) {
    expect(base32(Buffer.from(plain))).toBe(text)
    expect(readBase32(text).toString()).toBe(plain)
  }
})
