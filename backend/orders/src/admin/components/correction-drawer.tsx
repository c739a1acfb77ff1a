import type { StaffParcel } from "@chophien/contract/staff/orders"
import { ActDrawer, Field, reasonOf, TextField, useTexts } from "@chophien/platform/admin-kit"
import { type Carrier, carrierNames, carriers, readCarrier } from "@chophien/vocabulary/carriers"
import { understoodValue } from "@chophien/vocabulary/reading"
import { readTrackingCode } from "@chophien/vocabulary/tracking-code"
import { Select, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useCorrection } from "../parcels"

interface Props {
  order_id: string
  parcel: StaffParcel
  onClose: () => void
}

/** Corrects the carrier and the code of a parcel; what was read of the code stands below it before it is saved. */
export function CorrectionDrawer({ order_id, parcel, onClose }: Props) {
  const { t } = useTexts()
  const [carrier, setCarrier] = useState<Carrier | null>(readCarrier(parcel.carrier))
  const [number, setNumber] = useState(parcel.number)
  const [tried, setTried] = useState(false)
  const correction = useCorrection(order_id, parcel.parcel_id)
  const code = understoodValue(readTrackingCode(number, carrier ?? "other"))
  const act = (): void => {
    setTried(true)
    if (!carrier || code === null) return
    correction.mutate(
      { carrier: carrierNames[carrier], tracking_number: code },
      {
        onSuccess: () => {
          toast.success(t("parcels.done"))
          onClose()
        },
        onError: (error) => toast.error(reasonOf(error, t)),
      }
    )
  }
  return (
    <ActDrawer
      title={t("parcels.correct_title")}
      action={t("parcels.correct_act")}
      isBusy={correction.isPending}
      onAct={act}
      onClose={onClose}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t("parcels.correct_hint")}
      </Text>
      <Field label={t("parcels.carrier")} problem={tried && !carrier ? t("parcels.need_carrier") : undefined}>
        {(id, described) => (
          <Select
            value={carrier ?? ""}
            onValueChange={(word) => setCarrier(carriers.find((each) => each === word) ?? null)}
          >
            <Select.Trigger id={id} aria-describedby={described} aria-invalid={tried && !carrier}>
              <Select.Value placeholder={t("parcels.choose")} />
            </Select.Trigger>
            <Select.Content>
              {carriers.map((each) => (
                <Select.Item key={each} value={each}>
                  {carrierNames[each]}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        )}
      </Field>
      <TextField
        label={t("parcels.number")}
        hint={
          code !== null && code !== number.trim() ? t("parcels.reads_as", { code }) : t("parcels.number_hint")
        }
        problem={tried && code === null ? t("parcels.unread") : undefined}
        value={number}
        onChange={setNumber}
        max={200}
      />
    </ActDrawer>
  )
}
