import { isSealed, seal, unseal } from "../../../src/kernel/sealing"

it("what is sealed opens with its own secret, in its own place, unchanged, and nowhere else", () => {
  const sealed = seal("a secret", "apr_1", "khóa của Bình")
  expect([isSealed(sealed), isSealed("whsec_1"), sealed.includes("Bình")]).toEqual([true, false, false])
  expect(unseal("a secret", "apr_1", sealed)).toBe("khóa của Bình")
  expect(seal("a secret", "apr_1", "khóa của Bình")).not.toBe(sealed)
  expect(() => unseal("another", "apr_1", sealed)).toThrow()
  expect(() => unseal("a secret", "apr_2", sealed)).toThrow()
  expect(() => unseal("a secret", "apr_1", `${sealed.slice(0, -2)}xx`)).toThrow()
  expect(() => unseal("a secret", "apr_1", "khóa")).toThrow()
})
