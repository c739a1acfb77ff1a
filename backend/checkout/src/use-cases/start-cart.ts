import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createCartWorkflow } from "@medusajs/medusa/core-flows"
import type { PricedCart } from "../cart/price-cart"
import { currency_code } from "../currency"
import { viewCart } from "./view-cart"

/** Starts an empty cart in the region that sells in đồng. */
export async function startCart(
  container: MedusaContainer,
  salesChannelId: string | undefined
): Promise<PricedCart> {
  const [region] = await container
    .resolve(Modules.REGION)
    .listRegions({ currency_code }, { select: ["id"], take: 1 })
  if (!region) throw new Error("There is no region that sells in vnd")
  const { result } = await createCartWorkflow(container).run({
    input: {
      region_id: region.id,
      currency_code,
      ...(salesChannelId ? { sales_channel_id: salesChannelId } : {}),
    },
  })
  return await viewCart(container, result.id)
}
