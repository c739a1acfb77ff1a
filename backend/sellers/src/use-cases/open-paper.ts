import type { Answer } from "@chophien/contract"
import type { openPaper as openRoute, readPaper as readRoute } from "@chophien/contract/staff/dossiers"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { onboarding } from "../modules/onboarding"
import type { PaperRow } from "../modules/onboarding/service"
import { paper_type, readPaperBytes } from "../requirements/keep-papers"
import { texts } from "../texts"

/** How long a photo stays open to who opened it. */
const open_ms = 5 * 60 * 1000

const signed = (id: string, user_id: string, expires: number) => `open ${id} ${user_id} ${expires}`

async function findPaper(container: MedusaContainer, id: string): Promise<PaperRow> {
  const [paper] = await onboarding(container).listSellerPapers({ id, file_id: { $ne: null } }, { take: 1 })
  if (!paper) throw new Problem("not_found", texts.not_found)
  return paper
}

/** Opens a photo for five minutes to one person of the staff; the route's write is what the audit log keeps. @throws Problem `not_found` */
export async function openPaper(
  container: MedusaContainer,
  { id, user_id }: { id: string; user_id: string }
): Promise<Answer<typeof openRoute>> {
  await findPaper(container, id)
  const expires = Date.now() + open_ms
  return { expires, signature: onboarding(container).sign(signed(id, user_id, expires)) }
}

/** The photo, for who opened it. @throws Problem `not_found`, also once the time is over */
export async function readPaper(
  container: MedusaContainer,
  { id, user_id, expires, signature }: { id: string; user_id: string; expires: number; signature: string }
): Promise<Answer<typeof readRoute>> {
  const isOpen = onboarding(container).isSigned(signed(id, user_id, expires), signature)
  if (!isOpen || expires < Date.now()) throw new Problem("not_found", texts.not_found)
  const bytes = await readPaperBytes(container, await findPaper(container, id))
  if (!bytes) throw new Problem("not_found", texts.not_found)
  return { content_type: paper_type, content: bytes.toString("base64") }
}
