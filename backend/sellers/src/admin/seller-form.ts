import type { ChosenCommune, Translate } from "@chophien/platform/admin-kit"
import type { Kind, Seller } from "./schemas"

/** What staff fill in about a seller. */
export interface SellerValues {
  kind: Kind
  name: string
  commune: ChosenCommune | null
  address_line: string
  phone: string
  email: string
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
  description: "",
}
export const emptyMember: MemberValues = { name: "", email: "", phone: "" }

/** A seller as it is, to be changed. */
export const valuesOf = (seller: Seller): SellerValues => ({
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
  description: seller.description ?? "",
})

export type SellerProblems = Partial<Record<keyof SellerValues, string>>
export type MemberProblems = Partial<Record<keyof MemberValues, string>>

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const isPhone = (text: string): boolean => /^(0|\+?84)\d{9,10}$/.test(text.replace(/[\s.\-()]/g, ""))

/** What is missing or wrong about a seller. */
export function sellerProblems(values: SellerValues, t: Translate): SellerProblems {
  const name = values.name.trim().length
  return {
    ...(name < 3 || name > 120 ? { name: t("form.need_name") } : {}),
    ...(values.commune ? {} : { commune: t("form.need_commune") }),
    ...(values.address_line.trim() ? {} : { address_line: t("form.need_address") }),
    ...(isPhone(values.phone) ? {} : { phone: t("form.need_phone") }),
    ...(values.email && !email.test(values.email.trim()) ? { email: t("form.need_email") } : {}),
  }
}

/** What is missing or wrong about the first member. */
export const memberProblems = (values: MemberValues, t: Translate): MemberProblems => ({
  ...(values.name.trim() ? {} : { name: t("form.need_member_name") }),
  ...(email.test(values.email.trim()) ? {} : { email: t("form.need_email") }),
  ...(values.phone && !isPhone(values.phone) ? { phone: t("form.need_phone") } : {}),
})

const text = (value: string): string => value.trim().normalize("NFC")

/** A seller as the backend takes it; `null` empties what was there. */
export const sellerBody = ({
  kind,
  name,
  commune,
  address_line,
  phone,
  email: mail,
  description,
}: SellerValues) => ({
  kind,
  name: text(name),
  province_code: commune?.province_code ?? "",
  commune_code: commune?.code ?? "",
  address_line: text(address_line),
  phone: text(phone),
  email: text(mail) || null,
  description: text(description) || null,
})

/** The same for a seller that is new: what is empty is left out. */
export function newSellerBody(values: SellerValues) {
  const { email: mail, description, ...facts } = sellerBody(values)
  return { ...facts, ...(mail ? { email: mail } : {}), ...(description ? { description } : {}) }
}

/** The first member as the backend takes it. */
export const memberBody = ({ name, email: mail, phone }: MemberValues) => ({
  name: text(name),
  email: text(mail).toLowerCase(),
  ...(phone.trim() ? { phone: text(phone) } : {}),
})

/** Which field the backend's refusal is about, in the forms' own names. */
export const fieldOf = (param: string | undefined): string | undefined =>
  param === "commune_code" || param === "province_code" ? "commune" : param
