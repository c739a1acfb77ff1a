import { useTexts } from "@chophien/platform/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { AcademicCap } from "@medusajs/icons"
import { Button, Container, Heading, Tabs, Text } from "@medusajs/ui"
import { useState } from "react"
import { useSearchParams } from "react-router-dom"
import { ClassDrawer, Classes } from "../../components/training/classes"
import { Learners } from "../../components/training/learners"

/** How far sellers are with the lessons, and the centre's classes. */
export default function TrainingPage() {
  const { t } = useTexts()
  const [address, setAddress] = useSearchParams()
  const [isAdding, setAdding] = useState(false)
  const tab = address.get("tab") === "classes" ? "classes" : "learners"
  return (
    <Container className="p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>{t("training.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("training.subtitle")}
          </Text>
        </div>
        <Button size="small" onClick={() => setAdding(true)}>
          {t("training.add_class")}
        </Button>
      </div>
      <Tabs value={tab} onValueChange={(next) => setAddress(next === "classes" ? { tab: next } : {})}>
        <div className="border-b px-6 pb-3">
          <Tabs.List>
            <Tabs.Trigger value="learners">{t("training.learners")}</Tabs.Trigger>
            <Tabs.Trigger value="classes">{t("training.classes")}</Tabs.Trigger>
          </Tabs.List>
        </div>
        {tab === "classes" ? <Classes /> : <Learners />}
      </Tabs>
      {isAdding && <ClassDrawer onClose={() => setAdding(false)} />}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "menu.training",
  translationNs: "chophien",
  icon: AcademicCap,
  rank: 3,
})

function Breadcrumb() {
  const { t } = useTexts()
  return <Text size="small">{t("menu.training")}</Text>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }
