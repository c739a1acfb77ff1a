import { hashToken, newToken } from "../../src/secret-token"

it("a secret has 256 bits, in letters that an address holds, and is another one each time", () => {
  const tokens = Array.from({ length: 1000 }, newToken)
  for (const token of tokens) {
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(Buffer.from(token, "base64url")).toHaveLength(32)
  }
  expect(new Set(tokens).size).toBe(1000)
})

it("what is kept of it is another text", () => {
  const token = newToken()
  expect(hashToken(token)).toMatch(/^[0-9a-f]{64}$/)
  expect(hashToken(token)).not.toBe(hashToken(newToken()))
})
