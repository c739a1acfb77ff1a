import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { jobPace } from "../job-pace"
import { contactLines, readMarket } from "../market"
import { OUTBOX_MODULE } from "../modules/outbox"
import type OutboxService from "../modules/outbox/service"
import { sendDueMails } from "../use-cases/send-due-mails"

/** Sends the mails in the outbox. Runs where background work runs (not in `medusa exec` or a migration). */
export default async function sendMails(container: MedusaContainer): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  try {
    const outbox = container.resolve<OutboxService>(OUTBOX_MODULE)
    // Jobs of a room run before those above it are loaded: their templates would be unknown.
    if (!outbox.has_started) return
    await sendDueMails({
      outbox,
      notifications: container.resolve(Modules.NOTIFICATION),
      logger,
      contact: (locale) => contactLines(readMarket(container, locale), locale),
    })
  } catch (error) {
    logger.warn(`The outbox could not be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

export const config = { name: "mail-send", schedule: jobPace(3000) }
