import * as z from "zod/mini"
import { nothing, time } from "../wire/fields"
import { pageAnswer, pageFields } from "../wire/page"
import { storedPhone } from "../wire/person"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"

/** What staff of the centre may be: who brings sellers in, who watches goods, who keeps the money, who leads, who runs it. */
export const staffRoles = ["officer", "moderator", "accountant", "manager", "administrator"] as const
export const staffRoleSchema = z.enum(staffRoles)
export type StaffRole = z.infer<typeof staffRoleSchema>

export const setStaffPassword = route({
  method: "POST",
  path: "/auth/user/emailpass/update",
  auth: "public",
  core: true,
  summary:
    "Sets a new password by the token of a mailed link. It has ten characters and is none of those that are tried first.",
  headers: z.object({ authorization: z.string().check(z.regex(/^Bearer \S+$/)) }),
  body: z.looseObject({ password: z.string() }),
  answer: z.object({ success: z.boolean() }),
  problems: ["password_too_short", "password_too_easy", "sign_in_too_many"],
})

/** A person of the centre's staff. */
export const colleagueSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: staffRoleSchema,
  /** Where sellers call them, as it is dialled in the country. */
  phone: z.nullable(z.string()),
  /** When they last signed in; null for who never did since sign-ins are kept. */
  last_sign_in_at: z.nullable(time),
  has_second_factor: z.boolean(),
  open_sessions: z.int(),
})
export type Colleague = z.infer<typeof colleagueSchema>

/** One sign-in of a person of the staff. */
export const staffSessionSchema = z.object({
  id: z.string(),
  created_at: time,
  last_seen_at: time,
  ip: z.nullable(z.string()),
  user_agent: z.nullable(z.string()),
  ended_at: z.nullable(time),
  /** Whether it is the caller's own. */
  is_this: z.boolean(),
})
export type StaffSession = z.infer<typeof staffSessionSchema>

export const readOwnStaff = route({
  method: "GET",
  path: "/admin/staff/me",
  auth: "staff",
  summary: "Who is signed in, with which role, and whether a second factor has to be set up first.",
  query: nothing,
  answer: z.object({
    id: z.string(),
    role: staffRoleSchema,
    has_second_factor: z.boolean(),
    /** Nothing but setting it up is open until then. */
    must_set_up_second_factor: z.boolean(),
  }),
})

export const listStaff = route({
  method: "GET",
  path: "/admin/staff",
  auth: "staff",
  summary: "The staff, by e-mail address.",
  query: z.strictObject(pageFields({ limit: 50, limit_max: 200 })),
  answer: z.object({ staff: listOf(colleagueSchema), ...pageAnswer }),
})

export const changeStaffRole = route({
  method: "POST",
  path: "/admin/staff/:id/role",
  auth: "staff",
  summary: "Gives a person of the staff another role. The last administrator stays one.",
  body: z.strictObject({ role: staffRoleSchema }),
  answer: z.object({ id: z.string(), role: staffRoleSchema }),
  problems: ["staff_not_found", "staff_last_administrator"],
})

export const setStaffPhone = route({
  method: "POST",
  path: "/admin/staff/:id/phone",
  auth: "staff",
  summary: "Says where sellers call a person of the staff; `null` takes the number away.",
  body: z.strictObject({ phone: z.nullable(storedPhone) }),
  answer: z.object({ id: z.string(), phone: z.nullable(z.string()) }),
  problems: ["staff_not_found"],
})

export const listStaffSessions = route({
  method: "GET",
  path: "/admin/staff/:id/sessions",
  auth: "staff",
  summary: "The latest 100 sign-ins of a person of the staff, the newest first.",
  query: nothing,
  answer: z.object({ sessions: listOf(staffSessionSchema) }),
  problems: ["staff_not_found"],
})

export const endStaffSessions = route({
  method: "POST",
  path: "/admin/staff/:id/sessions/end",
  auth: "staff",
  summary: "Ends one sign-in of a person of the staff, or all of them.",
  body: z.strictObject({ session_id: z.optional(z.string()) }),
  answer: z.object({ ended: z.int() }),
  problems: ["staff_not_found"],
})

export const removeSecondFactor = route({
  method: "POST",
  path: "/admin/staff/:id/second-factor/remove",
  auth: "staff",
  summary: "Takes away the second factor of who lost it, and ends their sign-ins.",
  body: nothing,
  answer: z.object({ removed: z.boolean() }),
  problems: ["staff_not_found"],
})
