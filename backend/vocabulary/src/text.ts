/** The longest text that a reader looks at: what is longer is no number, code or name, and would only cost time. */
export const typed_length_max = 200

/**
 * What turns the reading direction or shows as nothing, so that a name looks like another one or like none.
 * The joiners that emoji and some scripts are made with stay.
 */
const invisible =
  /[\p{Cc}\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\u3164\uFEFF\uFFA0]/gu

/** Whether PostgreSQL can hold a text: neither U+0000 nor half of a character that UTF-16 writes in two. */
export const isStorable = (text: string): boolean => !/[\u0000\p{Surrogate}]/u.test(text)

/** A text without its invisible characters; those that stand for a space become one. */
export const withoutInvisible = (text: string): string =>
  text.replace(invisible, (mark) => (/\s/.test(mark) ? " " : ""))

/**
 * A text as people see it, in one form: NFC, without invisible characters, without space around it.
 * Line breaks stay where `lines`.
 */
export function cleanText(text: string, { lines = false }: { lines?: boolean } = {}): string {
  const breaks = text.replace(/\r\n?/g, "\n")
  const shown = lines ? breaks.split("\n").map(withoutInvisible).join("\n") : withoutInvisible(breaks)
  return shown.normalize("NFC").trim()
}

/**
 * What a reader looks at: a typed text with full-width and other compatibility characters in their plain form (NFKC),
 * no invisible ones, single spaces.
 */
export const plainTyped = (text: string): string =>
  withoutInvisible(text).normalize("NFKC").replace(/\s+/g, " ").trim()
