import type { Answer } from "@chophien/contract"
import type { endStaffSessions as route } from "@chophien/contract/staff/team"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { StaffContext } from "../access/staff-context"
import { auditLog } from "../modules/audit-log"
import { signIns } from "../modules/sign-ins"
import { readActor } from "./read-actor"
import { requireColleague } from "./require-colleague"

/**
 * Ends one sign-in of a person of the staff, or all; the audit log gets it in the same transaction.
 * @throws Problem `staff_not_found`
 */
export async function endStaffSessions(
  container: MedusaContainer,
  staff: StaffContext,
  { id, session_id }: { id: string; session_id?: string | undefined }
): Promise<Answer<typeof route>> {
  await requireColleague(container, id)
  const actor = await readActor(container, staff)
  const ended = await signIns(container).end(
    { actor_type: "user", actor_id: id, id: session_id ?? null, ended_by: staff.user_id },
    async (after, context) => {
      const act = { action: "staff.sessions.end", object_type: "staff", object_id: id }
      await auditLog(container).record(
        { ...act, actor, after, route: `POST /admin/staff/${id}/sessions/end` },
        context
      )
    }
  )
  return { ended }
}
