/**
 * Text without diacritics, in lower case: `Gà đen Pà Cò` → `ga den pa co`.
 * đ does not decompose in Unicode, so it is replaced by hand.
 */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D").toLowerCase()
}

/** A handle for an address: `Chè Shan tuyết` → `che-shan-tuyet`. At most 80 characters; never empty. */
export function handleOf(text: string): string {
  const handle = fold(text)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 80)
    .replace(/^-+|-+$/g, "")
  return handle || "gian-hang"
}

/** The first handle that is not taken: itself, with `suffix`, then with numbers. Adds it to `taken`. */
export function freeHandle(base: string, suffix: string, taken: Set<string>): string {
  const candidates = [base, `${base}-${suffix}`]
  let handle = candidates.find((candidate) => !taken.has(candidate))
  for (let number = 2; !handle; number++) {
    const candidate = `${base}-${suffix}-${number}`
    if (!taken.has(candidate)) handle = candidate
  }
  taken.add(handle)
  return handle
}
