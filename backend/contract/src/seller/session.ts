import { memberRoles, sellerKinds, sellerStatuses } from "@chophien/vocabulary/seller"
import * as z from "zod/mini"
import { nothing, time } from "../wire/fields"
import { pictureSchema } from "../wire/picture"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"

/** Who is signed in, for which seller, and what waits for them. */
export const meSchema = z.object({
  member: z.object({ id: z.string(), name: z.string(), email: z.string(), role: z.enum(memberRoles) }),
  seller: z.object({
    id: z.string(),
    handle: z.string(),
    name: z.string(),
    kind: z.enum(sellerKinds),
    status: z.enum(sellerStatuses),
    commune_full_name: z.string(),
    phone: z.string(),
    picture: z.nullable(pictureSchema),
  }),
  /** Who of the centre looks after the seller, and where they are called; null where nobody does. */
  officer: z.nullable(z.object({ name: z.string(), phone: z.nullable(z.string()) })),
  counts: z.object({ to_confirm: z.int(), to_ship: z.int(), listings: z.int() }),
})
export type Me = z.infer<typeof meSchema>

export const signIn = route({
  method: "POST",
  path: "/auth/member/emailpass",
  auth: "public",
  core: true,
  summary: "Checks a member's e-mail address and password. Case and blanks of the address do not count.",
  body: z.looseObject({ email: z.string(), password: z.string() }),
  answer: z.object({ token: z.string() }),
  problems: ["sign_in_too_many"],
})

/** An e-mail address or a phone number, as a member types it. */
const login = /* @__PURE__ */ (() => z.string().check(z.trim(), z.minLength(3), z.maxLength(254)))()

/** How a one-time code travels. */
const codeWays = ["mail", "phone"] as const

export const sendSignInCode = route({
  method: "POST",
  path: "/seller/sign-in-codes",
  auth: "public",
  summary:
    "Sends a member a one-time code: to their phone where a channel reaches it, to their mailbox otherwise. Answers the same whether anybody is known.",
  body: z.strictObject({ login }),
  answer: z.object({ sent: z.literal(true), by: z.enum(codeWays) }),
  problems: ["forbidden", "too_many_requests"],
})

export const redeemSignInCode = route({
  method: "POST",
  path: "/seller/sign-in-codes/redeem",
  auth: "public",
  summary: "Signs a member in by the code they were sent, once; makes the cookie of this phone.",
  body: z.strictObject({ login, code: z.string().check(z.trim(), z.minLength(4), z.maxLength(20)) }),
  answer: z.object({ opened: z.literal(true) }),
  problems: ["sign_in_code_wrong", "forbidden", "too_many_requests"],
})

export const openSession = route({
  method: "POST",
  path: "/seller/session",
  auth: "member",
  summary:
    "Makes the cookie of this phone from the token of a sign-in. It lasts 90 days, each use counting anew, unless it is ended.",
  headers: z.object({ authorization: z.string().check(z.regex(/^Bearer \S+$/)) }),
  body: nothing,
  answer: z.object({ opened: z.literal(true) }),
})

export const endSession = route({
  method: "DELETE",
  path: "/seller/session",
  auth: "member",
  summary: "Signs this phone out: its cookie and its token open nothing any more.",
  body: nothing,
  answer: z.object({ ended: z.int() }),
})

/** A phone or computer on which a member is signed in. */
const ownSignInSchema = z.object({
  id: z.string(),
  created_at: time,
  last_seen_at: time,
  ip: z.nullable(z.string()),
  /** Browser and system by their own names: `Chrome, Android`; null where they cannot be told. */
  device: z.nullable(z.string()),
  /** Whether it is the one that asks. */
  is_this: z.boolean(),
})
export type OwnSignIn = z.infer<typeof ownSignInSchema>

export const listOwnSignIns = route({
  method: "GET",
  path: "/seller/sign-ins",
  auth: "member",
  summary: "Where the member is signed in, the latest first.",
  query: nothing,
  answer: z.object({ sign_ins: listOf(ownSignInSchema) }),
})

export const endOwnSignIn = route({
  method: "POST",
  path: "/seller/sign-ins/:id/end",
  auth: "member",
  summary: "Signs one of the member's devices out.",
  body: nothing,
  answer: z.object({ ended: z.int() }),
  problems: ["sign_in_not_found"],
})

export const endOtherSignIns = route({
  method: "POST",
  path: "/seller/sign-ins/end",
  auth: "member",
  summary: "Signs all devices of the member out but the one that asks.",
  body: nothing,
  answer: z.object({ ended: z.int() }),
})

export const readMe = route({
  method: "GET",
  path: "/seller/me",
  auth: "member",
  summary: "Who is signed in, for which seller, and what waits for them.",
  query: nothing,
  answer: meSchema,
})

export const readInvitation = route({
  method: "GET",
  path: "/seller/invitations/:token",
  auth: "public",
  summary:
    "What an invitation is for. The token is the secret; a used one and one that ran out are not found.",
  answer: z.object({
    invitation: z.object({
      member_name: z.string(),
      seller_name: z.string(),
      email: z.string(),
      expires_at: time,
      /** Whether the member has a password already, which the new one replaces. */
      joined: z.boolean(),
    }),
  }),
  problems: ["invitation_invalid", "forbidden", "too_many_requests"],
})

export const acceptInvitation = route({
  method: "POST",
  path: "/seller/invitations/accept",
  auth: "public",
  summary: "Sets the password of an invited member; works once. Answers the address to sign in with.",
  body: z.strictObject({
    token: z.string().check(z.minLength(1), z.maxLength(200)),
    password: z.string().check(z.minLength(10), z.maxLength(200)),
  }),
  answer: z.object({ email: z.string() }),
  problems: [
    "invitation_invalid",
    "password_too_easy",
    "member_email_of_staff",
    "forbidden",
    "too_many_requests",
  ],
})

export const requestPasswordReset = route({
  method: "POST",
  path: "/seller/password-resets",
  auth: "public",
  summary:
    "Mails a link for a new password to a member who has one, named by address or phone number. Answers the same whether anybody is known.",
  body: z.strictObject({ email: login }),
  answer: z.object({ sent: z.literal(true) }),
  problems: ["forbidden", "too_many_requests"],
})
