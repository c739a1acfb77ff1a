import { jobPace } from "@chophien/platform/job-pace"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { mindOrders as mind } from "../use-cases/mind-orders"

/** Every 15 seconds: deadlines of sellers, and what was decided of orders and is not done. */
export default async function mindOrders(container: MedusaContainer): Promise<void> {
  await mind(container).catch((error: unknown) => {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Orders are minded in the next round: ${String(error)}`)
  })
}

export const config = { name: "mind-orders", schedule: jobPace("*/15 * * * * *") }
