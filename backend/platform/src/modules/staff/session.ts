import { staffRoleSchema } from "@chophien/contract/staff/team"
import { z } from "@medusajs/framework/zod"

/** How long a sign-in of staff lasts, whatever they do. */
export const session_ms = 10 * 3_600_000
const moment = z.coerce.date()

/** A role as a row has it. */
export const roleColumn = z.string().pipe(z.enum(staffRoleSchema._zod.def.entries))

/** A row of a sign-in. */
export const sessionSchema = z.object({
  id: z.string(),
  user_id: z.string(),
  started_at: moment,
  last_seen_at: moment,
  factor_at: moment.nullable(),
  ip: z.string().nullable(),
  user_agent: z.string().nullable(),
  ended_at: moment.nullable(),
})
/** A sign-in and the role of its user. */
export const visitSchema = sessionSchema.extend({ role: roleColumn.nullable() })

/** A sign-in of a person of the staff. */
export type Session = z.infer<typeof sessionSchema>
/** Where a request comes from. */
export type Origin = { ip: string | null; user_agent: string | null }

/** Whether a sign-in has ended, by a person or by its time. */
export const isOver = ({ ended_at, started_at }: Pick<Session, "ended_at" | "started_at">): boolean =>
  ended_at !== null || started_at.getTime() + session_ms <= Date.now()
