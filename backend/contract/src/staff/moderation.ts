import { textSchema } from "@chophien/vocabulary/schemas"
import * as z from "zod/mini"
import { reportReasons } from "../store/reports"
import { nothing, time } from "../wire/fields"
import { pageAnswer, pageFields } from "../wire/page"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"

/** How far the centre trusts a seller: `usual` unless staff say otherwise. */
export const trustLevels = ["watched", "usual", "trusted"] as const
export type TrustLevel = (typeof trustLevels)[number]

/** What of goods can have to wait for a look: new ones, and what changed of those that are shown. */
export const reviewCauses = ["new", "title", "pictures", "price", "category"] as const
export type ReviewCause = (typeof reviewCauses)[number]

const ruleSchema = z.object({
  level: z.enum(trustLevels),
  waits: z.array(z.enum(reviewCauses)),
  /** A price that moves by more than so many percent waits, where prices wait. */
  price_band_percent: z.int(),
  changed_at: time,
  changed_by: z.nullable(z.string()),
})
export type ModerationRule = z.infer<typeof ruleSchema>

export const listModerationRules = route({
  method: "GET",
  path: "/admin/moderation/rules",
  auth: "staff",
  summary: "What of whose goods waits for a look, by how far a seller is trusted.",
  query: nothing,
  answer: z.object({ rules: z.array(ruleSchema) }),
})

export const changeModerationRule = route({
  method: "POST",
  path: "/admin/moderation/rules",
  auth: "staff",
  summary: "Changes what waits for a look, from now on; what waits already goes on waiting.",
  body: z.strictObject({
    level: z.enum(trustLevels),
    waits: z.array(z.enum(reviewCauses)).check(z.maxLength(reviewCauses.length)),
    price_band_percent: z.int().check(z.minimum(1), z.maximum(1000)),
  }),
  answer: z.object({ rules: z.array(ruleSchema) }),
})

const trustAnswer = z.object({
  trust: z.object({
    level: z.enum(trustLevels),
    reason: z.nullable(z.string()),
    set_at: z.nullable(time),
  }),
})

export const readSellerTrust = route({
  method: "GET",
  path: "/admin/moderation/sellers/:id/trust",
  auth: "staff",
  summary: "How far a seller is trusted, and why.",
  query: nothing,
  answer: trustAnswer,
  problems: ["not_found"],
})

export const setSellerTrust = route({
  method: "POST",
  path: "/admin/moderation/sellers/:id/trust",
  auth: "staff",
  summary: "Says how far a seller is trusted, with the reason.",
  body: z.strictObject({
    level: z.enum(trustLevels),
    reason: textSchema(500, { length_min: 5 }),
  }),
  answer: trustAnswer,
  problems: ["not_found"],
})

/** Where a request of an authority stands: to be carried out, carried out, and lifted again. */
const takedownStates = ["open", "done", "lifted"] as const

const takedownSchema = z.object({
  id: z.string(),
  product_id: z.string(),
  title: z.string(),
  seller: z.nullable(z.object({ id: z.string(), name: z.string() })),
  authority: z.string(),
  /** The number of the authority's letter. */
  reference: z.string(),
  reason: z.string(),
  state: z.enum(takedownStates),
  requested_at: time,
  /** 24 hours after the request. */
  due_at: time,
  done_at: z.nullable(time),
  lifted_at: z.nullable(time),
  lifted_reason: z.nullable(z.string()),
})
export type Takedown = z.infer<typeof takedownSchema>

export const listTakedowns = route({
  method: "GET",
  path: "/admin/moderation/takedowns",
  auth: "staff",
  summary: "Requests of authorities to take goods down, those with the nearest deadline first.",
  query: z.strictObject({
    state: z._default(z.enum(takedownStates), "open"),
    ...pageFields({ limit: 20, limit_max: 100 }),
  }),
  answer: z.object({ takedowns: listOf(takedownSchema), ...pageAnswer }),
})

export const addTakedown = route({
  method: "POST",
  path: "/admin/moderation/takedowns",
  auth: "staff",
  summary:
    "Writes a request of an authority down, and takes the goods off the shop at once where that is wanted.",
  body: z.strictObject({
    /** The listing's id, its handle, or the address of its page. */
    listing: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
    authority: textSchema(200, { length_min: 2 }),
    reference: textSchema(100, { length_min: 1 }),
    reason: textSchema(1000, { length_min: 5, lines: true }),
    /** When the request arrived; the 24 hours count from it. */
    requested_at: time,
    now: z._default(z.boolean(), false),
  }),
  answer: z.object({ takedown: takedownSchema }),
  status: 201,
  problems: ["listing_not_found", "takedown_exists", "takedown_time_wrong", "busy"],
})

export const runTakedown = route({
  method: "POST",
  path: "/admin/moderation/takedowns/:id/run",
  auth: "staff",
  summary: "Takes the goods off the shop and tells the seller why. Done again, it changes nothing.",
  body: nothing,
  answer: z.object({ takedown: takedownSchema }),
  problems: ["not_found", "busy"],
})

export const releaseTakedown = route({
  method: "POST",
  path: "/admin/moderation/takedowns/:id/release",
  auth: "staff",
  summary: "The authority takes its request back: the seller may ask for a new look.",
  body: z.strictObject({ reason: textSchema(500, { length_min: 5 }) }),
  answer: z.object({ takedown: takedownSchema }),
  problems: ["not_found"],
})

/** What came of a shopper's report. */
export const reportOutcomes = ["taken_down", "changed", "no_fault"] as const
export type ReportOutcome = (typeof reportOutcomes)[number]

const reportSchema = z.object({
  id: z.string(),
  product_id: z.string(),
  title: z.string(),
  seller: z.nullable(z.object({ id: z.string(), name: z.string() })),
  reason: z.enum(reportReasons),
  text: z.nullable(z.string()),
  /** Whether the reporter gave an address for the answer; it is shown to nobody. */
  wants_answer: z.boolean(),
  reported_at: time,
  outcome: z.nullable(z.enum(reportOutcomes)),
  note: z.nullable(z.string()),
  closed_at: z.nullable(time),
  /** How many open reports there are of the same goods. */
  alike: z.int(),
})
export type StaffReport = z.infer<typeof reportSchema>

export const listReports = route({
  method: "GET",
  path: "/admin/moderation/reports",
  auth: "staff",
  summary: "What shoppers report of goods: those without an outcome, the oldest first, or the others.",
  query: z.strictObject({
    state: z._default(z.enum(["open", "closed"]), "open"),
    ...pageFields({ limit: 20, limit_max: 100 }),
  }),
  answer: z.object({ reports: listOf(reportSchema), ...pageAnswer }),
})

export const closeReport = route({
  method: "POST",
  path: "/admin/moderation/reports/:id/close",
  auth: "staff",
  summary:
    "Closes all open reports of the same goods with one outcome; reporters that gave an address are told. `taken_down` hides the goods.",
  body: z.strictObject({
    outcome: z.enum(reportOutcomes),
    /** For the seller where goods are taken down, and for the reporters. */
    note: textSchema(1000, { length_min: 5, lines: true }),
  }),
  answer: z.object({ closed: z.int() }),
  problems: ["not_found", "busy"],
})
