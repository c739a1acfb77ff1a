/** The parts of a path between its slashes; Express passes over a slash at the end, and over case. */
export const segmentsOf = (path: string): string[] => path.toLowerCase().split("/").filter(Boolean)

/**
 * Whether a path fits a pattern: `:name` stands for one part, `**` at the end for any number of parts, none included.
 *
 * @example
 * fitsPattern("/store/carts/:id/items", "/store/carts/cart_1/items") // true
 */
export function fitsPattern(pattern: string, path: string): boolean {
  const wanted = segmentsOf(pattern)
  const parts = segmentsOf(path)
  const isOpen = wanted.at(-1) === "**"
  if (isOpen) wanted.pop()
  if (isOpen ? parts.length < wanted.length : parts.length !== wanted.length) return false
  return wanted.every((part, at) => part.startsWith(":") || part === parts[at])
}
