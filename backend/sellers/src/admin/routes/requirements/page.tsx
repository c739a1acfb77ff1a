import type { Requirement } from "@chophien/contract/staff/requirements"
import { Failed, useTexts, Waiting } from "@chophien/platform/admin-kit"
import { Badge, Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useRequirements } from "../../applications"
import { RequirementDrawer } from "../../components/requirement-drawer"

/** What selling asks of sellers, by kind; data that the operator changes. */
export default function RequirementsPage() {
  const { t, language } = useTexts()
  const { data, error, refetch } = useRequirements()
  const [changed, setChanged] = useState<Requirement | "new" | null>(null)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div className="min-w-0">
          <Heading>{t("requirements.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("requirements.hint")}
          </Text>
        </div>
        <Button size="small" onClick={() => setChanged("new")}>
          {t("requirements.add")}
        </Button>
      </div>
      <ul className="divide-y">
        {data.requirements.map((one) => {
          const name = language === "vi" ? one.name_vi : one.name_en
          return (
            <li key={one.code} className="flex items-start justify-between gap-3 px-6 py-4">
              <div className="min-w-0">
                <Text weight="plus" className="break-words">
                  {name}
                </Text>
                <Text size="small" className="text-ui-fg-subtle break-words">
                  {[
                    one.kinds.map((kind) => t(`kind.${kind}`)).join(", "),
                    t(`requirements.methods.${one.method}`),
                    `${t("requirements.effect")}: ${t(`requirements.effects.${one.blocks}`)}`,
                  ].join(" · ")}
                </Text>
                {!one.active && <Badge size="2xsmall">{t("requirements.off")}</Badge>}
              </div>
              <Button
                size="small"
                variant="secondary"
                className="shrink-0"
                aria-label={`${t("common.edit")}: ${name}`}
                onClick={() => setChanged(one)}
              >
                {t("common.edit")}
              </Button>
            </li>
          )
        })}
      </ul>
      {changed && (
        <RequirementDrawer
          requirement={changed === "new" ? null : changed}
          onClose={() => setChanged(null)}
        />
      )}
    </Container>
  )
}

function Breadcrumb() {
  const { t } = useTexts()
  return <span>{t("requirements.title")}</span>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }
