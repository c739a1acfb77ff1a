import { randomUUID } from "node:crypto"
import type { ReadBody } from "@chophien/contract"
import type { SellerListing, updateListing } from "@chophien/contract/seller/listings"
import { listingLock, withLock } from "@chophien/platform/locks"
import { Problem } from "@chophien/platform/problem"
import { requireOwnPictures } from "@chophien/sellers/own-pictures"
import { requireOwnListing } from "@chophien/sellers/ownership"
import type { MedusaContainer } from "@medusajs/framework/types"
import { listingService } from "../listing-service"
import { contentAfter, shownContentOf } from "../moderation/content-of-listing"
import { findStaleField } from "../stale-changes"
import { texts } from "../texts"
import { type UpdateListingVariant, updateListingWorkflow } from "../workflows"
import { askForReview, readPublication } from "./ask-for-review"
import { requireNoOpenOrders, shareStock, stockInputs } from "./share-stock"
import { showOwnListing } from "./show-own-listing"

/** What a change of a listing is known by when it is sent again. */
export type ChangeName = { seller_id: string; id: string; idempotency_key: string | null }

/**
 * Changes a listing of a seller, one device after the other; what is not sent stays. Under one idempotency key the stock
 * changes once, even where the first answer was never stored.
 * What staff hold is hidden until a person has looked at it. So is what meets the list of forbidden goods, or the rule
 * of the seller's trust.
 * @throws Problem `not_found`, `picture_not_yours`, `listing_price_of_one_variant`, `listing_changed`, `stock_below_zero`,
 * `listing_stock_unit`, `listing_content_unclear`, `listing_variant_ordered`, `busy`, and what the workflow throws
 */
export async function changeOwnListing(
  container: MedusaContainer,
  { seller_id, id, idempotency_key }: ChangeName,
  input: ReadBody<typeof updateListing>
): Promise<SellerListing> {
  await requireOwnListing(container, seller_id, id)
  return await withLock(container, listingLock(id), async () => {
    const before = await showOwnListing(container, seller_id, id)
    const stale = findStaleField(before, input)
    if (stale) {
      const { param, ...values } = stale
      throw new Problem("conflict", texts.listing_changed, { param, values })
    }
    await applyChanges(container, before, { seller_id, id, idempotency_key }, input)
    return await showOwnListing(container, seller_id, id)
  })
}

async function applyChanges(
  container: MedusaContainer,
  before: SellerListing,
  { seller_id, id, idempotency_key }: ChangeName,
  input: ReadBody<typeof updateListing>
): Promise<void> {
  const { price, weight_g, stock, stock_change, shared_stock, shared_stock_change, variants, ...more } = input
  const { seen: _, stock_unit, stock_confirmed, ...rest } = more
  if (input.picture_urls) {
    const known = before.pictures.map((picture) => picture.url)
    await requireOwnPictures(container, seller_id, input.picture_urls, known)
  }
  if (input.removed_variant_ids) await requireNoOpenOrders(container, before, input.removed_variant_ids)
  const unit = stock_unit
    ? await shareStock(container, before, stock_unit, variants ?? [])
    : (before.shared_stock?.unit ?? null)
  const ofShared = stockInputs(unit, { stock, stock_change, shared_stock, shared_stock_change })
  const own = unit ? { price, weight_g } : { price, weight_g, stock, stock_change }
  const isWanted = rest.publish ?? before.status === "published"
  const shown = before.status === "published" ? shownContentOf(before) : null
  const publication = isWanted
    ? await readPublication(
        container,
        { words: wordsAfter(before, input), before: shown, after: contentAfter(before, input) },
        { seller_id, product_id: id }
      )
    : { kind: "granted" as const }
  await updateListingWorkflow(container).run({
    input: {
      ...rest,
      ...ofShared,
      ...(publication.kind === "waits" ? { publish: false } : {}),
      id,
      change_key: `${seller_id} ${idempotency_key ?? randomUUID()}`,
      variants: [
        ...changesOfOnlyVariant(before, own),
        ...(variants ?? []).map(({ content: __, ...variant }) => variant),
      ],
    },
  })
  if (stock_confirmed) await listingService(container).answerStock(id)
  if (publication.kind === "waits") {
    const { rules, causes } = publication
    await askForReview(container, { product_id: id, rules, causes, before: shown })
  }
}

/** The words of a listing as shoppers would read them after a change. */
const wordsAfter = (
  before: SellerListing,
  { title, description, variants = [], more_variants = [] }: ReadBody<typeof updateListing>
) => ({
  title: title ?? before.title,
  description: description ?? before.description,
  units: [...before.variants, ...variants, ...more_variants].flatMap((variant) => variant.title ?? []),
})

/** Price, weight and stock that are sent for the whole listing are its one variant's. */
function changesOfOnlyVariant(
  listing: SellerListing,
  changes: Omit<UpdateListingVariant, "id">
): UpdateListingVariant[] {
  if (Object.values(changes).every((value) => value === undefined)) return []
  const [variant, ...more] = listing.variants
  if (!variant || more.length)
    throw new Problem("invalid_request", texts.listing_price_of_one_variant, { param: "price" })
  return [{ id: variant.id, ...changes }]
}
