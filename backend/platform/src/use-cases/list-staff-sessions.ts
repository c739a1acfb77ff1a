import type { Answer } from "@chophien/contract"
import type { listStaffSessions as route } from "@chophien/contract/staff/team"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { StaffContext } from "../access/staff-context"
import { staffModule } from "../modules/staff"
import { isOver, session_ms } from "../modules/staff/session"
import { requireColleague } from "./require-colleague"

/** The latest sign-ins of a person of the staff. @throws Problem `staff_not_found` */
export async function listStaffSessions(
  container: MedusaContainer,
  staff: StaffContext,
  id: string
): Promise<Answer<typeof route>> {
  await requireColleague(container, id)
  const sessions = await staffModule(container).readSessions(id)
  return {
    sessions: sessions.map((session) => {
      const ended_at =
        session.ended_at ?? (isOver(session) ? new Date(session.started_at.getTime() + session_ms) : null)
      return {
        id: session.id,
        created_at: session.started_at.toISOString(),
        last_seen_at: session.last_seen_at.toISOString(),
        ip: session.ip,
        user_agent: session.user_agent,
        ended_at: ended_at?.toISOString() ?? null,
        is_this: session.id === staff.session_id,
      }
    }),
  }
}
