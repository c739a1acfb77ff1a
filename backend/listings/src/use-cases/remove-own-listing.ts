import type { Answer } from "@chophien/contract"
import type { removeListing } from "@chophien/contract/seller/listings"
import { listingLock, withLock } from "@chophien/platform/locks"
import { requireOwnListing } from "@chophien/sellers/ownership"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { deleteProductsWorkflow } from "@medusajs/medusa/core-flows"
import { listingService } from "../listing-service"
import { updateListingWorkflow } from "../workflows"

/**
 * Takes a listing away. One that nobody ever ordered is deleted. What somebody ordered is archived: off sale, out of the
 * seller's list, with a page for those who have it in an order. One that is archived already stays so.
 * A checkout that has read the listing before notices when it reserves that its variants are gone.
 * @throws Problem `not_found` for one of somebody else, `busy`
 */
export async function removeOwnListing(
  container: MedusaContainer,
  seller_id: string,
  id: string
): Promise<Answer<typeof removeListing>> {
  await requireOwnListing(container, seller_id, id)
  return await withLock(container, listingLock(id), async () => {
    if (!(await isOrdered(container, id))) {
      await deleteProductsWorkflow(container).run({ input: { ids: [id] } })
      await listingService(container).forget([id])
      return { outcome: "deleted" as const }
    }
    // Off sale first: what is archived and still for sale would be in nobody's list.
    await updateListingWorkflow(container).run({ input: { id, publish: false } })
    await listingService(container).archive(id)
    return { outcome: "archived" as const }
  })
}

async function isOrdered(container: MedusaContainer, product_id: string): Promise<boolean> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_line_item",
    fields: ["id"],
    filters: { product_id },
    pagination: { take: 1, skip: 0 },
  })
  return data.length > 0
}
