import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import SellerOrderLink from "./links/seller-order"
import SellerProductLink from "./links/seller-product"
import { texts } from "./texts"

const products = z.array(z.object({ product_id: z.string() }))
const orders = z.array(z.object({ order_id: z.string() }))

async function linked(
  container: MedusaContainer,
  entity: string,
  field: string,
  filters: Record<string, string>
): Promise<unknown> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity, fields: [field], filters })
  return data
}

/** Ids of a seller's listings. */
export async function ownListingIds(container: MedusaContainer, seller_id: string): Promise<string[]> {
  const rows = products.parse(
    await linked(container, SellerProductLink.entryPoint, "product_id", { seller_id })
  )
  return rows.map((row) => row.product_id)
}

/** Ids of a seller's orders. */
export async function ownOrderIds(container: MedusaContainer, seller_id: string): Promise<string[]> {
  const rows = orders.parse(await linked(container, SellerOrderLink.entryPoint, "order_id", { seller_id }))
  return rows.map((row) => row.order_id)
}

/** @throws Problem `not_found` unless the listing is the seller's */
export async function requireOwnListing(
  container: MedusaContainer,
  seller_id: string,
  product_id: string
): Promise<void> {
  const rows = products.parse(
    await linked(container, SellerProductLink.entryPoint, "product_id", { seller_id, product_id })
  )
  if (!rows.length) throw new Problem("not_found", texts.not_found)
}

/** @throws Problem `not_found` unless the order is the seller's */
export async function requireOwnOrder(
  container: MedusaContainer,
  seller_id: string,
  order_id: string
): Promise<void> {
  const rows = orders.parse(
    await linked(container, SellerOrderLink.entryPoint, "order_id", { seller_id, order_id })
  )
  if (!rows.length) throw new Problem("not_found", texts.not_found)
}
