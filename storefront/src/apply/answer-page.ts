import type { Body } from "@chophien/contract"
import type { saveAnswers as saveRoute } from "@chophien/contract/store/applications"
import type { CommuneMatch } from "@chophien/contract/store/places"
import { type Application, answersBody } from "@chophien/contract/wire/application"
import { type ApplicationPage, applicationPages } from "@chophien/vocabulary/application"
import type { APIContext } from "astro"
import { type FieldErrors, readForm, refusalErrors, refusalStatus } from "../form/read-form"
import type { Messages } from "../i18n"
import { chooseCommune } from "../place/choose-commune"
import { saveAnswers } from "./application-api"
import type { OpenedApplication } from "./load-application"

/** A page of questions as it is shown: what was typed, what is wrong, communes to choose from. */
export type AnswerForm = {
  typed: Record<string, string>
  errors: FieldErrors
  matches: CommuneMatch[] | null
  status: number
  done: boolean
}

/** Fields of each page of questions, in their order. */
const fieldsOf = {
  contact: ["contact_name", "phone", "email"],
  stall: ["name"],
  place: ["province_code", "commune_code", "address_line"],
  registration: ["is_registered", "registration_number", "tax_code"],
  representative: ["representative", "identity_number"],
  goods: ["goods"],
} as const
export type QuestionPage = keyof typeof fieldsOf
type Field = (typeof fieldsOf)[QuestionPage][number]

/** What may be left empty. */
const optional: readonly Field[] = ["email", "registration_number", "tax_code", "identity_number"]

/** Whether a name of an address is that of a page of questions. */
export const isQuestionPage = (name: string): name is QuestionPage => Object.hasOwn(fieldsOf, name)

/** The page of questions before this one, and what comes after it. */
export const pagesAround = (page: ApplicationPage): { before?: ApplicationPage; after: ApplicationPage } => {
  const at = applicationPages.indexOf(page)
  const before = applicationPages[at - 1]
  return { ...(before ? { before } : {}), after: applicationPages[at + 1] ?? "review" }
}

/** The address of a page of an application. */
export const pageAddress = (page: ApplicationPage): string =>
  page === "papers"
    ? "/dang-ky-ban/giay-to"
    : page === "review"
      ? "/dang-ky-ban/xem-lai"
      : `/dang-ky-ban/don?trang=${page}`

/** The page as it was answered before. */
export function answeredForm({ answers }: Application): AnswerForm {
  const { is_registered, commune_full_name, ...texts } = answers
  const typed = Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, value ?? ""]))
  return {
    typed: {
      ...typed,
      is_registered: is_registered === null ? "" : is_registered ? "yes" : "no",
      commune_q: commune_full_name ?? "",
      commune_name: commune_full_name ?? "",
    },
    errors: {},
    matches: null,
    status: 200,
    done: false,
  }
}

/** The answers of a page as the back end takes them, and which of its fields are wrong. */
function readAnswers(page: QuestionPage, typed: Record<string, string>, t: Messages) {
  const sent: Record<string, unknown> = {}
  const errors: FieldErrors = {}
  for (const field of fieldsOf[page]) {
    const value = (typed[field] ?? "").trim()
    // An identity number that was given stays until another is typed.
    if (field === "identity_number" && !value) continue
    if (field === "is_registered") sent[field] = value === "yes" ? true : value === "no" ? false : undefined
    else if (field === "identity_number") sent[field] = value.replace(/\s/g, "")
    else sent[field] = value || (optional.includes(field) ? null : undefined)
    if (sent[field] === undefined) errors[field] = t.apply.errors[field]
  }
  const read = answersBody.safeParse(sent)
  for (const issue of read.error?.issues ?? []) {
    const field = fieldsOf[page].find((name) => name === issue.path[0])
    if (field) errors[field] ??= t.apply.errors[field]
  }
  // The back end reads what was typed itself.
  const body: Body<typeof saveRoute> = sent
  return { body, errors }
}

/** Reads the posted answers of a page and saves them; `find` only looks for communes. */
export async function saveAnswerPage(
  { request, locals }: Pick<APIContext, "request" | "locals">,
  opened: OpenedApplication,
  page: QuestionPage
): Promise<AnswerForm> {
  const { t, api } = locals
  const posted = await readForm(request)
  const { chosen, matches } =
    page === "place" ? await chooseCommune(locals, posted) : { chosen: undefined, matches: null }
  const typed = chosen
    ? {
        ...posted,
        commune_code: chosen.code,
        province_code: chosen.province_code,
        commune_q: chosen.full_name,
        commune_name: chosen.full_name,
      }
    : page === "place"
      ? { ...posted, commune_code: "", commune_name: "" }
      : posted
  const form: AnswerForm = { typed, errors: {}, matches: chosen ? null : matches, status: 200, done: false }
  if (posted["do"] === "find") return { ...form, matches }
  const { body, errors } = readAnswers(page, typed, t)
  if (Object.keys(errors).length) return { ...form, errors, status: 422 }
  try {
    await saveAnswers(api.caller, opened, body)
  } catch (error) {
    return { ...form, errors: refusalErrors(error, fieldsOf[page], t), status: refusalStatus(error) }
  }
  return { ...form, done: true }
}
