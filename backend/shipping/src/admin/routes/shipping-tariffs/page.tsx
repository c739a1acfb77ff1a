import { Failed, formatMoment, useTexts, Waiting } from "@chophien/platform/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { TruckFast } from "@medusajs/icons"
import { Badge, Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { TariffBody } from "../../components/tariff-body"
import { TariffForm } from "../../components/tariff-form"
import { type TariffVersion, useTariffs } from "../../tariff"

function Versions({
  tariffs,
  current,
  shown,
  onShow,
}: {
  tariffs: TariffVersion[]
  current: TariffVersion
  shown: TariffVersion
  onShow: (id: string) => void
}) {
  const { t } = useTexts()
  const phaseOf = (version: TariffVersion): "in_force" | "upcoming" | "past" =>
    version.id === current.id ? "in_force" : version.effective_at > current.effective_at ? "upcoming" : "past"
  const colors = { in_force: "green", upcoming: "blue", past: "grey" } as const
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        {t("tariff.versions")}
      </Heading>
      <ul className="divide-y">
        {tariffs.map((version) => (
          <li key={version.id}>
            <button
              type="button"
              className="hover:bg-ui-bg-base-hover flex w-full flex-wrap items-center gap-x-3 gap-y-1 px-6 py-3 text-left"
              aria-pressed={version.id === shown.id}
              onClick={() => onShow(version.id)}
            >
              <Badge size="2xsmall" color={colors[phaseOf(version)]}>
                {t(`tariff.${phaseOf(version)}`)}
              </Badge>
              <Text size="small" weight={version.id === shown.id ? "plus" : "regular"}>
                {t("tariff.since", { time: formatMoment(version.effective_at) })}
              </Text>
              {version.note && (
                <Text size="small" className="text-ui-fg-subtle">
                  {version.note}
                </Text>
              )}
            </button>
          </li>
        ))}
      </ul>
    </Container>
  )
}

/** The shipping tariff in force, those before and after it, and writing the next. */
export default function ShippingTariffsPage() {
  const { t } = useTexts()
  const { data, error, refetch } = useTariffs()
  const [writing, setWriting] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  const shown = data.tariffs.find(({ id }) => id === chosen) ?? data.current
  if (writing) return <TariffForm start={shown.tariff} onClose={() => setWriting(false)} />
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>{t("tariff.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("tariff.subtitle")}
          </Text>
        </div>
        <Button size="small" onClick={() => setWriting(true)}>
          {t("tariff.edit")}
        </Button>
      </Container>
      <TariffBody key={shown.id} tariff={shown.tariff} />
      <Versions tariffs={data.tariffs} current={data.current} shown={shown} onShow={setChosen} />
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.tariffs",
  translationNs: "chophien",
  icon: TruckFast,
  rank: 2,
})

function Breadcrumb() {
  const { t } = useTexts()
  return <span>{t("menu.tariffs")}</span>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }
