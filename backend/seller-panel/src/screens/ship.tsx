import { readOwnOrder } from "@chophien/contract/seller/orders"
import { type Carrier, carrierNames, carriers } from "@chophien/vocabulary/carriers"
import { useState } from "preact/hooks"
import { t } from "../i18n"
import { useData } from "../offline/data"
import { enqueue } from "../offline/queue"
import { back } from "../router"
import { Button, Notice } from "../ui/basics"
import { Choice } from "../ui/choice"
import { TextField } from "../ui/field"
import { showFirstProblem } from "../ui/first-problem"
import { Reading, Screen } from "../ui/screen"
import { carrierTexts } from "./carrier-texts"
import { usePending } from "./order-parts"

const code = /^[\p{L}\p{N}][\p{L}\p{N} .\-/_]{2,38}[\p{L}\p{N}]$/u

/** Handing the parcel over: which carrier, which tracking code. */
export function Ship({ id }: { id: string }) {
  const read = useData(readOwnOrder, { params: { id } })
  const pending = usePending(id)
  const [carrier, setCarrier] = useState<Carrier | null>(null)
  const [number, setNumber] = useState("")
  const [tried, setTried] = useState(false)
  const order = read.data?.order
  const other = carrier === "other"
  const trimmed = number.trim().normalize("NFC")
  const numberProblem = !trimmed
    ? t(other ? "need_tracking_other" : "need_tracking")
    : code.test(trimmed)
      ? undefined
      : t("tracking_bad")

  const submit = async (): Promise<void> => {
    setTried(true)
    if (!order || !carrier || numberProblem) return showFirstProblem()
    await enqueue({
      kind: "ship",
      order_id: id,
      display_id: order.display_id,
      carrier: carrierNames[carrier],
      tracking_number: other ? trimmed : trimmed.toUpperCase(),
    })
    back({ name: "order", id })
  }

  return (
    <Screen
      title={t("ship_title")}
      up={{ name: "order", id }}
      lead={order && <p class="top-under">{t("order_number", { number: order.display_id })}</p>}
      foot={
        order?.state === "to_ship" &&
        !pending && (
          <Button icon="check" onClick={submit}>
            {t("ship_send")}
          </Button>
        )
      }
    >
      <Reading read={read}>
        {({ order: shown }) =>
          shown.state !== "to_ship" || pending ? (
            <Notice tone="info" icon="truck">
              {t(pending ? "waiting_for_network" : "ship_not_yet")}
            </Notice>
          ) : (
            <>
              <Choice
                legend={t("ship_carrier")}
                value={carrier}
                onChange={setCarrier}
                options={carriers.map((value) => ({
                  value,
                  label: t(carrierTexts[value]),
                  ...(value === "other" ? { hint: t("carrier_other_hint") } : {}),
                }))}
                problem={tried && !carrier ? t("need_carrier") : undefined}
              />
              <TextField
                label={t(other ? "tracking_other" : "tracking_number")}
                hint={t(other ? "tracking_other_hint" : "tracking_hint")}
                capitals={!other}
                max={40}
                value={number}
                onChange={setNumber}
                problem={tried ? numberProblem : undefined}
              />
            </>
          )
        }
      </Reading>
    </Screen>
  )
}
