import { jobPace } from "@chophien/platform/job-pace"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { mailQuestions as mail } from "../use-cases/mail-questions"

/** Every 15 seconds: mails about messages whose time has come. */
export default async function mailQuestions(container: MedusaContainer): Promise<void> {
  await mail(container).catch((error: unknown) => {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Mails about messages are queued in the next round: ${String(error)}`)
  })
}

export const config = { name: "mail-questions", schedule: jobPace("*/15 * * * * *") }
