import * as z from "zod/mini"
import { memberChanges, newMember } from "../seller/members"
import { nothing } from "../wire/fields"
import { route } from "../wire/route"
import { staffSellerSchema } from "./sellers"

const sellerAnswer = z.object({ seller: staffSellerSchema })

export const addMember = route({
  method: "POST",
  path: "/admin/sellers/:id/members",
  auth: "staff",
  summary: "Adds a member; of a seller that is approved they are invited by mail at once.",
  body: newMember,
  answer: sellerAnswer,
  status: 201,
  problems: ["not_found", "member_email_taken", "member_email_of_staff", "members_full"],
})

export const changeMember = route({
  method: "POST",
  path: "/admin/sellers/:id/members/:member_id",
  auth: "staff",
  summary:
    "Corrects a member. A new address ends what was signed in with the old one and gets an invitation.",
  body: memberChanges,
  answer: sellerAnswer,
  problems: ["not_found", "member_email_taken", "member_email_of_staff", "member_last_owner"],
})

export const removeMember = route({
  method: "POST",
  path: "/admin/sellers/:id/members/:member_id/remove",
  auth: "staff",
  summary: "Takes a member away from a seller, not the last of its owners; they are told by mail.",
  body: nothing,
  answer: sellerAnswer,
  problems: ["not_found", "member_last_owner"],
})

export const endMemberSignIns = route({
  method: "POST",
  path: "/admin/sellers/:id/members/:member_id/sign-out",
  auth: "staff",
  summary: "Signs a member out of all devices; the password stays.",
  body: nothing,
  answer: z.object({ ended: z.int() }),
  problems: ["not_found"],
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
