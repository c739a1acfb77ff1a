import { readOwnOrder, type SellerOrder } from "@chophien/contract/seller/orders"
import { type Carrier, carrierNames, carriers, readCarrier } from "@chophien/vocabulary/carriers"
import { readTrackingCode } from "@chophien/vocabulary/tracking-code"
import { useState } from "preact/hooks"
import { type TextKey, t } from "../i18n"
import { useData } from "../offline/data"
import { drop, enqueue, rows } from "../offline/queue"
import type { Chosen } from "../orders/pieces-steps"
import { back } from "../router"
import { useStore } from "../state/store"
import { Button, Notice } from "../ui/basics"
import { Choice } from "../ui/choice"
import { TextField } from "../ui/field"
import { showFirstProblem } from "../ui/first-problem"
import { Reading, Screen } from "../ui/screen"
import { carrierTexts } from "./carrier-texts"
import { shownState, usePending } from "./order-parts"
import { chosenOf, isNothing, PiecesChoice, piecesOf } from "./ship-pieces"

const refusals = {
  too_short: "tracking_short",
  too_long: "tracking_long",
  characters: "tracking_bad",
  address: "tracking_address",
} as const satisfies Record<string, TextKey>

/** What a shipment or a correction of one says: by whom, under which code. */
interface Typed {
  carrier: Carrier | null
  number: string
}

/** The code that is sent, and what is still wrong with what was typed. */
function readTyped({ carrier, number }: Typed): { code: string | null; problem: string | undefined } {
  const other = carrier === "other"
  const read = readTrackingCode(number, carrier ?? "viettel_post")
  if (read.outcome === "value") return { code: read.value, problem: undefined }
  const problem =
    read.reason === "empty"
      ? t(other ? "need_tracking_other" : "need_tracking")
      : other && read.reason === "address"
        ? t("tracking_bad_other")
        : t(other && read.reason === "characters" ? "tracking_bad_other" : refusals[read.reason])
  return { code: null, problem }
}

function Fields({
  typed,
  change,
  tried,
}: {
  typed: Typed
  change: (part: Partial<Typed>) => void
  tried: boolean
}) {
  const { carrier, number } = typed
  const other = carrier === "other"
  const { code, problem } = readTyped(typed)
  // What was understood is shown where it is not what was typed.
  const read =
    code !== null && code.toLowerCase() !== number.trim().toLowerCase()
      ? t("tracking_read", { code })
      : undefined
  return (
    <>
      <Choice
        legend={t("ship_carrier")}
        value={carrier}
        onChange={(chosen) => change({ carrier: chosen })}
        options={carriers.map((value) => ({
          value,
          label: t(carrierTexts[value]),
          ...(value === "other" ? { hint: t("carrier_other_hint") } : {}),
        }))}
        problem={tried && !carrier ? t("need_carrier") : undefined}
      />
      <TextField
        label={t(other ? "tracking_other" : "tracking_number")}
        hint={read ?? t(other ? "tracking_other_hint" : "tracking_hint")}
        capitals={!other}
        max={200}
        value={number}
        onChange={(value) => change({ number: value })}
        problem={tried ? problem : undefined}
      />
    </>
  )
}

/** The job of this order that the market refused: what was typed there is not typed again. */
function useRefused(order_id: string) {
  const row = useStore(rows).find(
    ({ job, state }) => state === "refused" && job.kind === "ship" && job.order_id === order_id
  )
  return row?.job.kind === "ship" ? { id: row.id, job: row.job, message: row.message } : null
}

/** Handing the parcel over: which carrier, which tracking code. */
export function Ship({ id }: { id: string }) {
  const read = useData(readOwnOrder, { params: { id } })
  const pending = usePending(id, "ship")
  const state = shownState(read.data?.order, usePending(id))
  const refused = useRefused(id)
  const [typed, setTyped] = useState<Typed>({
    carrier: refused ? readCarrier(refused.job.carrier) : null,
    number: refused?.job.tracking_number ?? "",
  })
  const [tried, setTried] = useState(false)
  const [chosen, setChosen] = useState<Chosen | null>(() => chosenOf(refused?.job.items))
  const order = read.data?.order

  const submit = async (): Promise<void> => {
    setTried(true)
    const { code } = readTyped(typed)
    if (!order || !typed.carrier || code === null || isNothing(chosen)) return showFirstProblem()
    await enqueue({
      kind: "ship",
      items: piecesOf(order, chosen),
      order_id: id,
      display_id: order.display_id,
      carrier: carrierNames[typed.carrier],
      tracking_number: code,
    })
    if (refused) await drop(refused.id)
    back({ name: "order", id })
  }

  return (
    <Screen
      title={t("ship_title")}
      up={{ name: "order", id }}
      lead={order && <p class="top-under">{t("order_number", { number: order.display_id })}</p>}
      foot={
        state === "to_ship" &&
        !pending && (
          <Button icon="check" onClick={submit}>
            {t("ship_send")}
          </Button>
        )
      }
    >
      <Reading read={read}>
        {() =>
          state !== "to_ship" || pending ? (
            <Notice tone="info" icon="truck">
              {t(pending ? "waiting_for_network" : "ship_not_yet")}
            </Notice>
          ) : (
            <>
              {refused?.message && (
                <Notice tone="danger" icon="alert">
                  {refused.message}
                </Notice>
              )}
              <Fields typed={typed} change={(part) => setTyped({ ...typed, ...part })} tried={tried} />
              {order && <PiecesChoice order={order} chosen={chosen} onChange={setChosen} tried={tried} />}
            </>
          )
        }
      </Reading>
    </Screen>
  )
}

type Parcel = SellerOrder["tracking"][number]

/** Putting right by whom a parcel travels and under which code. */
export function CorrectTracking({ id, parcel_id }: { id: string; parcel_id: string }) {
  const read = useData(readOwnOrder, { params: { id } })
  const order = read.data?.order
  const parcel = order?.tracking.find((each) => each.parcel_id === parcel_id)
  return (
    <Reading read={read}>
      {() =>
        order && parcel ? (
          <Correction key={parcel.number} order={order} parcel={parcel} />
        ) : (
          <Screen title={t("correct_title")} up={{ name: "order", id }}>
            <Notice tone="info" icon="truck">
              {t("ship_not_yet")}
            </Notice>
          </Screen>
        )
      }
    </Reading>
  )
}

function Correction({ order, parcel }: { order: SellerOrder; parcel: Parcel }) {
  const [typed, setTyped] = useState<Typed>({
    carrier: parcel.carrier ? (readCarrier(parcel.carrier) ?? "other") : null,
    number: parcel.number,
  })
  const [tried, setTried] = useState(false)
  const { id, display_id } = order
  const submit = async (): Promise<void> => {
    setTried(true)
    const { code } = readTyped(typed)
    if (!typed.carrier || code === null) return showFirstProblem()
    const carrier = carrierNames[typed.carrier]
    if (carrier !== parcel.carrier || code !== parcel.number) {
      await enqueue({
        kind: "correct_tracking",
        order_id: id,
        display_id,
        parcel_id: parcel.parcel_id,
        carrier,
        tracking_number: code,
      })
    }
    back({ name: "order", id })
  }
  return (
    <Screen
      title={t("correct_title")}
      up={{ name: "order", id }}
      lead={<p class="top-under">{t("order_number", { number: display_id })}</p>}
      foot={
        <Button icon="check" onClick={submit}>
          {t("correct_send")}
        </Button>
      }
    >
      <p class="hint">{t("correct_hint")}</p>
      <Fields typed={typed} change={(part) => setTyped({ ...typed, ...part })} tried={tried} />
    </Screen>
  )
}
