import { useTexts } from "@chophien/platform/admin-kit"
import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Badge, Button, Container, Heading } from "@medusajs/ui"
import { useState } from "react"
import { FactsForm } from "../components/facts-form"
import { FaultLines } from "../components/fault-lines"
import { useFacts } from "../facts"

/** On top of the page of a product that is not for sale because of its facts: what is wrong, and mending it. */
export default function ListingFaultsWidget({ data: { id } }: { data: { id: string } }) {
  const { t } = useTexts()
  const { data: facts } = useFacts(id)
  const [mending, setMending] = useState(false)
  if (!facts?.faults.length) return null
  return (
    <Container
      className="flex flex-col gap-3 px-6 py-4 sm:flex-row sm:items-center sm:justify-between"
      role="alert"
    >
      <div className="flex min-w-0 flex-col gap-y-2">
        <div className="flex flex-wrap items-center gap-2">
          <Heading level="h2">{t("facts.to_mend")}</Heading>
          <Badge size="2xsmall" color="red">
            {t("facts.not_for_sale")}
          </Badge>
        </div>
        <FaultLines faults={facts.faults} />
      </div>
      <Button size="small" className="shrink-0 self-start" onClick={() => setMending(true)}>
        {t("facts.edit")}
      </Button>
      {mending && <FactsForm facts={facts} onClose={() => setMending(false)} />}
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "product.details.before" })
