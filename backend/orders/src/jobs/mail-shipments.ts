import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { tellOfShipments } from "../mails/shipment-mails"

/** Every 15 seconds: mails for parcels that left without one. */
export default async function mailShipments(container: MedusaContainer): Promise<void> {
  await tellOfShipments(container).catch((error: unknown) => {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Parcels are told of in the next round: ${String(error)}`)
  })
}

export const config = { name: "mail-shipments", schedule: "*/15 * * * * *" }
