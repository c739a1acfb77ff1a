import { SELLER_MODULE } from "@chophien/sellers/modules/seller/index"
import type { LinkDefinition } from "@medusajs/framework/types"
import { InventoryLevelWorkflowEvents, Modules } from "@medusajs/framework/utils"
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
  when,
} from "@medusajs/framework/workflows-sdk"
import {
  createProductsWorkflow,
  createRemoteLinkStep,
  deleteProductsWorkflow,
  emitEventStep,
} from "@medusajs/medusa/core-flows"
import type { CreateListing } from "../listing-input"
import { createSharedStocksStep } from "./steps/create-shared-stocks"
import { type ListingsPlan, planListingsStep } from "./steps/plan-listings"
import { setListingStockStep } from "./steps/set-listing-stock"
import { writeListingFactsStep } from "./steps/write-listing-facts"
import { writeSharedStocksStep } from "./steps/write-shared-stocks"
import { updateListingsWorkflow } from "./update-listings"

export const createListingsWorkflowId = "create-listings"

/**
 * Lists products, however many and of however many sellers, in one go: products with variants and prices, their seller,
 * and stock at the seller's place. A listing whose `external_id` its seller used before is updated instead.
 * Answers the ids in the order of the input, the updated ones last.
 *
 * @example
 * const { result } = await createListingsWorkflow(container).run({
 *   input: { listings: [{ seller_id: "sel_123", title: "Gà đen Pà Cò", variants: [{ title: "con ~1,3 kg", price: 360000, weight_g: 1300, stock: 20 }], … }] },
 * })
 */
export const createListingsWorkflow = createWorkflow(
  createListingsWorkflowId,
  (input: WorkflowData<{ listings: CreateListing[] }>) => {
    const plan = planListingsStep(input)

    when("some-listings-were-begun", { plan }, ({ plan }) => plan.to_remove.length > 0).then(() => {
      deleteProductsWorkflow.runAsStep({
        input: transform({ plan }, ({ plan }) => ({ ids: plan.to_remove })),
      })
    })
    const created = when("some-listings-are-new", { plan }, ({ plan }) => plan.to_create.length > 0).then(
      () => {
        // Before the products, whose variants are linked to it.
        const shared = createSharedStocksStep(
          transform({ plan }, ({ plan }) => ({
            stocks: plan.to_create.flatMap(({ shared, product, location_id }) =>
              shared
                ? { id: shared.inventory_item_id, title: product.title, location_id, amount: shared.amount }
                : []
            ),
          }))
        )
        const products = createProductsWorkflow.runAsStep({
          input: transform({ plan }, ({ plan }) => ({
            products: plan.to_create.map((listing) => listing.product),
          })),
        })
        // Products may come back in any order: each is found again by its handle.
        const made = transform({ plan, products }, ({ plan, products }) => {
          const by_handle = new Map(products.map((product) => [product.handle, product]))
          return plan.to_create.map((listing) => {
            const product = by_handle.get(listing.product.handle)
            if (!product) throw new Error(`No product was made for ${listing.product.handle}`)
            return { listing, product }
          })
        })
        // Before the seller: a product that is of a seller has its facts, whatever stops this workflow.
        writeListingFactsStep(
          transform({ made }, ({ made }) => ({
            rows: made.map(({ listing, product }) => ({ product_id: product.id, ...listing.facts })),
          }))
        )
        writeSharedStocksStep(
          transform({ made }, ({ made }) => ({
            stocks: made.flatMap(({ listing: { shared }, product }) =>
              shared
                ? { product_id: product.id, inventory_item_id: shared.inventory_item_id, unit: shared.unit }
                : []
            ),
          }))
        )
        createRemoteLinkStep(
          transform({ made }, ({ made }) =>
            made.map(
              ({ listing, product }): LinkDefinition => ({
                [SELLER_MODULE]: { seller_id: listing.seller_id },
                [Modules.PRODUCT]: { product_id: product.id },
              })
            )
          )
        )
        const levels = setListingStockStep(
          transform({ made }, ({ made }) => ({
            stocks: made.flatMap(({ listing, product }) => {
              const by_title = new Map(product.variants.map((variant) => [variant.title, variant.id]))
              return listing.stocks.map((stock, index) => {
                const title = listing.product.variants?.[index]?.title ?? ""
                const variant_id = by_title.get(title)
                if (!variant_id) throw new Error(`No variant was made for ${title}`)
                return { variant_id, location_id: listing.location_id, stock }
              })
            }),
          }))
        )
        emitEventStep({
          eventName: InventoryLevelWorkflowEvents.CREATED,
          data: transform({ levels, shared }, ({ levels, shared }) =>
            [...levels.created, ...shared].map((id) => ({ id }))
          ),
        })
        return transform({ made }, ({ made }) => made.map(({ product }) => ({ id: product.id })))
      }
    )

    when("some-listings-exist", { plan }, ({ plan }) => plan.to_update.length > 0).then(() => {
      updateListingsWorkflow.runAsStep({
        input: transform({ plan }, ({ plan }) => ({ listings: plan.to_update })),
      })
    })
    // A response is worked out even after a failure, when there is no plan.
    return new WorkflowResponse(
      transform({ plan, created }, (done: { plan?: ListingsPlan; created?: { id: string }[] }) => ({
        created: done.created ?? [],
        updated: (done.plan?.to_update ?? []).map(({ id }) => ({ id })),
      }))
    )
  }
)
