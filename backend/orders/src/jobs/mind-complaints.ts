import { jobPace } from "@chophien/platform/job-pace"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { mindComplaints as mind } from "../use-cases/mind-complaints"

/** Every 15 seconds: deadlines of complaints, and decided money that is not back yet. */
export default async function mindComplaints(container: MedusaContainer): Promise<void> {
  await mind(container).catch((error: unknown) => {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Complaints are minded in the next round: ${String(error)}`)
  })
}

export const config = { name: "mind-complaints", schedule: jobPace("*/15 * * * * *") }
