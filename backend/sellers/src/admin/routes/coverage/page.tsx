import type { CoveredCommune } from "@chophien/contract/staff/coverage"
import {
  Failed,
  formatNumber,
  formatVnd,
  Nothing,
  reasonOf,
  useTexts,
  Waiting,
} from "@chophien/platform/admin-kit"
import { fold } from "@chophien/vocabulary/fold"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Map as MapIcon } from "@medusajs/icons"
import { Button, Container, Heading, Input, Select, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import { CommuneMap } from "../../components/coverage/commune-map"
import { CommuneTable } from "../../components/coverage/commune-table"
import { MeasureDrawer } from "../../components/coverage/measure-drawer"
import { coverageMeasures, numberOf, sellersOf, useCoverage, useCoverageFile } from "../../coverage"
import { useAddress } from "../../use-address"

const sorts = ["without_first", "name", ...coverageMeasures, "population"] as const
type Sort = (typeof sorts)[number]

/** Communes that fit, in an order; those without a seller come first unless another order is chosen. */
function arrange(communes: readonly CoveredCommune[], words: string, only: string, sort: Sort) {
  const wanted = fold(words)
  const fitting = communes.filter(
    (commune) =>
      fold(commune.full_name).includes(wanted) &&
      (only === "without" ? sellersOf(commune) === 0 : only === "with" ? sellersOf(commune) > 0 : true)
  )
  if (sort === "name") return fitting
  const weight = (commune: CoveredCommune): number =>
    sort === "without_first"
      ? (sellersOf(commune) === 0 ? 1e9 : 0) + (commune.population ?? 0)
      : sort === "population"
        ? (commune.population ?? 0)
        : (numberOf(commune, sort) ?? -1)
  return [...fitting].sort((a, b) => weight(b) - weight(a))
}

function Chosen({ commune }: { commune: CoveredCommune }) {
  const { t } = useTexts()
  const facts = [
    t("coverage.people", { people: formatNumber(commune.population ?? 0) }),
    t("coverage.sellers_of", { count: sellersOf(commune), active: commune.sellers.active }),
    ...(commune.goods === null ? [] : [t("coverage.goods_of", { count: commune.goods })]),
    ...(commune.sales === null ? [] : [t("coverage.sales_of", { sum: formatVnd(commune.sales) })]),
    t("coverage.trained_of", { count: commune.trained }),
    ...(commune.xanh === null ? [] : [t("coverage.xanh_of", { value: formatNumber(commune.xanh) })]),
  ]
  return (
    <div
      className="bg-ui-bg-subtle flex flex-wrap items-baseline gap-x-4 gap-y-1 rounded-lg p-4"
      aria-live="polite"
    >
      <Text weight="plus">{commune.full_name}</Text>
      <Text size="small" className="text-ui-fg-subtle">
        {facts.join(" · ")}
      </Text>
      <Link className="txt-small underline" to={`/sellers?commune=${commune.code}`}>
        {t("coverage.open_sellers")}
      </Link>
    </div>
  )
}

function Choice<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: Value
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
}) {
  return (
    <Select
      value={value}
      onValueChange={(next) => {
        const found = options.find((option) => option.value === next)
        if (found) onChange(found.value)
      }}
    >
      <Select.Trigger aria-label={label}>
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {options.map((option) => (
          <Select.Item key={option.value} value={option.value}>
            {option.label}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}

/** Where the market is and where it is not: every commune of the province, on a map and in a table. */
export default function CoveragePage() {
  const { t } = useTexts()
  const { address, change } = useAddress()
  const [isImporting, setImporting] = useState(false)
  const { data, error, refetch } = useCoverage(address.get("province"))
  const save = useCoverageFile(data?.province?.code)
  const read = <Value extends string>(key: string, values: readonly Value[], usual: Value): Value =>
    values.find((value) => value === address.get(key)) ?? usual
  const measure = read("measure", coverageMeasures, "sellers")
  const sort = read("sort", sorts, "without_first")
  const only = read("only", ["all", "without", "with"] as const, "all")
  const words = address.get("q") ?? ""
  const chosen = address.get("commune")
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  const { communes, province } = data
  if (!province || !communes.length)
    return (
      <Container>
        <Nothing title={t("coverage.empty")} hint={t("coverage.empty_hint")} />
      </Container>
    )
  const without = communes.filter((commune) => sellersOf(commune) === 0).length
  const shown = arrange(communes, words, only, sort)
  const one = communes.find(({ code }) => code === chosen)
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>{t("coverage.title", { province: province.name })}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("coverage.subtitle", { all: communes.length, covered: communes.length - without, without })}
          </Text>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button size="small" variant="secondary" onClick={() => setImporting(true)}>
            {t("coverage.import")}
          </Button>
          {(["xlsx", "csv"] as const).map((format) => (
            <Button
              key={format}
              size="small"
              variant="secondary"
              isLoading={save.isPending && save.variables === format}
              onClick={() => save.mutate(format, { onError: (failure) => toast.error(reasonOf(failure, t)) })}
            >
              {format.toUpperCase()}
            </Button>
          ))}
        </div>
      </div>
      <div className="flex flex-col gap-y-4 px-6 py-4">
        <div className="grid gap-2 sm:grid-cols-2">
          <Choice
            label={t("coverage.shade_by")}
            value={measure}
            options={coverageMeasures.map((value) => ({ value, label: t(`coverage.by.${value}`) }))}
            onChange={(value) => change({ measure: value })}
          />
          {data.provinces.length > 1 && (
            <Choice
              label={t("coverage.province")}
              value={province.code}
              options={data.provinces.map(({ code, name }) => ({ value: code, label: name }))}
              onChange={(value) => change({ province: value, commune: "" })}
            />
          )}
        </div>
        <CommuneMap
          communes={communes}
          measure={measure}
          chosen={chosen}
          onChoose={(code) => change({ commune: code })}
        />
        {one && <Chosen commune={one} />}
        {data.xanh_as_of && (
          <Text size="xsmall" className="text-ui-fg-subtle">
            {t("coverage.xanh_as_of", { day: data.xanh_as_of.split("-").reverse().join("/") })}
          </Text>
        )}
      </div>
      <div className="grid gap-2 px-6 py-4 sm:grid-cols-3">
        <Input
          type="search"
          aria-label={t("coverage.find")}
          placeholder={t("coverage.find")}
          maxLength={100}
          value={words}
          onChange={(event) => change({ q: event.target.value })}
        />
        <Choice
          label={t("coverage.only")}
          value={only}
          options={(["all", "without", "with"] as const).map((value) => ({
            value,
            label: t(`coverage.only_${value}`),
          }))}
          onChange={(value) => change({ only: value })}
        />
        <Choice
          label={t("list.sort")}
          value={sort}
          options={sorts.map((value) => ({ value, label: t(`coverage.sort.${value}`) }))}
          onChange={(value) => change({ sort: value })}
        />
      </div>
      {shown.length ? (
        <CommuneTable communes={shown} chosen={chosen} onChoose={(code) => change({ commune: code })} />
      ) : (
        <Nothing title={t("coverage.nothing")} hint={t("coverage.nothing_hint")} />
      )}
      {isImporting && <MeasureDrawer province_code={province.code} onClose={() => setImporting(false)} />}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "menu.coverage",
  translationNs: "chophien",
  icon: MapIcon,
  rank: 2,
})

function Breadcrumb() {
  const { t } = useTexts()
  return <Text size="small">{t("menu.coverage")}</Text>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }
