import type { Similarity } from "@chophien/contract/staff/sellers"
import { fold } from "@chophien/vocabulary/fold"

/** What is compared of two sellers; phone numbers as they are stored. */
export type Comparable = {
  name: string
  commune_code?: string | undefined
  phones: readonly string[]
  tax_code?: string | null | undefined
}

/** Words that say what a seller is, and tell none from another. */
const kinds =
  /\b(hop tac xa|htx|to hop tac|tht|ho kinh doanh|hkd|cong ty|cty|tnhh|co phan|cp|mtv|mot thanh vien|nong nghiep|nn|dich vu|dv|san xuat|sx|thuong mai|tm|va|xa|phuong|co so|nong san)\b/g

/** The words of a name that tell it from others, without marks: “HTX nông nghiệp Pà Cò” → `pa`, `co`. */
export function tellingWords(name: string): string[] {
  const whole = fold(name)
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
  const telling = whole.replace(kinds, " ").split(" ").filter(Boolean)
  return telling.length ? telling : whole.split(" ").filter(Boolean)
}

/**
 * Of two names the same words. In one commune it is enough that one has all words of the other, three or more. Fewer are
 * often the name of the commune itself.
 */
function isLikeName(one: Comparable, other: Comparable): boolean {
  const [short, long] = [new Set(tellingWords(one.name)), new Set(tellingWords(other.name))].sort(
    (a, b) => a.size - b.size
  )
  if (!short?.size || !long || ![...short].every((word) => long.has(word))) return false
  return short.size === long.size || (short.size >= 3 && one.commune_code === other.commune_code)
}

/** In what two sellers are alike, the surest first; empty where nothing says that they are one. */
export function similaritiesOf(one: Comparable, other: Comparable): Similarity[] {
  return [
    ...(one.phones.some((phone) => other.phones.includes(phone)) ? ["phone" as const] : []),
    ...(one.tax_code && one.tax_code === other.tax_code ? ["tax_code" as const] : []),
    ...(isLikeName(one, other) ? ["name" as const] : []),
  ]
}
