import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { sendDueMails } from "../mails/send-due-mails"
import { OUTBOX_MODULE } from "../modules/outbox"
import type OutboxService from "../modules/outbox/service"

/** Sends the mails in the outbox. Runs where background work runs (not in `medusa exec` or a migration). */
export default async function sendMails(container: MedusaContainer): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  try {
    const outbox = container.resolve<OutboxService>(OUTBOX_MODULE)
    await sendDueMails({ outbox, notifications: container.resolve(Modules.NOTIFICATION), logger })
  } catch (error) {
    logger.warn(`The outbox could not be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

export const config = { name: "mail-send", schedule: { interval: 3000 } }
