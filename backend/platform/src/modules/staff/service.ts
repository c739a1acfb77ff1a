import { type StaffRole, staffRoleSchema } from "@chophien/contract/staff/team"
import type { DAL } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { type RunningRoute, runningRoutes } from "../../access/running-routes"
import { readRows, type SqlContext } from "../../run-statement"
import StaffMember from "./models/staff-member"

type Injected = { baseRepository: DAL.RepositoryService }

const optionsSchema = z.object({ demand_second_factor: z.boolean().default(false) })
const roleSchema = z.object({
  user_id: z.string(),
  role: z.string().pipe(z.enum(staffRoleSchema._zod.def.entries)),
})

const phoneSchema = z.object({ user_id: z.string(), phone: z.string() })

/** A change of role: what it was and became. */
export type RoleChange = { before: StaffRole; after: StaffRole }
/** Writes about a change within the transaction of the change. */
type Note<Change> = (change: Change, context: SqlContext) => Promise<void>

/** Roles of staff. */
class StaffService extends MedusaService({ StaffMember }) {
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

  /** Where people of the staff are called, E.164; who has no number is left out. */
  @InjectManager()
  async readPhones(
    user_ids: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ user_id: string; phone: string }[]> {
    return await readRows(
      context,
      phoneSchema,
      `select user_id, phone from staff_member
        where deleted_at is null and phone is not null and user_id in (select jsonb_array_elements_text(?::jsonb))`,
      [JSON.stringify(user_ids)]
    )
  }

  /** Keeps where a person is called, E.164; null for nowhere. One who has no role yet is an officer. */
  @InjectManager()
  async setPhone(
    user_id: string,
    phone: string | null,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await readRows(
      context,
      z.unknown(),
      `insert into staff_member (user_id, role, phone) values (?, 'officer', ?)
       on conflict (user_id) do update set phone = excluded.phone, updated_at = now() returning user_id`,
      [user_id, phone]
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
}

export default StaffService
