import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { StaffContext } from "../access/staff-context"
import type { Actor } from "../modules/audit-log/service"

/** What a person of the staff is called: the name, or the e-mail address of who has none. */
export const nameOf = (user: {
  first_name?: string | null
  last_name?: string | null
  email: string
}): string => [user.last_name, user.first_name].filter(Boolean).join(" ") || user.email

/** Who acts, as the audit log keeps it. */
export async function readActor(container: MedusaContainer, staff: StaffContext): Promise<Actor> {
  const [user] = await container
    .resolve(Modules.USER)
    .listUsers({ id: staff.user_id }, { select: ["id", "first_name", "last_name", "email"], take: 1 })
  const { role, ip, user_agent, session_id } = staff
  return { id: staff.user_id, name: user ? nameOf(user) : staff.user_id, role, ip, user_agent, session_id }
}
