import type { MailInput } from "@chophien/platform/mails/types"
import { queueMailsWorkflow } from "@chophien/platform/workflows/queue-mails"
import type { MedusaContainer } from "@medusajs/framework/types"

/** Puts mails into the outbox, each once; without any, no workflow is started. */
export async function queueMails(container: MedusaContainer, mails: MailInput[]): Promise<void> {
  if (mails.length) await queueMailsWorkflow(container).run({ input: { mails } })
}
