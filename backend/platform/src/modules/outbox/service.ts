import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context, DAL } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { type MailInput, mailInputSchema, secretMailFields } from "../../mails/types"
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
const stateSchema = z.object({ state: z.enum(mailStates) })
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
  about: z.string().nullable(),
  count: z.coerce.number(),
})

/** A mail this process may send now. `attempts` is also the proof of the claim: a later claim has a higher one. */
export type ClaimedMail = { id: string; attempts: number; tried_since: Date; mail: MailInput }

/** A mail as staff see it: whom it is for and what went wrong, never what it says. */
export type ShownMail = Omit<z.infer<typeof shownSchema>, "count">

/** What became of a wish to send a dead mail again. */
export type SentAgain = "waiting" | "not_dead" | "out_of_date" | "unknown"

/**
 * Mails on their way: written once per occasion, handed out to one sender at a time, tried until they are sent or
 * given up. Links lie sealed while a mail waits and are gone once it is sent.
 */
class OutboxService extends MedusaService({ OutboxMail }) {
  private readonly key: Buffer

  constructor({ baseRepository }: Injected, options: unknown) {
    super({ baseRepository })
    this.key = sealingKey(optionsSchema.parse(options).secret)
  }

  /**
   * Writes mails to be sent. A mail whose `dedupe_key` was ever written is passed over.
   *
   * @returns the ids of the mails that are new
   * @throws ZodError when a mail lacks what its template shows
   */
  @InjectTransactionManager()
  async enqueue(
    mails: MailInput[],
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<string[]> {
    const written: string[] = []
    for (const mail of mails.map((input) => mailInputSchema.parse(input))) {
      const fields = Object.entries(mail.data)
      const secrets = Object.fromEntries(
        fields
          .filter(([name]) => secretMailFields.includes(name))
          .map(([name, value]) => [name, String(value)])
      )
      const data = Object.fromEntries(fields.filter(([name]) => !secretMailFields.includes(name)))
      const sealed = Object.keys(secrets).length ? seal(this.key, mail.dedupe_key, secrets) : null
      const rows = await this.run(
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
  async withdraw(ids: string[], @MedusaContext() context: Context<SqlEntityManager> = {}): Promise<void> {
    await this.run(
      context,
      idSchema,
      `delete from outbox_mail
        where id in (select jsonb_array_elements_text(?::jsonb)) and state = 'waiting' and attempts = 0 returning id`,
      [JSON.stringify(ids)]
    )
  }

  /**
   * Hands out mails that are due, each to one caller: those waiting, and those whose sender did not report back
   * within its lease. A row that no template of this version understands is set dead.
   */
  @InjectManager()
  async claim(
    most: number,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<ClaimedMail[]> {
    const rows = await this.run(
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
      const known = mailInputSchema.safeParse({ ...mail, data: { ...mail.data, ...secrets } })
      if (!secrets)
        await this.markFailed(
          row,
          { error: "its links were sealed under another key (JWT_SECRET)", final: true },
          context
        )
      else if (known.success) claimed.push({ ...row, mail: known.data })
      else await this.markFailed(row, { error: "no template fits this row", final: true }, context)
    }
    return claimed
  }

  /** Notes that a claimed mail is with the mail server; its links are needed no more. */
  @InjectManager()
  async markSent(
    { id, attempts }: Pick<ClaimedMail, "id" | "attempts">,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<void> {
    await this.run(
      context,
      idSchema,
      `update outbox_mail set state = 'sent', sent_at = now(), sealed = null, data = data - 'order_url' - 'invite_url', last_error = null, updated_at = now()
        where id = ? and attempts = ? and state = 'sending' returning id`,
      [id, attempts]
    )
  }

  /**
   * Notes that a claimed mail could not be handed over; it waits for its next try, or is dead when the failure is
   * final or has been tried for three days.
   */
  @InjectManager()
  async markFailed(
    { id, attempts, tried_since }: Pick<ClaimedMail, "id" | "attempts" | "tried_since">,
    { error, final }: { error: string; final: boolean },
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<"waiting" | "dead"> {
    const state = final || Date.now() - tried_since.getTime() > deadAfter_ms ? "dead" : "waiting"
    await this.run(
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
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<{ mails: ShownMail[]; count: number }> {
    const rows = await this.run(
      context,
      shownSchema,
      `select id, template, "to", state, attempts, last_error, created_at, next_attempt_at, sent_again_by,
          coalesce(data->>'group_code', data->>'seller_name') as about, count(*) over () as count
         from outbox_mail
        where deleted_at is null and (state = ? or (? = 'waiting' and state = 'sending'))
        order by updated_at desc, id limit ? offset ?`,
      [state, state, limit, offset]
    )
    return { mails: rows.map(({ count: _, ...mail }) => mail), count: rows[0]?.count ?? 0 }
  }

  /** Has a mail that was given up tried again, for three more days. An invitation that ran out is not sent. */
  @InjectManager()
  async sendAgain(
    { id, author }: { id: string; author: string },
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<SentAgain> {
    const rows = await this.run(
      context,
      idSchema,
      `update outbox_mail
          set state = 'waiting', next_attempt_at = now(), tried_since = now(), sent_again_by = ?, updated_at = now()
        where id = ? and state = 'dead' and deleted_at is null
          and (template <> 'member-invited' or (data->>'expires_at')::timestamptz > now())
        returning id`,
      [author, id]
    )
    if (rows.length) return "waiting"
    const [known] = await this.run(
      context,
      stateSchema,
      "select state from outbox_mail where id = ? and deleted_at is null",
      [id]
    )
    if (!known) return "unknown"
    return known.state === "dead" ? "out_of_date" : "not_dead"
  }

  /** Runs a statement; each row it answers is checked. */
  private async run<T extends z.ZodType>(
    { transactionManager, manager }: Context<SqlEntityManager>,
    row: T,
    sql: string,
    values: unknown[]
  ): Promise<z.infer<T>[]> {
    const entityManager = transactionManager ?? manager
    if (!entityManager) throw new Error("The outbox was called without a database.")
    return z.array(row).parse(await entityManager.execute(sql, values))
  }
}

export default OutboxService
