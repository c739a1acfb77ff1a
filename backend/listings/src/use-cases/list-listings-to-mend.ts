import type { Answer, ReadQuery } from "@chophien/contract"
import type { listFaultyListings, StaffFaultyListing } from "@chophien/contract/staff/listings"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { listingService } from "../listing-service"
import { staffFaults, writtenFaults } from "../staff-faults"

const recordedSchema = z.array(
  z.object({ product_id: z.string(), faults: writtenFaults, found_at: z.coerce.date() })
)
const productsSchema = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    status: z.string(),
    seller: z.object({ id: z.string(), name: z.string(), phone: z.string() }).nullish(),
  })
)

/** A page of the listings that are not for sale because of their facts, the longest known first. */
export async function listListingsToMend(
  container: MedusaContainer,
  { limit, offset }: ReadQuery<typeof listFaultyListings>
): Promise<Answer<typeof listFaultyListings>> {
  const { faults, count } = await listingService(container).findFaults({ limit, offset })
  const recorded = recordedSchema.parse(faults)
  const { data } = recorded.length
    ? await container.resolve(ContainerRegistrationKeys.QUERY).graph({
        entity: "product",
        fields: ["id", "title", "status", "seller.id", "seller.name", "seller.phone"],
        filters: { id: recorded.map(({ product_id }) => product_id) },
      })
    : { data: [] }
  const products = new Map(productsSchema.parse(data).map((product) => [product.id, product]))
  const listings = recorded.flatMap(({ product_id, faults, found_at }): StaffFaultyListing[] => {
    const product = products.get(product_id)
    if (!product) return []
    const { id, title, status, seller } = product
    return [
      {
        id,
        title,
        status: status === "published" ? "published" : "draft",
        seller: seller ?? null,
        faults: staffFaults(faults),
        found_at: found_at.toISOString(),
      },
    ]
  })
  return { listings, count, limit, offset }
}
