import type { OwnMember } from "@chophien/contract/seller/members"
import { e164Of, formatPhone } from "@chophien/vocabulary/phone"
import type { MemberRole } from "@chophien/vocabulary/seller"
import type { ComponentChildren } from "preact"
import { useState } from "preact/hooks"
import { t } from "../i18n"
import { Button, Notice } from "../ui/basics"
import { Choice } from "../ui/choice"
import { EmailField, TextField } from "../ui/field"
import { showFirstProblem } from "../ui/first-problem"

/** What an owner fills in about a member; an empty phone number is none. */
export type MemberValues = { name: string; email: string; phone: string; role: MemberRole }

const looksLikeAddress = (text: string): boolean => /^\S+@\S+\.\S+$/.test(text)

/** The questions about a member, the same for a new one. One's own address is changed by somebody else. */
export function MemberForm({
  member,
  notice,
  onSave,
}: {
  member: OwnMember | null
  notice: ComponentChildren
  onSave: (values: MemberValues) => Promise<void>
}) {
  const [name, setName] = useState(member?.name ?? "")
  const [email, setEmail] = useState(member?.email ?? "")
  const [phone, setPhone] = useState(member?.phone ? formatPhone(member.phone) : "")
  const [role, setRole] = useState<MemberRole>(member?.role ?? "staff")
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const values = { name: name.trim(), email: email.trim().toLowerCase(), phone: phone.trim(), role }
  const isRight = {
    name: values.name !== "",
    email: looksLikeAddress(values.email),
    phone: values.phone === "" || e164Of(values.phone) !== null,
  }
  const submit = async (): Promise<void> => {
    setTried(true)
    if (!isRight.name || !isRight.email || !isRight.phone) return showFirstProblem()
    setBusy(true)
    await onSave(values)
    setBusy(false)
  }
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <TextField
        label={t("member_name")}
        max={120}
        value={name}
        onChange={setName}
        problem={tried && !isRight.name ? t("need_name_of_person") : undefined}
      />
      {!member?.is_me && (
        <EmailField
          value={email}
          onChange={setEmail}
          hint={t("member_email_hint")}
          problem={tried && !isRight.email ? t("need_email") : undefined}
        />
      )}
      {member && !member.is_me && values.email !== member.email && (
        <Notice tone="warning" icon="alert">
          {t("member_email_change")}
        </Notice>
      )}
      <TextField
        label={t("member_phone")}
        type="tel"
        inputmode="tel"
        optional
        max={40}
        value={phone}
        onChange={setPhone}
        problem={tried && !isRight.phone ? t("need_phone") : undefined}
      />
      <Choice
        legend={t("member_role")}
        value={role}
        onChange={setRole}
        options={[
          { value: "staff", label: t("role_staff"), hint: t("member_role_staff_hint") },
          { value: "owner", label: t("role_owner"), hint: t("member_role_owner_hint") },
        ]}
      />
      {notice}
      <Button type="submit" busy={busy}>
        {t(member ? "member_save" : "member_add")}
      </Button>
    </form>
  )
}
