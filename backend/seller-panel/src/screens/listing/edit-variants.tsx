import type { SellerListing as Listing } from "@chophien/contract/seller/listings"
import { pieceWord, type StockUnit } from "@chophien/vocabulary/packs"
import { formatStock } from "@chophien/vocabulary/stock"
import { t } from "../../i18n"
import type { PricedGoods } from "../../price-terms/price-terms"
import { WhatIsLeft } from "../../price-terms/what-is-left"
import { Button, Notice } from "../../ui/basics"
import { price_max, price_min } from "./draft"
import { PriceField, StockField, StockWeightField } from "./quantity-fields"
import type { Edit, EditedVariant } from "./unsaved-edits"

/** The variants of a listing, to be changed. */
export const editedVariants = ({ variants }: Pick<Listing, "variants">): EditedVariant[] =>
  variants.map(({ id, title, price, stock, content }) => ({
    ...{ id, title, price, stock, content },
    removed: false,
    seen: { price, stock },
  }))

const isPrice = (price: number | null): price is number =>
  price !== null && price >= price_min && price <= price_max

/** Whether all prices, and all stocks that the variants have of their own, are numbers that can be saved. */
export const areWhole = (variants: readonly EditedVariant[], isShared: boolean): boolean =>
  variants.every(({ price, stock, removed }) => removed || (isPrice(price) && (isShared || stock !== null)))

/** What changed of the variants that stay, and the prices that were seen there; null where nothing did. */
export function variantChanges(variants: readonly EditedVariant[], isShared: boolean) {
  const changed = variants.flatMap(({ id, price, stock, seen, removed }) => {
    if (removed) return []
    const newPrice = price !== null && price !== seen.price ? { price } : {}
    const newStock =
      !isShared && stock !== null && stock !== seen.stock ? { stock_change: stock - seen.stock } : {}
    const change = { ...newPrice, ...newStock }
    return Object.keys(change).length ? [{ change: { id, ...change }, seen: { id, price: seen.price } }] : []
  })
  return changed.length
    ? { variants: changed.map(({ change }) => change), seen: changed.map(({ seen }) => seen) }
    : null
}

/** Asks whether the stock that was kept when separate ones were joined is right: a tap, or a number. */
export function StockQuestion({
  listing: { shared_stock, unit },
  onConfirm,
}: {
  listing: Listing
  onConfirm: () => unknown
}) {
  const question = shared_stock?.question
  if (!shared_stock || !question) return null
  const kept = formatStock(shared_stock.available, shared_stock.unit, unit)
  const apart = question.apart.map(({ title, stock }) => `${title}: ${stock}`).join(", ")
  return (
    <Notice tone="warning" icon="box" title={t("stock_kept_title", { kept })}>
      <p>{t("stock_kept_text", { apart })}</p>
      <Button small icon="check" onClick={onConfirm}>
        {t("stock_kept_yes", { kept })}
      </Button>
      <p class="hint">{t("stock_kept_no")}</p>
    </Notice>
  )
}

/** The one stock that all packs draw on. */
export function SharedStock({
  shared,
  counted,
  unit,
  onChange,
}: {
  shared: NonNullable<Edit["shared"]>
  counted: StockUnit
  unit: string
  onChange: (shared: NonNullable<Edit["shared"]>) => void
}) {
  const word = pieceWord(unit) || t("pack_piece")
  const field = {
    value: shared.value,
    onChange: (value: number | null) => onChange({ ...shared, value }),
    problem: shared.value === null ? t("need_stock") : undefined,
  }
  return (
    <section class="panel">
      {counted === "gram" ? (
        <StockWeightField label={t("shared_stock_weight")} {...field} />
      ) : (
        <StockField label={t("shared_stock", { word })} unit={word} {...field} />
      )}
    </section>
  )
}

/** How many of a pack the stock is enough for, as it is typed now. */
function packWords(content: number, counted: StockUnit, unit: string, stock: number | null): string {
  const word = pieceWord(unit) || t("pack_piece")
  const count = Math.floor((stock ?? 0) / content)
  return counted === "piece" && content === 1
    ? t("pack_takes_one", { content: formatStock(1, counted, word), count })
    : t("pack_takes", { content: formatStock(content, counted, word), count })
}

/** Price of each variant, and its stock where it has one of its own. */
export function Variants({
  variants,
  goods,
  shared,
  counted,
  unit,
  onChange,
}: {
  variants: EditedVariant[]
  /** What decides of fee and tax. */
  goods: PricedGoods
  shared: Edit["shared"]
  counted: StockUnit
  unit: string
  onChange: (variants: EditedVariant[]) => void
}) {
  const change = (id: string, part: Partial<EditedVariant>): void =>
    onChange(variants.map((variant) => (variant.id === id ? { ...variant, ...part } : variant)))
  const staying = variants.filter(({ removed }) => !removed).length
  return (
    <section class="panel">
      <p>{shared ? t("shared_variants") : t("several_variants", { count: variants.length })}</p>
      {variants.map(({ id, title, price, stock, content, removed }, at) =>
        removed ? (
          <div key={id} class="variant">
            <p>
              <s>{title}</s> <span class="muted">{t("pack_removed")}</span>
            </p>
            <Button small tone="plain" onClick={() => change(id, { removed: false })}>
              {t("pack_keep")}
            </Button>
          </div>
        ) : (
          <div key={id} class="variant">
            <PriceField
              label={t("variant_price", { title })}
              value={price}
              onChange={(value) => change(id, { price: value })}
              problem={
                isPrice(price) ? undefined : t(price && price > price_max ? "price_high" : "need_price")
              }
            />
            <WhatIsLeft price={price} goods={goods} />
            {shared ? (
              <p class="hint">{packWords(content, counted, unit, shared.value)}</p>
            ) : (
              <StockField
                label={t("variant_stock", { title })}
                value={stock}
                onChange={(value) => change(id, { stock: value })}
                problem={stock === null ? t("need_stock") : undefined}
              />
            )}
            {/* The first of packs is what the listing's unit names, and stays as long as it. */}
            {staying > 1 && (at > 0 || !shared) && (
              <Button small tone="quiet" icon="trash" onClick={() => change(id, { removed: true })}>
                {t("pack_remove", { title })}
              </Button>
            )}
          </div>
        )
      )}
    </section>
  )
}
