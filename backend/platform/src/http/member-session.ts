import { authenticate, type MedusaRequest, type MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { signIns } from "../modules/sign-ins"
import { isOver, lifetimes } from "../modules/sign-ins/lifetime"
import type { Shown } from "../modules/sign-ins/service"
import { Problem } from "../problem"
import { hashToken, newToken } from "../secret-token"
import { texts } from "../texts"
import { originOf } from "./origin-of"
import { runMiddleware } from "./run-middleware"
import { bearerOf } from "./staff-token"

/** The sign-in of a member that makes a request. `identity_id` is whose password it was given for. */
type MemberSignIn = { id: string; member_id: string; identity_id: string | null }

/** Browsers keep a cookie for 400 days at most. */
const device_ms = 400 * 24 * 3_600_000
const cookies = { session: "member_session", device: "member_device" } as const
type Cookie = keyof typeof cookies

const memberSchema = z.object({ auth_context: z.object({ actor_type: z.literal("member") }) })
const textsSchema = z.record(z.string(), z.unknown())
const verifyBearer = authenticate("member", ["bearer"], { allowUnauthenticated: true, requireMfa: true })
const found = new WeakMap<object, MemberSignIn>()

/** Over TLS a name of which browsers take no cookie from elsewhere, or from another path. */
const nameOf = (req: MedusaRequest, cookie: Cookie): string =>
  `${signIns(req.scope).secure_cookies ? "__Host-" : ""}${cookies[cookie]}`

function readCookie(req: MedusaRequest, cookie: Cookie): string | undefined {
  const value = textsSchema.safeParse(req.cookies).data?.[nameOf(req, cookie)]
  return typeof value === "string" && value ? value : undefined
}

function settings(req: MedusaRequest) {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: signIns(req.scope).secure_cookies } as const
}

const setCookie = (req: MedusaRequest, res: MedusaResponse, cookie: Cookie, value: string, maxAge: number) =>
  res.cookie(nameOf(req, cookie), value, { ...settings(req), maxAge })

/** The hash of the mark by which this phone is known again; it gets one where it has none. */
export function markDevice(req: MedusaRequest, res: MedusaResponse): string {
  const mark = readCookie(req, "device") ?? newToken()
  setCookie(req, res, "device", mark, device_ms)
  return hashToken(mark)
}

async function visit(req: MedusaRequest, shown: Shown) {
  const signIn = await signIns(req.scope).visit(shown, originOf(req))
  return signIn?.actor_type === "member" && !isOver(signIn) ? signIn : undefined
}

async function visitByCookie(req: MedusaRequest, res: MedusaResponse) {
  const secret = readCookie(req, "session")
  if (!secret) return undefined
  const signIn = await visit(req, { cookie_hash: hashToken(secret) })
  if (!signIn) res.clearCookie(nameOf(req, "session"), settings(req))
  else if (signIn.is_seen) setCookie(req, res, "session", secret, lifetimes.member.ms)
  return signIn
}

async function visitByToken(req: MedusaRequest, res: MedusaResponse) {
  const token = bearerOf(req)
  if (!token) return undefined
  await runMiddleware(verifyBearer, req, res)
  return memberSchema.safeParse(req).success ? await visit(req, { token_hash: hashToken(token) }) : undefined
}

/** Finds the member's sign-in by its token or its cookie, for `memberSignInOf`. */
export async function identifyMember(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const signIn = (await visitByToken(req, res)) ?? (await visitByCookie(req, res))
  if (!signIn) return
  const { id, actor_id: member_id, identity_id } = signIn
  found.set(req, { id, member_id, identity_id })
}

/** What `identifyMember` found for this request; undefined for anybody but a member. */
export const memberSignInOf = (req: MedusaRequest): MemberSignIn | undefined => found.get(req)

/**
 * Gives the phone of a member who has just signed in a cookie for 90 days, each use counting anew. It is a new one each
 * time, so that nobody knows it from before; what the phone was signed in to until now ends.
 * @throws Problem `unauthorized` where no token of a member came along
 */
export async function openMemberSession(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const signIn = await visitByToken(req, res)
  if (!signIn) throw new Problem("unauthorized", texts.unauthorized)
  await giveMemberCookie(req, res, { id: signIn.id, member_id: signIn.actor_id })
}

/** The same for a sign-in that was begun without a token, by a one-time code. */
export async function giveMemberCookie(
  req: MedusaRequest,
  res: MedusaResponse,
  { id, member_id }: { id: string; member_id: string }
): Promise<void> {
  const before = await visitByCookie(req, res)
  if (before && before.id !== id) await signIns(req.scope).end({ ...before, ended_by: member_id })
  const secret = newToken()
  await signIns(req.scope).giveCookie(id, hashToken(secret))
  setCookie(req, res, "session", secret, lifetimes.member.ms)
}

/** Takes the cookie away from a phone whose sign-in was ended. */
export const dropMemberCookie = (req: MedusaRequest, res: MedusaResponse): void => {
  res.clearCookie(nameOf(req, "session"), settings(req))
}
