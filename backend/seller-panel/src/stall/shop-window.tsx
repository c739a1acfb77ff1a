import { changeWindow, readOwnData, readWindow, type ShopWindow } from "@chophien/contract/seller/window"
import { useState } from "preact/hooks"
import { callRoute } from "../api/client"
import { reasonOf } from "../api/reason"
import { useData } from "../offline/data"
import { online } from "../offline/queue"
import { sendPhoto } from "../offline/send"
import { resizePhoto } from "../screens/listing/resize"
import { useStore } from "../state/store"
import { Button, Notice } from "../ui/basics"
import { LongTextField, TextField } from "../ui/field"
import { handOver } from "../ui/hand-over"
import { OutcomeNotice, useSaving } from "../ui/outcome"
import { Reading, Screen } from "../ui/screen"
import { s } from "./texts"
import "./stall.css"

const week = [1, 2, 3, 4, 5, 6, 7] as const
const story_max = 3000
const contact_max = 300

function PictureField({ url, onChange }: { url: string | null; onChange: (url: string) => void }) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState("")
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return
    setBusy(true)
    setProblem("")
    try {
      onChange(await sendPhoto(crypto.randomUUID(), await resizePhoto(file), () => undefined))
    } catch (error) {
      setProblem(reasonOf(error))
    }
    setBusy(false)
  }
  return (
    <div class="field">
      <span class="stall-label">{s("window_picture")}</span>
      {url && <img class="stall-picture" src={url} alt="" />}
      <label class="button button-plain stall-choose" aria-busy={busy}>
        <input
          type="file"
          accept="image/*"
          disabled={busy}
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
        <span>{s("window_picture_change")}</span>
      </label>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}

function WindowForm({ now, url }: { now: ShopWindow; url: string }) {
  const connected = useStore(online)
  const [picture_url, setPicture] = useState(now.picture_url)
  const [story, setStory] = useState(now.story ?? "")
  const [days, setDays] = useState(now.opening_days)
  const [contact, setContact] = useState(now.contact_note ?? "")
  const { busy, outcome, setOutcome, save: send } = useSaving()
  const save = async (): Promise<void> => {
    if (!days.length) return setOutcome({ tone: "danger", text: s("window_need_day") })
    const body = {
      ...{ picture_url, opening_days: days },
      story: story.trim() || null,
      contact_note: contact.trim() || null,
    }
    await send(
      () => callRoute(changeWindow, {}, { body, idempotency_key: crypto.randomUUID() }),
      s("window_saved")
    )
  }
  return (
    <div class="stack">
      <p class="muted">{s("window_hint")}</p>
      <PictureField url={picture_url} onChange={setPicture} />
      <LongTextField
        label={s("window_story")}
        hint={s("window_story_hint")}
        max={story_max}
        value={story}
        onChange={setStory}
      />
      <fieldset class="stall-days">
        <legend>{s("window_days")}</legend>
        {week.map((day) => (
          <label key={day}>
            <input
              type="checkbox"
              checked={days.includes(day)}
              onChange={() =>
                setDays(days.includes(day) ? days.filter((other) => other !== day) : [...days, day].sort())
              }
            />
            <span>{s(`day_${day}`)}</span>
          </label>
        ))}
      </fieldset>
      <TextField
        label={s("window_contact")}
        hint={s("window_contact_hint")}
        optional
        max={contact_max}
        value={contact}
        onChange={setContact}
      />
      <div role="status">
        <OutcomeNotice outcome={outcome} />
      </div>
      {!connected && (
        <Notice tone="warning" icon="wifiOff">
          {s("offline")}
        </Notice>
      )}
      <Button icon="check" busy={busy} disabled={!connected} onClick={save}>
        {s("save")}
      </Button>
      <a class="button button-quiet" href={url} target="_blank" rel="noopener">
        <span>{s("window_see")}</span>
      </a>
    </div>
  )
}

/** All that the market keeps of the stall, as a file for its owner. */
function OwnData() {
  const connected = useStore(online)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState("")
  const take = async (): Promise<void> => {
    setBusy(true)
    setProblem("")
    try {
      const { file_name, content } = await callRoute(readOwnData, {})
      handOver(file_name, content, "json")
    } catch (error) {
      setProblem(reasonOf(error))
    }
    setBusy(false)
  }
  return (
    <section class="panel">
      <h2>{s("data_title")}</h2>
      <p class="muted">{s("data_hint")}</p>
      {problem && (
        <Notice tone="danger" icon="alert">
          {problem}
        </Notice>
      )}
      <Button tone="plain" busy={busy} disabled={!connected} onClick={take}>
        {s("data_get")}
      </Button>
    </section>
  )
}

/** How the stall shows itself to shoppers, and the data that its owner may take along. */
export function WindowScreen() {
  const read = useData(readWindow, {})
  return (
    <Screen title={s("window_title")} up={{ name: "account" }}>
      <Reading read={read}>{({ window: now, url }) => <WindowForm now={now} url={url} />}</Reading>
      <OwnData />
    </Screen>
  )
}
