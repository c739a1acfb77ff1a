import { readOwnOrder, type SellerOrder } from "@chophien/contract/seller/orders"
import { formatVnd } from "@chophien/vocabulary/amount"
import { type ShortfallReason, shortfallReasons } from "@chophien/vocabulary/order-care"
import { useState } from "preact/hooks"
import { useData } from "../offline/data"
import { enqueue } from "../offline/queue"
import { back } from "../router"
import { Button, Notice } from "../ui/basics"
import { Choice } from "../ui/choice"
import { LongTextField } from "../ui/field"
import { showFirstProblem } from "../ui/first-problem"
import { Reading, Screen } from "../ui/screen"
import { type Chosen, PiecesSteps } from "./pieces-steps"
import { o } from "./texts"

const words_max = 500

function Form({ order, onDone }: { order: SellerOrder; onDone: () => void }) {
  const lines = order.items.filter(({ left }) => left > 0)
  const [first] = lines
  // With one piece of one line there is nothing to choose.
  const only = lines.length === 1 && first?.left === 1 ? { [first.id]: 1 } : {}
  const [chosen, setChosen] = useState<Chosen>(only)
  const [reason, setReason] = useState<ShortfallReason | null>(null)
  const [words, setWords] = useState("")
  const [tried, setTried] = useState(false)
  const items = lines.flatMap(({ id }) => (chosen[id] ? [{ id, quantity: chosen[id] }] : []))
  const isAll = order.items.every(({ id, quantity, left }) => left === quantity && chosen[id] === quantity)
  const amount = isAll
    ? order.total
    : order.items.reduce(
        (sum, { id, total, quantity }) => sum + Math.round((total * (chosen[id] ?? 0)) / quantity),
        0
      )
  const submit = async (): Promise<void> => {
    setTried(true)
    if (!items.length || !reason) return showFirstProblem()
    const { id: order_id, display_id } = order
    await enqueue({ kind: "shorten", order_id, display_id, items, reason, text: words.trim() || null })
    onDone()
  }
  return (
    <>
      <p class="muted">{o("shorten_hint")}</p>
      <PiecesSteps lines={lines} chosen={chosen} onChange={setChosen} />
      {tried && !items.length && (
        <p class="problem" role="alert">
          {o("need_pieces")}
        </p>
      )}
      <Choice
        legend={o("why")}
        value={reason}
        onChange={setReason}
        options={shortfallReasons.map((value) => ({
          value,
          label: o(`reason_${value}`),
          hint: o(`reason_${value}_hint`),
        }))}
        problem={tried && !reason ? o("need_reason") : undefined}
      />
      <LongTextField
        label={o("words")}
        hint={o("words_hint")}
        optional
        value={words}
        onChange={setWords}
        max={words_max}
      />
      {items.length > 0 && (
        <Notice tone="warning" icon="money" title={o("shorten_amount", { amount: formatVnd(amount) })}>
          {isAll && o("shorten_all")}
        </Notice>
      )}
      <Button icon="check" onClick={submit}>
        {o(isAll ? "send_cancel" : "send_shorten")}
      </Button>
    </>
  )
}

/** What of an order cannot be delivered; without a network it is kept and sent later. */
export function Shorten({ id }: { id: string }) {
  const read = useData(readOwnOrder, { params: { id } })
  return (
    <Screen title={o("shorten_title")} up={{ name: "order", id }}>
      <Reading read={read}>
        {({ order }) => <Form order={order} onDone={() => back({ name: "order", id })} />}
      </Reading>
    </Screen>
  )
}
