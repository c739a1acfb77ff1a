import { jobPace } from "@chophien/platform/job-pace"
import { withFreeLock } from "@chophien/platform/locks"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { mindDossiers as mind } from "../use-cases/mind-dossiers"

/** Every hour: papers and identifications that end, reminders of them, and stalls whose time is over. One process at a time. */
export default async function mindDossiers(container: MedusaContainer): Promise<void> {
  try {
    await withFreeLock(container, "chophien:mind-dossiers", () => mind(container))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Sellers' papers are minded in the next round: ${reason}`)
  }
}

export const config = { name: "mind-dossiers", schedule: jobPace("23 * * * *") }
