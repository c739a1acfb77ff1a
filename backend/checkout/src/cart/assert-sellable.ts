import { Problem } from "@chophien/platform/problem"
import { MedusaError } from "@medusajs/framework/utils"
import { texts } from "../texts"
import { offSeason } from "./off-season"
import { availableOf, type CartVariant } from "./read-variants"
import { sellerPause } from "./seller-pause"

/**
 * Refuses more of a variant than there is, and what is not for sale.
 * @param taken what the cart's other variants take of the stocks
 * @throws Problem `product_unavailable`, `seller_unavailable`, `seller_paused`, `out_of_season`, `out_of_stock`
 */
export function assertSellable(
  variant: CartVariant | undefined,
  quantity: number,
  taken?: ReadonlyMap<string, number>
): void {
  if (
    !variant?.product.seller ||
    !variant.facts ||
    typeof variant.calculated_price?.calculated_amount !== "number"
  ) {
    throw new Problem("not_found", texts.product_unavailable, { param: "variant_id" })
  }
  const { title, seller } = variant.product
  if (seller.status !== "active")
    throw new Problem("conflict", texts.seller_unavailable, {
      param: "variant_id",
      values: { seller: seller.name },
    })
  const pause = sellerPause(seller)
  if (pause) throw new Problem("conflict", pause.text, { param: "variant_id", values: pause.values })
  const season = offSeason(title, variant.facts)
  if (season) throw new Problem("conflict", season.text, { param: "variant_id", values: season.values })
  const available = availableOf(variant, taken)
  if (available === null || quantity <= available) return
  throw new Problem("conflict", texts.out_of_stock, { param: "quantity", values: { title, available } })
}

/** Core's refusal of a quantity in our words, should the stock change between our check and core's; other errors as they are. */
export function stockProblem(error: unknown, variant: CartVariant | undefined): unknown {
  const short = error instanceof MedusaError && error.code === MedusaError.Codes.INSUFFICIENT_INVENTORY
  return short
    ? new Problem("conflict", texts.out_of_stock, {
        param: "quantity",
        values: { title: variant?.product.title ?? "", available: 0 },
      })
    : error
}
