import { jobPace } from "@chophien/platform/job-pace"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { catchUpShipmentMails } from "../use-cases/catch-up-shipment-mails"

/** Every 15 seconds: mails for parcels that left without one. */
export default async function mailShipments(container: MedusaContainer): Promise<void> {
  await catchUpShipmentMails(container).catch((error: unknown) => {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Mails about parcels are queued in the next round: ${String(error)}`)
  })
}

export const config = { name: "mail-shipments", schedule: jobPace("*/15 * * * * *") }
