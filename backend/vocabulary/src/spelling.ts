import { fold } from "./fold"
import { withoutInvisible } from "./text"

/** A word in the forms in which a search compares it. */
export type Spelling = {
  /** Without diacritics: `ga`. */
  folded: string
  /** With them, the tone mark last, so that "hoà" and "hòa" are one, and so are "mỳ" and "mì". */
  written: string
  /** Whether any diacritic is there: who types one means it. */
  isMarked: boolean
}

const tone = /[\u0300\u0301\u0303\u0309\u0323]/g
const word = /[\p{L}\p{N}]+/gu

/** Syllables that are written with i or y as one likes: `mỳ`, `kỹ`, `quý`. */
const either_i = /^(h|k|l|m|s|t|qu)y$/

/** The forms of one word. */
export function spellingOf(typed: string): Spelling {
  const plain = fold(typed).replaceAll(" ", "")
  const folded = plain.replace(either_i, "$1i")
  const parts = typed.normalize("NFD").toLowerCase().replace(/[đðɖ]/g, "đ")
  const tones = (parts.match(tone) ?? []).join("")
  const letters = parts.replace(tone, "").normalize("NFC")
  const even = folded === plain ? letters : letters.replace(/y$/, "i")
  return {
    folded,
    written: (even + tones).normalize("NFC"),
    isMarked: tones !== "" || letters !== plain,
  }
}

/** The words of a text, in its order. */
export function wordsOf(text: string): string[] {
  return withoutInvisible(text).normalize("NFKC").match(word) ?? []
}

const marksOf = (letter: string): string => letter.slice(1)

/** Letters of a word with the marks of their shape, and the tones behind. */
function parted(written: string): { letters: string[]; tones: string } {
  const parts = written.normalize("NFD").replaceAll("đ", "d\u0335")
  return {
    letters: parts.replace(tone, "").match(/\P{M}\p{M}*/gu) ?? [],
    tones: (parts.match(tone) ?? []).join(""),
  }
}

/** All marks of a word, whatever letters they stand on. */
const allMarks = (written: string): string[] =>
  [...written.normalize("NFD").replaceAll("đ", "d\u0335")].filter((part) => /[\p{M}]/u.test(part))

/** Whether a word has all the marks that were typed, on whatever letters: what remains of them when letters slip. */
export function hasMarks(typed: string, word: string): boolean {
  const marks = allMarks(word)
  return allMarks(typed).every((mark) => {
    const at = marks.indexOf(mark)
    return at >= 0 && marks.splice(at, 1).length > 0
  })
}

/**
 * Whether a word can be meant by what was typed: all that was typed stands in it. Marks may be missing, none may be
 * another. `dường` can mean `đường`, `dứa` cannot mean `dưa`.
 * @param typed, word written forms, see `Spelling`
 * @param asBeginning whether the word may go on behind what was typed
 */
export function marksFit(typed: string, word: string, asBeginning = false): boolean {
  const [less, more] = [parted(typed), parted(word)]
  if (asBeginning ? less.letters.length > more.letters.length : less.letters.length !== more.letters.length)
    return false
  if (less.tones && less.tones !== more.tones) return false
  return less.letters.every((letter, at) => {
    const other = more.letters[at] ?? ""
    return letter[0] === other[0] && [...marksOf(letter)].every((mark) => marksOf(other).includes(mark))
  })
}
