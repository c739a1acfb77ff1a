import type { Answer, ReadBody } from "@chophien/contract"
import type { decideApplications as route } from "@chophien/contract/staff/applications"
import { problemOf } from "@chophien/platform/problem"
import type { Locale } from "@chophien/platform/texts/define-texts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { onboarding } from "../modules/onboarding"
import { assignApplication } from "./assign-application"
import { decideApplication } from "./decide-application"

/** Approves several applications or gives them to somebody, each for itself; answers which were refused, and why. */
export async function decideApplications(
  container: MedusaContainer,
  { ids, act, officer_id = null }: ReadBody<typeof route>,
  { author, locale }: { author: string; locale: Locale }
): Promise<Answer<typeof route>> {
  const rows = await onboarding(container).listSellerApplications(
    { id: ids },
    { select: ["id", "name"], take: null }
  )
  const done: string[] = []
  const refused: Answer<typeof route>["refused"] = []
  for (const id of new Set(ids)) {
    try {
      if (act === "assign") await assignApplication(container, { id, officer_id, author })
      else await decideApplication(container, { id, author }, { act })
      done.push(id)
    } catch (error) {
      const problem = problemOf(error)
      if (!problem) throw error
      const name = rows.find((row) => row.id === id)?.name ?? null
      refused.push({ id, name, message: problem.toJSON(locale).message })
    }
  }
  return { done, refused }
}
