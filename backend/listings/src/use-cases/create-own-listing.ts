import type { ReadBody } from "@chophien/contract"
import type { createListing, SellerListing } from "@chophien/contract/seller/listings"
import { Problem } from "@chophien/platform/problem"
import { requireOwnPictures } from "@chophien/sellers/own-pictures"
import { perishableClasses } from "@chophien/vocabulary/goods"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readSellerListings } from "../seller-listings"
import { texts } from "../texts"
import { createListingsWorkflow } from "../workflows"
import { askForReview, readPublication } from "./ask-for-review"

/**
 * Lists a product for a seller, of one variant or several. The idempotency key names the listing, so that it is made once.
 * What meets the list of forbidden goods is kept as a draft until a person has looked at it.
 * Whether it is perishable follows from its ship class where that is left open.
 * @throws Problem `picture_not_yours`, `listing_content_unclear`, and what the workflow throws
 */
export async function createOwnListing(
  container: MedusaContainer,
  seller_id: string,
  input: ReadBody<typeof createListing>,
  idempotency_key: string | null
): Promise<SellerListing> {
  const { price, weight_g, stock, perishable, variant_title, content, more_variants = [], ...rest } = input
  const isUnclear = more_variants.some(
    (more) => (input.shared_stock ? more.content : more.stock) === undefined
  )
  if (isUnclear)
    throw new Problem("invalid_request", texts.listing_content_unclear, { param: "more_variants" })
  await requireOwnPictures(container, seller_id, input.picture_urls)
  const publication = input.publish
    ? await readPublication(
        container,
        {
          words: { ...input, units: [input.unit, ...more_variants.map(({ title }) => title)] },
          before: null,
          after: {
            ...{ title: input.title, description: input.description, picture_urls: input.picture_urls },
            category_slug: input.category_slug,
            prices: Object.fromEntries([
              [variant_title ?? input.unit, price],
              ...more_variants.map((more) => [more.title, more.price] as const),
            ]),
          },
        },
        { seller_id }
      )
    : { kind: "granted" as const }
  const { result } = await createListingsWorkflow(container).run({
    input: {
      listings: [
        {
          ...rest,
          ...(publication.kind === "waits" ? { publish: false } : {}),
          seller_id,
          perishable: perishable ?? perishableClasses.includes(input.ship_class),
          external_id: idempotency_key ? `key:${idempotency_key}` : undefined,
          variants: [
            { title: variant_title ?? input.unit, price, weight_g, stock, content },
            ...more_variants,
          ],
        },
      ],
    },
  })
  const ids = [...result.created, ...result.updated].map(({ id }) => id)
  if (publication.kind === "waits") {
    const { rules, causes } = publication
    for (const product_id of ids) await askForReview(container, { product_id, rules, causes, before: null })
  }
  const [listing] = await readSellerListings(container, ids)
  if (!listing) throw new Error("A listing was made and is not there")
  return listing
}
