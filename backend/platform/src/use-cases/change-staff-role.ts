import type { Answer } from "@chophien/contract"
import type { changeStaffRole as route, StaffRole } from "@chophien/contract/staff/team"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { StaffContext } from "../access/staff-context"
import { auditLog } from "../modules/audit-log"
import { staffModule } from "../modules/staff"
import { Problem } from "../problem"
import { texts } from "../texts"
import { readActor } from "./read-actor"
import { requireColleague } from "./require-colleague"

/**
 * Gives a person of the staff another role; the audit log gets it in the same transaction.
 * @throws Problem `staff_not_found`, `staff_last_administrator`
 */
export async function changeStaffRole(
  container: MedusaContainer,
  staff: StaffContext,
  { id, role }: { id: string; role: StaffRole }
): Promise<Answer<typeof route>> {
  await requireColleague(container, id)
  const actor = await readActor(container, staff)
  const change = await staffModule(container).changeRole(id, role, async ({ before, after }, context) => {
    const act = { action: "staff.role", object_type: "staff", object_id: id }
    await auditLog(container).record(
      {
        ...act,
        actor,
        before: { role: before },
        after: { role: after },
        route: `POST /admin/staff/${id}/role`,
      },
      context
    )
  })
  if (!change) throw new Problem("conflict", texts.staff_last_administrator)
  return { id, role: change.after }
}
