import * as z from "zod/mini"
import { nothing, time } from "../wire/fields"
import { pageAnswer, pageFields } from "../wire/page"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"
import { staffRoleSchema } from "./team"

/** One act of staff, as it is kept for ever. */
export const auditEntrySchema = z.object({
  id: z.string(),
  at: time,
  actor_id: z.string(),
  actor_name: z.string(),
  actor_role: staffRoleSchema,
  /** The seller for whom it was done; null for what is the centre's own. */
  for_seller_id: z.nullable(z.string()),
  /** `orders.cancel`: the subject, then what was done with it. */
  action: z.string(),
  /** The same in the reader's language. */
  action_name: z.string(),
  object_type: z.string(),
  object_id: z.nullable(z.string()),
  /** What it was, where the change is ours; without secrets. */
  before: z.unknown(),
  /** What it became, or what was sent; without secrets. */
  after: z.unknown(),
  ip: z.nullable(z.string()),
  user_agent: z.nullable(z.string()),
  /** Method and path. */
  route: z.string(),
})
export type AuditEntry = z.infer<typeof auditEntrySchema>

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
const word = z.string().check(z.minLength(1), z.maxLength(100))

/** What entries are looked for by; days are those of Việt Nam, the last one included. */
const filters = {
  actor_id: z.optional(word),
  /** The beginning of an action, `orders` or `orders.cancel`. */
  action: z.optional(word),
  object_id: z.optional(word),
  from: z.optional(day),
  to: z.optional(day),
}

export const listAuditEntries = route({
  method: "GET",
  path: "/admin/audit-log",
  auth: "staff",
  summary: "What staff did, the latest first.",
  query: z.strictObject({ ...filters, ...pageFields({ limit: 50, limit_max: 200 }) }),
  answer: z.object({ entries: listOf(auditEntrySchema), ...pageAnswer }),
})

export const readAuditFilters = route({
  method: "GET",
  path: "/admin/audit-log/filters",
  auth: "staff",
  summary: "Who stands in the log, and which actions.",
  query: nothing,
  answer: z.object({
    actors: z.array(z.object({ id: z.string(), name: z.string() })),
    actions: z.array(z.object({ action: z.string(), name: z.string() })),
  }),
})

export const exportAuditEntries = route({
  method: "GET",
  path: "/admin/audit-log/export",
  auth: "staff",
  summary: "What staff did as a CSV file for a spreadsheet, the latest 10,000 entries at most.",
  query: z.strictObject(filters),
  answer: z.object({ file_name: z.string(), csv: z.string(), is_complete: z.boolean() }),
})
