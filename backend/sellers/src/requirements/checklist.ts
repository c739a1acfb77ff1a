import type { RequirementEffect, RequirementMethod, RequirementState } from "@chophien/vocabulary/application"
import type { SellerKind } from "@chophien/vocabulary/seller"
import type { IdentityStanding } from "../identity/identity-standing"

/** A requirement as it is set. */
export type RequirementRule = {
  code: string
  method: RequirementMethod
  kinds: readonly string[]
  blocks: RequirementEffect
  needs_paper: boolean
  active: boolean
  position: number
}

/** Staff's word; the last one of a requirement counts. */
export type CheckRecord = {
  requirement: string
  state: "met" | "refused" | "waived"
  reason: string | null
  ends_on: string | null
  checked_at: Date
}

type Paper = { requirement: string; state: "waiting" | "accepted" | "refused" }

/** What is known of a seller or an applicant. */
export type ChecklistFacts = {
  kind: SellerKind
  commune_code: string | null
  /** The version of the rules that it agreed to last; null where it never did. */
  agreed_rules: string | null
  identity: IdentityStanding
  checks: readonly CheckRecord[]
  papers: readonly Paper[]
  /** Today in Vietnam. */
  today: string
}

/** Where a requirement stands. */
export type RequirementStanding = { state: RequirementState; ends_on: string | null; reason: string | null }

const known = (isMet: boolean): RequirementStanding => ({
  state: isMet ? "met" : "missing",
  ends_on: null,
  reason: null,
})

/** Whether a requirement is met by what staff said of it. */
function byStaff(code: string, { checks, papers, today }: ChecklistFacts): RequirementStanding {
  const [last] = checks
    .filter(({ requirement }) => requirement === code)
    .sort((a, b) => Number(b.checked_at) - Number(a.checked_at))
  const waits = papers.some(({ requirement, state }) => requirement === code && state === "waiting")
  if (!last) return { state: waits ? "waiting" : "missing", ends_on: null, reason: null }
  const { state, ends_on, reason } = last
  if (state === "refused") return { state: waits ? "waiting" : "refused", ends_on: null, reason }
  if (ends_on !== null && ends_on < today) return { state: waits ? "waiting" : "expired", ends_on, reason }
  return { state, ends_on, reason }
}

/** Where one requirement stands. A waiver of staff counts for every kind but identification, which has its own. */
function requirementStanding(
  { code, method }: Pick<RequirementRule, "code" | "method">,
  facts: ChecklistFacts
): RequirementStanding {
  if (method === "verified") return byStaff(code, facts)
  if (method === "identified") {
    const { state, due_on } = facts.identity
    if (state === "identified") return known(true)
    return state === "waived" ? { state: "waived", ends_on: due_on, reason: null } : known(false)
  }
  const own = known(method === "attested" ? facts.agreed_rules !== null : facts.commune_code !== null)
  if (own.state === "met") return own
  const waived = byStaff(code, facts)
  return waived.state === "waived" ? waived : own
}

/** The requirements of a kind of seller in the order of the list, each with where it stands. */
export function checklistOf<Rule extends RequirementRule>(
  rules: readonly Rule[],
  facts: ChecklistFacts
): { rule: Rule; standing: RequirementStanding }[] {
  return rules
    .filter(({ active, kinds }) => active && kinds.includes(facts.kind))
    .sort((a, b) => a.position - b.position || a.code.localeCompare(b.code))
    .map((rule) => ({ rule, standing: requirementStanding(rule, facts) }))
}

/** Codes of what keeps a seller from being approved. */
export const hindrancesOf = (
  list: readonly { rule: Pick<RequirementRule, "code" | "blocks">; standing: RequirementStanding }[]
): string[] =>
  list.flatMap(({ rule, standing }) =>
    rule.blocks === "selling" && standing.state !== "met" && standing.state !== "waived" ? [rule.code] : []
  )
