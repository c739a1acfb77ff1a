import { Problem } from "@chophien/platform/problem"
import { isApplicationOpen } from "@chophien/vocabulary/application"
import type { MedusaContainer } from "@medusajs/framework/types"
import { onboarding } from "../modules/onboarding"
import type { ApplicationRow } from "../modules/onboarding/service"
import { texts } from "../texts"

/** Which application a request is about, and the token that opens it. */
export type OpenedApplication = { id: string; token: string }

/** An application for who holds its token. @throws Problem `application_not_found`, for an unknown id and a wrong token alike */
export async function findOwnApplication(
  container: MedusaContainer,
  { id, token }: OpenedApplication
): Promise<ApplicationRow> {
  const service = onboarding(container)
  const isOwn = service.isSigned(`application ${id}`, token)
  const [row] = isOwn ? await service.listSellerApplications({ id }, { take: 1 }) : []
  if (!row) throw new Problem("not_found", texts.application_not_found)
  return row
}

/** An application for staff. @throws Problem `not_found` */
export async function findApplicationOfStaff(
  container: MedusaContainer,
  id: string
): Promise<ApplicationRow> {
  const [row] = await onboarding(container).listSellerApplications({ id }, { take: 1 })
  if (!row) throw new Problem("not_found", texts.not_found)
  return row
}

/** @throws Problem `application_closed` where it was decided */
export function requireOpen({ state }: Pick<ApplicationRow, "state">): void {
  if (!isApplicationOpen(state)) throw new Problem("conflict", texts.application_closed)
}
