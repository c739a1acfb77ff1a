import { formatVnd, formatWeight, NumberCell, useTexts } from "@chophien/platform/admin-kit"
import { type Region, type Zone, zones } from "@chophien/vocabulary/shipping"
import { Table } from "@medusajs/ui"
import { type Rate, rateBounds, type Tariff, withRate } from "../tariff"

interface Props {
  tariff: Tariff
  region: Region
  /** Left out where the tariff is only shown. */
  onChange?: ((tariff: Tariff) => void) | undefined
}

/** What a parcel from one region costs, by where it goes. */
export function TariffRates({ tariff, region, onChange }: Props) {
  const { t } = useTexts()
  const light = formatWeight(tariff.light_limit_g)
  const step = formatWeight(tariff.step_g)
  const columns: { key: "first" | "per_step" | "per_kg"; title: string }[] = [
    { key: "first", title: t("tariff.first", { weight: step }) },
    { key: "per_step", title: t("tariff.per_step", { weight: step }) },
    { key: "per_kg", title: t("tariff.per_kg", { weight: light }) },
  ]
  const days = (zone: Zone, { eta_days: [least, most] }: Rate) =>
    onChange ? (
      <div className="flex items-center gap-x-1">
        <NumberCell
          label={`${t(`tariff.zone.${zone}`)}, ${t("tariff.eta")} 1`}
          bounds={rateBounds.days}
          value={least}
          onChange={(value) =>
            onChange(withRate(tariff, region, zone, { eta_days: [value, Math.max(value, most)] }))
          }
        />
        –
        <NumberCell
          label={`${t(`tariff.zone.${zone}`)}, ${t("tariff.eta")} 2`}
          bounds={rateBounds.days}
          value={most}
          onChange={(value) =>
            onChange(withRate(tariff, region, zone, { eta_days: [Math.min(least, value), value] }))
          }
        />
      </div>
    ) : (
      `${least}–${most}`
    )
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("tariff.to")}</Table.HeaderCell>
            {columns.map(({ key, title }) => (
              <Table.HeaderCell key={key} className="text-right">
                {title}
              </Table.HeaderCell>
            ))}
            <Table.HeaderCell className="text-right">{t("tariff.eta")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {zones.map((zone) => {
            const rate = tariff.origins[region].rates[zone]
            return (
              <Table.Row key={zone}>
                <Table.Cell className="text-ui-fg-base whitespace-nowrap font-medium">
                  {t(`tariff.zone.${zone}`)}
                </Table.Cell>
                {columns.map(({ key, title }) => (
                  <Table.Cell key={key} className="whitespace-nowrap text-right tabular-nums">
                    {onChange ? (
                      <NumberCell
                        label={`${t(`tariff.zone.${zone}`)}, ${title}`}
                        bounds={rateBounds.price}
                        value={rate[key]}
                        onChange={(value) => onChange(withRate(tariff, region, zone, { [key]: value }))}
                      />
                    ) : (
                      formatVnd(rate[key])
                    )}
                  </Table.Cell>
                ))}
                <Table.Cell className="whitespace-nowrap text-right tabular-nums">
                  {days(zone, rate)}
                </Table.Cell>
              </Table.Row>
            )
          })}
        </Table.Body>
      </Table>
    </div>
  )
}
