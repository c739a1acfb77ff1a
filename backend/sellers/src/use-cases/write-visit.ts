import type { ReadBody } from "@chophien/contract"
import type { writeVisit as route } from "@chophien/contract/staff/dossiers"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { onboarding } from "../modules/onboarding"
import { visit_photos } from "../requirements/keep-papers"
import { findHolder } from "../requirements/read-dossier-rows"
import { texts } from "../texts"

/** Notes a visit with its photos. @throws Problem `not_found`, also for photos that are not of this holder */
export async function writeVisit(
  container: MedusaContainer,
  { id, author }: { id: string; author: string },
  { visited_on, text, next_on, photo_ids }: ReadBody<typeof route>
): Promise<void> {
  const service = onboarding(container)
  const holder = await findHolder(container, id)
  const photos = photo_ids.length
    ? await service.listSellerPapers(
        { id: photo_ids, holder_id: holder.id, requirement: visit_photos, visit_id: null },
        { select: ["id"], take: null }
      )
    : []
  if (photos.length !== new Set(photo_ids).size) throw new Problem("not_found", texts.not_found)
  const visit = await service.createSellerVisits({
    holder_id: holder.id,
    ...{ visited_on, text, officer_id: author },
    next_on: next_on ?? null,
  })
  if (photos.length)
    await service.updateSellerPapers(photos.map((photo) => ({ id: photo.id, visit_id: visit.id })))
}
