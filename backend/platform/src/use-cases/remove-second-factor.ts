import type { Answer } from "@chophien/contract"
import type { removeSecondFactor as route } from "@chophien/contract/staff/team"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { StaffContext } from "../access/staff-context"
import { auditLog } from "../modules/audit-log"
import { signIns } from "../modules/sign-ins"
import { readActor } from "./read-actor"
import { requireColleague } from "./require-colleague"

/**
 * Takes away the second factor of a colleague who lost it, with all recovery codes, and ends the colleague's sign-ins.
 * Core wants a code for it: a recovery code made for this one act is that code.
 * @throws Problem `staff_not_found`
 */
export async function removeSecondFactor(
  container: MedusaContainer,
  staff: StaffContext,
  id: string
): Promise<Answer<typeof route>> {
  const colleague = await requireColleague(container, id)
  const auth = container.resolve(Modules.AUTH)
  const [identity] = await auth.listProviderIdentities(
    { provider: "emailpass", entity_id: colleague.email },
    { take: 1 }
  )
  const auth_identity_id = identity?.auth_identity_id
  const factors = auth_identity_id
    ? await auth.listAuthMfa({ auth_identity_id, status: ["enabled", "pending"] })
    : []
  for (const factor of factors) {
    const { codes } = await auth.generateAuthMfaRecoveryCodes({
      auth_identity_id: factor.auth_identity_id ?? "",
      count: 1,
    })
    await auth.disableAuthMfa({ id: factor.id, method: "recovery_code", code: codes[0] ?? "" })
  }
  const act = { action: "staff.second-factor.remove", object_type: "staff", object_id: id }
  await auditLog(container).record({
    ...act,
    actor: await readActor(container, staff),
    before: { has_second_factor: factors.some(({ status }) => status === "enabled") },
    after: { has_second_factor: false },
    route: `POST /admin/staff/${id}/second-factor/remove`,
  })
  await signIns(container).end({ actor_type: "user", actor_id: id, ended_by: staff.user_id })
  return { removed: factors.length > 0 }
}
