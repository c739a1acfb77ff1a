import type { StaffParcel } from "@chophien/contract/staff/orders"
import { Failed, formatMoment, useTexts } from "@chophien/platform/admin-kit"
import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { CorrectionDrawer } from "../components/correction-drawer"
import { useParcels } from "../parcels"

function Parcel({ parcel, onCorrect }: { parcel: StaffParcel; onCorrect: () => void }) {
  const { t } = useTexts()
  return (
    <li className="flex flex-wrap items-start justify-between gap-3 px-6 py-4">
      <div className="flex min-w-0 flex-col gap-y-1">
        <Text weight="plus" className="break-words">
          {[parcel.carrier, parcel.number || t("parcels.no_code")].filter(Boolean).join(", ")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t("parcels.shipped", { time: formatMoment(parcel.shipped_at) })}
        </Text>
        <Text size="small" className="text-ui-fg-subtle break-words">
          {parcel.items.map(({ title, quantity }) => `${quantity} × ${title}`).join(", ")}
        </Text>
        {parcel.corrected.map(({ carrier, number, corrected_at, by }) => (
          <Text key={corrected_at} size="small" className="text-ui-fg-subtle break-words">
            {t("parcels.before", { carrier, number: number || t("parcels.no_code") })},{" "}
            {t(by === "staff" ? "parcels.by_staff" : "parcels.by_seller", {
              time: formatMoment(corrected_at),
            })}
          </Text>
        ))}
      </div>
      {parcel.correctable && (
        <Button size="small" variant="secondary" className="shrink-0" onClick={onCorrect}>
          {t("parcels.correct")}
        </Button>
      )}
    </li>
  )
}

/** On the page of an order: what is on its way, and putting right a wrong tracking code. */
export default function OrderParcelsWidget({ data: { id } }: { data: { id: string } }) {
  const { t } = useTexts()
  const { data, error, refetch } = useParcels(id)
  const [correcting, setCorrecting] = useState<StaffParcel | null>(null)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data?.parcels.length) return null
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-y-1 px-6 py-4">
        <Heading level="h2">{t("parcels.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("parcels.hint")}
        </Text>
      </div>
      <ul className="divide-y">
        {data.parcels.map((parcel) => (
          <Parcel key={parcel.parcel_id} parcel={parcel} onCorrect={() => setCorrecting(parcel)} />
        ))}
      </ul>
      {correcting && (
        <CorrectionDrawer order_id={id} parcel={correcting} onClose={() => setCorrecting(null)} />
      )}
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.after" })
