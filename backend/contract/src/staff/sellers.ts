import { readPhone } from "@chophien/vocabulary/phone"
import { communeCodeSchema, handleSchema, provinceCodeSchema, textSchema } from "@chophien/vocabulary/schemas"
import { memberRoles, sellerKinds, sellerStatuses } from "@chophien/vocabulary/seller"
import { typedSchema } from "@chophien/vocabulary/typed-schema"
import * as z from "zod/mini"
import { nothing, time } from "../wire/fields"
import { pageAnswer, pageFields } from "../wire/page"
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
  description: z.nullable(z.string()),
  picture_url: z.nullable(z.string()),
  is_sample: z.boolean(),
  approved_at: z.nullable(time),
  suspended_at: z.nullable(time),
  suspended_reason: z.nullable(z.string()),
  created_at: time,
  members: z.array(staffMemberSchema),
  counts: z.object({ listings: z.int(), orders: z.int() }),
})
export type StaffSeller = z.infer<typeof staffSellerSchema>

const sellerAnswer = z.object({ seller: staffSellerSchema })

const email = z.string().check(z.trim(), z.toLowerCase(), z.email(), z.maxLength(254))

/** A phone number as typed; read as it is stored, E.164. Answers show it as it is dialled in the country. */
const phone = z.pipe(
  typedSchema(readPhone),
  z.transform(({ e164 }) => e164)
)

const facts = {
  name: textSchema(160, { length_min: 1 }),
  kind: z.enum(sellerKinds),
  province_code: provinceCodeSchema,
  commune_code: communeCodeSchema,
  address_line: textSchema(300, { length_min: 1 }),
  phone,
}
const description = textSchema(5000, { length_min: 1, lines: true })
const pictureUrl = textSchema(500, { length_min: 1 })

export const listStaffSellers = route({
  method: "GET",
  path: "/admin/sellers",
  auth: "staff",
  summary: "Sellers by words of their name, handle, phone or e-mail, the newest first.",
  query: z.strictObject({
    q: z.optional(z.string().check(z.trim(), z.maxLength(100))),
    status: z.optional(z.enum(sellerStatuses)),
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
    email: z.optional(email),
    description: z.optional(description),
    picture_url: z.optional(pictureUrl),
    is_sample: z.optional(z.boolean()),
    member: z.strictObject({ name: textSchema(120, { length_min: 1 }), email, phone: z.optional(phone) }),
  }),
  answer: sellerAnswer,
  status: 201,
  problems: [
    "seller_commune_unknown",
    "seller_handle_taken",
    "member_email_taken",
    "member_email_of_staff",
    "not_found",
  ],
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
      email: z.nullable(email),
      description: z.nullable(description),
      picture_url: z.nullable(pictureUrl),
    })
  ),
  answer: sellerAnswer,
  problems: ["not_found", "seller_commune_unknown"],
})

export const approveSeller = route({
  method: "POST",
  path: "/admin/sellers/:id/approve",
  auth: "staff",
  summary: "Approves a seller and invites its members by mail. Done again, it changes nothing.",
  body: nothing,
  answer: sellerAnswer,
  problems: ["not_found", "seller_suspended", "seller_commune_unknown", "shipping_provider_missing"],
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

export const inviteMember = route({
  method: "POST",
  path: "/admin/sellers/:id/members/:member_id/invite",
  auth: "staff",
  summary: "Mails a member a link that sets their password; an earlier link stops working.",
  body: nothing,
  answer: sellerAnswer,
  problems: ["not_found", "seller_not_approved", "member_email_of_staff"],
})
