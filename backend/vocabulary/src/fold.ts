import { withoutInvisible } from "./text"

/** What looks like đ does not decompose in Unicode. Ð (U+00D0) comes from old keyboards and fonts, Ɖ from look-alikes. */
const small_d = /[đðɖ]/g
const capital_d = /[ĐÐƉ]/g

/** Text without diacritics, in its own case: `Pà Cò` → `Pa Co`, `Đ` and `Ð` → `D`. */
export const withoutDiacritics = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(small_d, "d")
    .replace(capital_d, "D")

/**
 * Text as it is compared: lower case, no diacritics (đ → d), every run of other characters one space.
 * NFC, NFD, full width, "Hoà" and "Hòa" all fold alike. Folding again changes nothing.
 *
 * @example fold("Gà ĐEN  Pà-Cò") // "ga den pa co"
 */
export const fold = (text: string): string =>
  withoutDiacritics(withoutInvisible(text).normalize("NFKD").toLowerCase())
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()

/** The five tone marks: grave, acute, tilde, hook, dot below. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/**
 * The spelling with its diacritics, the tone mark of each syllable moved to its end.
 * Both ways to place it ("hoà", "hòa") give one key, "hoá" gives another.
 */
export const toneKey = (text: string): string =>
  withoutInvisible(text)
    .normalize("NFD")
    .toLowerCase()
    .replace(small_d, "đ")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim()
    .split(" ")
    .map((syllable) => syllable.replace(tones, "") + (syllable.match(tones) ?? []).join(""))
    .join(" ")
    .normalize("NFC")
