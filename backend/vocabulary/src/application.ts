import type { SellerKind } from "./seller"

/** Where an application of somebody who wants to sell stands. */
export const applicationStates = ["draft", "submitted", "more_needed", "approved", "refused"] as const
export type ApplicationState = (typeof applicationStates)[number]

/** What happens with an application, and who does it. */
export const applicationActs = [
  "started",
  "submitted",
  "more_needed",
  "approved",
  "refused",
  "assigned",
  "identified",
  "checked",
] as const
export const applicationActors = ["applicant", "staff", "clock"] as const

/** Pages of questions of an application, in their order. */
export const applicationPages = [
  "contact",
  "stall",
  "place",
  "registration",
  "representative",
  "goods",
  "papers",
  "review",
] as const
export type ApplicationPage = (typeof applicationPages)[number]

/** What an applicant answers. */
export type ApplicationAnswers = {
  contact_name: string | null
  phone: string | null
  email: string | null
  name: string | null
  province_code: string | null
  commune_code: string | null
  address_line: string | null
  /** Whether the paper that founds this kind of seller is there. */
  is_registered: boolean | null
  registration_number: string | null
  tax_code: string | null
  representative: string | null
  goods: string | null
}
export type ApplicationField = keyof ApplicationAnswers

const fields: Record<Exclude<ApplicationPage, "papers" | "review">, readonly ApplicationField[]> = {
  contact: ["contact_name", "phone", "email"],
  stall: ["name"],
  place: ["province_code", "commune_code", "address_line"],
  registration: ["is_registered", "registration_number", "tax_code"],
  representative: ["representative"],
  goods: ["goods"],
}
/** What may stay unanswered until staff ask. */
const optional: readonly ApplicationField[] = ["email", "registration_number", "tax_code"]

/** Whether a kind of seller has a tax code of its own: a co-operative group has none. */
export const hasTaxCode = (kind: SellerKind): boolean => kind !== "cooperative_group"

/** The first page whose answers are missing; `review` where an application can be sent. */
export function nextApplicationPage(answers: ApplicationAnswers): ApplicationPage {
  for (const page of applicationPages) {
    if (page === "papers" || page === "review") continue
    if (fields[page].some((field) => !optional.includes(field) && answers[field] === null)) return page
  }
  return "review"
}

/** The first answer that is missing before an application can be sent; null where none is. */
export function missingAnswer(answers: ApplicationAnswers): ApplicationField | null {
  const page = nextApplicationPage(answers)
  if (page === "papers" || page === "review") return null
  return fields[page].find((field) => !optional.includes(field) && answers[field] === null) ?? null
}

/** Whether its applicant can still change it. */
export const isApplicationOpen = (state: ApplicationState): boolean =>
  state === "draft" || state === "submitted" || state === "more_needed"

/** How a requirement of selling is met: reckoned, agreed to, seen by staff, or by electronic identification. */
export const requirementMethods = ["computed", "attested", "verified", "identified"] as const
export type RequirementMethod = (typeof requirementMethods)[number]

/** What a requirement that is not met holds up. */
export const requirementEffects = ["none", "badge", "selling"] as const
export type RequirementEffect = (typeof requirementEffects)[number]

/** Where a requirement stands for one seller. */
export const requirementStates = ["met", "waiting", "missing", "waived", "refused", "expired"] as const
export type RequirementState = (typeof requirementStates)[number]

/** How somebody is identified: with VNeID on their phone, by its service, or with the chip of the card; `sample` in development. */
export const identificationMethods = ["vneid_app", "vneid_service", "chip_card", "sample"] as const
export type IdentificationMethod = (typeof identificationMethods)[number]
