import type { StaffSeller } from "@chophien/contract/staff/sellers"
import type { ChosenCommune, Translate } from "@chophien/platform/admin-kit"
import { e164Of } from "@chophien/vocabulary/phone"
import type { SellerKind } from "@chophien/vocabulary/seller"
import { taxCodeOf } from "@chophien/vocabulary/tax-code"
import { cleanText } from "@chophien/vocabulary/text"

/** What staff fill in about a seller. */
export interface SellerValues {
  kind: SellerKind
  name: string
  commune: ChosenCommune | null
  address_line: string
  phone: string
  email: string
  tax_code: string
  description: string
}

/** Its first member. */
export interface MemberValues {
  name: string
  email: string
  phone: string
}

export const emptySeller: SellerValues = {
  kind: "cooperative",
  name: "",
  commune: null,
  address_line: "",
  phone: "",
  email: "",
  tax_code: "",
  description: "",
}
export const emptyMember: MemberValues = { name: "", email: "", phone: "" }

/** A seller as it is, to be changed. */
export const valuesOf = (seller: StaffSeller): SellerValues => ({
  kind: seller.kind,
  name: seller.name,
  commune: {
    code: seller.commune_code,
    full_name: seller.commune_full_name,
    province_code: seller.province_code,
  },
  address_line: seller.address_line,
  phone: seller.phone,
  email: seller.email ?? "",
  tax_code: seller.tax_code ?? "",
  description: seller.description ?? "",
})

export type SellerProblems = Partial<Record<keyof SellerValues, string>>
export type MemberProblems = Partial<Record<keyof MemberValues, string>>

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const isPhone = (typed: string): boolean => e164Of(typed) !== null

/** What is missing or wrong about a seller. */
export function sellerProblems(values: SellerValues, t: Translate): SellerProblems {
  const name = values.name.trim().length
  return {
    ...(name < 3 || name > 120 ? { name: t("form.need_name") } : {}),
    ...(values.commune ? {} : { commune: t("form.need_commune") }),
    ...(values.address_line.trim() ? {} : { address_line: t("form.need_address") }),
    ...(isPhone(values.phone) ? {} : { phone: t("form.need_phone") }),
    ...(values.email && !email.test(values.email.trim()) ? { email: t("form.need_email") } : {}),
    ...(values.tax_code.trim() && !taxCodeOf(values.tax_code) ? { tax_code: t("form.need_tax_code") } : {}),
  }
}

/** What is missing or wrong about the first member. */
export const memberProblems = (values: MemberValues, t: Translate): MemberProblems => ({
  ...(values.name.trim() ? {} : { name: t("form.need_member_name") }),
  ...(email.test(values.email.trim()) ? {} : { email: t("form.need_email") }),
  ...(values.phone && !isPhone(values.phone) ? { phone: t("form.need_phone") } : {}),
})

/** A seller as the backend takes it; `null` empties what was there. */
export const sellerBody = ({
  kind,
  name,
  commune,
  address_line,
  phone,
  email: mail,
  tax_code,
  description,
}: SellerValues) => ({
  kind,
  name: cleanText(name),
  province_code: commune?.province_code ?? "",
  commune_code: commune?.code ?? "",
  address_line: cleanText(address_line),
  phone: cleanText(phone),
  email: cleanText(mail) || null,
  tax_code: cleanText(tax_code) || null,
  description: cleanText(description, { lines: true }) || null,
})

/** The same for a seller that is new: what is empty is left out. */
export function newSellerBody(values: SellerValues) {
  const { email: mail, tax_code, description, ...facts } = sellerBody(values)
  return {
    ...facts,
    ...(mail ? { email: mail } : {}),
    ...(tax_code ? { tax_code } : {}),
    ...(description ? { description } : {}),
  }
}

/** The first member as the backend takes it. */
export const memberBody = ({ name, email: mail, phone }: MemberValues) => ({
  name: cleanText(name),
  email: cleanText(mail).toLowerCase(),
  ...(phone.trim() ? { phone: cleanText(phone) } : {}),
})

/** Which field the backend's refusal is about, in the forms' own names. */
export const fieldOf = (param: string | undefined): string | undefined =>
  param === "commune_code" || param === "province_code" ? "commune" : param
