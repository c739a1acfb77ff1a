import type { ReadBody } from "@chophien/contract"
import type { createListing, SellerListing } from "@chophien/contract/seller/listings"
import { requireOwnPictures } from "@chophien/sellers/own-pictures"
import { perishableClasses } from "@chophien/vocabulary/goods"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readSellerListings } from "../seller-listings"
import { createListingsWorkflow } from "../workflows"
import { askForReview, readPublication } from "./ask-for-review"

/**
 * Lists a product of one variant for a seller. The idempotency key names the listing, so that it is made once.
 * What meets the list of forbidden goods is kept as a draft until a person has looked at it.
 * Whether it is perishable follows from its ship class where that is left open.
 * @throws Problem `picture_not_yours`, and what the workflow throws
 */
export async function createOwnListing(
  container: MedusaContainer,
  seller_id: string,
  input: ReadBody<typeof createListing>,
  idempotency_key: string | null
): Promise<SellerListing> {
  const { price, weight_g, stock, perishable, ...rest } = input
  await requireOwnPictures(container, seller_id, input.picture_urls)
  const publication = input.publish
    ? await readPublication(container, { ...input, units: [input.unit] })
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
          variants: [{ title: input.unit, price, weight_g, stock }],
        },
      ],
    },
  })
  const ids = [...result.created, ...result.updated].map(({ id }) => id)
  if (publication.kind === "waits") for (const id of ids) await askForReview(container, id, publication.rules)
  const [listing] = await readSellerListings(container, ids)
  if (!listing) throw new Error("A listing was made and is not there")
  return listing
}
