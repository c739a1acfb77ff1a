import { type Pause, readPause, setPause } from "@chophien/contract/seller/pause"
import { dayInVietnam } from "@chophien/vocabulary/time"
import { useId, useState } from "preact/hooks"
import { callRoute } from "../api/client"
import { reasonOf } from "../api/reason"
import { refresh, useData } from "../offline/data"
import { online } from "../offline/queue"
import { useStore } from "../state/store"
import { Button, Notice } from "../ui/basics"
import { Shell, TextField } from "../ui/field"
import { Reading, Screen } from "../ui/screen"
import { s } from "./texts"

const shown = (day: string): string => day.split("-").reverse().join("/")

function DayField({
  label,
  value,
  least,
  onChange,
}: {
  label: string
  value: string
  least: string
  onChange: (day: string) => void
}) {
  const id = useId()
  return (
    <Shell id={id} label={label}>
      <input
        id={id}
        type="date"
        value={value}
        min={least}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </Shell>
  )
}

type Outcome = { tone: "good" | "danger"; text: string }

function PauseForm({ now, is_paused }: { now: Pause | null; is_paused: boolean }) {
  const connected = useStore(online)
  const today = dayInVietnam()
  const [from, setFrom] = useState(now?.from ?? today)
  const [to, setTo] = useState(now?.to ?? today)
  const [note, setNote] = useState(now?.note ?? "")
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const save = async (pause: { from: string; to: string; note?: string } | null): Promise<void> => {
    setBusy(true)
    try {
      await callRoute(setPause, {}, { body: { pause }, idempotency_key: crypto.randomUUID() })
      setOutcome({ tone: "good", text: pause ? s("pause_saved") : s("pause_ended") })
      refresh()
    } catch (error) {
      setOutcome({ tone: "danger", text: reasonOf(error) })
    }
    setBusy(false)
  }
  return (
    <div class="stack">
      {now && (
        <section class="panel">
          <p class="big">
            {is_paused
              ? s("pause_now", { to: shown(now.to) })
              : s("pause_planned", { from: shown(now.from), to: shown(now.to) })}
          </p>
          <Button tone="plain" icon="store" busy={busy} disabled={!connected} onClick={() => save(null)}>
            {s(is_paused ? "pause_end" : "pause_drop")}
          </Button>
        </section>
      )}
      <p class="muted">{s("pause_hint")}</p>
      <DayField label={s("pause_from")} value={from} least={today} onChange={setFrom} />
      <DayField label={s("pause_to")} value={to} least={from || today} onChange={setTo} />
      <TextField
        label={s("pause_note")}
        hint={s("pause_note_hint")}
        optional
        max={200}
        value={note}
        onChange={setNote}
      />
      <div role="status">
        {outcome && (
          <Notice tone={outcome.tone} icon={outcome.tone === "good" ? "done" : "alert"}>
            {outcome.text}
          </Notice>
        )}
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
        onClick={() => save({ from, to, ...(note.trim() ? { note: note.trim() } : {}) })}
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
