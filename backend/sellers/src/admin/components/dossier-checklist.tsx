import type { ChecklistItem, Dossier } from "@chophien/contract/wire/application"
import { formatDay, useTexts } from "@chophien/platform/admin-kit"
import type { RequirementState } from "@chophien/vocabulary/application"
import { Badge, Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { CheckDrawer } from "./check-drawer"

const colours: Record<RequirementState, "grey" | "orange" | "blue" | "green" | "red"> = {
  met: "green",
  waiting: "orange",
  missing: "grey",
  waived: "blue",
  refused: "red",
  expired: "red",
}

/** What selling asks of a seller and where that stands; staff give their word here. */
export function DossierChecklist({ id, dossier }: { id: string; dossier: Dossier }) {
  const { t } = useTexts()
  const [checked, setChecked] = useState<ChecklistItem | null>(null)
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("dossier.checklist")}</Heading>
      </div>
      <ul className="divide-y">
        {dossier.checklist.map((item) => (
          <li key={item.code} className="flex items-start justify-between gap-3 px-6 py-3">
            <div className="min-w-0">
              <Text size="small" weight="plus" className="break-words">
                {item.name}
              </Text>
              <div className="flex flex-wrap items-center gap-2">
                <Badge size="2xsmall" color={colours[item.state]}>
                  {t(`dossier.states.${item.state}`)}
                </Badge>
                <Text size="xsmall" className="text-ui-fg-subtle">
                  {t(`dossier.blocks.${item.blocks}`)}
                  {item.ends_on && `, ${t("dossier.until", { day: formatDay(item.ends_on) })}`}
                </Text>
              </div>
              {item.reason && (
                <Text size="small" className="text-ui-fg-subtle break-words">
                  {item.reason}
                </Text>
              )}
            </div>
            {item.method !== "identified" && (
              <Button
                size="small"
                variant="secondary"
                className="shrink-0"
                aria-label={`${t("dossier.check")}: ${item.name}`}
                onClick={() => setChecked(item)}
              >
                {t("dossier.check")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {checked && <CheckDrawer id={id} item={checked} dossier={dossier} onClose={() => setChecked(null)} />}
    </Container>
  )
}
