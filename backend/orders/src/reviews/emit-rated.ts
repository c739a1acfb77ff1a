import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** Tells the catalogue that a product's average may have changed. Where the event is lost, its next full round finds it. */
export const emitRated = (container: MedusaContainer, product_id: string): Promise<void> =>
  container.resolve(Modules.EVENT_BUS).emit({ name: "product.rated", data: { id: product_id } })
