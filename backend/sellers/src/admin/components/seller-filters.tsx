import { sellerSorts } from "@chophien/contract/staff/sellers"
import { useTexts } from "@chophien/platform/admin-kit"
import { sellerKinds, sellerStatuses } from "@chophien/vocabulary/seller"
import { Select } from "@medusajs/ui"
import { sellersOf, useCoverage } from "../coverage"
import { useOfficers } from "../sellers"

type Option = { value: string; label: string }

function Filter({
  label,
  all,
  value,
  options,
  onChange,
}: {
  label: string
  /** What stands for no filter; left out where one value always counts. */
  all?: string
  value: string
  options: Option[]
  onChange: (value: string) => void
}) {
  return (
    <Select value={value || "all"} onValueChange={(next) => onChange(next === "all" ? "" : next)}>
      <Select.Trigger aria-label={label}>
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {all && <Select.Item value="all">{all}</Select.Item>}
        {options.map((option) => (
          <Select.Item key={option.value} value={option.value}>
            {option.label}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}

/** What the list of sellers is narrowed and sorted by, as it stands in the address. */
export function SellerFilters({
  address,
  onChange,
}: {
  address: URLSearchParams
  onChange: (part: Record<string, string>) => void
}) {
  const { t } = useTexts()
  const officers = useOfficers().data?.officers ?? []
  const communes = (useCoverage(null).data?.communes ?? []).filter((commune) => sellersOf(commune) > 0)
  const filter = (key: string) => ({
    value: address.get(key) ?? "",
    onChange: (value: string) => onChange({ [key]: value, offset: "" }),
  })
  return (
    <div className="grid gap-2 px-6 pb-4 sm:grid-cols-2 xl:grid-cols-5">
      <Filter
        {...filter("status")}
        label={t("list.status")}
        all={t("list.all")}
        options={sellerStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
      />
      <Filter
        {...filter("kind")}
        label={t("form.kind")}
        all={t("list.all_kinds")}
        options={sellerKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <Filter
        {...filter("commune")}
        label={t("list.commune")}
        all={t("list.all_communes")}
        options={communes.map(({ code, full_name }) => ({ value: code, label: full_name }))}
      />
      <Filter
        {...filter("officer")}
        label={t("detail.officer")}
        all={t("list.all_officers")}
        options={[
          { value: "mine", label: t("coverage.my_sellers") },
          { value: "none", label: t("detail.no_officer") },
          ...officers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Filter
        {...filter("sort")}
        label={t("list.sort")}
        value={address.get("sort") ?? "newest"}
        options={sellerSorts.map((value) => ({ value, label: t(`list.sort_${value}`) }))}
      />
    </div>
  )
}
