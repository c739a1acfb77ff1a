import type { SellerListing as Listing } from "@chophien/contract/seller/listings"
import { t } from "../../i18n"
import { price_max, price_min } from "./draft"
import { PriceField, StockField } from "./quantity-fields"
import type { EditedVariant } from "./unsaved-edits"

/** The variants of a listing, to be changed. */
export const editedVariants = ({ variants }: Pick<Listing, "variants">): EditedVariant[] =>
  variants.map(({ id, title, price, stock }) => ({ id, title, price, stock, seen: { price, stock } }))

const isPrice = (price: number | null): price is number =>
  price !== null && price >= price_min && price <= price_max

/** Whether all prices and stocks are numbers that can be saved. */
export const areWhole = (variants: readonly EditedVariant[]): boolean =>
  variants.every(({ price, stock }) => isPrice(price) && stock !== null)

/** What changed of the variants, and the prices that were seen there; null where nothing did. */
export function variantChanges(variants: readonly EditedVariant[]) {
  const changed = variants.flatMap(({ id, price, stock, seen }) => {
    const newPrice = price !== null && price !== seen.price ? { price } : {}
    const newStock = stock !== null && stock !== seen.stock ? { stock_change: stock - seen.stock } : {}
    const change = { ...newPrice, ...newStock }
    return Object.keys(change).length ? [{ change: { id, ...change }, seen: { id, price: seen.price } }] : []
  })
  return changed.length
    ? { variants: changed.map(({ change }) => change), seen: changed.map(({ seen }) => seen) }
    : null
}

/** Price and stock of each variant. */
export function Variants({
  variants,
  onChange,
}: {
  variants: EditedVariant[]
  onChange: (variants: EditedVariant[]) => void
}) {
  const change = (id: string, part: Partial<EditedVariant>): void =>
    onChange(variants.map((variant) => (variant.id === id ? { ...variant, ...part } : variant)))
  return (
    <section class="panel">
      <p>{t("several_variants", { count: variants.length })}</p>
      {variants.map(({ id, title, price, stock }) => (
        <div key={id} class="variant">
          <PriceField
            label={t("variant_price", { title })}
            value={price}
            onChange={(value) => change(id, { price: value })}
            problem={isPrice(price) ? undefined : t(price && price > price_max ? "price_high" : "need_price")}
          />
          <StockField
            label={t("variant_stock", { title })}
            value={stock}
            onChange={(value) => change(id, { stock: value })}
            problem={stock === null ? t("need_stock") : undefined}
          />
        </div>
      ))}
    </section>
  )
}
