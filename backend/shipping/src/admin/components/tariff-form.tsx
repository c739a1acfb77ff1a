import { reasonOf, TextField, useTexts } from "@chophien/platform/admin-kit"
import { cleanText } from "@chophien/vocabulary/text"
import { dayInVietnam, startOfDay } from "@chophien/vocabulary/time"
import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { type Tariff, useAddTariff } from "../tariff"
import { TariffBody } from "./tariff-body"

/** Writing the next tariff, from the one in force. */
export function TariffForm({ start, onClose }: { start: Tariff; onClose: () => void }) {
  const { t } = useTexts()
  const add = useAddTariff()
  const [tariff, setTariff] = useState(start)
  const [from, setFrom] = useState(() => dayInVietnam())
  const [note, setNote] = useState("")
  const start_at = startOfDay(from)
  const save = (): void => {
    if (!start_at) return
    const later = from > dayInVietnam() ? { effective_at: start_at.toISOString() } : {}
    const reason = cleanText(note)
    add.mutate(
      { tariff, ...later, ...(reason ? { note: reason } : {}) },
      {
        onSuccess: () => {
          toast.success(t("tariff.saved"))
          onClose()
        },
        onError: (error) => toast.error(reasonOf(error, t)),
      }
    )
  }
  return (
    <form
      noValidate
      className="flex flex-col gap-y-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (event.currentTarget.reportValidity()) save()
      }}
    >
      <Container className="flex flex-col gap-y-4 p-6">
        <div>
          <Heading>{t("tariff.edit")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("tariff.edit_hint")}
          </Text>
        </div>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            type="date"
            label={t("tariff.effective_from")}
            max={10}
            value={from}
            onChange={setFrom}
            problem={start_at ? undefined : t("tariff.need_date")}
          />
          <TextField label={t("tariff.note")} optional max={500} value={note} onChange={setNote} />
        </div>
      </Container>
      <TariffBody tariff={tariff} onChange={setTariff} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="secondary" onClick={onClose}>
          {t("common.cancel")}
        </Button>
        <Button type="submit" isLoading={add.isPending}>
          {t("tariff.save")}
        </Button>
      </div>
    </form>
  )
}
