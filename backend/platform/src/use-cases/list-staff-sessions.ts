import type { Answer } from "@chophien/contract"
import type { listStaffSessions as route } from "@chophien/contract/staff/team"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { StaffContext } from "../access/staff-context"
import { signIns } from "../modules/sign-ins"
import { endOf, isOver } from "../modules/sign-ins/lifetime"
import { requireColleague } from "./require-colleague"

/** The latest sign-ins of a person of the staff. @throws Problem `staff_not_found` */
export async function listStaffSessions(
  container: MedusaContainer,
  staff: StaffContext,
  id: string
): Promise<Answer<typeof route>> {
  await requireColleague(container, id)
  const sessions = await signIns(container).list({ actor_type: "user", actor_id: id })
  return {
    sessions: sessions.map((session) => ({
      id: session.id,
      created_at: session.started_at.toISOString(),
      last_seen_at: session.last_seen_at.toISOString(),
      ip: session.ip,
      user_agent: session.user_agent,
      ended_at: isOver(session) ? endOf(session).toISOString() : null,
      is_this: session.id === staff.session_id,
    })),
  }
}
