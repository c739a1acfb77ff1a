import { jobPace } from "@chophien/platform/job-pace"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { settleSales } from "../use-cases/settle-sales"

/** Every minute: whose time has come gets its share. */
export default async function settleSalesJob(container: MedusaContainer): Promise<void> {
  await settleSales(container).catch((error: unknown) => {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Settlement goes on in the next round: ${String(error)}`)
  })
}

export const config = { name: "settle-sales", schedule: jobPace("0 * * * * *") }
