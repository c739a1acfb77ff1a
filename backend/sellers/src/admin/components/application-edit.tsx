import type { StaffApplication, saveStaffAnswers } from "@chophien/contract/staff/applications"
import { ActDrawer, CommunePicker, Field, reasonOf, TextField, useTexts } from "@chophien/platform/admin-kit"
import { hasTaxCode } from "@chophien/vocabulary/application"
import { e164Of } from "@chophien/vocabulary/phone"
import { isSellerKind, sellerKinds } from "@chophien/vocabulary/seller"
import { taxCodeOf } from "@chophien/vocabulary/tax-code"
import { Select, toast } from "@medusajs/ui"
import { useState } from "react"
import type { useOnboardingAct } from "../applications"

type Save = ReturnType<typeof useOnboardingAct<typeof saveStaffAnswers>>
const texts = [
  "contact_name",
  "phone",
  "email",
  "name",
  "address_line",
  "registration_number",
  "tax_code",
  "representative",
  "goods",
] as const
type TextName = (typeof texts)[number]

/** Staff fill in what a producer says, in any order; what is empty stays unanswered. */
export function ApplicationEdit({
  application,
  save,
  onClose,
}: {
  application: StaffApplication
  save: Save
  onClose: () => void
}) {
  const { t } = useTexts()
  const { answers } = application
  const [kind, setKind] = useState(application.kind)
  const [typed, setTyped] = useState<Record<TextName, string>>(() => ({
    contact_name: answers.contact_name ?? "",
    phone: answers.phone ?? "",
    email: answers.email ?? "",
    name: answers.name ?? "",
    address_line: answers.address_line ?? "",
    registration_number: answers.registration_number ?? "",
    tax_code: answers.tax_code ?? "",
    representative: answers.representative ?? "",
    goods: answers.goods ?? "",
  }))
  const [identity, setIdentity] = useState("")
  const [registered, setRegistered] = useState(answers.is_registered)
  const { commune_code, commune_full_name, province_code } = answers
  const [commune, setCommune] = useState<Parameters<typeof CommunePicker>[0]["value"]>(
    commune_code && province_code
      ? { code: commune_code, full_name: commune_full_name ?? commune_code, province_code }
      : null
  )
  const [tried, setTried] = useState(false)
  const problems: Partial<Record<TextName | "identity", string>> = {
    ...(typed.phone && !e164Of(typed.phone) ? { phone: t("form.need_phone") } : {}),
    ...(typed.tax_code && !taxCodeOf(typed.tax_code) ? { tax_code: t("form.need_tax_code") } : {}),
    ...(identity && !/^\d{12}$/.test(identity.replace(/\s/g, ""))
      ? { identity: t("applications.need_identity_number") }
      : {}),
  }
  const act = (): void => {
    setTried(true)
    if (Object.keys(problems).length) return
    const { email, registration_number, tax_code, ...others } = typed
    const filled = Object.fromEntries(Object.entries(others).filter(([, value]) => value.trim()))
    save.mutate(
      {
        kind,
        ...filled,
        email: email.trim() || null,
        registration_number: registration_number.trim() || null,
        tax_code: tax_code.trim() || null,
        ...(registered === null ? {} : { is_registered: registered }),
        ...(commune ? { commune_code: commune.code, province_code: commune.province_code } : {}),
        ...(identity ? { identity_number: identity.replace(/\s/g, "") } : {}),
      },
      {
        onSuccess: () => {
          toast.success(t("form.saved"))
          onClose()
        },
        onError: (error) => toast.error(reasonOf(error, t)),
      }
    )
  }
  const field = (name: TextName, label: string, max: number, more: { long?: boolean } = {}) => (
    <TextField
      label={label}
      value={typed[name]}
      max={max}
      problem={tried ? problems[name] : undefined}
      onChange={(value) => setTyped((last) => ({ ...last, [name]: value }))}
      {...more}
    />
  )
  return (
    <ActDrawer
      title={t("applications.edit")}
      action={t("common.save")}
      isBusy={save.isPending}
      onAct={act}
      onClose={onClose}
    >
      <Field label={t("form.kind")}>
        {(id) => (
          <Select value={kind} onValueChange={(value) => isSellerKind(value) && setKind(value)}>
            <Select.Trigger id={id}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {sellerKinds.map((each) => (
                <Select.Item key={each} value={each}>
                  {t(`kind.${each}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        )}
      </Field>
      {field("contact_name", t("applications.contact_name"), 120)}
      {field("phone", t("form.phone"), 40)}
      {field("email", t("form.email"), 254)}
      {field("name", t("form.name"), 160)}
      <CommunePicker value={commune} onChange={setCommune} />
      {field("address_line", t("form.address"), 300)}
      <Field label={t("applications.is_registered")}>
        {(id) => (
          <Select
            value={registered === null ? "" : registered ? "yes" : "no"}
            onValueChange={(value) => setRegistered(value === "yes")}
          >
            <Select.Trigger id={id}>
              <Select.Value placeholder={t("common.none")} />
            </Select.Trigger>
            <Select.Content>
              <Select.Item value="yes">{t("applications.yes")}</Select.Item>
              <Select.Item value="no">{t("applications.no")}</Select.Item>
            </Select.Content>
          </Select>
        )}
      </Field>
      {field("registration_number", t("applications.registration_number"), 60)}
      {hasTaxCode(kind) && field("tax_code", t("form.tax_code"), 40)}
      {field("representative", t("applications.representative"), 120)}
      <TextField
        label={t("applications.identity_number")}
        hint={t("applications.identity_number_hint")}
        problem={tried ? problems.identity : undefined}
        value={identity}
        onChange={setIdentity}
        max={20}
      />
      {field("goods", t("applications.goods"), 1000, { long: true })}
    </ActDrawer>
  )
}
