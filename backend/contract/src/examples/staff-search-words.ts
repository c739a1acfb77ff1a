import {
  addSearchWord,
  changeSearchWord,
  listSearchCounts,
  listSearchWords,
  previewSearchWord,
  removeSearchWord,
  type SearchWordInput,
  type StaffSearchWord,
} from "../staff/search-words"
import { exampleOf } from "./sample"

const id = "sword_01JHEO"
const word: SearchWordInput = { kind: "synonym", typed: ["lợn", "heo"], finds: [] }
const search_word: StaffSearchWord = { id, ...word, changed_at: "2026-11-29T02:00:00.000Z" }
const title = "Lợn bản địa Đà Bắc hun khói"

export const staffSearchWordExamples = [
  exampleOf(listSearchWords, {
    query: { q: "heo", kind: "synonym", limit: 20 },
    answer: { search_words: [search_word], count: 1, limit: 20, offset: 0 },
  }),
  exampleOf(addSearchWord, { body: word, answer: { search_word } }),
  exampleOf(changeSearchWord, { params: { id }, body: word, answer: { search_word } }),
  exampleOf(removeSearchWord, { params: { id }, answer: { id, deleted: true } }),
  exampleOf(listSearchCounts, {
    query: { of: "missed", limit: 20 },
    answer: {
      search_counts: [
        {
          words: "chim đen núi",
          searches: 14,
          misses: 14,
          clicks: 0,
          last_day: "2026-11-29",
          guesses: ["gà đen"],
        },
      ],
      count: 1,
      limit: 20,
      offset: 0,
    },
  }),
  exampleOf(previewSearchWord, {
    body: { word },
    answer: {
      searches: [
        { typed: "heo", before: { count: 0, titles: [] }, after: { count: 1, titles: [title] } },
        { typed: "lợn", before: { count: 1, titles: [title] }, after: { count: 1, titles: [title] } },
      ],
    },
  }),
]
