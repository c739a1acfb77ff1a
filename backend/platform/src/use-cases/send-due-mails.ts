import { createHash } from "node:crypto"
import { isRefusedForGood } from "@chophien/notification-smtp/errors"
import type { Locale } from "@chophien/vocabulary/locale"
import type { INotificationModuleService, Logger } from "@medusajs/framework/types"
import { renderMail } from "../mails/render"
import type OutboxService from "../modules/outbox/service"
import type { ClaimedMail } from "../modules/outbox/service"

const atOnce = 5
const mostInARound = 500

type Senders = {
  outbox: OutboxService
  notifications: INotificationModuleService
  logger: Pick<Logger, "warn" | "error">
  /** How the market is reached, in a reader's language. */
  contact: (locale: Locale) => string[]
}

/** Mails that the mail server has taken while the database was away: they are noted later, and not sent again. */
const taken = new Set<string>()

/** How many mails a round sent, has to try again, and gave up. */
export type Round = { sent: number; waiting: number; dead: number }

/**
 * Sends the mails that are due, a few at a time. A group of which none could be sent ends the round: the mail server
 * is likely down, and the rest need not each find out.
 */
export async function sendDueMails(senders: Senders): Promise<Round> {
  const { outbox } = senders
  const round: Round = { sent: 0, waiting: 0, dead: 0 }
  while (round.sent + round.waiting + round.dead < mostInARound) {
    const claimed = await outbox.claim(atOnce)
    if (!claimed.length) break
    const outcomes = await Promise.all(claimed.map((mail) => sendOne(mail, senders)))
    for (const outcome of outcomes) round[outcome]++
    if (!outcomes.includes("sent")) break
  }
  return round
}

async function sendOne(
  claimed: ClaimedMail,
  { outbox, notifications, logger, contact }: Senders
): Promise<keyof Round> {
  const { mail } = claimed
  try {
    if (!taken.has(claimed.id))
      await notifications.createNotifications({
        to: mail.to,
        channel: "email",
        template: mail.template,
        content: renderMail(mail, contact),
        provider_data: { message_id: messageId(mail.dedupe_key) },
      })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const state = await outbox.markFailed(claimed, { error: reason, final: isRefusedForGood(reason) })
    if (state === "dead")
      logger.error(`Mail ${claimed.id} (${mail.template}) is given up after ${claimed.attempts} tries.`)
    else if (claimed.attempts === 1)
      logger.warn(`Mail ${claimed.id} (${mail.template}) could not be sent yet; it waits in the outbox.`)
    return state
  }
  taken.add(claimed.id)
  await outbox.markSent(claimed)
  taken.delete(claimed.id)
  return "sent"
}

/** The same for each try of a mail: a mailbox that gets it twice, after a crash before the note, shows it once. */
function messageId(dedupeKey: string): string {
  return createHash("sha256").update(dedupeKey).digest("hex").slice(0, 40)
}
