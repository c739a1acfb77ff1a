import { authenticate, type MedusaRequest, type MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { findAdminRule, rolesFor, secondFactorRoles } from "../access/admin-rules"
import { type StaffContext, setStaff } from "../access/staff-context"
import { signIns } from "../modules/sign-ins"
import { isOver, type SignInRow } from "../modules/sign-ins/lifetime"
import { staffModule } from "../modules/staff"
import { Problem } from "../problem"
import { hashToken } from "../secret-token"
import { texts } from "../texts"
import { beforeAnswer } from "./before-answer"
import { readIssuedToken } from "./issued-token"
import { originOf } from "./origin-of"
import { runMiddleware } from "./run-middleware"
import { bearerOf, tokenHashOf } from "./staff-token"

const credentials = (requireMfa: boolean) =>
  authenticate("user", ["session", "bearer"], { allowUnauthenticated: true, requireMfa })
/** Core answers 401 by itself where a code is still owed. */
const readCredentials = credentials(true)
/** To open and to close a session: the Admin opens one before it asks for the code. */
const readUnproven = credentials(false)

const signedInSchema = z.object({
  auth_context: z.object({
    actor_id: z.string().min(1),
    auth_identity_id: z.string(),
  }),
})
type SignedIn = z.infer<typeof signedInSchema>["auth_context"]

/** Who is signed in as staff; undefined for anybody else. */
async function readSignedIn(
  req: MedusaRequest,
  res: MedusaResponse,
  read = readCredentials
): Promise<SignedIn | undefined> {
  await runMiddleware(read, req, res)
  return signedInSchema.safeParse(req).data?.auth_context
}

/** The sign-in that a request of staff belongs to. @throws Problem `session_ended` */
async function readVisit(req: MedusaRequest, signed: SignedIn): Promise<SignInRow> {
  const signIn = await signIns(req.scope).visit({ token_hash: tokenHashOf(req) }, originOf(req))
  if (
    !signIn ||
    isOver(signIn) ||
    signIn.actor_type !== "user" ||
    signIn.actor_id !== signed.actor_id ||
    (signIn.identity_id !== null && signIn.identity_id !== signed.auth_identity_id)
  ) {
    await new Promise((done) => (req.session?.auth_context ? req.session.destroy(done) : done(null)))
    throw new Problem("unauthorized", texts.session_ended)
  }
  return signIn
}

/**
 * A user without a role gets one: the first of all becomes administrator, whoever comes later an officer.
 * @throws Problem `session_ended` for who is no user any more
 */
async function admit(req: MedusaRequest, user_id: string) {
  const users = req.scope.resolve(Modules.USER)
  const [known] = await users.listUsers({ id: user_id }, { select: ["id"], take: 1 })
  if (!known) throw new Problem("unauthorized", texts.session_ended)
  const [first] = await users.listUsers(
    {},
    { select: ["id"], order: { created_at: "ASC", id: "ASC" }, take: 1 }
  )
  return await staffModule(req.scope).admit(user_id, first?.id === user_id)
}

/**
 * Whether this session has given its second factor; false for a person who has none.
 * @throws Problem `second_factor_missing` where the person has one and the session has not given it
 */
async function readFactor(req: MedusaRequest, identity_id: string, session: SignInRow): Promise<boolean> {
  if (session.factor_at) return true
  const [factor] = await req.scope
    .resolve(Modules.AUTH)
    .listAuthMfa({ auth_identity_id: identity_id, status: "enabled" }, { select: ["id"] })
  if (factor) throw new Problem("unauthorized", texts.second_factor_missing)
  return false
}

/**
 * Lets staff through whose sign-in goes on, whose second factor is given where there is one, and whose role may do
 * this. Everybody else is refused before the body is read.
 * @throws Problem `unauthorized`, `api_key_refused`, `session_ended`, `second_factor_missing`,
 *   `second_factor_required`, `role_not_allowed`
 */
export async function guardStaff(req: MedusaRequest, res: MedusaResponse): Promise<StaffContext | undefined> {
  const signed = await readSignedIn(req, res)
  if (res.headersSent) return undefined
  if (!signed) {
    const isKey = /^Basic\s/i.test(req.headers.authorization ?? "")
    throw new Problem("unauthorized", isKey ? texts.api_key_refused : texts.unauthorized)
  }
  const session = await readVisit(req, signed)
  const [known] = await staffModule(req.scope).readRoles([signed.actor_id])
  const role = known?.role ?? (await admit(req, signed.actor_id))
  const has_second_factor = await readFactor(req, signed.auth_identity_id, session)
  const context: StaffContext = {
    user_id: signed.actor_id,
    identity_id: signed.auth_identity_id,
    role,
    session_id: session.id,
    ...originOf(req),
    has_second_factor,
    must_set_up_second_factor:
      !has_second_factor && staffModule(req.scope).demand_second_factor && secondFactorRoles.includes(role),
  }
  setStaff(req, context)
  if (!/^\/admin(\/|$)/i.test(req.path)) return context
  const rule = findAdminRule(req.path)
  if (context.must_set_up_second_factor && !rule?.before_factor)
    throw new Problem("forbidden", texts.second_factor_required)
  if (!rolesFor(req.method, req.path).includes(role)) throw new Problem("forbidden", texts.role_not_allowed)
  return context
}

/** Begins a new session, so that a cookie from before a sign-in opens nothing after it, and binds it to the token. */
export async function beginSession(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const bearer = bearerOf(req)
  await new Promise<void>((done, fail) =>
    req.session.regenerate((error: unknown) => (error ? fail(error) : done()))
  )
  const signed = await readSignedIn(req, res, readUnproven)
  if (!bearer || !signed) return
  await readVisit(req, signed)
  req.session.staff_token = hashToken(bearer)
}

/** Ends the sign-in of staff who sign out: with the cookie its token dies too. */
export async function endOwnSession(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const signed = await readSignedIn(req, res, readUnproven)
  if (!signed) return
  const { id, actor_type, actor_id } = await readVisit(req, signed)
  await signIns(req.scope).end({ actor_type, actor_id, id, ended_by: actor_id })
}

/** Begins a sign-in of staff as core answers with its token. */
export function noteStaffSignIn(req: MedusaRequest, res: MedusaResponse): void {
  beforeAnswer(req, res, async (answer) => {
    const issued = readIssuedToken(answer)
    if (issued?.actor_type === "user") await signIns(req.scope).begin(issued, originOf(req))
  })
}
