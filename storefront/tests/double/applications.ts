import type { ReadBody } from "@chophien/contract"
import type { saveAnswers } from "@chophien/contract/store/applications"
import { DoubleRefusal } from "@chophien/contract/testing"
import type { Application } from "@chophien/contract/wire/application"
import { readOrderCode } from "@chophien/vocabulary/order-code"
import { localPhone } from "@chophien/vocabulary/phone"
import { understoodValue } from "@chophien/vocabulary/reading"
import { communeMatches } from "./fixtures"

const versions = { rules: "số 01/QC", privacy: "2026-11-30" }

/** Applications of producers, as the back end keeps them. */
export class Applications {
  readonly #all = new Map<string, Application>()

  start(kind: Application["kind"]): { application: Application; token: string } {
    const id = `app_${this.#all.size + 1}`
    const application: Application = {
      id,
      code: "K7M6P4XQ",
      state: "draft",
      kind,
      answers: {
        contact_name: null,
        phone: null,
        email: null,
        name: null,
        province_code: null,
        commune_code: null,
        commune_full_name: null,
        address_line: null,
        is_registered: null,
        registration_number: null,
        tax_code: null,
        representative: null,
        identity_number_end: null,
        goods: null,
      },
      checklist: [
        {
          code: "registration",
          name: "Giấy chứng nhận đăng ký",
          where: "Đăng ký tại Ủy ban nhân dân xã, phường.",
          method: "verified",
          blocks: "selling",
          needs_paper: true,
          state: "missing",
          ends_on: null,
          reason: null,
        },
      ],
      papers: [],
      message: null,
      versions,
      submitted_at: null,
    }
    this.#all.set(id, application)
    return { application, token: `token_${id}` }
  }

  /** The application of that id, for who holds its token. */
  open(id: string, token: unknown): Application {
    const application = this.#all.get(id)
    if (!application || token !== `token_${id}`)
      throw new DoubleRefusal("application_not_found", "Không tìm thấy đơn đăng ký này.")
    return application
  }

  find(code: string, phone: string): { id: string; token: string } {
    const found = [...this.#all.values()].find(
      ({ answers, ...one }) =>
        one.code === understoodValue(readOrderCode(code)) && answers.phone === localPhone(phone)
    )
    if (!found) throw new DoubleRefusal("application_not_found", "Không tìm thấy đơn đăng ký này.")
    return { id: found.id, token: `token_${found.id}` }
  }

  save(
    application: Application,
    { kind, identity_number, phone, ...answers }: ReadBody<typeof saveAnswers>
  ): void {
    const sent = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined))
    Object.assign(application.answers, sent)
    if (kind) application.kind = kind
    if (phone) application.answers.phone = localPhone(phone)
    if (identity_number) application.answers.identity_number_end = identity_number.slice(-4)
    const place = communeMatches.find(({ code }) => code === answers.commune_code)
    if (place) application.answers.commune_full_name = place.full_name
  }

  addPaper(application: Application, requirement: string): void {
    const id = `paper_${application.papers.length + 1}`
    application.papers.push({ id, requirement, sent_at: new Date().toISOString() })
  }

  submit(application: Application): void {
    application.state = "submitted"
    application.submitted_at = new Date().toISOString()
  }
}
