import { withoutDiacritics } from "./fold"
import { withoutInvisible } from "./text"

/** The longest text that a VietQR code carries as its purpose (EMVCo additional data, sub-tag 08). */
export const bank_text_length_max = 25

/**
 * Text as every bank carries it: printable ASCII without diacritics, single spaces, cut to `length_max`.
 * Characters without a Latin form are left out.
 *
 * @example bankText("Tiền hàng Pà Cò – đợt 2") // "Tien hang Pa Co - dot 2"
 */
export const bankText = (text: string, length_max = bank_text_length_max): string =>
  withoutDiacritics(withoutInvisible(text).normalize("NFKC"))
    .replace(/[‐-―−]/g, "-")
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[^\x20-\x7e]+/g, " ")
    .replace(/ +/g, " ")
    .trim()
    .slice(0, length_max)
    .trim()

/** Only A–Z and 0–9, upper case: what is left of a transfer text after any bank has handled it. */
export const lettersAndDigits = (text: string): string =>
  withoutDiacritics(text.normalize("NFKC"))
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
