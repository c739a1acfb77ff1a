import { jobPace } from "@chophien/platform/job-pace"
import { withFreeLock } from "@chophien/platform/locks"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { checkStoredUploads } from "../use-cases/check-stored-uploads"
import { clearUnfinishedUploads } from "../use-cases/clear-unfinished-uploads"

/** Clears away what is left of sellers' uploads: photos without a row, rows without their photo. One process at a time. */
export default async function cleanUploads(container: MedusaContainer): Promise<void> {
  try {
    await withFreeLock(container, "chophien:clean-uploads", async () => {
      await clearUnfinishedUploads(container)
      await checkStoredUploads(container)
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Sellers' uploads could not be cleaned: ${reason}`)
  }
}

export const config = { name: "clean-uploads", schedule: jobPace(30_000) }
