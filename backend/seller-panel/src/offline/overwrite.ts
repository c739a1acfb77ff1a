import { readOwnListing, type SellerListing } from "@chophien/contract/seller/listings"
import { callRoute } from "../api/client"
import type { Row, Seen } from "./jobs"
import { drop, enqueue } from "./queue"

/** What stands in a listing now, of the fields that were seen before. */
function seenAgain(listing: SellerListing, before: Seen): Seen {
  const { variants, ...rest } = before
  const now: Seen = { ...listing, picture_urls: listing.pictures.map(({ url }) => url) }
  const fields = Object.fromEntries(Object.entries(now).filter(([field]) => Object.hasOwn(rest, field)))
  return {
    ...fields,
    ...(variants
      ? {
          variants: variants.map(({ id, price }) => ({
            id,
            price: listing.variants.find((variant) => variant.id === id)?.price ?? price,
          })),
        }
      : {}),
  }
}

/**
 * Sends a refused change of a listing again, now that the seller has seen what another device wrote and wants their own.
 * @throws ApiError, NetworkError
 */
export async function overwriteListing({ id, job }: Row): Promise<void> {
  if (job.kind !== "update_listing") return
  const { listing } = await callRoute(readOwnListing, { params: { id: job.listing_id } })
  await enqueue({ ...job, seen: seenAgain(listing, job.seen) })
  await drop(id)
}
