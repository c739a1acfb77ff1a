import { container } from "@medusajs/framework"
import type { DAL } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { readRows, type SqlContext } from "../../run-statement"
import { type Actor, isOver, lifetimes, type SignInRow, signInSchema } from "./lifetime"
import SignIn from "./models/sign-in"
import { nameEachToken } from "./name-each-token"

type Injected = { baseRepository: DAL.RepositoryService }

const optionsSchema = z.object({ secure_cookies: z.boolean().default(false) })
const idSchema = z.object({ id: z.string() })
/** A use within so long after the last one is not noted again. */
const noted_every_ms = 60_000
const columns =
  "id, actor_type, actor_id, identity_id, started_at, last_seen_at, factor_at, ip, user_agent, ended_at"

/** Where a request comes from. */
export type Origin = { ip: string | null; user_agent: string | null }
/** Whose sign-ins. */
export type SignInActor = { actor_type: Actor; actor_id: string }
/** What a request shows of its sign-in: the hash of its token, or of its cookie. */
export type Shown = { token_hash: string } | { cookie_hash: string }
/** Writes about a change within the transaction of the change. */
type Note = (change: { ended: string[] }, context: SqlContext) => Promise<void>

/** Sign-ins of staff and members: one table, one set of rules. */
class SignInsService extends MedusaService({ SignIn }) {
  /** Whether cookies of members travel over TLS alone. */
  readonly secure_cookies: boolean

  __hooks = {
    onApplicationStart: async () => {
      nameEachToken(container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig.http)
    },
  }

  constructor({ baseRepository }: Injected, options: unknown) {
    super({ baseRepository })
    this.secure_cookies = optionsSchema.parse(options ?? {}).secure_cookies
  }

  /**
   * Begins a sign-in as its token is given. `proven` says that a code of the second factor was given for it.
   * @returns whether the person had signed in before, and never on this device
   */
  @InjectTransactionManager()
  async begin(
    {
      actor_type,
      actor_id,
      identity_id,
      token_hash,
      device_hash = null,
      proven = false,
    }: SignInActor & {
      identity_id: string
      token_hash: string
      device_hash?: string | null
      proven?: boolean
    },
    { ip, user_agent }: Origin,
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ id: string; is_new_device: boolean }> {
    const [before] = await readRows(
      context,
      z.object({ known: z.boolean() }),
      `select coalesce(bool_or(device_hash = ?), false) as known from sign_in
        where actor_type = ? and actor_id = ? having count(*) > 0`,
      [device_hash, actor_type, actor_id]
    )
    const id = generateEntityId(undefined, "sgn")
    await readRows(
      context,
      idSchema,
      `insert into sign_in (id, actor_type, actor_id, identity_id, token_hash, device_hash, started_at, last_seen_at,
         factor_at, ip, user_agent)
       values (?, ?, ?, ?, ?, ?, now(), now(), case when ? then now() end, ?, ?) returning id`,
      [id, actor_type, actor_id, identity_id, token_hash, device_hash, proven, ip, user_agent]
    )
    return { id, is_new_device: before !== undefined && !before.known }
  }

  /**
   * The sign-in that a request shows, and that it was used just now, noted once a minute.
   * @returns undefined where nobody signed in with this; `is_seen` says that the use was noted
   */
  @InjectManager()
  async visit(
    shown: Shown,
    { ip, user_agent }: Origin,
    @MedusaContext() context: SqlContext = {}
  ): Promise<(SignInRow & { is_seen: boolean }) | undefined> {
    const [column, hash] =
      "token_hash" in shown ? ["token_hash", shown.token_hash] : ["cookie_hash", shown.cookie_hash]
    const [known] = await readRows(
      context,
      signInSchema,
      `select ${columns} from sign_in where ${column} = ?`,
      [hash]
    )
    if (!known) return undefined
    if (isOver(known) || Date.now() - known.last_seen_at.getTime() < noted_every_ms)
      return { ...known, is_seen: false }
    const seen = await readRows(
      context,
      idSchema,
      `update sign_in set last_seen_at = now(), ip = ?, user_agent = ?
        where id = ? and ended_at is null and last_seen_at < now() - ? * interval '1 millisecond' returning id`,
      [ip, user_agent, known.id, noted_every_ms]
    )
    return { ...known, is_seen: seen.length > 0 }
  }

  /** Binds a cookie to a sign-in that goes on; one from before opens nothing any more. */
  @InjectManager()
  async giveCookie(
    id: string,
    cookie_hash: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await readRows(
      context,
      idSchema,
      "update sign_in set cookie_hash = ?, last_seen_at = now() where id = ? and ended_at is null returning id",
      [cookie_hash, id]
    )
  }

  /** Notes that a code of the second factor was given in a sign-in. */
  @InjectManager()
  async prove(id: string, @MedusaContext() context: SqlContext = {}): Promise<void> {
    await readRows(context, idSchema, "update sign_in set factor_at = now() where id = ? returning id", [id])
  }

  /** Forgets that a person gave a code: the second factor is gone. */
  @InjectManager()
  async forgetProofs(
    { actor_type, actor_id }: SignInActor,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await readRows(
      context,
      idSchema,
      `update sign_in set factor_at = null
        where actor_type = ? and actor_id = ? and factor_at is not null returning id`,
      [actor_type, actor_id]
    )
  }

  /**
   * Ends sign-ins of a person: one (`id`), all, or all but one (`except`); notes it in the same transaction.
   * @returns how many went on until now
   */
  @InjectTransactionManager()
  async end(
    {
      actor_type,
      actor_id,
      id = null,
      except = null,
      ended_by,
    }: SignInActor & { id?: string | null; except?: string | null; ended_by: string },
    note: Note = async () => undefined,
    @MedusaContext() context: SqlContext = {}
  ): Promise<number> {
    const rows = await readRows(
      context,
      idSchema,
      `update sign_in set ended_at = now(), ended_by = ?
        where actor_type = ? and actor_id = ? and ended_at is null
          and (?::text is null or id = ?) and (?::text is null or id <> ?) returning id`,
      [ended_by, actor_type, actor_id, id, id, except, except]
    )
    if (rows.length) await note({ ended: rows.map((row) => row.id) }, context)
    return rows.length
  }

  /** The latest sign-ins of a person, the newest first. */
  @InjectManager()
  async list(
    { actor_type, actor_id }: SignInActor,
    @MedusaContext() context: SqlContext = {}
  ): Promise<SignInRow[]> {
    return await readRows(
      context,
      signInSchema,
      `select ${columns} from sign_in where actor_type = ? and actor_id = ? order by started_at desc, id desc limit 100`,
      [actor_type, actor_id]
    )
  }

  /** Of each person the last sign-in, and how many still go on. */
  @InjectManager()
  async summarise(
    actor_type: Actor,
    actor_ids: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ actor_id: string; last_sign_in_at: Date; open_sign_ins: number }[]> {
    const { counts_from, ms } = lifetimes[actor_type]
    return await readRows(
      context,
      z.object({
        actor_id: z.string(),
        last_sign_in_at: z.coerce.date(),
        open_sign_ins: z.coerce.number(),
      }),
      `select actor_id, max(started_at) as last_sign_in_at,
          count(*) filter (where ended_at is null and ${counts_from} > now() - ? * interval '1 millisecond') as open_sign_ins
         from sign_in where actor_type = ? and actor_id in (select jsonb_array_elements_text(?::jsonb)) group by actor_id`,
      [ms, actor_type, JSON.stringify(actor_ids)]
    )
  }
}

export default SignInsService
