/** The beginning of a text, cut between words: search engines show about 160 letters. */
export function beginning(text: string, length_max = 160): string {
  const line = text.replace(/\s+/g, " ").trim()
  return line.length <= length_max ? line : `${line.slice(0, line.lastIndexOf(" ", length_max - 1))}…`
}
