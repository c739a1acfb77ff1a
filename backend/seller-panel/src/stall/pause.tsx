import { type Pause, readPause, setPause } from "@chophien/contract/seller/pause"
import { dayInVietnam } from "@chophien/vocabulary/time"
import { useState } from "preact/hooks"
import { callRoute } from "../api/client"
import { useData } from "../offline/data"
import { online } from "../offline/queue"
import { shownDay } from "../orders/shown-day"
import { useStore } from "../state/store"
import { Button, Notice } from "../ui/basics"
import { DayField } from "../ui/day-field"
import { TextField } from "../ui/field"
import { OutcomeNotice, useSaving } from "../ui/outcome"
import { Reading, Screen } from "../ui/screen"
import { s } from "./texts"

function PauseForm({ now, is_paused }: { now: Pause | null; is_paused: boolean }) {
  const connected = useStore(online)
  const today = dayInVietnam()
  const [from, setFrom] = useState(now?.from ?? today)
  const [to, setTo] = useState(now?.to ?? today)
  const [note, setNote] = useState(now?.note ?? "")
  const { busy, outcome, save } = useSaving()
  const set = (pause: { from: string; to: string; note?: string } | null): Promise<void> =>
    save(
      () => callRoute(setPause, {}, { body: { pause }, idempotency_key: crypto.randomUUID() }),
      pause ? s("pause_saved") : s("pause_ended")
    )
  return (
    <div class="stack">
      {now && (
        <section class="panel">
          <p class="big">
            {is_paused
              ? s("pause_now", { to: shownDay(now.to) })
              : s("pause_planned", { from: shownDay(now.from), to: shownDay(now.to) })}
          </p>
          <Button tone="plain" icon="store" busy={busy} disabled={!connected} onClick={() => set(null)}>
            {s(is_paused ? "pause_end" : "pause_drop")}
          </Button>
        </section>
      )}
      <p class="muted">{s("pause_hint")}</p>
      <DayField label={s("pause_from")} value={from} first={today} onChange={setFrom} />
      <DayField label={s("pause_to")} value={to} first={from || today} onChange={setTo} />
      <TextField
        label={s("pause_note")}
        hint={s("pause_note_hint")}
        optional
        max={200}
        value={note}
        onChange={setNote}
      />
      <div role="status">
        <OutcomeNotice outcome={outcome} />
      </div>
      {!connected && (
        <Notice tone="warning" icon="wifiOff">
          {s("offline")}
        </Notice>
      )}
      <Button
        icon="check"
        busy={busy}
        disabled={!connected || !from || !to}
        onClick={() => set({ from, to, ...(note.trim() ? { note: note.trim() } : {}) })}
      >
        {s("pause_save")}
      </Button>
    </div>
  )
}

/** When the stall does not sell: first and last day, with a word to shoppers. */
export function PauseScreen() {
  const read = useData(readPause, {})
  return (
    <Screen title={s("pause_title")} up={{ name: "account" }}>
      <Reading read={read}>
        {({ pause, is_paused }) => (
          <PauseForm key={JSON.stringify(pause)} now={pause} is_paused={is_paused} />
        )}
      </Reading>
    </Screen>
  )
}
