import type { StaffRole } from "@chophien/contract/staff/team"
import type { DAL } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { type RunningRoute, runningRoutes } from "../../access/running-routes"
import { readRows, type SqlContext } from "../../run-statement"
import StaffMember from "./models/staff-member"
import StaffSession from "./models/staff-session"
import {
  isOver,
  type Origin,
  roleColumn,
  type Session,
  session_ms,
  sessionSchema,
  visitSchema,
} from "./session"

type Injected = { baseRepository: DAL.RepositoryService }

const optionsSchema = z.object({ demand_second_factor: z.boolean().default(false) })
const moment = z.coerce.date()
const roleSchema = z.object({ user_id: z.string(), role: roleColumn })
const idSchema = z.object({ id: z.string() })

/** A change of role: what it was and became. */
export type RoleChange = { before: StaffRole; after: StaffRole }
/** Writes about a change within the transaction of the change. */
type Note<Change> = (change: Change, context: SqlContext) => Promise<void>

/** Roles of staff and their sign-ins. */
class StaffService extends MedusaService({ StaffMember, StaffSession }) {
  /** Whether roles of money and rights need a second factor before anything else. */
  readonly demand_second_factor: boolean

  constructor({ baseRepository }: Injected, options: unknown) {
    super({ baseRepository })
    this.demand_second_factor = optionsSchema.parse(options ?? {}).demand_second_factor
  }

  /** The routes that this process answers: what the table of roles and the list of open routes are held against. */
  listRunningRoutes(): RunningRoute[] {
    return runningRoutes()
  }

  /** Gives a role to each user that has none yet. A role that somebody gave stays. */
  @InjectManager()
  async giveRoles(
    rows: { user_id: string; role: StaffRole }[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await readRows(
      context,
      roleSchema,
      `insert into staff_member (user_id, role)
       select user_id, role from jsonb_to_recordset(?::jsonb) as given (user_id text, role text)
       on conflict (user_id) do nothing returning user_id, role`,
      [JSON.stringify(rows)]
    )
  }

  /**
   * The role of a user. One who has none becomes an officer, or the administrator where `is_first` says that nobody was
   * here before, and no administrator is.
   */
  @InjectManager()
  async admit(
    user_id: string,
    is_first: boolean,
    @MedusaContext() context: SqlContext = {}
  ): Promise<StaffRole> {
    await readRows(
      context,
      roleSchema,
      `insert into staff_member (user_id, role)
       select ?, case when ? and not exists (select from staff_member where role = 'administrator' and deleted_at is null)
                 then 'administrator' else 'officer' end
       on conflict (user_id) do nothing returning user_id, role`,
      [user_id, is_first]
    )
    const [known] = await this.readRoles([user_id], context)
    if (!known) throw new Error(`The user ${user_id} was given no role.`)
    return known.role
  }

  /** The roles of users; who was never here has none. */
  @InjectManager()
  async readRoles(
    user_ids: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ user_id: string; role: StaffRole }[]> {
    return await readRows(
      context,
      roleSchema,
      `select user_id, role from staff_member
        where deleted_at is null and user_id in (select jsonb_array_elements_text(?::jsonb))`,
      [JSON.stringify(user_ids)]
    )
  }

  /**
   * Gives a user another role, and notes it in the same transaction.
   * @returns null where it would leave nobody as administrator
   */
  @InjectTransactionManager()
  async changeRole(
    user_id: string,
    after: StaffRole,
    note: Note<RoleChange>,
    @MedusaContext() context: SqlContext = {}
  ): Promise<RoleChange | null> {
    // Two administrators who demote each other at once would both see the other still there.
    await readRows(context, z.unknown(), "lock table staff_member in share row exclusive mode", [])
    const [known] = await this.readRoles([user_id], context)
    const before = known?.role ?? "officer"
    if (before === "administrator" && after !== "administrator") {
      const others = await readRows(
        context,
        roleSchema,
        "select user_id, role from staff_member where role = 'administrator' and user_id <> ? and deleted_at is null limit 1",
        [user_id]
      )
      if (!others.length) return null
    }
    await readRows(
      context,
      roleSchema,
      `insert into staff_member (user_id, role) values (?, ?)
       on conflict (user_id) do update set role = excluded.role, updated_at = now() returning user_id, role`,
      [user_id, after]
    )
    const change = { before, after }
    if (before !== after) await note(change, context)
    return change
  }

  /**
   * Notes that a token was used, and answers its sign-in with the user's role. The first use begins the sign-in.
   * `proven` says that the token was given for a code of the second factor.
   */
  @InjectManager()
  async visit(
    token: { hash: string; user_id: string; issued_at: Date; proven: boolean },
    { ip, user_agent }: Origin,
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ session: Session; role: StaffRole | null }> {
    const read = () =>
      readRows(
        context,
        visitSchema,
        `select s.id, s.user_id, s.started_at, s.last_seen_at, s.factor_at, s.ip, s.user_agent, s.ended_at, m.role
           from staff_session s left join staff_member m on m.user_id = s.user_id and m.deleted_at is null
          where s.token_hash = ?`,
        [token.hash]
      )
    let [known] = await read()
    if (!known) {
      await readRows(
        context,
        idSchema,
        `insert into staff_session (id, token_hash, user_id, started_at, last_seen_at, factor_at, ip, user_agent, ended_at)
         values (?, ?, ?, ?, now(), case when ? then now() end, ?, ?,
           (select signed_out_at from staff_member where user_id = ? and date_trunc('second', signed_out_at) > ?))
         on conflict do nothing returning id`,
        [
          generateEntityId(undefined, "stses"),
          token.hash,
          token.user_id,
          token.issued_at,
          token.proven,
          ip,
          user_agent,
          token.user_id,
          token.issued_at,
        ]
      )
      ;[known] = await read()
    } else if (!isOver(known)) {
      await readRows(
        context,
        idSchema,
        `update staff_session set last_seen_at = now(), ip = ?, user_agent = ?
          where id = ? and ended_at is null and last_seen_at < now() - interval '1 minute' returning id`,
        [ip, user_agent, known.id]
      )
    }
    if (!known) throw new Error("A sign-in could not be noted.")
    const { role: kept, ...session } = known
    return { session, role: kept }
  }

  /** Notes that a code of the second factor was given in a sign-in. */
  @InjectManager()
  async proveSession(id: string, @MedusaContext() context: SqlContext = {}): Promise<void> {
    await readRows(
      context,
      idSchema,
      "update staff_session set factor_at = now() where id = ? returning id",
      [id]
    )
  }

  /** Forgets that a user gave a code: the second factor is gone. */
  @InjectManager()
  async forgetProofs(user_id: string, @MedusaContext() context: SqlContext = {}): Promise<void> {
    await readRows(
      context,
      idSchema,
      "update staff_session set factor_at = null where user_id = ? and factor_at is not null returning id",
      [user_id]
    )
  }

  /** Ends sign-ins of a user: one, or all; notes it in the same transaction. Answers how many went on until now. */
  @InjectTransactionManager()
  async endSessions(
    { user_id, session_id, ended_by }: { user_id: string; session_id?: string | undefined; ended_by: string },
    note: Note<{ ended: string[] }>,
    @MedusaContext() context: SqlContext = {}
  ): Promise<number> {
    const rows = await readRows(
      context,
      idSchema,
      `update staff_session set ended_at = now(), ended_by = ?
        where user_id = ? and ended_at is null and (?::text is null or id = ?) returning id`,
      [ended_by, user_id, session_id ?? null, session_id ?? null]
    )
    // A token that was never used has no row yet.
    if (!session_id)
      await readRows(
        context,
        z.unknown(),
        "update staff_member set signed_out_at = now() where user_id = ?",
        [user_id]
      )
    if (rows.length) await note({ ended: rows.map(({ id }) => id) }, context)
    return rows.length
  }

  /** The latest sign-ins of a user, the newest first. */
  @InjectManager()
  async readSessions(user_id: string, @MedusaContext() context: SqlContext = {}): Promise<Session[]> {
    return await readRows(
      context,
      sessionSchema,
      `select id, user_id, started_at, last_seen_at, factor_at, ip, user_agent, ended_at
         from staff_session where user_id = ? order by started_at desc, id desc limit 100`,
      [user_id]
    )
  }

  /** Of each user the last sign-in, and how many still go on. */
  @InjectManager()
  async summariseSessions(
    user_ids: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ user_id: string; last_sign_in_at: Date; open_sessions: number }[]> {
    return await readRows(
      context,
      z.object({ user_id: z.string(), last_sign_in_at: moment, open_sessions: z.coerce.number() }),
      `select user_id, max(started_at) as last_sign_in_at,
          count(*) filter (where ended_at is null and started_at > now() - ? * interval '1 millisecond') as open_sessions
         from staff_session where user_id in (select jsonb_array_elements_text(?::jsonb)) group by user_id`,
      [session_ms, JSON.stringify(user_ids)]
    )
  }
}

export default StaffService
