import { addMember, changeMember } from "@chophien/contract/staff/members"
import type { StaffMember, StaffSeller } from "@chophien/contract/staff/sellers"
import { ActDrawer, AskError, Field, reasonOf, TextField, useTexts } from "@chophien/platform/admin-kit"
import { type MemberRole, memberRoles } from "@chophien/vocabulary/seller"
import { Alert, Select, toast } from "@medusajs/ui"
import { useState } from "react"
import { memberBody, memberProblems } from "../seller-form"
import { useSellerAction } from "../sellers"

const isRole = (value: string): value is MemberRole => memberRoles.some((role) => role === value)

/** Adding a member, or correcting one. */
export function MemberDrawer({
  seller,
  member,
  onClose,
}: {
  seller: StaffSeller
  member: StaffMember | null
  onClose: () => void
}) {
  const { t } = useTexts()
  const add = useSellerAction(addMember, { params: { id: seller.id } })
  const change = useSellerAction(changeMember, { params: { id: seller.id, member_id: member?.id ?? "" } })
  const [values, setValues] = useState({
    name: member?.name ?? "",
    email: member?.email ?? "",
    phone: member?.phone ?? "",
  })
  const [role, setRole] = useState<MemberRole>(member?.role ?? "staff")
  const [tried, setTried] = useState(false)
  const action = member ? change : add
  const wrong = tried ? memberProblems(values, t) : {}
  const { error } = action
  const about = error instanceof AskError && error.param ? { [error.param]: error.text } : {}
  const body = memberBody(values)

  const submit = (): void => {
    setTried(true)
    if (Object.keys(memberProblems(values, t)).length) return
    const done = {
      onSuccess: () => {
        toast.success(t(member ? "form.saved" : "members.added", { name: body.name }))
        onClose()
      },
      onError: (problem: Error) => toast.error(reasonOf(problem, t)),
    }
    if (member) change.mutate({ ...body, role, phone: body.phone ?? null }, done)
    else add.mutate({ ...body, role }, done)
  }

  return (
    <ActDrawer
      title={t(member ? "members.edit_title" : "members.add_title")}
      action={t(member ? "common.save" : "members.add")}
      isBusy={action.isPending}
      onAct={submit}
      onClose={onClose}
    >
      <TextField
        label={t("form.member_name")}
        max={120}
        value={values.name}
        problem={wrong.name}
        onChange={(name) => setValues({ ...values, name })}
      />
      <TextField
        label={t("form.member_email")}
        type="email"
        max={254}
        value={values.email}
        problem={wrong.email ?? about.email}
        onChange={(email) => setValues({ ...values, email })}
      />
      {member && body.email !== member.email && <Alert variant="warning">{t("members.email_change")}</Alert>}
      <TextField
        label={t("form.member_phone")}
        type="tel"
        optional
        max={40}
        value={values.phone}
        problem={wrong.phone}
        onChange={(phone) => setValues({ ...values, phone })}
      />
      <Field label={t("members.role")}>
        {(id) => (
          <Select value={role} onValueChange={(value) => isRole(value) && setRole(value)}>
            <Select.Trigger id={id}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {memberRoles.map((value) => (
                <Select.Item key={value} value={value}>
                  {t(`role.${value}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        )}
      </Field>
    </ActDrawer>
  )
}
