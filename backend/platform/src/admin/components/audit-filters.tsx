import { Button } from "@medusajs/ui"
import { type AuditSearch, useAuditFilters, wholeLog } from "../audit-log"
import { Field, TextField } from "../kit/field"
import { useTexts } from "../kit/texts"
import { Choice } from "./choice"

/** A choice may not be empty: this stands for no choice. */
const any = "*"
const text_max = 100

interface Props {
  search: AuditSearch
  onChange: (search: AuditSearch) => void
  isExporting: boolean
  onExport: () => void
}

/** What the log is looked through for: person, action, object, period. */
export function AuditFilters({ search, onChange, isExporting, onExport }: Props) {
  const { t } = useTexts()
  const { data } = useAuditFilters()
  const set = (part: Partial<AuditSearch>): void => onChange({ ...search, ...part })
  const choose = (name: "actor_id" | "action") => (value: string) =>
    set({ [name]: value === any ? "" : value })
  const all = { value: any, label: t("audit.all") }
  const actors = data?.actors.map(({ id, name }) => ({ value: id, label: name })) ?? []
  const actions = data?.actions.map(({ action, name }) => ({ value: action, label: name })) ?? []
  return (
    <div className="border-ui-border-base grid grid-cols-1 gap-4 border-t px-6 py-4 sm:grid-cols-2 lg:grid-cols-3">
      <Field label={t("audit.person")}>
        {(id) => (
          <Choice
            id={id}
            label={t("audit.person")}
            value={search.actor_id || any}
            options={[all, ...actors]}
            onChange={choose("actor_id")}
          />
        )}
      </Field>
      <Field label={t("audit.action")}>
        {(id) => (
          <Choice
            id={id}
            label={t("audit.action")}
            value={search.action || any}
            options={[all, ...actions]}
            onChange={choose("action")}
          />
        )}
      </Field>
      <TextField
        label={t("audit.object")}
        placeholder="order_01…"
        value={search.object_id}
        max={text_max}
        onChange={(object_id) => set({ object_id })}
      />
      <TextField
        label={t("audit.from")}
        type="date"
        value={search.from}
        max={10}
        onChange={(from) => set({ from })}
      />
      <TextField
        label={t("audit.to")}
        type="date"
        value={search.to}
        max={10}
        onChange={(to) => set({ to })}
      />
      <div className="flex flex-wrap items-end gap-2">
        <Button size="small" variant="secondary" onClick={() => onChange(wholeLog)}>
          {t("audit.clear")}
        </Button>
        <Button size="small" variant="secondary" isLoading={isExporting} onClick={onExport}>
          {t("audit.export")}
        </Button>
      </div>
    </div>
  )
}
