import type { MedusaContainer } from "@medusajs/framework/types"
import { onboarding } from "../modules/onboarding"
import { clearDossier } from "../requirements/clear-dossier"

/** How long an application that nobody sends is kept after it was touched last: nobody agreed to keep it. */
const draft_ttl_ms = 60 * 24 * 60 * 60 * 1000
const most_in_a_round = 50

/** Removes applications that were begun and never sent, with their photos; answers how many. */
export async function clearDrafts(container: MedusaContainer): Promise<number> {
  const service = onboarding(container)
  const drafts = await service.listSellerApplications(
    { state: "draft", updated_at: { $lt: new Date(Date.now() - draft_ttl_ms) } },
    { select: ["id"], take: most_in_a_round, order: { updated_at: "ASC" } }
  )
  for (const { id } of drafts) {
    await clearDossier(container, id)
    await service.deleteSellerApplicationEntries({ application_id: id })
    await service.deleteSellerApplications(id)
  }
  return drafts.length
}
