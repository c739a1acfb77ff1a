import type { Dossier } from "@chophien/contract/wire/application"
import { Problem } from "@chophien/platform/problem"
import type { Locale } from "@chophien/platform/texts/define-texts"
import { readOfficers } from "@chophien/platform/use-cases/read-officers"
import type { SellerKind } from "@chophien/vocabulary/seller"
import { dayInVietnam } from "@chophien/vocabulary/time"
import type { MedusaContainer } from "@medusajs/framework/types"
import { identityStanding } from "../identity/identity-standing"
import { onboarding } from "../modules/onboarding"
import type { RequirementRow } from "../modules/onboarding/service"
import { SELLER_MODULE } from "../modules/seller"
import type SellerModuleService from "../modules/seller/service"
import { texts } from "../texts"
import { checklistOf, hindrancesOf, type RequirementStanding } from "./checklist"

/** Whose papers they are: a seller, or an application that became none yet. */
export type Holder = { id: string; kind: SellerKind; commune_code: string | null }

/** What is held about a holder, with where each requirement stands. */
export type DossierRows = Awaited<ReturnType<typeof readDossierRows>>

/** The seller or application of that id; an application that became a seller is that seller. @throws Problem `not_found` */
export async function findHolder(container: MedusaContainer, id: string): Promise<Holder> {
  if (id.startsWith("app_")) {
    const [row] = await onboarding(container).listSellerApplications({ id }, { take: 1 })
    if (row?.seller_id) return await findHolder(container, row.seller_id)
    if (row) return row
  }
  const [seller] = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listSellers({ id }, { select: ["id", "kind", "commune_code"], take: 1 })
  if (!seller) throw new Problem("not_found", texts.not_found)
  return seller
}

/** Reads what is held about a seller or an applicant. */
export async function readDossierRows(
  container: MedusaContainer,
  { id: holder_id, kind, commune_code }: Holder
) {
  const service = onboarding(container)
  const of = { holder_id }
  const all = { take: null }
  const [requirements, checks, papers, identifications, consents, visits] = await Promise.all([
    service.listSellerRequirements({}, all),
    service.listSellerChecks(of, all),
    service.listSellerPapers({ ...of, file_id: { $ne: null } }, { ...all, order: { created_at: "ASC" } }),
    service.listSellerIdentifications(of, { ...all, order: { recorded_at: "DESC" } }),
    service.listSellerConsents(of, { ...all, order: { given_at: "ASC" } }),
    service.listSellerVisits(of, { ...all, order: { visited_on: "DESC", created_at: "DESC" } }),
  ])
  const today = dayInVietnam()
  const identity = identityStanding(identifications, { deadline: service.identity_deadline, today })
  const agreed_rules = consents.filter(({ purpose }) => purpose === "rules").at(-1)?.version ?? null
  const list = checklistOf(requirements, {
    ...{ kind, commune_code, agreed_rules, identity, checks, papers, today },
  })
  return { holder_id, requirements, list, papers, identifications, consents, visits, identity }
}

/** A checklist in a reader's language. */
export const showChecklist = (
  list: readonly { rule: RequirementRow; standing: RequirementStanding }[],
  locale: Locale
): Dossier["checklist"] =>
  list.map(({ rule, standing }) => ({
    code: rule.code,
    name: locale === "vi" ? rule.name_vi : rule.name_en,
    where: locale === "vi" ? rule.where_vi : rule.where_en,
    method: rule.method,
    blocks: rule.blocks,
    needs_paper: rule.needs_paper,
    ...standing,
  }))

/** A dossier as staff see it. */
export async function showDossier(
  container: MedusaContainer,
  { list, papers, identifications, visits, identity }: DossierRows,
  locale: Locale
): Promise<Dossier> {
  const people = await readOfficers(container, [
    ...new Set([
      ...identifications.map(({ recorded_by }) => recorded_by),
      ...visits.map(({ officer_id }) => officer_id),
    ]),
  ])
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? id
  const iso = (moment: Date | null) => (moment ? new Date(moment).toISOString() : null)
  return {
    checklist: showChecklist(list, locale),
    papers: papers.map(({ id, requirement, state, number, issuer, issued_on, expires_on, created_at }) => ({
      ...{ id, requirement, state, number, issuer, issued_on, expires_on },
      sent_at: new Date(created_at).toISOString(),
    })),
    identifications: identifications.map((row) => ({
      id: row.id,
      method: row.method,
      level: row.level,
      reference: row.reference,
      identified_at: iso(row.identified_at),
      waived_until: row.waived_until,
      reason: row.reason,
      recorded_by: nameOf(row.recorded_by),
      recorded_at: new Date(row.recorded_at).toISOString(),
      ended_at: iso(row.ended_at),
    })),
    visits: visits.map(({ id, visited_on, text, next_on, officer_id }) => ({
      ...{ id, visited_on, text, next_on },
      officer: nameOf(officer_id),
      photos: papers.filter(({ visit_id }) => visit_id === id).map((photo) => photo.id),
    })),
    identity_due_on: identity.due_on,
  }
}

/** Codes of what keeps a holder from being approved. */
export const hindrances = ({ list }: DossierRows): string[] => hindrancesOf(list)
