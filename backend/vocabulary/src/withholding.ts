import { roundVnd } from "./amount"
import type { SaleKind } from "./commission"
import type { ProcessingLevel } from "./goods"
import type { SellerKind } from "./seller"

/** As what a line is taxed. `unknown` are goods of which nobody knows what they are any more. */
export const taxedKinds = ["goods", "carriage", "unknown"] as const
export type TaxedKind = (typeof taxedKinds)[number]

/** A rule of what is withheld, with the law it stands on, from a moment on. Rows are only added. */
export type WithholdingRule = {
  id: string
  seller_kind: SellerKind
  taxed_kind: TaxedKind
  /** Null where it makes no difference. */
  own_production: boolean | null
  processing_level: ProcessingLevel | null
  /** Hundredths of a percent. */
  vat_bp: number
  pit_bp: number
  valid_from: Date
  legal_basis: string
  /** What is uncertain about it, for staff and the tax office. */
  doubt: string | null
}

/** What is sold, as far as the tax asks. */
export type TaxedCase = {
  seller_kind: SellerKind
  kind: SaleKind
  /** Null where nothing is known of the goods. */
  facts: { producer_own: boolean; processing_level: ProcessingLevel } | null
  at: Date
}

const taxedAs = ({ kind, facts }: TaxedCase): TaxedKind =>
  kind === "carriage" ? "carriage" : facts ? "goods" : "unknown"

/** How closely a rule describes what is sold; of two that fit, the closer one counts. */
const closeness = ({ own_production, processing_level }: WithholdingRule): number =>
  (own_production === null ? 0 : 2) + (processing_level === null ? 0 : 1)

/**
 * The rule of withholding that holds for what is sold: the one that describes it most closely, of these the newest.
 * @throws Error where none fits: nothing is sold untaxed because a row is missing
 */
export function withholdingRuleFor(rules: readonly WithholdingRule[], taxed: TaxedCase): WithholdingRule {
  const kind = taxedAs(taxed)
  const { facts } = taxed
  const [rule] = rules
    .filter(
      (each) =>
        each.seller_kind === taxed.seller_kind &&
        each.taxed_kind === kind &&
        Number(each.valid_from) <= Number(taxed.at) &&
        (each.own_production === null || each.own_production === facts?.producer_own) &&
        (each.processing_level === null || each.processing_level === facts?.processing_level)
    )
    .sort(
      (a, b) =>
        closeness(b) - closeness(a) || Number(b.valid_from) - Number(a.valid_from) || (a.id < b.id ? 1 : -1)
    )
  if (!rule) throw new Error(`There is no rule of withholding for ${kind} of a ${taxed.seller_kind}`)
  return rule
}

/** VAT and personal income tax of a line, whole VND each. */
export function taxOf(rule: WithholdingRule, gross: number): { vat: number; pit: number } {
  return { vat: roundVnd((gross * rule.vat_bp) / 10_000), pit: roundVnd((gross * rule.pit_bp) / 10_000) }
}
