import type { Application } from "@chophien/contract/wire/application"
import { readPlaces } from "@chophien/gazetteer-vietnam"
import { readMarket } from "@chophien/platform/market"
import type { Locale } from "@chophien/platform/texts/define-texts"
import { localPhone } from "@chophien/vocabulary/phone"
import type { MedusaContainer } from "@medusajs/framework/types"
import { onboarding } from "../modules/onboarding"
import type { ApplicationRow } from "../modules/onboarding/service"
import { type DossierRows, readDossierRows, showChecklist } from "../requirements/read-dossier-rows"

/** The version of the notice of what the market does with an applicant's data; another text is another version. */
const privacy_version = "2026-11-30"

/** The versions that an application agrees to when it is sent now. */
export const consentVersions = (container: MedusaContainer): Application["versions"] => ({
  rules: readMarket(container, "vi").rules.version,
  privacy: privacy_version,
})

/** The whole identity number of an application; null where none is held. */
export function identityNumberOf(container: MedusaContainer, row: ApplicationRow): string | null {
  if (!row.identity_sealed) return null
  return onboarding(container).unseal(`identity ${row.id}`, row.identity_sealed)?.toString("utf8") ?? null
}

/** What is held about an application. */
export const dossierOfApplication = (
  container: MedusaContainer,
  { id, kind, commune_code, seller_id }: ApplicationRow
): Promise<DossierRows> => readDossierRows(container, { id: seller_id ?? id, kind, commune_code })

/** An application as its applicant sees it. */
export async function showApplication(
  container: MedusaContainer,
  row: ApplicationRow,
  locale: Locale,
  rows?: DossierRows
): Promise<Application> {
  const { papers, list } = rows ?? (await dossierOfApplication(container, row))
  const places = await readPlaces(container, row.commune_code ? [row.commune_code] : [])
  return {
    id: row.id,
    code: row.code,
    state: row.state,
    kind: row.kind,
    answers: {
      contact_name: row.contact_name,
      phone: row.phone && localPhone(row.phone),
      email: row.email,
      name: row.name,
      province_code: row.province_code,
      commune_code: row.commune_code,
      commune_full_name: places.get(row.commune_code ?? "")?.commune_full_name ?? null,
      address_line: row.address_line,
      is_registered: row.is_registered,
      registration_number: row.registration_number,
      tax_code: row.tax_code,
      representative: row.representative,
      identity_number_end: identityNumberOf(container, row)?.slice(-4) ?? null,
      goods: row.goods,
    },
    checklist: showChecklist(list, locale),
    papers: papers.flatMap(({ id, requirement, created_at }) =>
      requirement === "visit" ? [] : [{ id, requirement, sent_at: new Date(created_at).toISOString() }]
    ),
    message: row.message,
    versions: consentVersions(container),
    submitted_at: row.submitted_at ? new Date(row.submitted_at).toISOString() : null,
  }
}
