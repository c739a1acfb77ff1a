import { ActDrawer, ChoiceButtons, reasonOf, TextField, useTexts } from "@chophien/platform/admin-kit"
import { type DeadlineAct, deadlineActs } from "@chophien/vocabulary/order-care"
import { Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useNewDeadlineRule } from "../order-care"

const hours_max = 720
/** Whole hours as typed; null for what is none. */
const hoursOf = (typed: string): number | null => {
  const hours = Number(typed.trim())
  return typed.trim() && Number.isInteger(hours) && hours >= 1 && hours <= hours_max ? hours : null
}

/** Adds a rule of deadlines: for what, how long, and from when it holds. */
export function NewRuleDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTexts()
  const [act, setAct] = useState<DeadlineAct>("confirm")
  const [within, setWithin] = useState("24")
  const [cancel, setCancel] = useState("")
  const [day, setDay] = useState("")
  const [tried, setTried] = useState(false)
  const add = useNewDeadlineRule()
  const within_h = hoursOf(within)
  const cancel_after_h = cancel.trim() ? hoursOf(cancel) : null
  const isCancelWrong = cancel.trim() !== "" && cancel_after_h === null
  const [, date, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(day.trim()) ?? []
  const from = year
    ? new Date(`${year}-${month?.padStart(2, "0")}-${date?.padStart(2, "0")}T00:00:00+07:00`)
    : new Date()
  const isDayWrong = (day.trim() !== "" && !year) || Number.isNaN(from.getTime())
  const send = (): void => {
    setTried(true)
    if (within_h === null || isCancelWrong || isDayWrong) return
    add.mutate(
      { act, within_h, cancel_after_h, valid_from: from.toISOString() },
      {
        onSuccess: () => {
          toast.success(t("rules.done"))
          onClose()
        },
        onError: (error) => toast.error(reasonOf(error, t)),
      }
    )
  }
  return (
    <ActDrawer
      title={t("rules.add")}
      action={t("rules.save")}
      variant="primary"
      isBusy={add.isPending}
      onAct={send}
      onClose={onClose}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t("rules.add_hint")}
      </Text>
      <div className="flex flex-wrap gap-2">
        <ChoiceButtons
          values={deadlineActs}
          chosen={act}
          nameOf={(each) => t(`rules.acts.${each}`)}
          onChoose={setAct}
        />
      </div>
      <TextField
        label={t("rules.within")}
        hint={t(`rules.within_hint.${act}`)}
        problem={tried && within_h === null ? t("rules.need_hours") : undefined}
        value={within}
        onChange={setWithin}
        max={4}
      />
      {act !== "answer_cancel" && (
        <TextField
          label={t("rules.cancel")}
          hint={t("rules.cancel_hint")}
          problem={tried && isCancelWrong ? t("rules.need_hours") : undefined}
          value={cancel}
          onChange={setCancel}
          max={4}
        />
      )}
      <TextField
        label={t("rules.from")}
        hint={t("rules.from_hint")}
        problem={tried && isDayWrong ? t("rules.need_day") : undefined}
        value={day}
        onChange={setDay}
        max={10}
      />
    </ActDrawer>
  )
}
