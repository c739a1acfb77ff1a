import { pausedSellers } from "@chophien/sellers/paused-sellers"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { z } from "@medusajs/framework/zod"
import { catalogueService } from "../../catalogue/catalogue-service"
import { readListingRows } from "../../catalogue/read-listing-rows"
import { readSellerRows } from "../../catalogue/read-seller-rows"
import { listingService } from "../../listing-service"

/** Which products and sellers may have changed. All listings of a named seller are among them. */
export type RefreshCatalogueInput = { product_ids?: string[]; seller_ids?: string[] }

const productsSchema = z.array(z.object({ id: z.string(), seller: z.object({ id: z.string() }).nullish() }))
const sellersSchema = z.array(
  z.object({ id: z.string(), products: z.array(z.object({ id: z.string() }).nullable()).nullish() })
)

export const refreshCatalogueStepId = "refresh-catalogue"

/**
 * Makes the read model's rows of some products and sellers anew from what they are now. It has no compensation: the
 * rows are derived, and doing it again is always right.
 */
export const refreshCatalogueStep = createStep(
  refreshCatalogueStepId,
  async (input: RefreshCatalogueInput, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const seller_ids = new Set(input.seller_ids)
    const product_ids = new Set(input.product_ids)
    if (seller_ids.size) {
      const { data } = await query.graph({
        entity: "seller",
        fields: ["id", "products.id"],
        filters: { id: [...seller_ids] },
      })
      for (const seller of sellersSchema.parse(data))
        for (const product of seller.products ?? []) if (product) product_ids.add(product.id)
    }
    const of_products = new Set<string>()
    if (product_ids.size) {
      const { data } = await query.graph({
        entity: "product",
        fields: ["id", "seller.id"],
        filters: { id: [...product_ids] },
      })
      for (const product of productsSchema.parse(data)) if (product.seller) of_products.add(product.seller.id)
    }
    const sellers = await readSellerRows(container, [...new Set([...seller_ids, ...of_products])])
    const { rows: listings, faultless_ids } = await readListingRows(
      container,
      [...product_ids],
      new Map(sellers.map((seller) => [seller.id, seller]))
    )
    const on_sale = {
      listings: new Set(listings.map(({ id }) => id)),
      sellers: new Set(sellers.map(({ id }) => id)),
    }
    await listingService(container).clearFaults(faultless_ids)
    const result = await catalogueService(container).applyChanges({
      listings,
      sellers,
      removed_listings: [...product_ids].filter((id) => !on_sale.listings.has(id)),
      removed_sellers: [...seller_ids].filter((id) => !on_sale.sellers.has(id)),
    })
    const paused = await pausedSellers(container)
    const restocked = await catalogueService(container).refreshStock(
      [...product_ids],
      paused.map(({ id }) => id)
    )
    return new StepResponse({
      changed_listing_ids: [...new Set([...result.changed_listing_ids, ...restocked])],
    })
  }
)
