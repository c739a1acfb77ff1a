import type { Dossier } from "@chophien/contract/wire/application"
import { formatDay, formatMoment, useTexts } from "@chophien/platform/admin-kit"
import { Badge, Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { IdentityDrawer } from "./identity-drawer"

/** Whether who represents a seller is identified electronically, and what was recorded. */
export function DossierIdentity({ id, dossier }: { id: string; dossier: Dossier }) {
  const { t } = useTexts()
  const [act, setAct] = useState<"record" | "waive" | null>(null)
  const { identity_due_on } = dossier
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div className="min-w-0">
          <Heading level="h2">{t("dossier.identity")}</Heading>
          {identity_due_on === null ? (
            <Badge size="2xsmall" color="green">
              {t("dossier.identified")}
            </Badge>
          ) : (
            <Text size="small" className="text-ui-fg-subtle">
              {t("dossier.not_identified", { day: formatDay(identity_due_on) })}
            </Text>
          )}
        </div>
        <div className="flex flex-wrap gap-2">
          <Button size="small" variant="secondary" onClick={() => setAct("waive")}>
            {t("dossier.waive_identity")}
          </Button>
          <Button size="small" variant="secondary" onClick={() => setAct("record")}>
            {t("dossier.record")}
          </Button>
        </div>
      </div>
      <ul className="divide-y">
        {dossier.identifications.map((one) => (
          <li key={one.id} className="px-6 py-3">
            <Text size="small" weight="plus" className="break-words">
              {one.method
                ? `${t(`dossier.methods.${one.method}`)}, ${t("dossier.level")} ${one.level}, ${one.reference}`
                : t("dossier.waived_until", {
                    day: one.waived_until ? formatDay(one.waived_until) : "",
                    reason: one.reason ?? "",
                  })}
            </Text>
            <Text size="small" className="text-ui-fg-subtle">
              {t("dossier.recorded", { name: one.recorded_by, time: formatMoment(one.recorded_at) })}
              {one.ended_at && `, ${t("dossier.ended", { time: formatMoment(one.ended_at) })}`}
            </Text>
          </li>
        ))}
      </ul>
      {act && <IdentityDrawer id={id} act={act} onClose={() => setAct(null)} />}
    </Container>
  )
}
