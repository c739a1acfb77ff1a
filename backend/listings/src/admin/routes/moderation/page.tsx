import { useTexts } from "@chophien/platform/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { FlagMini } from "@medusajs/icons"
import { Button, Container, Heading, Tabs, Text } from "@medusajs/ui"
import { useState } from "react"
import { useSearchParams } from "react-router-dom"
import { Reports } from "../../components/moderation/reports"
import { Rules } from "../../components/moderation/rules"
import { TakedownDrawer, Takedowns } from "../../components/moderation/takedowns"

const tabs = ["reports", "takedowns", "done", "closed", "rules"] as const

/** What shoppers report, what authorities ask to go, and what of whose goods waits. */
export default function ModerationPage() {
  const { t } = useTexts()
  const [address, setAddress] = useSearchParams()
  const [isAdding, setAdding] = useState(false)
  const tab = tabs.find((each) => each === address.get("tab")) ?? "reports"
  return (
    <Container className="p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>{t("moderation.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("moderation.subtitle")}
          </Text>
        </div>
        <Button size="small" variant="danger" onClick={() => setAdding(true)}>
          {t("moderation.add_takedown")}
        </Button>
      </div>
      <Tabs value={tab} onValueChange={(next) => setAddress(next === "reports" ? {} : { tab: next })}>
        <div className="overflow-x-auto border-b px-6 pb-3">
          <Tabs.List>
            {tabs.map((each) => (
              <Tabs.Trigger key={each} value={each} className="whitespace-nowrap">
                {t(`moderation.tab.${each}`)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        </div>
        {tab === "reports" && <Reports state="open" />}
        {tab === "closed" && <Reports state="closed" />}
        {tab === "takedowns" && <Takedowns state="open" />}
        {tab === "done" && <Takedowns state="done" />}
        {tab === "rules" && <Rules />}
      </Tabs>
      {isAdding && <TakedownDrawer onClose={() => setAdding(false)} />}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "menu.moderation",
  translationNs: "chophien",
  icon: FlagMini,
  rank: 4,
})

function Breadcrumb() {
  const { t } = useTexts()
  return <Text size="small">{t("menu.moderation")}</Text>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }
