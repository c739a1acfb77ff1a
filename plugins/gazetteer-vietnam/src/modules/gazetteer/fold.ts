/**
 * Text as people type it when they search: lower case, no diacritics (đ → d), every run of other characters one space.
 * NFC, NFD, "Hoà" and "Hòa" all fold alike.
 *
 * @example fold("Gà ĐEN  Pà-Cò") // "ga den pa co"
 */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
}

/** The same as a path segment: `ga-den-pa-co`. */
export function slugify(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
}

/** The five tone marks: grave, acute, tilde, hook, dot below. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/**
 * The spelling with its diacritics, but with the tone mark moved to the end of its syllable, so that both ways to
 * place it ("hoà", "hòa") give one key while "hoá" gives another.
 */
export function toneKey(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim()
    .split(" ")
    .map((syllable) => syllable.replace(tones, "") + (syllable.match(tones) ?? []).join(""))
    .join(" ")
    .normalize("NFC")
}

/** Words for kinds of unit, current and former, that may stand before a unit's name (folded). */
const kinds = /^(?:thanh pho|thi xa|thi tran|dac khu|phuong|quan|huyen|tinh|xa|tp|tx|tt|p|q|h|x) (?=.)/

/** A folded name without the word for its kind: `xa pa co` → `pa co`. */
export function withoutKind(folded: string): string {
  return folded.replace(kinds, "")
}
