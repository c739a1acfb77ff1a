import type { StaffRole } from "@chophien/contract/staff/team"
import type { MedusaRequest } from "@medusajs/framework/http"

/** Who of the staff makes a request. */
export type StaffContext = {
  user_id: string
  identity_id: string
  role: StaffRole
  session_id: string
  ip: string | null
  user_agent: string | null
  has_second_factor: boolean
  must_set_up_second_factor: boolean
}

const contexts = new WeakMap<object, StaffContext>()
const noted = new WeakSet<object>()

/** Remembers who makes a request; the gate alone does. */
export function setStaff(req: MedusaRequest, context: StaffContext): void {
  contexts.set(req, context)
}

/** Who of the staff makes a request. @throws Error on a route that is not one of staff's */
export function staffOf(req: MedusaRequest): StaffContext {
  const context = contexts.get(req)
  if (!context) throw new Error(`${req.method} ${req.path} is no route of staff.`)
  return context
}

/** Says that a route has kept its act in the audit log itself, in the transaction of its change. */
export function markNoted(req: MedusaRequest): void {
  noted.add(req)
}

export const isNoted = (req: MedusaRequest): boolean => noted.has(req)
