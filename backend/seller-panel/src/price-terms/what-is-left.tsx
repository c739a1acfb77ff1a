import { formatVnd } from "@chophien/vocabulary/amount"
import { formatMoment } from "@chophien/vocabulary/time"
import { language, t } from "../i18n"
import { type PricedGoods, sharesOfPrice, useKnownPriceTerms } from "./price-terms"

const vnd = (amount: number): string => formatVnd(amount, language.get())

/** What the seller receives of a price, after the market's fee and the tax it pays for the seller. */
export function WhatIsLeft({ price, goods }: { price: number | null; goods: PricedGoods }) {
  const known = useKnownPriceTerms()
  if (!known || !price) return null
  const shares = sharesOfPrice(known.terms, price, goods)
  if (!shares) return <p class="hint">{t("left_unknown")}</p>
  const { net, commission, vat, pit } = shares
  const tax = vat + pit
  return (
    <p class="hint left-of-price">
      <strong>{t("left", { amount: vnd(net) })}</strong>{" "}
      {commission + tax === 0 ? t("left_all") : t("left_less", { fee: vnd(commission), tax: vnd(tax) })}
      {known.stale && <> {t("left_stale", { day: formatMoment(new Date(known.read_at).toISOString()) })}</>}
    </p>
  )
}
