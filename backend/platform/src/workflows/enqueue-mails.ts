import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MailInput } from "../mails/types"
import type OutboxService from "../modules/outbox/service"

export const enqueueMailsStepId = "enqueue-mails"

/**
 * Writes mails into the outbox, from where they are sent once. Undone, it takes back those nobody began to send.
 *
 * @example
 * enqueueMailsStep({ mails: [{ template: "order-paid", to, locale: "vi", dedupe_key: `order-paid:${group.id}`, data }] })
 */
export const enqueueMailsStep = createStep(
  enqueueMailsStepId,
  async ({ mails }: { mails: MailInput[] }, { container }) => {
    const written = await container.resolve<OutboxService>("outbox").enqueue(mails)
    return new StepResponse({ written: written.length }, written)
  },
  async (written, { container }) => {
    if (written?.length) await container.resolve<OutboxService>("outbox").withdraw(written)
  }
)
