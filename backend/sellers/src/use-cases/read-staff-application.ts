import type { StaffApplication } from "@chophien/contract/staff/applications"
import type { Locale } from "@chophien/platform/texts/define-texts"
import { readOfficers } from "@chophien/platform/use-cases/read-officers"
import type { MedusaContainer } from "@medusajs/framework/types"
import { dossierOfApplication, showApplication } from "../applications/application-view"
import { findApplicationOfStaff } from "../applications/find-own-application"
import { onboarding } from "../modules/onboarding"
import type { ApplicationRow } from "../modules/onboarding/service"
import { hindrances, showDossier } from "../requirements/read-dossier-rows"
import { similaritiesOf } from "../similar-sellers"
import { findSimilarSellers } from "./find-similar-sellers"

const similar_max = 5
const compared_max = 500

/** Sellers and other applications that may be the same producer. */
async function findSimilar(
  container: MedusaContainer,
  row: ApplicationRow
): Promise<StaffApplication["similar"]> {
  const { id, name, commune_code, phone, tax_code } = row
  if (!name && !phone) return []
  const sellers = await findSimilarSellers(container, {
    name: name ?? "",
    commune_code: commune_code ?? undefined,
    phone: phone ?? undefined,
    tax_code: tax_code ?? undefined,
  })
  const others = await onboarding(container).listSellerApplications(
    {
      id: { $ne: id },
      seller_id: null,
      $or: [
        ...(phone ? [{ phone }] : []),
        ...(tax_code ? [{ tax_code }] : []),
        ...(commune_code ? [{ commune_code }] : []),
      ],
    },
    { take: compared_max, order: { created_at: "DESC" } }
  )
  const comparable = (one: ApplicationRow) => ({
    name: one.name ?? "",
    commune_code: one.commune_code ?? undefined,
    phones: one.phone ? [one.phone] : [],
    tax_code: one.tax_code,
  })
  return [
    ...sellers
      .filter((seller) => seller.id !== row.seller_id)
      .map((seller) => ({ id: seller.id, name: seller.name, of: "seller" as const, like: seller.like })),
    ...others
      .map((other) => ({
        id: other.id,
        name: other.name ?? other.code,
        of: "application" as const,
        like: similaritiesOf(comparable(row), comparable(other)),
      }))
      .filter(({ like }) => like.length)
      .slice(0, similar_max),
  ]
}

/** One application as staff see it. @throws Problem `not_found` */
export async function readStaffApplication(
  container: MedusaContainer,
  id: string,
  locale: Locale
): Promise<StaffApplication> {
  const row = await findApplicationOfStaff(container, id)
  const rows = await dossierOfApplication(container, row)
  const entries = await onboarding(container).listSellerApplicationEntries(
    { application_id: id },
    { order: { acted_at: "ASC", id: "ASC" }, take: null }
  )
  const [shown, dossier, people, similar] = await Promise.all([
    showApplication(container, row, locale, rows),
    showDossier(container, rows, locale),
    readOfficers(container, [
      ...new Set([row.officer_id, ...entries.map(({ actor_id }) => actor_id)].flatMap((one) => one ?? [])),
    ]),
    findSimilar(container, row),
  ])
  const officer = people.find((person) => person.id === row.officer_id)
  return {
    ...shown,
    ...dossier,
    holder_id: rows.holder_id,
    seller_id: row.seller_id,
    officer: officer ? { id: officer.id, name: officer.name } : null,
    consents: rows.consents.map(({ purpose, version, given_at }) => ({
      ...{ purpose, version },
      given_at: new Date(given_at).toISOString(),
    })),
    history: entries.map(({ act, actor, actor_id, text, acted_at }) => ({
      ...{ act, actor, text },
      name: people.find((person) => person.id === actor_id)?.name ?? null,
      at: new Date(acted_at).toISOString(),
    })),
    similar,
    hindered_by: hindrances(rows),
  }
}
