import { model } from "@medusajs/framework/utils"

/** The states of a mail: to be sent, being sent, sent, given up. */
export const mailStates = ["waiting", "sending", "sent", "dead"] as const

/**
 * A mail on its way. `next_attempt_at` says when it may be taken up: for a waiting one the next try, for one being
 * sent the end of the lease after which its sender counts as dead.
 */
const OutboxMail = model
  .define("outbox_mail", {
    id: model.id({ prefix: "mail" }).primaryKey(),
    dedupe_key: model.text().unique(),
    template: model.text(),
    to: model.text(),
    locale: model.text(),
    data: model.json(),
    state: model.enum([...mailStates]).default("waiting"),
    attempts: model.number().default(0),
    next_attempt_at: model.dateTime(),
    last_error: model.text().nullable(),
    sent_at: model.dateTime().nullable(),
  })
  .indexes([{ name: "IDX_outbox_mail_due", on: ["next_attempt_at"], where: "state IN ('waiting', 'sending') AND deleted_at IS NULL" }])

export default OutboxMail
