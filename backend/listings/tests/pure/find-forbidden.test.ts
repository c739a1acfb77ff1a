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

const usual = { waits: ["price"], price_band_percent: 80 }
const content = { title: "", description: "", picture_urls: [], category_slug: null, prices: { one: 90_000 } }
const decide = (text: ReturnType<typeof words>, known: Parameters<typeof decidePublication>[1]) =>
  decidePublication({ words: text, before: content, after: content }, known, usual)

it("grants what staff have passed, until the words change", () => {
  const passed = words("Tranh thêu hình tê tê")
  expect(decide(passed, undefined)).toEqual({ kind: "waits", rules: ["wildlife"], causes: [] })
  const known = { state: "passed" as const, passed_hash: hashOfWords(passed), passed_content: null }
  expect(decide(passed, known)).toEqual({ kind: "granted" })
  expect(decide(words("Vảy tê tê"), known)).toEqual({ kind: "waits", rules: ["wildlife"], causes: [] })
})

it("lets nobody publish what staff hold, whatever its words", () => {
  const known = { state: "held" as const, passed_hash: null, passed_content: null }
  expect(decide(words("Gà đen"), known)).toEqual({ kind: "waits", rules: [], causes: [] })
  expect(decide(words("Gà đen"), { ...known, state: "passed" })).toEqual({ kind: "granted" })
})

it("makes wait what the rule of the seller's trust names", () => {
  const cheap = { ...content, prices: { one: 9000 } }
  const wanted = { words: words("Gà đen"), before: content, after: cheap }
  expect(decidePublication(wanted, undefined, usual)).toEqual({ kind: "waits", rules: [], causes: ["price"] })
  expect(decidePublication(wanted, undefined, { ...usual, waits: [] })).toEqual({ kind: "granted" })
})
