import { jobPace } from "@chophien/platform/job-pace"
import { withFreeLock } from "@chophien/platform/locks"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { clearDrafts } from "../use-cases/clear-drafts"
import { mindDossiers as mind } from "../use-cases/mind-dossiers"

/** Every hour: papers and identifications that end, stalls whose time is over, applications never sent. One process at a time. */
export default async function mindDossiers(container: MedusaContainer): Promise<void> {
  try {
    await withFreeLock(container, "chophien:mind-dossiers", async () => {
      await mind(container)
      await clearDrafts(container)
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Sellers' papers are minded in the next round: ${reason}`)
  }
}

export const config = { name: "mind-dossiers", schedule: jobPace("23 * * * *") }
