import { fold } from "@chophien/vocabulary/fold"

const letters_max = 60
const words_max = 8
/** So many digits may be a phone or a card: no goods have them in their name. */
const digits_max = 4

/**
 * Words as they are counted, in small letters; null for what is not counted. What may be of a person is not: an address,
 * a number, a long sentence.
 *
 * @example countedWords(" Gà  ĐEN ") // "gà đen"
 */
export function countedWords(typed: string): string | null {
  const words = typed.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim()
  const isPersonal =
    /@|https?:|www\.|\.(?:com|vn|net)\b/.test(words) || words.replace(/\D/g, "").length > digits_max
  const isLong = words.length > letters_max || words.split(" ").length > words_max
  return fold(words).length < 2 || isPersonal || isLong ? null : words
}
