import type { DAL } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { findMailTemplate, readMail } from "../../mails/define-mail"
import { loadMailTemplates } from "../../mails/load-mail-templates"
import type { MailInput } from "../../mails/types"
import { readRows, type SqlContext } from "../../run-statement"
import { seal, sealingKey, unseal } from "./lib/seal"
import OutboxMail, { mailStates } from "./models/outbox-mail"
import { deadAfter_ms, lease_ms, retryDelay_ms } from "./schedule"

type Injected = { baseRepository: DAL.RepositoryService }

const optionsSchema = z.object({ secret: z.string().min(1) })
const claimedSchema = z.object({
  id: z.string(),
  attempts: z.int(),
  tried_since: z.coerce.date(),
  sealed: z.string().nullable(),
  mail: z.looseObject({ dedupe_key: z.string(), data: z.record(z.string(), z.unknown()) }),
})
const idSchema = z.object({ id: z.string() })
const keptSchema = z.object({
  state: z.enum(mailStates),
  template: z.string(),
  data: z.record(z.string(), z.unknown()),
})
const shownSchema = z.object({
  id: z.string(),
  template: z.string(),
  to: z.string(),
  state: z.enum(mailStates),
  attempts: z.int(),
  last_error: z.string().nullable(),
  created_at: z.coerce.date(),
  next_attempt_at: z.coerce.date(),
  sent_again_by: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
  count: z.coerce.number(),
})

/** A mail this process may send now. `attempts` is also the proof of the claim: a later claim has a higher one. */
export type ClaimedMail = { id: string; attempts: number; tried_since: Date; mail: MailInput }

/** A mail as staff see it: whom it is for and what went wrong, never what it says. */
export type ShownMail = Omit<z.infer<typeof shownSchema>, "count" | "data"> & { about: string | null }

/** What became of a wish to send a dead mail again. */
export type SentAgain = "waiting" | "not_dead" | "out_of_date" | "unknown"

/** A mail in the words of its template, or why it cannot be sent. */
function understood(mail: unknown): { mail: MailInput } | { error: string } {
  try {
    return { mail: readMail(mail).mail }
  } catch (error) {
    const reason = error instanceof z.ZodError ? "its data do not fit its template" : ""
    return { error: reason || (error instanceof Error ? error.message : String(error)) }
  }
}

/** By what staff recognise a mail: the order's code, the seller's name. */
function aboutOf(template: string, data: Record<string, unknown>): string | null {
  const about = data[findMailTemplate(template)?.about ?? ""]
  return about === undefined || about === null ? null : String(about)
}

/** Whether what a mail brings has run out. */
function isOver(template: string, data: Record<string, unknown>): boolean {
  const ends = findMailTemplate(template)?.ends
  return ends !== undefined && new Date(String(data[ends])).getTime() <= Date.now()
}

/**
 * Mails on their way: written once per occasion, handed out to one sender at a time, tried until they are sent or
 * given up. Links lie sealed while a mail waits and are gone once it is sent.
 */
class OutboxService extends MedusaService({ OutboxMail }) {
  /** Whether the application has started and every room's templates are loaded. */
  has_started = false
  private readonly key: Buffer

  __hooks = {
    onApplicationStart: async () => {
      await loadMailTemplates()
      this.has_started = true
    },
  }

  constructor({ baseRepository }: Injected, options: unknown) {
    super({ baseRepository })
    this.key = sealingKey(optionsSchema.parse(options).secret)
  }

  /**
   * Writes mails to be sent. A mail whose `dedupe_key` was ever written is passed over.
   *
   * @returns the ids of the mails that are new
   * @throws ZodError when a mail lacks what its template shows
   * @throws Error when no room of this process has its template
   */
  @InjectTransactionManager()
  async enqueue(mails: MailInput[], @MedusaContext() context: SqlContext = {}): Promise<string[]> {
    const written: string[] = []
    for (const { mail, template } of mails.map(readMail)) {
      const fields = Object.entries(mail.data)
      const secrets = Object.fromEntries(
        fields
          .filter(([name]) => template.secrets.includes(name))
          .map(([name, value]) => [name, String(value)])
      )
      const data = Object.fromEntries(fields.filter(([name]) => !template.secrets.includes(name)))
      const sealed = Object.keys(secrets).length ? seal(this.key, mail.dedupe_key, secrets) : null
      const rows = await readRows(
        context,
        idSchema,
        `insert into outbox_mail (id, dedupe_key, template, "to", locale, data, sealed, next_attempt_at)
         values (?, ?, ?, ?, ?, ?::jsonb, ?, now())
         on conflict (dedupe_key) where deleted_at is null do nothing
         returning id`,
        [
          generateEntityId(undefined, "mail"),
          mail.dedupe_key,
          mail.template,
          mail.to,
          mail.locale,
          JSON.stringify(data),
          sealed,
        ]
      )
      written.push(...rows.map(({ id }) => id))
    }
    return written
  }

  /** Takes mails back that nobody began to send: for a workflow that is undone. */
  @InjectManager()
  async withdraw(ids: string[], @MedusaContext() context: SqlContext = {}): Promise<void> {
    await readRows(
      context,
      idSchema,
      `delete from outbox_mail
        where id in (select jsonb_array_elements_text(?::jsonb)) and state = 'waiting' and attempts = 0 returning id`,
      [JSON.stringify(ids)]
    )
  }

  /**
   * Hands out mails that are due, each to one caller: those waiting, and those whose sender did not report back
   * within its lease. A row that no template of this process understands is set dead, with the reason: it is kept,
   * and staff can have it sent again.
   */
  @InjectManager()
  async claim(most: number, @MedusaContext() context: SqlContext = {}): Promise<ClaimedMail[]> {
    const rows = await readRows(
      context,
      claimedSchema,
      `update outbox_mail
          set state = 'sending', attempts = attempts + 1, next_attempt_at = now() + ? * interval '1 millisecond', updated_at = now()
        where id in (
          select id from outbox_mail
           where state in ('waiting', 'sending') and next_attempt_at <= now() and deleted_at is null
           order by next_attempt_at
           limit ?
           for update skip locked)
        returning id, attempts, tried_since, sealed,
          jsonb_build_object('template', template, 'to', "to", 'locale', locale, 'dedupe_key', dedupe_key, 'data', data) as mail`,
      [lease_ms, most]
    )
    const claimed: ClaimedMail[] = []
    for (const { mail, sealed, ...row } of rows) {
      const secrets = sealed ? unseal(this.key, mail.dedupe_key, sealed) : {}
      const read = secrets
        ? understood({ ...mail, data: { ...mail.data, ...secrets } })
        : { error: "its links were sealed under another key (JWT_SECRET)" }
      if ("mail" in read) claimed.push({ ...row, mail: read.mail })
      else await this.markFailed(row, { error: read.error, final: true }, context)
    }
    return claimed
  }

  /** Notes that a claimed mail is with the mail server; its links are needed no more. */
  @InjectManager()
  async markSent(
    { id, attempts, mail }: Pick<ClaimedMail, "id" | "attempts" | "mail">,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await readRows(
      context,
      idSchema,
      `update outbox_mail
          set state = 'sent', sent_at = now(), sealed = null, last_error = null, updated_at = now(),
            data = data - array(select jsonb_array_elements_text(?::jsonb))
        where id = ? and attempts = ? and state = 'sending' returning id`,
      [JSON.stringify(findMailTemplate(mail.template)?.secrets ?? []), id, attempts]
    )
  }

  /**
   * Notes that a claimed mail could not be handed over. It waits for its next try, or is dead: where the failure is
   * final, or it has been tried for three days.
   */
  @InjectManager()
  async markFailed(
    { id, attempts, tried_since }: Pick<ClaimedMail, "id" | "attempts" | "tried_since">,
    { error, final }: { error: string; final: boolean },
    @MedusaContext() context: SqlContext = {}
  ): Promise<"waiting" | "dead"> {
    const state = final || Date.now() - tried_since.getTime() > deadAfter_ms ? "dead" : "waiting"
    await readRows(
      context,
      idSchema,
      `update outbox_mail
          set state = ?, last_error = ?, next_attempt_at = now() + ? * interval '1 millisecond', updated_at = now()
        where id = ? and attempts = ? and state = 'sending' returning id`,
      [state, error.slice(0, 500), retryDelay_ms(attempts), id, attempts]
    )
    return state
  }

  /** Mails that are not sent, those given up first, then the longest waiting; and how many there are. */
  @InjectManager()
  async listUnsent(
    { state, limit, offset }: { state: "waiting" | "dead"; limit: number; offset: number },
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ mails: ShownMail[]; count: number }> {
    const rows = await readRows(
      context,
      shownSchema,
      `select id, template, "to", state, attempts, last_error, created_at, next_attempt_at, sent_again_by, data,
          count(*) over () as count
         from outbox_mail
        where deleted_at is null and (state = ? or (? = 'waiting' and state = 'sending'))
        order by updated_at desc, id limit ? offset ?`,
      [state, state, limit, offset]
    )
    return {
      mails: rows.map(({ count: _, data, ...mail }) => ({ ...mail, about: aboutOf(mail.template, data) })),
      count: rows[0]?.count ?? 0,
    }
  }

  /** Has a mail that was given up tried again, for three more days, unless it is of no use to anybody any more. */
  @InjectManager()
  async sendAgain(
    { id, author }: { id: string; author: string },
    @MedusaContext() context: SqlContext = {}
  ): Promise<SentAgain> {
    const [known] = await readRows(
      context,
      keptSchema,
      "select state, template, data from outbox_mail where id = ? and deleted_at is null",
      [id]
    )
    if (!known) return "unknown"
    if (known.state !== "dead") return "not_dead"
    if (isOver(known.template, known.data)) return "out_of_date"
    const rows = await readRows(
      context,
      idSchema,
      `update outbox_mail
          set state = 'waiting', next_attempt_at = now(), tried_since = now(), sent_again_by = ?, updated_at = now()
        where id = ? and state = 'dead' and deleted_at is null
        returning id`,
      [author, id]
    )
    return rows.length ? "waiting" : "not_dead"
  }
}

export default OutboxService
