import { reasonOf, TextField, useTexts } from "@chophien/platform/admin-kit"
import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { type Tariff, useAddTariff, wrongFields } from "../tariff"
import { TariffBody } from "./tariff-body"

/** Today's date in the country, as a date field writes it. */
const today = (): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date())

/** Writing the next tariff, from the one in force. */
export function TariffForm({ start, onClose }: { start: Tariff; onClose: () => void }) {
  const { t } = useTexts()
  const add = useAddTariff()
  const [tariff, setTariff] = useState(start)
  const [from, setFrom] = useState(today)
  const [note, setNote] = useState("")
  const late = !/^\d{4}-\d{2}-\d{2}$/.test(from)
  const save = (): void => {
    if (late || wrongFields(tariff).length) return
    const later = from > today() ? { effective_at: `${from}T00:00:00+07:00` } : {}
    add.mutate(
      { tariff, ...later, ...(note.trim() ? { note: note.trim().normalize("NFC") } : {}) },
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
        save()
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
            problem={late ? t("tariff.need_date") : undefined}
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
