import type { MedusaContainer } from "@medusajs/framework/types"

/** How many buyers rated a product, and all their stars together. */
export type ProductStars = { count: number; stars: number }
/** How many buyers rated a seller, and all they gave together, one to five each. */
export type SellerStars = { count: number; speed: number; packing: number }

/** What the room of orders provides under the name of its reviews. Without that room nothing is rated. */
export type RatingsPort = {
  /** By product; what nobody rated has no entry. */
  readProductStars: (product_ids: string[]) => Promise<Map<string, ProductStars>>
  /** By seller; whom nobody rated has no entry. */
  readSellerStars: (seller_ids: string[]) => Promise<Map<string, SellerStars>>
}

const port = "review"

const none: RatingsPort = {
  readProductStars: async () => new Map(),
  readSellerStars: async () => new Map(),
}

/** How buyers rate goods and sellers. */
export const ratings = (container: MedusaContainer): RatingsPort =>
  container.resolve<RatingsPort>(port, { allowUnregistered: true }) ?? none
