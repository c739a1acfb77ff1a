import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { nameFor, type SellerToProvision } from "./plan-provisioning"

export const clearHalfProvisionedStepId = "clear-half-provisioned"

/**
 * Removes what a process that died left of a seller's place, profile, zones and options, so that they are made anew as a
 * whole. Names tell them: each ends with the id of its seller, who may have been renamed since. Nothing hangs on them,
 * as a seller lists nothing before it is approved. Not undone: it was of no use to anybody.
 */
export const clearHalfProvisionedStep = createStep(
  clearHalfProvisionedStepId,
  async (sellers: SellerToProvision[], { container }) => {
    for (const seller of sellers) await clearProvisioned(container, seller)
    return new StepResponse(undefined)
  }
)

/** Removes a seller's place, profile, zones and options, whatever of them is there. */
export async function clearProvisioned(
  container: MedusaContainer,
  seller: Pick<SellerToProvision, "id" | "name">
): Promise<void> {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const places = container.resolve(Modules.STOCK_LOCATION)
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id)
  const left = { name: { $like: `% · ${seller.id}` } }
  const profile_rows = await fulfillment.listShippingProfiles(left, { select: ["id", "name"] })
  const place_rows = await places.listStockLocations(left, { select: ["id", "name"] })
  const names = [nameFor(seller), ...[...profile_rows, ...place_rows].map(({ name }) => name)]
  const sets = idsOf(await fulfillment.listFulfillmentSets({ name: names }, { select: ["id"] }))
  const [profiles, locations] = [idsOf(profile_rows), idsOf(place_rows)]
  const options = profiles.length
    ? idsOf(await fulfillment.listShippingOptions({ shipping_profile_id: profiles }, { select: ["id"] }))
    : []
  if (options.length) await fulfillment.deleteShippingOptions(options)
  if (sets.length) await fulfillment.deleteFulfillmentSets(sets)
  if (profiles.length) await fulfillment.deleteShippingProfiles(profiles)
  if (locations.length) await places.deleteStockLocations(locations)
  await link.delete({
    [Modules.FULFILLMENT]: { shipping_profile_id: profiles, fulfillment_set_id: sets },
    [Modules.STOCK_LOCATION]: { stock_location_id: locations },
  })
}
