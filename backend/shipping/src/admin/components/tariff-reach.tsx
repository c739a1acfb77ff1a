import { useTexts } from "@chophien/platform/admin-kit"
import { type ShipClass, shipClasses } from "@chophien/vocabulary/goods"
import { type Region, type ShippingService, shippingServices, zones } from "@chophien/vocabulary/shipping"
import { Badge, Checkbox, Heading, Label, Text } from "@medusajs/ui"
import { type Tariff, withReach } from "../tariff"

interface Props {
  tariff: Tariff
  region: Region
  onChange?: ((tariff: Tariff) => void) | undefined
}

function Zones({
  tariff,
  region,
  ship_class,
  service,
  onChange,
}: Props & { ship_class: ShipClass; service: ShippingService }) {
  const { t } = useTexts()
  const reached = tariff.origins[region].reach[ship_class][service]
  if (!onChange) {
    if (!reached.length) return <Badge size="2xsmall">{t("tariff.nowhere")}</Badge>
    return reached.map((zone) => (
      <Badge key={zone} size="2xsmall" color={service === "cold" ? "blue" : "green"}>
        {t(`tariff.zone.${zone}`)}
      </Badge>
    ))
  }
  return zones.map((zone) => {
    const id = `${region}-${ship_class}-${service}-${zone}`
    return (
      <span key={zone} className="flex items-center gap-x-1.5">
        <Checkbox
          id={id}
          checked={reached.includes(zone)}
          onCheckedChange={(checked) =>
            onChange(withReach(tariff, region, ship_class, service, zone, checked === true))
          }
        />
        <Label size="xsmall" htmlFor={id}>
          {t(`tariff.zone.${zone}`)}
        </Label>
      </span>
    )
  })
}

/** Where each class of goods can be sent to from one region, by each service. */
export function TariffReach(props: Props) {
  const { t } = useTexts()
  return (
    <div className="flex flex-col">
      <div className="px-6 py-4">
        <Heading level="h3">{t("tariff.reach")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("tariff.reach_hint")}
        </Text>
      </div>
      <ul className="divide-y border-t">
        {shipClasses.map((ship_class) => (
          <li key={ship_class} className="grid gap-2 px-6 py-3 lg:grid-cols-[10rem_1fr_1fr]">
            <Text size="small" weight="plus">
              {t(`tariff.ship_class.${ship_class}`)}
            </Text>
            {shippingServices.map((service) => (
              <div key={service} className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <Text size="xsmall" className="text-ui-fg-muted w-20 shrink-0">
                  {t(`tariff.${service}`)}
                </Text>
                <Zones {...props} ship_class={ship_class} service={service} />
              </div>
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}
