import type { MedusaContainer } from "@medusajs/framework/types"
import { onboarding } from "../modules/onboarding"
import { discardPapers } from "./keep-papers"

/** Removes all that is held about a seller or an applicant who is gone: photos with their files, checks, visits, identifications. */
export async function clearDossier(container: MedusaContainer, holder_id: string): Promise<void> {
  const service = onboarding(container)
  const of = { holder_id }
  await discardPapers(container, await service.listSellerPapers(of, { take: null }))
  await service.deleteSellerChecks(of)
  await service.deleteSellerIdentifications(of)
  await service.deleteSellerVisits(of)
  await service.deleteSellerConsents(of)
}
