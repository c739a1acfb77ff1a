import { guessWords } from "../../src/finding/guess-words"
import { buildLexicon } from "../../src/finding/lexicon"
import { countedWords } from "../../src/search-counts/counted-words"

describe("searches are counted", () => {
  test.each([
    [" Gà  ĐEN ", "gà đen"],
    ["Gà đen".normalize("NFD"), "gà đen"],
    ["mật ong 500ml", "mật ong 500ml"],
    ["ocop 5 sao", "ocop 5 sao"],
  ])("%j as %j", (typed, words) => expect(countedWords(typed)).toBe(words))

  test.each([
    "0912 345 678",
    "9704 2292 3456",
    "mai@example.com",
    "https://chophien.example",
    "chophien.vn",
    "a",
    "🐔",
    "…",
    "x".repeat(61),
    "một hai ba bốn năm sáu bảy tám chín",
  ])("not %j: it may be somebody's, or says nothing", (typed) => expect(countedWords(typed)).toBeNull())
})

describe("what was missed", () => {
  const lexicon = buildLexicon({
    titles: ["Gà đen Pà Cò", "Mật ong rừng Kim Bôi", "Bưởi đỏ Tân Lạc", "Rau rừng"],
    sellers: [],
    categories: [],
    communes: [],
    words: [],
  })
  test.each([
    ["chim den nui", "gà đen"],
    ["mat ongg rug", "mật ong"],
    ["buoi dor", "bưởi đỏ"],
  ])("%j may have meant %j", (typed, guess) => expect(guessWords(typed, lexicon, 3)).toContain(guess))

  it("is like nothing here where it is not", () => expect(guessWords("zzz", lexicon, 3)).toEqual([]))
})
