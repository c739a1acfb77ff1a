import { isSwap, slipsBetween } from "../../src/slips"
import { marksFit, spellingOf, wordsOf } from "../../src/spelling"
import { readKeys, readTelex, readVni } from "../../src/typing-keys"

const written = (word: string) => spellingOf(word).written

test.each([
  ["hoà", "hòa"],
  ["mỳ", "mì"],
  ["Quý", "quí"],
  ["GÀ", "gà"],
  ["đường".normalize("NFD"), "đường"],
  ["Ðường", "đường"],
])("%j and %j are one word", (one, other) => {
  expect(spellingOf(one)).toEqual(spellingOf(other))
})

test.each([
  ["dứa", "dưa"],
  ["hoá", "hòa"],
  ["lợn", "lớn"],
  ["yên", "iên"],
])("%j and %j are two", (one, other) => {
  expect(written(one)).not.toBe(written(other))
})

test("a word tells whether marks were typed", () => {
  expect([spellingOf("ga"), spellingOf("đa"), spellingOf("J02")].map(({ isMarked }) => isMarked)).toEqual([
    false,
    true,
    false,
  ])
})

test("words are what lies between everything else", () => {
  expect(wordsOf("Gà đen (làm sạch), 1,3 kg!")).toEqual(["Gà", "đen", "làm", "sạch", "1", "3", "kg"])
})

test.each([
  ["dường", "đường", true],
  ["duong", "đường", true],
  ["dứa", "dưa", false],
  ["dưa", "dứa", true],
  ["đên", "đen", false],
  ["bươi", "bưởi", true],
  ["ruợu", "rượu", true],
  ["rươu", "rượu", true],
  ["ga", "gạo", false],
])("%j may mean %j: %s", (typed, word, fits) => {
  expect(marksFit(written(typed), written(word))).toBe(fits)
})

test.each([
  ["mâ", "mật", true],
  ["bư", "bưởi", true],
  ["bứ", "bưởi", false],
  ["nà", "nấm", false],
  ["nấm đùi", "nấm", false],
])("%j may begin %j: %s", (typed, word, fits) => {
  expect(marksFit(written(typed), written(word), true)).toBe(fits)
})

test.each([
  ["gaf", "gà"],
  ["ddeen", "đên"],
  ["buwowri", "bưởi"],
  ["buowir", "bưởi"],
  ["maajt", "mật"],
  ["ruwowuj", "rượu"],
  ["ddawcj", "đặc"],
  ["mangw", "măng"],
  ["matja", "mật"],
  ["chuootj", "chuột"],
  ["quaf", "quà"],
  ["dend", "đen"],
])("Telex writes %j as %s", (keys, word) => {
  expect(written(readTelex(keys) ?? "")).toBe(written(word))
})

test.each([
  ["ga2", "gà"],
  ["d9en", "đen"],
  ["bu7o73i", "bưởi"],
  ["buo73i", "bưởi"],
  ["ma65t", "mật"],
  ["ne61p", "nếp"],
  ["ru7o7u5", "rượu"],
  ["ma8ng", "măng"],
])("VNI writes %j as %s", (keys, word) => {
  expect(written(readVni(keys) ?? "")).toBe(written(word))
})

test.each(["cam", "tea", "honey", "fish", "j02", "s", "123", "wwww", "bưởi", "strange"])(
  "%j is no word of bare keys",
  (typed) => {
    expect(readKeys(typed)).toEqual([])
  }
)

test("slips of the hand are counted", () => {
  expect(slipsBetween("dne", "den", 1)).toBe(1)
  expect(slipsBetween("buoii", "buoi", 1)).toBe(1)
  expect(slipsBetween("san", "shan", 1)).toBe(1)
  expect(slipsBetween("gai", "gay", 1)).toBe(1)
  expect(slipsBetween("honey", "money", 0)).toBe(1)
  expect(slipsBetween("ga", "mangcut", 2)).toBe(3)
  expect(isSwap("dne", "den")).toBe(true)
  expect(isSwap("den", "den")).toBe(false)
  expect(isSwap("dena", "nead")).toBe(false)
})
