import { type StaffRole, staffRoleSchema } from "@chophien/contract/staff/team"
import { generateEntityId, InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { readRows, type SqlContext } from "../../run-statement"
import { maskSecrets } from "./mask-secrets"
import AuditEntry from "./models/audit-entry"

/** Who acts, and from where. */
export type Actor = {
  id: string
  name: string
  role: StaffRole
  ip: string | null
  user_agent: string | null
  session_id: string | null
}

/** An act of staff, to be kept. Secrets in `before` and `after` are masked here. */
export type Act = {
  actor: Actor
  for_seller_id?: string | null
  action: string
  object_type: string
  object_id: string | null
  before?: unknown
  after?: unknown
  route: string
}

/** What entries are looked for by; days are those of Việt Nam, the last one included. */
export type AuditFilter = {
  actor_id?: string | undefined
  action?: string | undefined
  object_id?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

const rowSchema = z.object({
  id: z.string(),
  at: z.coerce.date(),
  actor_id: z.string(),
  actor_name: z.string(),
  actor_role: z.string().pipe(z.enum(staffRoleSchema._zod.def.entries)),
  for_seller_id: z.string().nullable(),
  action: z.string(),
  object_type: z.string(),
  object_id: z.string().nullable(),
  before: z.unknown(),
  after: z.unknown(),
  ip: z.string().nullable(),
  user_agent: z.string().nullable(),
  route: z.string(),
  count: z.coerce.number(),
})

/** An act as it was kept. */
export type RecordedAct = Omit<z.infer<typeof rowSchema>, "count">

const columns = `id, created_at as at, actor_id, actor_name, actor_role, for_seller_id, action, object_type, object_id,
  before, after, ip, user_agent, route`
const matching = `from audit_entry
  where (?::text is null or actor_id = ?) and (?::text is null or action = ? or starts_with(action, ? || '.'))
    and (?::text is null or object_id = ?)
    and (?::date is null or created_at >= ?::date::timestamp at time zone 'Asia/Ho_Chi_Minh')
    and (?::date is null or created_at < (?::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')`

function matchingValues({ actor_id, action, object_id, from, to }: AuditFilter): (string | null)[] {
  const [who, what, which, first, last] = [actor_id, action, object_id, from, to].map(
    (value) => value ?? null
  )
  return [who, who, what, what, what, which, which, first, first, last, last].map((value) => value ?? null)
}

/** Keeps what staff did, for ever: rows are added and read, and nothing else. */
class AuditLogService extends MedusaService({ AuditEntry }) {
  /** Records an act, in the caller's transaction where its context comes along. */
  @InjectManager()
  async record(act: Act, @MedusaContext() context: SqlContext = {}): Promise<void> {
    const { actor } = act
    await readRows(
      context,
      z.unknown(),
      `insert into audit_entry (id, actor_id, actor_name, actor_role, for_seller_id, action, object_type, object_id,
         before, after, ip, user_agent, route, session_id)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?)`,
      [
        generateEntityId(undefined, "audit"),
        actor.id,
        actor.name,
        actor.role,
        act.for_seller_id ?? null,
        act.action,
        act.object_type,
        act.object_id,
        textOf(act.before),
        textOf(act.after),
        actor.ip,
        actor.user_agent,
        act.route,
        actor.session_id,
      ]
    )
  }

  /** Acts that fit, the latest first, and how many there are. */
  @InjectManager()
  async find(
    filter: AuditFilter,
    { limit, offset }: { limit: number; offset: number },
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ entries: RecordedAct[]; count: number }> {
    const rows = await readRows(
      context,
      rowSchema,
      `select ${columns}, count(*) over () as count ${matching} order by created_at desc, id desc limit ? offset ?`,
      [...matchingValues(filter), limit, offset]
    )
    return { entries: rows.map(({ count: _, ...entry }) => entry), count: rows[0]?.count ?? 0 }
  }

  /** Who stands in the log, under their latest names, and which actions. */
  @InjectManager()
  async readFilters(
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ actors: { id: string; name: string }[]; actions: string[] }> {
    const actors = await readRows(
      context,
      z.object({ id: z.string(), name: z.string() }),
      `select distinct on (actor_id) actor_id as id, actor_name as name from audit_entry
        order by actor_id, created_at desc limit 500`,
      []
    )
    const actions = await readRows(
      context,
      z.object({ action: z.string() }),
      "select distinct action from audit_entry order by action limit 500",
      []
    )
    return {
      actors: actors.sort((a, b) => a.name.localeCompare(b.name, "vi")),
      actions: actions.map(({ action }) => action),
    }
  }
}

const textOf = (value: unknown): string | null =>
  value === undefined || value === null ? null : JSON.stringify(maskSecrets(value))

export default AuditLogService
