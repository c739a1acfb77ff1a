import { Problem } from "@chophien/platform/problem"
import { readOfficers } from "@chophien/platform/use-cases/read-officers"
import type { MedusaContainer } from "@medusajs/framework/types"
import { findApplicationOfStaff } from "../applications/find-own-application"
import { onboarding } from "../modules/onboarding"
import { texts } from "../texts"

/** Gives an application to a person of the staff, or to nobody. @throws Problem `not_found`, `staff_not_found` */
export async function assignApplication(
  container: MedusaContainer,
  { id, officer_id, author }: { id: string; officer_id: string | null; author: string }
): Promise<void> {
  await findApplicationOfStaff(container, id)
  const [officer] = officer_id ? await readOfficers(container, [officer_id]) : []
  if (officer_id && !officer)
    throw new Problem("invalid_request", texts.staff_not_found, { param: "officer_id" })
  const service = onboarding(container)
  await service.updateSellerApplications({ id, officer_id })
  await service.addEntry({
    application_id: id,
    act: "assigned",
    actor: "staff",
    actor_id: author,
    text: officer?.name ?? null,
  })
}
