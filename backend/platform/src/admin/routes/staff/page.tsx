import { type Colleague, staffRoleSchema, staffRoles } from "@chophien/contract/staff/team"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Users } from "@medusajs/icons"
import { Badge, Button, Container, Heading, Text, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import * as z from "zod/mini"
import { Choice } from "../../components/choice"
import { PhoneDrawer } from "../../components/phone-drawer"
import { SessionsDrawer } from "../../components/sessions-drawer"
import { Failed, reasonOf, Waiting } from "../../kit/feedback"
import { formatMoment, formatPhone } from "../../kit/format"
import { Pages } from "../../kit/pages"
import { useTexts } from "../../kit/texts"
import { staff_page_size, useChangeRole, useOwnStaff, useStaff } from "../../team"

function RoleChoice({ colleague, canAct }: { colleague: Colleague; canAct: boolean }) {
  const { t } = useTexts()
  const confirm = usePrompt()
  const change = useChangeRole()
  if (!canAct) return <Badge size="small">{t(`staff.role.${colleague.role}`)}</Badge>
  const choose = async (value: string): Promise<void> => {
    const role = z.safeParse(staffRoleSchema, value).data
    if (!role || role === colleague.role) return
    const is_sure = await confirm({
      title: t("staff.change_role", { name: colleague.name }),
      description: t(`staff.role_hint.${role}`),
      confirmText: t("staff.give_role", { role: t(`staff.role.${role}`) }),
      cancelText: t("common.cancel"),
      variant: "confirmation",
    })
    if (!is_sure) return
    change.mutate(
      { id: colleague.id, role },
      {
        onSuccess: () => toast.success(t("staff.role_changed")),
        onError: (error) => toast.error(reasonOf(error, t)),
      }
    )
  }
  return (
    <Choice
      label={t("staff.role_of", { name: colleague.name })}
      value={colleague.role}
      disabled={change.isPending}
      options={staffRoles.map((role) => ({ value: role, label: t(`staff.role.${role}`) }))}
      onChange={(value) => void choose(value)}
    />
  )
}

function ColleagueRow({
  colleague,
  canAct,
  onOpen,
  onPhone,
}: {
  colleague: Colleague
  canAct: boolean
  onOpen: () => void
  onPhone: () => void
}) {
  const { t } = useTexts()
  return (
    <li className="grid grid-cols-1 items-center gap-3 px-6 py-4 md:grid-cols-[minmax(0,1fr)_12rem_auto]">
      <div className="flex min-w-0 flex-col gap-y-1">
        <Text weight="plus" className="break-words">
          {colleague.name}
        </Text>
        {colleague.name !== colleague.email && (
          <Text size="small" className="text-ui-fg-subtle break-words">
            {colleague.email}
          </Text>
        )}
        <Text size="small" className="text-ui-fg-subtle">
          {colleague.last_sign_in_at
            ? t("staff.last_sign_in", { time: formatMoment(colleague.last_sign_in_at) })
            : t("staff.no_sign_in")}
        </Text>
        <div className="flex flex-wrap items-center gap-x-3">
          <Text size="small" className="text-ui-fg-subtle">
            {colleague.phone ? formatPhone(colleague.phone) : t("staff.no_phone")}
          </Text>
          {canAct && (
            <Button size="small" variant="transparent" onClick={onPhone}>
              {t("staff.change_phone")}
              <span className="sr-only"> {colleague.name}</span>
            </Button>
          )}
        </div>
        <div>
          <Badge size="2xsmall" color={colleague.has_second_factor ? "green" : "orange"}>
            {t(colleague.has_second_factor ? "staff.factor_yes" : "staff.factor_no")}
          </Badge>
        </div>
      </div>
      <RoleChoice colleague={colleague} canAct={canAct} />
      <Button size="small" variant="secondary" onClick={onOpen}>
        {t("staff.sessions", { count: colleague.open_sessions })}
      </Button>
    </li>
  )
}

/** The centre's staff: role, last sign-in, second factor, sign-ins. Administrators change and end, leaders read. */
export default function StaffPage() {
  const { t } = useTexts()
  const [offset, setOffset] = useState(0)
  const [open_id, setOpenId] = useState<string | null>(null)
  const [called_id, setCalledId] = useState<string | null>(null)
  const own = useOwnStaff()
  const { data, error, refetch } = useStaff(offset)
  const canAct = own.data?.role === "administrator"
  const called = data?.staff.find(({ id }) => id === called_id)
  const opened = data?.staff.find(({ id }) => id === open_id)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  return (
    <Container className="p-0">
      <div className="px-6 py-4">
        <Heading>{t("staff.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t(canAct ? "staff.subtitle" : "staff.subtitle_reading")}
        </Text>
      </div>
      <ul className="border-ui-border-base divide-y border-t">
        {data.staff.map((colleague) => (
          <ColleagueRow
            key={colleague.id}
            colleague={colleague}
            canAct={canAct}
            onOpen={() => setOpenId(colleague.id)}
            onPhone={() => setCalledId(colleague.id)}
          />
        ))}
      </ul>
      <Pages offset={offset} size={staff_page_size} count={data.count} onMove={setOffset} />
      {called && <PhoneDrawer colleague={called} onClose={() => setCalledId(null)} />}
      {opened && <SessionsDrawer colleague={opened} canAct={canAct} onClose={() => setOpenId(null)} />}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "menu.staff",
  translationNs: "chophien",
  icon: Users,
  rank: 20,
})

function Breadcrumb() {
  const { t } = useTexts()
  return <span>{t("menu.staff")}</span>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }
