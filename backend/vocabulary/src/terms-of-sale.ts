import { type CommissionRule, commissionOf, commissionRuleFor, type SaleKind } from "./commission"
import type { ProcessingLevel } from "./goods"
import type { SellerKind } from "./seller"
import { taxOf, type WithholdingRule, withholdingRuleFor } from "./withholding"

/** The rules that may hold. */
export type SaleRules = { commission: readonly CommissionRule[]; withholding: readonly WithholdingRule[] }

/** A line as it is sold. */
export type SoldLine = {
  kind: SaleKind
  /** What the shopper pays for it, discounts taken off; whole VND. */
  gross: number
  category_ids: readonly string[]
  facts: { producer_own: boolean; processing_level: ProcessingLevel } | null
}

/** Whose money of a line is whose, whole VND. Together they are what the shopper pays. */
export type Shares = { net: number; commission: number; vat: number; pit: number }

/** What is frozen of a line when it is sold. */
export type LineTerms = Shares & { commission_rule_id: string; withholding_rule_id: string }

/** The parts of a line's money, in the order in which they are counted. */
export const shareNames = ["net", "commission", "vat", "pit"] as const

/**
 * Whose money of a line is whose, by the rules that hold now. Tax comes first, as the law takes it of the whole price;
 * the market takes no more than is left.
 */
export function termsOfLine(
  rules: SaleRules,
  line: SoldLine,
  seller: { id: string; kind: SellerKind },
  at: Date
): LineTerms {
  const { kind, gross, category_ids, facts } = line
  const commissionRule = commissionRuleFor(rules.commission, { seller_id: seller.id, category_ids, at })
  const withholdingRule = withholdingRuleFor(rules.withholding, {
    seller_kind: seller.kind,
    kind,
    facts,
    at,
  })
  const { vat, pit } = taxOf(withholdingRule, gross)
  const commission = Math.min(commissionOf(commissionRule, kind, gross), gross - vat - pit)
  return {
    net: gross - vat - pit - commission,
    commission,
    vat,
    pit,
    commission_rule_id: commissionRule.id,
    withholding_rule_id: withholdingRule.id,
  }
}
