import { readOwnOrder, type SellerOrder } from "@chophien/contract/seller/orders"
import { type DelayReason, delayReasons } from "@chophien/vocabulary/order-care"
import { useState } from "preact/hooks"
import { useData } from "../offline/data"
import { enqueue } from "../offline/queue"
import { back } from "../router"
import { Button } from "../ui/basics"
import { Choice } from "../ui/choice"
import { DayField } from "../ui/day-field"
import { LongTextField } from "../ui/field"
import { showFirstProblem } from "../ui/first-problem"
import { Reading, Screen } from "../ui/screen"
import { promisableDays, shownDay } from "./shown-day"
import { o } from "./texts"

const words_max = 500

function Form({ order, onDone }: { order: SellerOrder; onDone: () => void }) {
  const { first, last } = promisableDays(order.promised_on)
  const [day, setDay] = useState("")
  const [reason, setReason] = useState<DelayReason | null>(null)
  const [words, setWords] = useState("")
  const [tried, setTried] = useState(false)
  const isIn = day >= first && day <= last
  const bounds = { first: shownDay(first), last: shownDay(last) }
  const submit = async (): Promise<void> => {
    setTried(true)
    if (!isIn || !reason) return showFirstProblem()
    const { id: order_id, display_id } = order
    await enqueue({
      kind: "delay",
      order_id,
      display_id,
      promised_on: day,
      reason,
      text: words.trim() || null,
    })
    onDone()
  }
  return (
    <>
      {order.promised_on && <p class="big">{o("delay_now", { day: shownDay(order.promised_on) })}</p>}
      <p class="muted">{o("delay_hint")}</p>
      <DayField
        label={o("delay_day")}
        hint={o("delay_day_hint", bounds)}
        value={day}
        first={first}
        last={last}
        onChange={setDay}
        problem={tried && !isIn ? o("need_day", bounds) : undefined}
      />
      <Choice
        legend={o("why")}
        value={reason}
        onChange={setReason}
        options={delayReasons.map((value) => ({ value, label: o(`reason_${value}`) }))}
        problem={tried && !reason ? o("need_reason") : undefined}
      />
      <LongTextField label={o("words")} optional value={words} onChange={setWords} max={words_max} />
      <Button icon="check" onClick={submit}>
        {o("send_delay")}
      </Button>
    </>
  )
}

/** Another day for handing an order over; without a network it is kept and sent later. */
export function Delay({ id }: { id: string }) {
  const read = useData(readOwnOrder, { params: { id } })
  return (
    <Screen title={o("delay_title")} up={{ name: "order", id }}>
      <Reading read={read}>
        {({ order }) => <Form order={order} onDone={() => back({ name: "order", id })} />}
      </Reading>
    </Screen>
  )
}
