import { fold } from "./fold"

const tones: Readonly<Record<string, string>> = {
  f: "\u0300",
  s: "\u0301",
  x: "\u0303",
  r: "\u0309",
  j: "\u0323",
  "2": "\u0300",
  "1": "\u0301",
  "4": "\u0303",
  "3": "\u0309",
  "5": "\u0323",
}
const circumflex = "\u0302"
const breve = "\u0306"
const horn = "\u031b"

/** A syllable of Vietnamese without its marks: what begins it, its vowels, what ends it. */
const syllable =
  /^(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|qu|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/

/** Letters as they are built up key by key; each with its marks behind it. */
type Letters = string[]

/** Gives a mark to the last of some letters that has none of its own; whether there was one. */
function markLast(letters: Letters, bases: string, mark: string): boolean {
  for (let at = letters.length - 1; at >= 0; at--) {
    const letter = letters[at] ?? ""
    if (letter.length !== 1 || !bases.includes(letter)) continue
    letters[at] = letter + mark
    const before = letters[at - 1]
    // "uow" and "uo7" make ươ: the horn is on both.
    if (mark === horn && letter === "o" && before === "u") letters[at - 1] = `u${horn}`
    return true
  }
  return false
}

/** The letters with their tone on the right vowel, NFC; null where this is no syllable. */
function composed(letters: Letters, typedTone: string): string | null {
  if (!syllable.test(letters.map((letter) => letter[0]).join(""))) return null
  const text = letters.join("").replaceAll("d\u0335", "đ").normalize("NFC")
  return (text + typedTone).normalize("NFC")
}

/**
 * A word as a Telex keyboard would have written it: `gaf` → `gà`, `buwowri` → `bưởi`, `ddeen` → `đên`. The tone stands at the
 * end, as `spellingOf` writes it. Null where the keys write nothing but themselves, or no syllable.
 */
export function readTelex(typed: string): string | null {
  const keys = typed.toLowerCase()
  if (!/^[a-z]{2,8}$/.test(keys)) return null
  const letters: Letters = []
  let typedTone = ""
  for (const key of keys) {
    const last = letters.at(-1) ?? ""
    if (key === "w" && markLast(letters, "uo", horn)) continue
    if (key === "w" && markLast(letters, "a", breve)) continue
    if ("aeo".includes(key) && last === key) letters[letters.length - 1] = key + circumflex
    else if (key === "d" && letters[0] === "d") letters[0] = "d\u0335"
    else if ("fsxrj".includes(key) && letters.some((letter) => "aeiouy".includes(letter[0] ?? "")))
      typedTone = tones[key] ?? ""
    else if ("aeo".includes(key) && /[cmnpt]$/.test(last) && markLast(letters, key, circumflex)) continue
    else letters.push(key)
  }
  if (letters.join("") === keys) return null
  return composed(letters, typedTone)
}

/** The same for a VNI keyboard: `ga2` → `gà`, `d9en` → `đen`, `bu7o73i` → `bưởi`. */
export function readVni(typed: string): string | null {
  const keys = typed.toLowerCase()
  if (!/^[a-z]+\d[a-z\d]*$/.test(keys) || keys.length > 10) return null
  const letters: Letters = []
  let typedTone = ""
  for (const key of keys) {
    if (/[1-5]/.test(key)) typedTone = tones[key] ?? ""
    else if (key === "6") {
      if (!markLast(letters, "aeo", circumflex)) return null
    } else if (key === "7") {
      if (!markLast(letters, "ou", horn) && !letters.some((letter) => letter.includes(horn))) return null
    } else if (key === "8") {
      if (!markLast(letters, "a", breve)) return null
    } else if (key === "9") {
      if (letters[0] !== "d") return null
      letters[0] = "d\u0335"
    } else if (/[a-z]/.test(key)) letters.push(key)
    else return null
  }
  return composed(letters, typedTone)
}

/** What the keys of a word may have meant on a Vietnamese keyboard that was off; empty where nothing. */
export const readKeys = (typed: string): string[] =>
  [readTelex(typed), readVni(typed)].flatMap((word) => (word && fold(word) ? word : []))
