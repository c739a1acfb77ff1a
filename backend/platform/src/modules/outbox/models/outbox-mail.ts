import { model } from "@medusajs/framework/utils"

/** The states of a mail: to be sent, being sent, sent, given up. */
export const mailStates = ["waiting", "sending", "sent", "dead"] as const

/**
 * A mail on its way. `next_attempt_at` says when it may be taken up. For a waiting one that is the next try, for one
 * being sent the end of the lease after which its sender counts as dead. `sealed` holds the links of a mail that is
 * not sent yet, encrypted. `tried_since` is when the three days began after which it is given up.
 * `sent_again_by` is the member of staff who last had it tried again.
 */
const OutboxMail = model
  .define("outbox_mail", {
    id: model.id({ prefix: "mail" }).primaryKey(),
    dedupe_key: model.text().unique(),
    template: model.text(),
    to: model.text(),
    locale: model.text(),
    data: model.json(),
    sealed: model.text().nullable(),
    state: model.enum([...mailStates]).default("waiting"),
    attempts: model.number().default(0),
    next_attempt_at: model.dateTime(),
    last_error: model.text().nullable(),
    sent_at: model.dateTime().nullable(),
    tried_since: model.dateTime(),
    sent_again_by: model.text().nullable(),
  })
  .indexes([
    {
      name: "IDX_outbox_mail_due",
      on: ["next_attempt_at"],
      where: "state IN ('waiting', 'sending') AND deleted_at IS NULL",
    },
    {
      name: "IDX_outbox_mail_state",
      on: ["state", "updated_at"],
      where: "state <> 'sent' AND deleted_at IS NULL",
    },
  ])

export default OutboxMail
