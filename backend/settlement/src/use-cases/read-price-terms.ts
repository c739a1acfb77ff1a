import type { Answer } from "@chophien/contract"
import type { readPriceTerms as route } from "@chophien/contract/seller/money"
import type { SellerKind } from "@chophien/vocabulary/seller"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { readSaleRules } from "../settlement-rules"

/** The slugs of some categories, by id. */
async function readSlugs(container: MedusaContainer, ids: string[]): Promise<Map<string, string>> {
  if (!ids.length) return new Map()
  const categories = await container
    .resolve(Modules.PRODUCT)
    .listProductCategories({ id: ids }, { select: ["id", "handle"], take: ids.length })
  return new Map(categories.map(({ id, handle }) => [id, handle]))
}

/** The rules of fee and tax for one seller's goods, those to come included: what is left of any price follows from them. */
export async function readPriceTerms(
  container: MedusaContainer,
  { seller }: { seller: { id: string; kind: SellerKind } }
): Promise<Answer<typeof route>> {
  const { commission, withholding } = await readSaleRules(container)
  const slugs = await readSlugs(
    container,
    commission.flatMap(({ scope, scope_id }) => (scope === "category" && scope_id ? [scope_id] : []))
  )
  return {
    seller: { id: seller.id, kind: seller.kind },
    commission: commission
      .filter(({ scope, scope_id }) => scope !== "seller" || scope_id === seller.id)
      .map(({ id, scope, scope_id, rate_bp, amount_min, amount_max, of_carriage, ends, valid_from }) => ({
        id,
        scope,
        scope_id: scope === "category" ? (slugs.get(scope_id ?? "") ?? null) : scope_id,
        rate_bp,
        amount_min,
        amount_max,
        of_carriage,
        ends,
        valid_from: valid_from.toISOString(),
      })),
    withholding: withholding
      .filter(({ seller_kind }) => seller_kind === seller.kind)
      .map(({ id, seller_kind, taxed_kind, own_production, processing_level, ...rule }) => ({
        id,
        seller_kind,
        taxed_kind,
        own_production,
        processing_level,
        vat_bp: rule.vat_bp,
        pit_bp: rule.pit_bp,
        valid_from: rule.valid_from.toISOString(),
        legal_basis: rule.legal_basis,
        doubt: rule.doubt,
      })),
  }
}
