import type { Locale } from "./locale"

/** What goods are counted in or packed in, one and several. */
const nouns: Readonly<Record<string, readonly [string, string]>> = {
  con: ["piece", "pieces"],
  quả: ["piece", "pieces"],
  trái: ["piece", "pieces"],
  củ: ["piece", "pieces"],
  chiếc: ["piece", "pieces"],
  cái: ["piece", "pieces"],
  hộp: ["box", "boxes"],
  túi: ["bag", "bags"],
  gói: ["pack", "packs"],
  chai: ["bottle", "bottles"],
  lọ: ["jar", "jars"],
  hũ: ["jar", "jars"],
  bình: ["jug", "jugs"],
  niêu: ["clay pot", "clay pots"],
  bó: ["bundle", "bundles"],
  ống: ["tube", "tubes"],
  khay: ["tray", "trays"],
  thùng: ["case", "cases"],
  giỏ: ["basket", "baskets"],
  lốc: ["multipack", "multipacks"],
  nải: ["hand", "hands"],
  bộ: ["set", "sets"],
  đôi: ["pair", "pairs"],
  combo: ["combo", "combos"],
  lít: ["litre", "litres"],
}

/** Read the same in both languages. */
const plain = /^(?:~?\d+(?:[.,]\d+)?(?:[–-]\d+(?:[.,]\d+)?)?|kg|g|ml|l)$/iu

/**
 * A unit or size in English: `Combo 2 hộp` → `Combo 2 boxes`, `con ~1,3 kg` → `piece ~1.3 kg`. Null where a word of it
 * is not known, as half a translation helps nobody.
 */
function inEnglish(text: string): string | null {
  const words = text.normalize("NFC").trim().split(/\s+/)
  const read: string[] = []
  for (const [index, word] of words.entries()) {
    const noun = nouns[word.toLowerCase()]
    const several = Number(words[index - 1]) > 1
    if (noun) read.push(noun[several ? 1 : 0])
    else if (plain.test(word)) read.push(word.replace(",", "."))
    else return null
  }
  const english = read.join(" ")
  return /^\p{Lu}/u.test(text) ? english.charAt(0).toUpperCase() + english.slice(1) : english
}

/** A unit or size in a reader's language, and whether it is; else it stays as the seller wrote it. */
export function unitInWords(text: string, locale: Locale): { text: string; isTranslated: boolean } {
  const english = locale === "en" ? inEnglish(text) : null
  return { text: english ?? text, isTranslated: english !== null }
}
