import { pageQuery } from "@chophien/platform/pages"
import { sellerRead, sellerWrite } from "@chophien/sellers/http/route"
import { requireOwnPictures } from "@chophien/sellers/own-pictures"
import { ownListingIds } from "@chophien/sellers/ownership"
import { z } from "@medusajs/framework/zod"
import { findListings, readSellerListings } from "../../../seller-listings"
import { createListingsWorkflow } from "../../../workflows"
import { createListingBody, perishableClasses } from "./validators"

const query = pageQuery.extend({ q: z.string().trim().max(100).default("") })

/** The seller's listings, the newest first. `{ listings: SellerListing[], count, limit, offset }` */
export const GET = sellerRead(query, async ({ container, seller, input: { q, limit, offset } }) => {
  const ids = await findListings(container, await ownListingIds(container, seller.id), q)
  const listings = await readSellerListings(container, ids.slice(offset, offset + limit))
  return { listings, count: ids.length, limit, offset }
})

/** Lists a product. `201 { listing: SellerListing }`. The idempotency key names the listing, so it is made once. */
export const POST = sellerWrite(
  createListingBody,
  async ({ container, seller, input, idempotency_key }) => {
    const { price, weight_g, stock, perishable, ...facts } = input
    await requireOwnPictures(container, seller.id, input.picture_urls)
    const { result } = await createListingsWorkflow(container).run({
      input: {
        listings: [
          {
            ...facts,
            seller_id: seller.id,
            perishable: perishable ?? perishableClasses.includes(input.ship_class),
            external_id: idempotency_key ? `key:${idempotency_key}` : undefined,
            variants: [{ title: input.unit, price, weight_g, stock }],
          },
        ],
      },
    })
    const ids = [...result.created, ...result.updated].map(({ id }) => id)
    const [listing] = await readSellerListings(container, ids)
    return { listing }
  },
  { status: 201 }
)
