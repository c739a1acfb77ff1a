import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { requireOpen } from "../applications/find-own-application"
import { onboarding } from "../modules/onboarding"
import type { ApplicationRow } from "../modules/onboarding/service"
import { discardPapers } from "../requirements/keep-papers"
import { texts } from "../texts"

/** An applicant takes a photo back. @throws Problem `application_closed`, `not_found` for one that staff have accepted too */
export async function removePaper(
  container: MedusaContainer,
  row: ApplicationRow,
  paper_id: string
): Promise<void> {
  requireOpen(row)
  const [paper] = await onboarding(container).listSellerPapers(
    { id: paper_id, holder_id: row.id, state: { $ne: "accepted" } },
    { take: 1 }
  )
  if (!paper) throw new Problem("not_found", texts.not_found)
  await discardPapers(container, [paper])
}
