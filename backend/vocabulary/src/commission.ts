import { roundVnd } from "./amount"

/** For whom a rule of commission holds. */
export const commissionScopes = ["default", "category", "seller"] as const
export type CommissionScope = (typeof commissionScopes)[number]

/** What goods are, as tax and commission see them: what the seller sells, or its way to the shopper. */
export const saleKinds = ["goods", "carriage"] as const
export type SaleKind = (typeof saleKinds)[number]

/** A rule of what the market takes, from a moment on. Rows are only added: a later one of the same scope replaces it. */
export type CommissionRule = {
  id: string
  scope: CommissionScope
  /** The category or seller; null for the default. */
  scope_id: string | null
  /** Hundredths of a percent. */
  rate_bp: number
  /** Least and most of one line, whole VND; null where there is none. */
  amount_min: number | null
  amount_max: number | null
  /** Whether it is taken of carriage too. */
  of_carriage: boolean
  /** A special rule that ends: from here on the next wider one holds. */
  ends: boolean
  valid_from: Date
}

/** What is sold, as far as a rule asks. */
export type CommissionCase = {
  seller_id: string
  category_ids: readonly string[]
  at: Date
}

const newest = (rules: readonly CommissionRule[]): CommissionRule | undefined =>
  rules.reduce<CommissionRule | undefined>(
    (latest, rule) =>
      !latest || Number(rule.valid_from) > Number(latest.valid_from) || sameMomentLater(rule, latest)
        ? rule
        : latest,
    undefined
  )

/** Of two rules of one moment that of the greater id counts: ids grow with time. */
const sameMomentLater = (rule: CommissionRule, latest: CommissionRule): boolean =>
  Number(rule.valid_from) === Number(latest.valid_from) && rule.id > latest.id

/**
 * The rule that holds for what is sold: the seller's own, else one of its category, else the default. Of several
 * categories the cheapest for the seller counts.
 * @throws Error where there is no default: nothing is sold on unknown terms
 */
export function commissionRuleFor(
  rules: readonly CommissionRule[],
  { seller_id, category_ids, at }: CommissionCase
): CommissionRule {
  const begun = rules.filter(({ valid_from }) => Number(valid_from) <= Number(at))
  const special = (scope: CommissionScope, scope_id: string | null) => {
    const rule = newest(begun.filter((each) => each.scope === scope && each.scope_id === scope_id))
    return rule && !rule.ends ? rule : undefined
  }
  const ofCategories = category_ids.flatMap((id) => special("category", id) ?? [])
  const cheapest = ofCategories.sort((a, b) => a.rate_bp - b.rate_bp || (a.id < b.id ? -1 : 1))[0]
  const rule = special("seller", seller_id) ?? cheapest ?? special("default", null)
  if (!rule) throw new Error("There is no rule of commission that holds by default")
  return rule
}

/** What the market takes of a line, whole VND: never more than the line. */
export function commissionOf(rule: CommissionRule, kind: SaleKind, gross: number): number {
  if (kind === "carriage" && !rule.of_carriage) return 0
  const share = roundVnd((gross * rule.rate_bp) / 10_000)
  const least = Math.max(share, rule.amount_min ?? 0)
  return Math.min(gross, Math.min(least, rule.amount_max ?? least))
}
