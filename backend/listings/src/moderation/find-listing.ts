import SellerProductLink from "@chophien/sellers/links/seller-product"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const productSchema = z.array(z.object({ id: z.string(), title: z.string() }))
const linkSchema = z.array(
  z.object({ product_id: z.string(), seller: z.object({ id: z.string(), name: z.string() }).nullish() })
)

/** A listing by its id, its handle, or the address of its page in the shop or in the Admin; null for none. */
export async function findListing(
  container: MedusaContainer,
  typed: string
): Promise<{ id: string; title: string } | null> {
  const last = typed.split(/[?#]/)[0]?.split("/").filter(Boolean).at(-1) ?? ""
  if (!last) return null
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: ["id", "title"],
    filters: last.startsWith("prod_") ? { id: last } : { handle: last },
  })
  return productSchema.parse(data)[0] ?? null
}

/** The sellers of some listings, by listing. */
export async function sellersOfListings(container: MedusaContainer, product_ids: string[]) {
  if (!product_ids.length) return new Map<string, { id: string; name: string }>()
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: SellerProductLink.entryPoint,
    fields: ["product_id", "seller.id", "seller.name"],
    filters: { product_id: product_ids },
  })
  return new Map(
    linkSchema.parse(data).flatMap(({ product_id, seller }) => (seller ? [[product_id, seller]] : []))
  )
}
