import { memberRoles } from "@chophien/vocabulary/seller"
import * as z from "zod/mini"
import { nothing, time } from "../wire/fields"
import { emailAddress, personName, storedPhone } from "../wire/person"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"

/** A member as the members of the same seller see them. */
const ownMemberSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  phone: z.nullable(z.string()),
  role: z.enum(memberRoles),
  joined_at: z.nullable(time),
  /** Until when the link of an open invitation works. */
  invite_expires_at: z.nullable(time),
  /** On how many devices they are signed in. */
  open_sign_ins: z.int(),
  /** Whether it is the one that asks. */
  is_me: z.boolean(),
})
export type OwnMember = z.infer<typeof ownMemberSchema>

const members = z.object({ members: listOf(ownMemberSchema) })

/** What a new member is: shared with the routes of staff. */
export const newMember = /* @__PURE__ */ (() =>
  z.strictObject({
    name: personName,
    email: emailAddress,
    phone: z.optional(storedPhone),
    role: z._default(z.enum(memberRoles), "staff"),
  }))()

/** Changes of a member; `null` takes the phone number away. */
export const memberChanges = /* @__PURE__ */ (() =>
  z.partial(
    z.strictObject({
      name: personName,
      email: emailAddress,
      phone: z.nullable(storedPhone),
      role: z.enum(memberRoles),
    })
  ))()

export const listOwnMembers = route({
  method: "GET",
  path: "/seller/members",
  auth: "member",
  summary: "Who acts for the seller, the first one first.",
  query: nothing,
  answer: members,
})

export const addOwnMember = route({
  method: "POST",
  path: "/seller/members",
  auth: "member",
  summary: "Adds a member and mails the invitation; owners alone may.",
  body: newMember,
  answer: members,
  status: 201,
  idempotent: true,
  problems: ["members_owner_only", "member_email_taken", "member_email_of_staff", "members_full"],
})

export const changeOwnMember = route({
  method: "POST",
  path: "/seller/members/:id",
  auth: "member",
  summary:
    "Changes a member; owners alone may. A new address ends what was signed in with the old one and gets an invitation.",
  body: memberChanges,
  answer: members,
  idempotent: true,
  problems: [
    "members_owner_only",
    "not_found",
    "member_email_taken",
    "member_email_of_staff",
    "member_last_owner",
    "member_own_email",
  ],
})

export const inviteOwnMember = route({
  method: "POST",
  path: "/seller/members/:id/invite",
  auth: "member",
  summary: "Mails a member a link that sets their password; owners alone may. An earlier link stops working.",
  body: nothing,
  answer: members,
  idempotent: true,
  problems: ["members_owner_only", "not_found", "seller_not_approved"],
})

export const endSignInsOfMember = route({
  method: "POST",
  path: "/seller/members/:id/sign-out",
  auth: "member",
  summary: "Signs a member out of all devices; owners alone may.",
  body: nothing,
  answer: z.object({ ended: z.int() }),
  idempotent: true,
  problems: ["members_owner_only", "not_found"],
})

export const removeOwnMember = route({
  method: "POST",
  path: "/seller/members/:id/remove",
  auth: "member",
  summary: "Takes a member away from the seller; owners alone may, and not the last of them.",
  body: nothing,
  answer: members,
  idempotent: true,
  problems: ["members_owner_only", "not_found", "member_last_owner", "member_oneself"],
})
