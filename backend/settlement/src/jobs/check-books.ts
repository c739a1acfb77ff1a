import { jobPace } from "@chophien/platform/job-pace"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { checkBooks } from "../use-cases/check-books"

/** Every night, at half past one in Việt Nam: the books against the ledger. */
export default async function checkBooksJob(container: MedusaContainer): Promise<void> {
  await checkBooks(container).catch((error: unknown) => {
    container.resolve(ContainerRegistrationKeys.LOGGER).warn(`The books were not compared: ${String(error)}`)
  })
}

export const config = { name: "check-books", schedule: jobPace("30 18 * * *") }
