import { changeDispatch, type Dispatch, readDispatch } from "@chophien/contract/seller/dispatch"
import { useState } from "preact/hooks"
import { callRoute } from "../api/client"
import { t } from "../i18n"
import { useData } from "../offline/data"
import { online } from "../offline/queue"
import { useStore } from "../state/store"
import { Button, Notice } from "../ui/basics"
import { Choice } from "../ui/choice"
import { OutcomeNotice, useSaving } from "../ui/outcome"
import { Reading, Screen } from "../ui/screen"

/** What is offered; a value that was set elsewhere stands among them. */
const days = [0, 1, 2, 3, 5, 7, 10, 14]
const hours = [9, 12, 15, 17, 24]

const among = (offered: readonly number[], now: number): number[] =>
  [...new Set([...offered, now])].sort((a, b) => a - b)

const daysText = (count: number): string => (count ? t("dispatch_days", { count }) : t("dispatch_same_day"))
const hourText = (hour: number): string =>
  hour === 24 ? t("dispatch_all_day") : t("dispatch_hour", { hour })

function DispatchForm({ now }: { now: Dispatch }) {
  const connected = useStore(online)
  const [chosen, setChosen] = useState(now)
  const { busy, outcome, setOutcome, save: send } = useSaving()
  const isChanged = chosen.handling_days !== now.handling_days || chosen.cutoff_hour !== now.cutoff_hour
  const choose = (part: Partial<Dispatch>): void => {
    setChosen({ ...chosen, ...part })
    setOutcome(null)
  }
  const save = (): Promise<void> =>
    send(() => callRoute(changeDispatch, {}, { body: chosen }), t("dispatch_saved"))
  return (
    <div class="stack">
      <p class="muted">{t("dispatch_hint")}</p>
      <Choice
        legend={t("dispatch_days_question")}
        value={String(chosen.handling_days)}
        onChange={(value) => choose({ handling_days: Number(value) })}
        options={among(days, now.handling_days).map((count) => ({
          value: String(count),
          label: daysText(count),
        }))}
      />
      <Choice
        legend={t("dispatch_hour_question")}
        value={String(chosen.cutoff_hour)}
        onChange={(value) => choose({ cutoff_hour: Number(value) })}
        options={among(hours, now.cutoff_hour).map((hour) => ({
          value: String(hour),
          label: hourText(hour),
        }))}
      />
      <OutcomeNotice outcome={outcome} />
      {!connected && (
        <Notice tone="warning" icon="wifiOff">
          {t("dispatch_offline")}
        </Notice>
      )}
      <Button icon="check" busy={busy} disabled={!connected || !isChanged} onClick={save}>
        {t("save")}
      </Button>
    </div>
  )
}

/** How fast the seller hands parcels over; shoppers see the days of delivery that follow from it. */
export function DispatchScreen() {
  const read = useData(readDispatch, {})
  return (
    <Screen title={t("dispatch_title")} up={{ name: "account" }}>
      <Reading read={read}>{({ dispatch }) => <DispatchForm now={dispatch} />}</Reading>
    </Screen>
  )
}
