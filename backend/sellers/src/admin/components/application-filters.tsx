import { applicationSorts } from "@chophien/contract/staff/applications"
import { CommunePicker, useTexts } from "@chophien/platform/admin-kit"
import { Select } from "@medusajs/ui"
import { useState } from "react"
import { useOfficers } from "../sellers"

/** Officer, commune and order of the board, as they stand in the address. */
export function ApplicationFilters({
  address,
  onChange,
}: {
  address: URLSearchParams
  onChange: (part: Record<string, string>) => void
}) {
  const { t } = useTexts()
  const officers = useOfficers().data?.officers ?? []
  const [commune, setCommune] = useState<Parameters<typeof CommunePicker>[0]["value"]>(null)
  return (
    <div className="grid items-start gap-2 sm:grid-cols-3">
      <CommunePicker
        value={commune}
        onChange={(chosen) => {
          setCommune(chosen)
          onChange({ commune: chosen?.code ?? "", offset: "" })
        }}
      />
      <Select
        value={address.get("officer") || "all"}
        onValueChange={(value) => onChange({ officer: value === "all" ? "" : value, offset: "" })}
      >
        <Select.Trigger aria-label={t("detail.officer")}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          <Select.Item value="all">{t("list.all_officers")}</Select.Item>
          <Select.Item value="none">{t("detail.no_officer")}</Select.Item>
          {officers.map(({ id, name }) => (
            <Select.Item key={id} value={id}>
              {name}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
      <Select
        value={address.get("sort") || "waiting"}
        onValueChange={(value) => onChange({ sort: value, offset: "" })}
      >
        <Select.Trigger aria-label={t("list.sort")}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {applicationSorts.map((sort) => (
            <Select.Item key={sort} value={sort}>
              {t(`applications.sort_${sort}`)}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}
