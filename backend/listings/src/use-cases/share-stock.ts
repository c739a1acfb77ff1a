import type { ReadBody } from "@chophien/contract"
import type { SellerListing, updateListing } from "@chophien/contract/seller/listings"
import { Problem } from "@chophien/platform/problem"
import type { StockUnit } from "@chophien/vocabulary/packs"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { UpdateListing } from "../listing-input"
import { listingService } from "../listing-service"
import { readInventoryItems } from "../read-inventory-items"
import { texts } from "../texts"

type Input = ReadBody<typeof updateListing>

const lineSchema = z.object({ variant_id: z.string().nullish() })

/**
 * Lets the variants of a listing draw on one stock, in pieces or grams, as each one's content says. Those that do so
 * already are left as they are. The caller holds the listing's lock.
 * @throws Problem `listing_content_unclear`, `listing_variant_ordered` while a parcel is waited for that was counted otherwise
 */
export async function shareStock(
  container: MedusaContainer,
  listing: SellerListing,
  unit: StockUnit,
  changes: readonly { id: string; content?: number | undefined }[]
): Promise<StockUnit> {
  const isCountedSo = listing.shared_stock?.unit === unit
  const isAlone = listing.variants.length === 1 && unit === "piece"
  const contents = listing.variants.map(({ id, content }) => {
    const wanted =
      changes.find((change) => change.id === id)?.content ?? (isCountedSo || isAlone ? content : 0)
    return { variant_id: id, content: wanted }
  })
  const isSame = contents.every(({ content }, at) => listing.variants[at]?.content === content)
  if (isCountedSo && isSame) return unit
  const items = await readInventoryItems(
    container,
    contents.map(({ variant_id }) => variant_id)
  )
  const joined = await container
    .resolve(Modules.LOCKING)
    .execute([...new Set(items.values())], () =>
      listingService(container).joinStocks({ product_id: listing.id, unit, contents })
    )
  if (joined.ok) return unit
  throw joined.reason === "reserved"
    ? new Problem("conflict", texts.listing_variant_ordered, { param: "stock_unit" })
    : new Problem("invalid_request", texts.listing_content_unclear, { param: "variants" })
}

/**
 * What a change says of the one stock. A device that counts in another unit, as it has not heard of the new one, is told.
 * @throws Problem `listing_stock_unit`, `listing_price_of_one_variant` for a listing whose variants have their own
 */
export function stockInputs(
  unit: StockUnit | null,
  sent: Pick<Input, "stock" | "stock_change" | "shared_stock" | "shared_stock_change">
): Pick<UpdateListing, "stock" | "stock_change"> {
  const { shared_stock, shared_stock_change, stock, stock_change } = sent
  const units = [shared_stock?.unit, shared_stock_change?.unit].filter((each) => each !== undefined)
  if (!unit) {
    if (units.length)
      throw new Problem("invalid_request", texts.listing_price_of_one_variant, { param: "shared_stock" })
    return {}
  }
  const isInPieces = stock !== undefined || stock_change !== undefined
  if (units.some((each) => each !== unit) || (isInPieces && unit !== "piece"))
    throw new Problem("conflict", texts.listing_stock_unit, {
      param: "shared_stock",
      values: { unit: unit === "gram" ? "kg" : "chiếc, hộp, con" },
    })
  return {
    stock: shared_stock?.amount ?? stock,
    stock_change: shared_stock_change?.change ?? stock_change,
  }
}

/**
 * Variants of which pieces wait to be sent stay: their orders know by them how much stock they take.
 * @throws Problem `listing_variant_ordered`
 */
export async function requireNoOpenOrders(
  container: MedusaContainer,
  { variants }: Pick<SellerListing, "variants">,
  variant_ids: readonly string[]
): Promise<void> {
  const own = variants.flatMap(({ id }) => (variant_ids.includes(id) ? [id] : []))
  const items = await readInventoryItems(container, own)
  if (!items.size) return
  const reservations = await container
    .resolve(Modules.INVENTORY)
    .listReservationItems(
      { inventory_item_id: [...new Set(items.values())] },
      { select: ["line_item_id"], take: null }
    )
  const lines = reservations.flatMap(({ line_item_id }) => line_item_id ?? [])
  if (!lines.length) return
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_line_item",
    fields: ["variant_id"],
    filters: { id: lines },
  })
  const isOrdered = z
    .array(lineSchema)
    .parse(data)
    .some(({ variant_id }) => own.includes(variant_id ?? ""))
  if (isOrdered)
    throw new Problem("conflict", texts.listing_variant_ordered, { param: "removed_variant_ids" })
}
