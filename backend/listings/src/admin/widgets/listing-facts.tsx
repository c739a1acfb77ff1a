import { AskError, Failed, useTexts, Waiting } from "@chophien/platform/admin-kit"
import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Badge, Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { FactsForm } from "../components/facts-form"
import { FactsSummary } from "../components/facts-summary"
import { FaultLines } from "../components/fault-lines"
import { useFacts } from "../facts"

/** On the page of a product that a seller lists: what decides whether and how it is sold, and changing it. */
export default function ListingFactsWidget({ data: { id } }: { data: { id: string } }) {
  const { t } = useTexts()
  const { data: facts, error, refetch } = useFacts(id)
  const [editing, setEditing] = useState(false)
  if (error instanceof AskError && error.status === 404) return null
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!facts) return <Waiting rows={4} />
  const sound = facts.faults.length === 0
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-3 px-6 py-4 sm:flex-row sm:justify-between">
        <div className="flex min-w-0 flex-col gap-y-1">
          <div className="flex flex-wrap items-center gap-2">
            <Heading level="h2">{t("facts.title")}</Heading>
            <Badge size="2xsmall" color={sound ? "green" : "red"}>
              {t(sound ? "facts.for_sale" : "facts.not_for_sale")}
            </Badge>
          </div>
          <Text size="small" className="text-ui-fg-subtle">
            {t("facts.hint")}
          </Text>
        </div>
        <Button
          size="small"
          variant={sound ? "secondary" : "primary"}
          className="shrink-0 self-start"
          onClick={() => setEditing(true)}
        >
          {t("facts.edit")}
        </Button>
      </div>
      {!sound && (
        <div className="px-6 py-4" role="alert">
          <FaultLines faults={facts.faults} />
        </div>
      )}
      <FactsSummary facts={facts} />
      {editing && <FactsForm facts={facts} onClose={() => setEditing(false)} />}
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "product.details.after" })
