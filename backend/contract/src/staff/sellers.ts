import { communeCodeSchema, handleSchema, provinceCodeSchema, textSchema } from "@chophien/vocabulary/schemas"
import { memberRoles, sellerKinds, sellerStatuses } from "@chophien/vocabulary/seller"
import { readTaxCode } from "@chophien/vocabulary/tax-code"
import { typedSchema } from "@chophien/vocabulary/typed-schema"
import * as z from "zod/mini"
import { nothing, time } from "../wire/fields"
import { pageAnswer, pageFields } from "../wire/page"
import { emailAddress, personName, storedPhone } from "../wire/person"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"

/** A member of a seller, as staff see them. */
const staffMemberSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  phone: z.nullable(z.string()),
  role: z.enum(memberRoles),
  joined_at: z.nullable(time),
  invite_expires_at: z.nullable(time),
})
export type StaffMember = z.infer<typeof staffMemberSchema>

/** A person of the centre whom sellers call. */
const officerSchema = z.object({ id: z.string(), name: z.string(), phone: z.nullable(z.string()) })

/** A seller as staff see it. */
export const staffSellerSchema = z.object({
  id: z.string(),
  handle: z.string(),
  name: z.string(),
  kind: z.enum(sellerKinds),
  status: z.enum(sellerStatuses),
  province_code: z.string(),
  commune_code: z.string(),
  commune_full_name: z.string(),
  address_line: z.string(),
  phone: z.string(),
  email: z.nullable(z.string()),
  tax_code: z.nullable(z.string()),
  description: z.nullable(z.string()),
  picture_url: z.nullable(z.string()),
  is_sample: z.boolean(),
  /** Who of the centre looks after it. */
  officer: z.nullable(officerSchema),
  approved_at: z.nullable(time),
  suspended_at: z.nullable(time),
  suspended_reason: z.nullable(z.string()),
  created_at: time,
  members: z.array(staffMemberSchema),
  counts: z.object({ listings: z.int(), orders: z.int() }),
})
export type StaffSeller = z.infer<typeof staffSellerSchema>

const sellerAnswer = z.object({ seller: staffSellerSchema })

/** A tax code as typed: ten digits, thirteen for a branch, or the twelve of a citizen's number. */
const taxCode = typedSchema(readTaxCode)

const facts = {
  name: textSchema(160, { length_min: 1 }),
  kind: z.enum(sellerKinds),
  province_code: provinceCodeSchema,
  commune_code: communeCodeSchema,
  address_line: textSchema(300, { length_min: 1 }),
  phone: storedPhone,
}
const description = textSchema(5000, { length_min: 1, lines: true })
const pictureUrl = textSchema(500, { length_min: 1 })

/** In which order sellers are listed. */
export const sellerSorts = ["newest", "oldest", "name"] as const
export type SellerSort = (typeof sellerSorts)[number]

export const listStaffSellers = route({
  method: "GET",
  path: "/admin/sellers",
  auth: "staff",
  summary:
    "Sellers by words of their name, handle, phone, e-mail, commune, or of a member's e-mail; by status, kind, commune and officer.",
  query: z.strictObject({
    q: z.optional(z.string().check(z.trim(), z.maxLength(100))),
    status: z.optional(z.enum(sellerStatuses)),
    kind: z.optional(z.enum(sellerKinds)),
    commune_code: z.optional(communeCodeSchema),
    /** Who looks after them; `none` for those after whom nobody looks, `mine` for the caller's own. */
    officer_id: z.optional(z.string().check(z.maxLength(100))),
    sort: z._default(z.enum(sellerSorts), "newest"),
    ...pageFields({ limit: 20, limit_max: 100 }),
  }),
  answer: z.object({ sellers: listOf(staffSellerSchema), ...pageAnswer }),
})

export const createSeller = route({
  method: "POST",
  path: "/admin/sellers",
  auth: "staff",
  summary: "Brings a seller in, with its first member; it is pending until it is approved.",
  body: z.strictObject({
    ...facts,
    /** Part of its page's address; made from the name where none is sent. */
    handle: z.optional(handleSchema),
    email: z.optional(emailAddress),
    tax_code: z.optional(taxCode),
    description: z.optional(description),
    picture_url: z.optional(pictureUrl),
    is_sample: z.optional(z.boolean()),
    member: z.strictObject({ name: personName, email: emailAddress, phone: z.optional(storedPhone) }),
    /** Says that the sellers that look like this one were seen, and that it is another one. */
    despite_similar: z.optional(z.boolean()),
  }),
  answer: sellerAnswer,
  status: 201,
  problems: [
    "seller_commune_unknown",
    "seller_handle_taken",
    "member_email_taken",
    "member_email_of_staff",
    "seller_similar",
    "not_found",
  ],
})

/** In what a seller is like another. */
export const similarities = ["phone", "tax_code", "name"] as const
export type Similarity = (typeof similarities)[number]

export const listSimilarSellers = route({
  method: "GET",
  path: "/admin/sellers/similar",
  auth: "staff",
  summary: "Sellers that may be the same as one that is about to be made: by name, phone number or tax code.",
  query: z.strictObject({
    name: textSchema(160),
    commune_code: z.optional(communeCodeSchema),
    phone: z.optional(storedPhone),
    tax_code: z.optional(taxCode),
  }),
  answer: z.object({
    sellers: listOf(
      z.object({
        id: z.string(),
        name: z.string(),
        status: z.enum(sellerStatuses),
        commune_full_name: z.string(),
        phone: z.string(),
        like: z.array(z.enum(similarities)),
      })
    ),
  }),
})

export const readStaffSeller = route({
  method: "GET",
  path: "/admin/sellers/:id",
  auth: "staff",
  summary: "One seller with its members.",
  answer: sellerAnswer,
  problems: ["not_found"],
})

export const updateSeller = route({
  method: "POST",
  path: "/admin/sellers/:id",
  auth: "staff",
  summary:
    "Changes a seller's facts; `null` empties a field. The place it ships from moves with its address.",
  body: z.partial(
    z.strictObject({
      ...facts,
      email: z.nullable(emailAddress),
      tax_code: z.nullable(taxCode),
      description: z.nullable(description),
      picture_url: z.nullable(pictureUrl),
      officer_id: z.nullable(z.string()),
    })
  ),
  answer: sellerAnswer,
  problems: ["not_found", "seller_commune_unknown", "staff_not_found"],
})

export const listOfficers = route({
  method: "GET",
  path: "/admin/sellers/officers",
  auth: "staff",
  summary: "The people of the centre who may look after sellers, by name.",
  query: nothing,
  answer: z.object({ officers: listOf(officerSchema) }),
})

export const deleteSeller = route({
  method: "DELETE",
  path: "/admin/sellers/:id",
  auth: "staff",
  summary: "Takes a seller away that never had an order and is not open, with its members and listings.",
  answer: z.object({ id: z.string(), deleted: z.literal(true) }),
  problems: ["not_found", "seller_has_orders", "seller_still_open"],
})

export const approveSeller = route({
  method: "POST",
  path: "/admin/sellers/:id/approve",
  auth: "staff",
  summary: "Approves a seller and invites its members by mail. Done again, it changes nothing.",
  body: nothing,
  answer: sellerAnswer,
  problems: [
    "not_found",
    "seller_suspended",
    "seller_commune_unknown",
    "shipping_provider_missing",
    "seller_not_identified",
  ],
})

export const approveSellers = route({
  method: "POST",
  path: "/admin/sellers/approvals",
  auth: "staff",
  summary: "Approves several sellers at once: all of them or none.",
  body: z.strictObject({ seller_ids: z.array(z.string()).check(z.minLength(1), z.maxLength(100)) }),
  answer: z.object({ approved: z.array(z.string()) }),
  problems: [
    "not_found",
    "seller_suspended",
    "seller_commune_unknown",
    "shipping_provider_missing",
    "seller_not_identified",
  ],
})

export const listStandings = route({
  method: "GET",
  path: "/admin/sellers/:id/standing",
  auth: "staff",
  summary: "What became of a seller's standing, the latest first: when, by whom and why.",
  answer: z.object({
    standings: listOf(
      z.object({
        id: z.string(),
        status: z.enum(sellerStatuses),
        reason: z.nullable(z.string()),
        changed_at: time,
        /** The name of who did it; null where none was kept. */
        changed_by: z.nullable(z.string()),
      })
    ),
  }),
  problems: ["not_found"],
})

export const suspendSeller = route({
  method: "POST",
  path: "/admin/sellers/:id/suspend",
  auth: "staff",
  summary: "Closes a seller. Its listings disappear, its paid orders may still be shipped.",
  body: z.strictObject({ reason: textSchema(500, { length_min: 1 }) }),
  answer: sellerAnswer,
  problems: ["not_found", "seller_never_approved"],
})

export const reactivateSeller = route({
  method: "POST",
  path: "/admin/sellers/:id/reactivate",
  auth: "staff",
  summary: "Opens a closed seller again.",
  body: nothing,
  answer: sellerAnswer,
  problems: ["not_found", "seller_never_approved"],
})
