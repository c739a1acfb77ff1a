import type { ReadBody } from "@chophien/contract"
import type { checkRequirement as route } from "@chophien/contract/staff/dossiers"
import { Problem } from "@chophien/platform/problem"
import { dayInVietnam } from "@chophien/vocabulary/time"
import type { MedusaContainer } from "@medusajs/framework/types"
import { onboarding } from "../modules/onboarding"
import type { PaperRow } from "../modules/onboarding/service"
import { findHolder } from "../requirements/read-dossier-rows"
import { texts } from "../texts"
import { reopenSeller } from "./reopen-seller"

type Word = ReadBody<typeof route>

/** The photo that was looked at. @throws Problem `not_found` for somebody else's */
async function findPaper(
  container: MedusaContainer,
  holder_id: string,
  { paper_id, requirement }: Word
): Promise<PaperRow | undefined> {
  if (!paper_id) return undefined
  const [paper] = await onboarding(container).listSellerPapers(
    { id: paper_id, holder_id, requirement },
    { take: 1 }
  )
  if (!paper) throw new Problem("not_found", texts.not_found)
  return paper
}

/** @throws Problem where a word lacks what it has to say */
function requireWhole({ act, reason, ends_on, expires_on, reference, paper_id }: Word, needs_paper: boolean) {
  if ((act === "refuse" || act === "waive") && !reason)
    throw new Problem("invalid_request", texts.check_reason_missing, { param: "reason" })
  if (act === "waive" && !ends_on)
    throw new Problem("invalid_request", texts.check_reason_missing, { param: "ends_on" })
  if (act === "meet" && !paper_id && !reference)
    throw new Problem("invalid_request", texts.check_proof_missing, {
      param: needs_paper ? "paper_id" : "reference",
    })
  const last = act === "waive" ? ends_on : expires_on
  if (last && last < dayInVietnam())
    throw new Problem("invalid_request", texts.day_over, {
      param: act === "waive" ? "ends_on" : "expires_on",
    })
}

/**
 * Keeps staff's word about a requirement; the last one counts. A stall that was closed as a paper ran out opens again.
 * @throws Problem `not_found`, `requirement_unknown`, `requirement_not_by_staff`, `check_reason_missing`,
 * `check_proof_missing`, `day_over`
 */
export async function checkRequirement(
  container: MedusaContainer,
  { id, author }: { id: string; author: string },
  word: Word
): Promise<void> {
  const service = onboarding(container)
  const holder = await findHolder(container, id)
  const [rule] = await service.listSellerRequirements({ code: word.requirement }, { take: 1 })
  if (!rule) throw new Problem("invalid_request", texts.requirement_unknown, { param: "requirement" })
  const isWaivable = rule.method !== "identified"
  if (!isWaivable || (rule.method !== "verified" && (word.act === "meet" || word.act === "refuse")))
    throw new Problem("conflict", texts.requirement_not_by_staff)
  requireWhole(word, rule.needs_paper)
  const paper = await findPaper(container, holder.id, word)
  if (word.act === "clear") {
    const old = await service.listSellerChecks(
      { holder_id: holder.id, requirement: rule.code },
      { select: ["id"], take: null }
    )
    if (old.length) await service.softDeleteSellerChecks(old.map((check) => check.id))
    return
  }
  const states = { meet: "met", refuse: "refused", waive: "waived" } as const
  if (paper)
    await service.updateSellerPapers({
      id: paper.id,
      state: word.act === "refuse" ? "refused" : "accepted",
      number: word.number ?? paper.number,
      issuer: word.issuer ?? paper.issuer,
      issued_on: word.issued_on ?? paper.issued_on,
      expires_on: word.expires_on ?? paper.expires_on,
    })
  await service.createSellerChecks({
    holder_id: holder.id,
    requirement: rule.code,
    state: states[word.act],
    paper_id: paper?.id ?? null,
    reference: word.reference ?? null,
    reason: word.reason ?? null,
    ends_on: (word.act === "waive" ? word.ends_on : word.expires_on) ?? null,
    checked_by: author,
    checked_at: new Date(),
  })
  if (word.act !== "refuse") await reopenSeller(container, holder.id)
}
