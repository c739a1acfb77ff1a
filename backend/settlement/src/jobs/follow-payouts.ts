import { jobPace } from "@chophien/platform/job-pace"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { followPayoutBatches } from "../use-cases/follow-payout-batches"

/** Every minute: batches are made, approved ones follow the bank, sellers are told. */
export default async function followPayouts(container: MedusaContainer): Promise<void> {
  await followPayoutBatches(container).catch((error: unknown) => {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Payouts are followed in the next round: ${String(error)}`)
  })
}

export const config = { name: "follow-payouts", schedule: jobPace("30 * * * * *") }
