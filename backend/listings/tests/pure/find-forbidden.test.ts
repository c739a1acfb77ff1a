import { findForbidden, hashOfWords } from "../../src/listing-reviews/find-forbidden"
import { decidePublication } from "../../src/listing-reviews/publication"

const words = (title: string, description = "") => ({ title, description, units: [] })

it.each([
  ["Rượu ngâm mật gấu", ["bear_bile"]],
  ["RƯỢU MẬT GẤU rừng", ["bear_bile"]],
  ["mat gau nguyen chat", ["bear_bile"]],
  ["Cao hổ cốt gia truyền", ["wildlife"]],
  ["Vảy tê tê khô", ["wildlife"]],
  ["Pháo nổ Tết", ["explosives"]],
  ["Mìn đánh cá", ["explosives"]],
  ["Thuốc lào Tiên Lãng", ["tobacco"]],
  ["Bẫy chim, lưới mờ", ["fishing_hunting"]],
])("%s waits", (title, rules) => {
  expect(findForbidden(words(title))).toEqual(rules)
})

it.each([
  "Gà đen Pà Cò",
  "Mật ong hoa rừng",
  "Măng rừng khô",
  "Chè Shan tuyết cổ thụ",
  "Tẻ tẻ thơm",
  "Bột mịn min",
  "Gáu đồng (gàu tát nước)",
  "Thịt lợn rừng lai nuôi",
  "Rượu cần Mường",
  "Cá hổ nuôi cảnh",
])("%s is nobody's concern", (title) => {
  expect(findForbidden(words(title))).toEqual([])
})

it("reads the description as well, and no phrase across two texts", () => {
  expect(findForbidden(words("Rượu thuốc", "Ngâm với mật gấu thật"))).toEqual(["bear_bile"])
  expect(findForbidden(words("Bánh mật", "gấu bông tặng kèm"))).toEqual([])
})

it("grants what staff have passed, until the words change", () => {
  const passed = words("Tranh thêu hình tê tê")
  expect(decidePublication(passed, undefined)).toEqual({ kind: "waits", rules: ["wildlife"] })
  const known = { state: "passed" as const, passed_hash: hashOfWords(passed) }
  expect(decidePublication(passed, known)).toEqual({ kind: "granted" })
  expect(decidePublication(words("Vảy tê tê"), known)).toEqual({ kind: "waits", rules: ["wildlife"] })
})

it("lets nobody publish what staff hold, whatever its words", () => {
  const known = { state: "held" as const, passed_hash: null }
  expect(decidePublication(words("Gà đen"), known)).toEqual({ kind: "waits", rules: [] })
  expect(decidePublication(words("Gà đen"), { state: "passed", passed_hash: null })).toEqual({
    kind: "granted",
  })
})
