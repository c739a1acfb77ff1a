import { useTexts } from "@chophien/platform/admin-kit"
import { regions } from "@chophien/vocabulary/shipping"
import { Container, Heading, Tabs } from "@medusajs/ui"
import type { Tariff } from "../tariff"
import { TariffGeneral } from "./tariff-general"
import { TariffRates } from "./tariff-rates"
import { TariffReach } from "./tariff-reach"

/** A whole tariff, to read or, with `onChange`, to write. */
export function TariffBody({ tariff, onChange }: { tariff: Tariff; onChange?: (tariff: Tariff) => void }) {
  const { t } = useTexts()
  return (
    <>
      <Container className="p-0">
        <Tabs defaultValue="north">
          <div className="flex flex-wrap items-center gap-3 px-6 py-4">
            <Heading level="h2">{t("tariff.from_region")}</Heading>
            <Tabs.List>
              {regions.map((region) => (
                <Tabs.Trigger key={region} value={region}>
                  {t(`tariff.region.${region}`)}
                </Tabs.Trigger>
              ))}
            </Tabs.List>
          </div>
          {regions.map((region) => (
            <Tabs.Content key={region} value={region}>
              <TariffRates tariff={tariff} region={region} onChange={onChange} />
              <TariffReach tariff={tariff} region={region} onChange={onChange} />
            </Tabs.Content>
          ))}
        </Tabs>
      </Container>
      <Container className="divide-y p-0">
        <Heading level="h2" className="px-6 py-4">
          {t("tariff.general")}
        </Heading>
        <TariffGeneral tariff={tariff} onChange={onChange} />
      </Container>
    </>
  )
}
