import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { callerOf } from "../access/open-routes"
import { fitsPattern } from "../access/path-pattern"
import type { StaffContext } from "../access/staff-context"
import { signIns } from "../modules/sign-ins"
import { Problem } from "../problem"
import { texts } from "../texts"
import { auditWrites } from "./audit-writes"
import { beforeAnswer } from "./before-answer"
import { guardBrowsers } from "./browser-guard"
import { guardRegistration } from "./guard-registration"
import { beginSession, endOwnSession, guardStaff, noteStaffSignIn } from "./guard-staff"
import { trustProxies } from "./rate-limit"
import { refuseForeignPage } from "./refuse-foreign-page"

const onward = () => undefined
function canBeRead(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
const isRoute = (req: MedusaRequest, method: string, path: string) =>
  req.method === method && fitsPattern(path, req.path)

/**
 * What every request meets before its body is read: is there such a route for anybody, and may this caller have it.
 * Routes of shops and of members are looked at by their own middlewares.
 * @throws Problem
 */
export async function guardRequests(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  trustProxies(req, res, onward)
  guardBrowsers(req, res, onward)
  // An address that is no UTF-8: no route could read it.
  if (!canBeRead(req.path)) throw new Problem("invalid_request", texts.text_unreadable)
  const caller = callerOf(req.method, req.path)
  if (!caller) throw new Problem("not_found", texts.not_found)
  if (req.method === "OPTIONS") return
  refuseForeignPage(req)
  if (isRoute(req, "POST", "/auth/user/emailpass/register")) return await guardRegistration(req)
  if (isRoute(req, "POST", "/auth/user/emailpass") || isRoute(req, "POST", "/auth/mfa/challenges/:id/verify"))
    return noteStaffSignIn(req, res)
  if (isRoute(req, "POST", "/auth/session")) return await beginSession(req, res)
  if (isRoute(req, "DELETE", "/auth/session")) return await endOwnSession(req, res)
  if (caller !== "staff") return
  const staff = await guardStaff(req, res)
  if (!staff) return
  followFactor(req, res, staff)
  auditWrites(req, res, staff)
}

/** The code that sets a factor up shows that the person holds it; once it is taken away no session has it any more. */
function followFactor(req: MedusaRequest, res: MedusaResponse, staff: StaffContext): void {
  const isSetUp = isRoute(req, "POST", "/auth/mfa/factors/:id/verify")
  if (!isSetUp && !isRoute(req, "DELETE", "/auth/mfa/factors/:id")) return
  beforeAnswer(req, res, async () => {
    if (isSetUp) await signIns(req.scope).prove(staff.session_id)
    else await signIns(req.scope).forgetProofs({ actor_type: "user", actor_id: staff.user_id })
  })
}
