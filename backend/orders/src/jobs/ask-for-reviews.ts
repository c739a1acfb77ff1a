import { jobPace } from "@chophien/platform/job-pace"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { askForReviews as ask } from "../use-cases/ask-for-reviews"

/** Every ten minutes: shoppers whose goods came some days ago are asked for a review. */
export default async function askForReviews(container: MedusaContainer): Promise<void> {
  await ask(container).catch((error: unknown) => {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Shoppers are asked for reviews in the next round: ${String(error)}`)
  })
}

export const config = { name: "ask-for-reviews", schedule: jobPace("*/10 * * * *") }
