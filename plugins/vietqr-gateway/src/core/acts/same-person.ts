import { withoutDiacritics } from "@chophien/vocabulary/fold"

/**
 * Whether two authors are written as one person may be: case, diacritics, spaces and signs do not make a second one.
 * Two people of nearly one name need a clearer one, rather than that one person counts as two.
 */
export function samePerson(one: string, other: string): boolean {
  const folded = (author: string) =>
    withoutDiacritics(author.normalize("NFKC"))
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, "")
  return folded(one) === folded(other)
}
