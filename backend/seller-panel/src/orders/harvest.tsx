import { failHarvest, previewHarvest } from "@chophien/contract/seller/order-care"
import type { Answer } from "@chophien/contract/wire/route"
import { formatVnd } from "@chophien/vocabulary/amount"
import { useState } from "preact/hooks"
import { callRoute } from "../api/client"
import { reasonOf } from "../api/reason"
import { refresh, useData } from "../offline/data"
import { online } from "../offline/queue"
import { useStore } from "../state/store"
import { Button, Empty, LinkButton, Notice } from "../ui/basics"
import { Choice } from "../ui/choice"
import { DayField } from "../ui/day-field"
import { LongTextField } from "../ui/field"
import { showFirstProblem } from "../ui/first-problem"
import { Reading, Screen } from "../ui/screen"
import { promisableDays, shownDay } from "./shown-day"
import { o } from "./texts"

type Preview = Answer<typeof previewHarvest>
type Outcome = Answer<typeof failHarvest>
const words_max = 500

function Done({ outcome }: { outcome: Outcome }) {
  return (
    <>
      <Empty icon="done" title={o("harvest_done", { changed: outcome.changed })}>
        {outcome.amount > 0 && o("harvest_done_amount", { amount: formatVnd(outcome.amount) })}
      </Empty>
      {outcome.left.map(({ order_id, display_id, why }) => (
        <Notice key={order_id} tone="warning" icon="alert">
          {o("harvest_left", { number: display_id, why })}
        </Notice>
      ))}
    </>
  )
}

function Form({ id, preview, onDone }: { id: string; preview: Preview; onDone: (outcome: Outcome) => void }) {
  const connected = useStore(online)
  const { first, last } = promisableDays(null)
  // The same name however often it is tried: each order is changed once.
  const [key] = useState(() => crypto.randomUUID())
  const [act, setAct] = useState<"cancel" | "delay" | null>(null)
  const [stock, setStock] = useState<"empty" | "keep" | null>(null)
  const [day, setDay] = useState("")
  const [words, setWords] = useState("")
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const isIn = act !== "delay" || (day >= first && day <= last)
  const { orders, pieces } = preview
  const amount = formatVnd(preview.amount)
  const bounds = { first: shownDay(first), last: shownDay(last) }
  const submit = async (): Promise<void> => {
    setTried(true)
    if (!act || !stock || !isIn) return showFirstProblem()
    setBusy(true)
    try {
      const text = words.trim()
      const body = {
        key,
        act,
        empty_stock: stock === "empty",
        ...(act === "delay" ? { promised_on: day } : {}),
        ...(text ? { text } : {}),
      }
      onDone(await callRoute(failHarvest, { params: { id } }, { body, idempotency_key: crypto.randomUUID() }))
      refresh()
    } catch (error) {
      setProblem(reasonOf(error))
    }
    setBusy(false)
  }
  return (
    <>
      <p class="big">{orders ? o("harvest_preview", { orders, pieces, amount }) : o("harvest_none")}</p>
      <Choice
        legend={o("harvest_what")}
        value={act}
        onChange={setAct}
        options={[
          { value: "cancel", label: o("harvest_cancel"), hint: o("harvest_cancel_hint", { orders, amount }) },
          { value: "delay", label: o("harvest_delay"), hint: o("harvest_delay_hint", { orders }) },
        ]}
        problem={tried && !act ? o("need_reason") : undefined}
      />
      {act === "delay" && (
        <DayField
          label={o("delay_day")}
          hint={o("delay_day_hint", bounds)}
          value={day}
          first={first}
          last={last}
          onChange={setDay}
          problem={tried && !isIn ? o("need_day", bounds) : undefined}
        />
      )}
      <Choice
        legend={o("harvest_stock")}
        value={stock}
        onChange={setStock}
        options={[
          { value: "empty", label: o("harvest_stock_empty") },
          { value: "keep", label: o("harvest_stock_keep") },
        ]}
        problem={tried && !stock ? o("need_reason") : undefined}
      />
      <LongTextField
        label={o("words")}
        hint={o("words_hint")}
        optional
        value={words}
        onChange={setWords}
        max={words_max}
      />
      <Notice tone="warning" icon="alert">
        {o("harvest_sure")}
      </Notice>
      {problem && (
        <Notice tone="danger" icon="alert">
          {problem}
        </Notice>
      )}
      {!connected && (
        <Notice tone="warning" icon="wifiOff">
          {o("harvest_offline")}
        </Notice>
      )}
      <Button icon="check" busy={busy} disabled={!connected} onClick={submit}>
        {o("harvest_send", { orders })}
      </Button>
    </>
  )
}

/** A harvest failed: one listing is taken out of all open orders, or all of them get a new day. */
export function HarvestScreen({ id }: { id: string }) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const read = useData(previewHarvest, outcome ? null : { params: { id } })
  const title = read.data ? o("harvest_title", { title: read.data.title }) : o("harvest")
  return (
    <Screen
      title={title}
      up={{ name: "listing", id }}
      foot={outcome && <LinkButton to={{ name: "orders", tab: "can-gui" }}>{o("pick_by_order")}</LinkButton>}
    >
      {outcome ? (
        <Done outcome={outcome} />
      ) : (
        <Reading read={read}>{(preview) => <Form id={id} preview={preview} onDone={setOutcome} />}</Reading>
      )}
    </Screen>
  )
}
