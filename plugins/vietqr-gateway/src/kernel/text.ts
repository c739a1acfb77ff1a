/** Text without diacritics: `Pà Cò` → `Pa Co`, `Đ` → `D`. */
export function withoutDiacritics(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D")
}

/** Only A–Z and 0–9, upper case: what is left of a transfer text after any bank has handled it. */
export function lettersAndDigits(text: string): string {
  return withoutDiacritics(text)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
}

/** Makes any text safe between tags and inside double quotes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;")
}
