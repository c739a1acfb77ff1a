import { fold } from "./fold"

/** The longest handle that a seller or a listing gets. */
export const handle_length_max = 80

/** A handle as it stands in an address: parts of letters and digits, one dash between. */
export const handlePattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/**
 * Text as a path segment: `Gà đen Pà Cò` → `ga-den-pa-co`. Empty where the text has neither Latin letter nor digit.
 * @param length_max cut to this many characters, never ending in a dash
 */
export const slugOf = (text: string, length_max = Number.POSITIVE_INFINITY): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, length_max)
    .replace(/-+$/, "")

/** The first slug that is not taken: itself, with `suffix`, then with numbers. Adds it to `taken`. */
export function freeSlug(base: string, suffix: string, taken: Set<string>): string {
  let slug = taken.has(base) ? `${base}-${suffix}` : base
  for (let number = 2; taken.has(slug); number++) slug = `${base}-${suffix}-${number}`
  taken.add(slug)
  return slug
}
