import type { AuditEntry } from "@chophien/contract/staff/audit-log"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ClockSolid } from "@medusajs/icons"
import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { type AuditSearch, audit_page_size, useAuditEntries, useAuditExport, wholeLog } from "../../audit-log"
import { AuditFilters } from "../../components/audit-filters"
import { Failed, Nothing, reasonOf, Waiting } from "../../kit/feedback"
import { formatMoment } from "../../kit/format"
import { Pages } from "../../kit/pages"
import { useTexts } from "../../kit/texts"

function Values({ label, value }: { label: string; value: unknown }) {
  if (value === null || value === undefined) return null
  return (
    <div className="min-w-0">
      <Text size="xsmall" weight="plus">
        {label}
      </Text>
      <pre className="txt-compact-xsmall bg-ui-bg-subtle max-h-60 overflow-auto whitespace-pre-wrap break-words rounded-md p-2">
        {JSON.stringify(value, null, 2)}
      </pre>
    </div>
  )
}

function EntryRow({ entry }: { entry: AuditEntry }) {
  const { t } = useTexts()
  const [isOpen, setOpen] = useState(false)
  return (
    <li className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="flex min-w-0 flex-1 flex-col gap-y-1">
          <Text weight="plus" className="break-words">
            {entry.action_name}
            {entry.object_id && <span className="text-ui-fg-subtle font-normal"> {entry.object_id}</span>}
          </Text>
          <Text size="small" className="text-ui-fg-subtle break-words">
            {formatMoment(entry.at)}, {entry.actor_name} ({t(`staff.role.${entry.actor_role}`)})
            {entry.for_seller_id && `, ${t("audit.for_seller", { seller: entry.for_seller_id })}`}
          </Text>
        </div>
        <Button size="small" variant="transparent" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? "audit.less" : "audit.more")}
        </Button>
      </div>
      {isOpen && (
        <div className="grid grid-cols-1 gap-3 md:grid-cols-2">
          <Values label={t("audit.before")} value={entry.before} />
          <Values label={t("audit.after")} value={entry.after} />
          <Text size="xsmall" className="text-ui-fg-subtle break-words md:col-span-2">
            {entry.action}, {entry.route}, {entry.ip ?? t("common.none")},{" "}
            {entry.user_agent ?? t("common.none")}
          </Text>
        </div>
      )}
    </li>
  )
}

function EntryList({ search }: { search: AuditSearch }) {
  const { t } = useTexts()
  const [offset, setOffset] = useState(0)
  const { data, error, refetch } = useAuditEntries(search, offset)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting rows={4} />
  if (!data.count) return <Nothing title={t("audit.empty")} hint={t("audit.empty_hint")} />
  return (
    <>
      <ul className="border-ui-border-base divide-y border-t">
        {data.entries.map((entry) => (
          <EntryRow key={entry.id} entry={entry} />
        ))}
      </ul>
      <Pages offset={offset} size={audit_page_size} count={data.count} onMove={setOffset} />
    </>
  )
}

/** What staff did: filtered by person, action, object and period, and as a file. */
export default function AuditLogPage() {
  const { t } = useTexts()
  const [search, setSearch] = useState(wholeLog)
  const save = useAuditExport()
  const saveFile = (): void =>
    save.mutate(search, {
      onSuccess: (is_complete) => !is_complete && toast.warning(t("audit.cut")),
      onError: (error) => toast.error(reasonOf(error, t)),
    })
  return (
    <Container className="p-0">
      <div className="px-6 py-4">
        <Heading>{t("audit.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("audit.subtitle")}
        </Text>
      </div>
      <AuditFilters search={search} onChange={setSearch} isExporting={save.isPending} onExport={saveFile} />
      <EntryList key={JSON.stringify(search)} search={search} />
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "menu.audit",
  translationNs: "chophien",
  icon: ClockSolid,
  rank: 21,
})

function Breadcrumb() {
  const { t } = useTexts()
  return <span>{t("menu.audit")}</span>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }
