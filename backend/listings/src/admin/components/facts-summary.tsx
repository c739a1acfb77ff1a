import type { StaffFacts } from "@chophien/contract/staff/listings"
import { formatWeight, useTexts } from "@chophien/platform/admin-kit"
import { isSeasonal, seasonStretches } from "@chophien/vocabulary/season"

/** The facts of a listing, to read. */
export function FactsSummary({ facts }: { facts: StaffFacts }) {
  const { t, language } = useTexts()
  const answer = (value: boolean | null): string | null =>
    value === null ? null : t(value ? "facts.yes" : "facts.no")
  const season = (value: number[] | null): string | null => {
    if (!value) return null
    if (!isSeasonal(value)) return t("facts.all_year")
    const stretches = seasonStretches(value).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`))
    return t("facts.months", { months: stretches.join(", ") })
  }
  const shown: [string, string | null][] = [
    [t("facts.field.unit"), facts.unit],
    [t("facts.field.ship_class"), facts.ship_class && t(`facts.ship_class.${facts.ship_class}`)],
    [t("facts.field.perishable"), answer(facts.perishable)],
    [t("facts.field.season_months"), season(facts.season_months)],
    [t("facts.field.sold_off_season"), answer(facts.sold_off_season)],
    [t("facts.field.producer_own"), answer(facts.producer_own)],
    [
      t("facts.field.processing_level"),
      facts.processing_level && t(`facts.processing_level.${facts.processing_level}`),
    ],
    ...facts.variants.map(({ title, weight_g }): [string, string | null] => [
      `${t("facts.field.weight_g")}, ${title}`,
      weight_g === null ? null : formatWeight(weight_g, language),
    ]),
    [t("facts.field.is_sample"), answer(facts.is_sample)],
  ]
  return (
    <dl className="divide-y">
      {shown.map(([label, value]) => (
        <div key={label} className="grid grid-cols-2 gap-x-4 px-6 py-3">
          <dt className="txt-compact-small text-ui-fg-subtle">{label}</dt>
          <dd className="txt-compact-small break-words">
            {value ?? <span className="text-ui-fg-error">{t("facts.unknown")}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
