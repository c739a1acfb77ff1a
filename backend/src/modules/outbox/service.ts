import type { Context, DAL } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId, InjectManager, InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { mailInputSchema, type MailInput } from "../../workflows/mail/types"
import OutboxMail from "./models/outbox-mail"
import { deadAfter_ms, lease_ms, retryDelay_ms } from "./schedule"

type Injected = { baseRepository: DAL.RepositoryService }

const claimedSchema = z.object({ id: z.string(), attempts: z.int(), created_at: z.coerce.date(), mail: z.unknown() })
const idSchema = z.object({ id: z.string() })

/** A mail this process may send now. `attempts` is also the proof of the claim: a later claim has a higher one. */
export type ClaimedMail = { id: string; attempts: number; created_at: Date; mail: MailInput }

/**
 * Mails on their way: written once per occasion, handed out to one sender at a time, tried until they are sent or
 * three days old. `listOutboxMails` and its sisters come from Medusa.
 */
class OutboxService extends MedusaService({ OutboxMail }) {
  constructor({ baseRepository }: Injected) {
    super({ baseRepository })
  }

  /**
   * Writes mails to be sent. A mail whose `dedupe_key` was ever written is passed over.
   *
   * @returns the ids of the mails that are new
   * @throws ZodError when a mail lacks what its template shows
   */
  @InjectTransactionManager()
  async enqueue(mails: MailInput[], @MedusaContext() context: Context<SqlEntityManager> = {}): Promise<string[]> {
    const written: string[] = []
    for (const mail of mails.map((input) => mailInputSchema.parse(input))) {
      const rows = await this.run(
        context,
        idSchema,
        `insert into outbox_mail (id, dedupe_key, template, "to", locale, data, next_attempt_at)
         values (?, ?, ?, ?, ?, ?::jsonb, now())
         on conflict (dedupe_key) where deleted_at is null do nothing
         returning id`,
        [generateEntityId(undefined, "mail"), mail.dedupe_key, mail.template, mail.to, mail.locale, JSON.stringify(mail.data)]
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
  async claim(most: number, @MedusaContext() context: Context<SqlEntityManager> = {}): Promise<ClaimedMail[]> {
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
        returning id, attempts, created_at,
          jsonb_build_object('template', template, 'to', "to", 'locale', locale, 'dedupe_key', dedupe_key, 'data', data) as mail`,
      [lease_ms, most]
    )
    const claimed: ClaimedMail[] = []
    for (const { mail, ...row } of rows) {
      const known = mailInputSchema.safeParse(mail)
      if (known.success) claimed.push({ ...row, mail: known.data })
      else await this.markFailed(row, { error: "no template fits this row", final: true }, context)
    }
    return claimed
  }

  /** Notes that a claimed mail is with the mail server. */
  @InjectManager()
  async markSent({ id, attempts }: Pick<ClaimedMail, "id" | "attempts">, @MedusaContext() context: Context<SqlEntityManager> = {}): Promise<void> {
    await this.run(
      context,
      idSchema,
      `update outbox_mail set state = 'sent', sent_at = now(), last_error = null, updated_at = now()
        where id = ? and attempts = ? and state = 'sending' returning id`,
      [id, attempts]
    )
  }

  /**
   * Notes that a claimed mail could not be handed over; it waits for its next try, or is dead when the failure is
   * final or the mail three days old.
   */
  @InjectManager()
  async markFailed(
    { id, attempts, created_at }: Pick<ClaimedMail, "id" | "attempts" | "created_at">,
    { error, final }: { error: string; final: boolean },
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<"waiting" | "dead"> {
    const state = final || Date.now() - created_at.getTime() > deadAfter_ms ? "dead" : "waiting"
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
