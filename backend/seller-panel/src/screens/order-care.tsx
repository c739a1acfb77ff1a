import type { SellerOrder } from "@chophien/contract/seller/orders"
import { formatVnd } from "@chophien/vocabulary/amount"
import { formatMoment } from "@chophien/vocabulary/time"
import { useState } from "preact/hooks"
import { enqueue } from "../offline/queue"
import { shownDay } from "../orders/shown-day"
import { o } from "../orders/texts"
import { Button, LinkButton, Notice } from "../ui/basics"
import { LongTextField } from "../ui/field"
import { isShippedInPart, Pending, usePending, waitsForSeller } from "./order-parts"

const words_max = 500

/** The shopper asks to cancel: yes or no, with two taps or a reason. */
function CancelRequest({ order }: { order: SellerOrder }) {
  const [refusing, setRefusing] = useState(false)
  const [why, setWhy] = useState("")
  const [tried, setTried] = useState(false)
  const pending = usePending(order.id, "answer_cancel")
  const { cancel_request: request } = order
  if (!request) return null
  if (request.state === "granted" || request.state === "refused" || request.state === "lapsed")
    return <p class="muted">{o(`answered_${request.state}`, { answer: request.answer ?? "" })}</p>
  const answer = async (act: "grant" | "refuse"): Promise<void> => {
    setTried(true)
    if (act === "refuse" && !why.trim()) return
    const { id: order_id, display_id } = order
    await enqueue({
      kind: "answer_cancel",
      order_id,
      display_id,
      act,
      text: act === "refuse" ? why.trim() : null,
    })
  }
  return (
    <Notice tone="warning" icon="alert" title={o("asks")}>
      <div class="stack">
        <p>“{request.text}”</p>
        <p>{request.due_at ? o("asks_until", { time: formatMoment(request.due_at) }) : o("asks_staff")}</p>
        {pending ? (
          <Pending />
        ) : refusing ? (
          <div class="stack">
            <LongTextField
              label={o("refuse_why")}
              hint={o("refuse_why_hint")}
              value={why}
              onChange={setWhy}
              max={words_max}
              problem={tried && !why.trim() ? o("need_why") : undefined}
            />
            <Button small onClick={() => answer("refuse")}>
              {o("send_refuse")}
            </Button>
          </div>
        ) : (
          <div class="stack">
            {request.acts.includes("grant") && (
              <Button small icon="check" onClick={() => answer("grant")}>
                {o("grant")}
              </Button>
            )}
            {request.acts.includes("refuse") && (
              <Button small tone="plain" onClick={() => setRefusing(true)}>
                {o("refuse")}
              </Button>
            )}
          </div>
        )}
      </div>
    </Notice>
  )
}

/** What happened to an order before it left: a wish to cancel, new days, missing pieces. */
export function OrderCare({ order }: { order: SellerOrder }) {
  const [latest] = order.delays
  return (
    <>
      <CancelRequest order={order} />
      {waitsForSeller(order) && order.promised_on && (
        <p class={latest ? "due" : "muted"}>
          {o(latest ? "delayed_to" : "send_by", { day: shownDay(order.promised_on) })}
        </p>
      )}
      {order.shortfalls.length > 0 && (
        <section class="panel" aria-labelledby="shortfalls">
          <h2 id="shortfalls">{o("short_title")}</h2>
          {order.shortfalls.map((each) => (
            <div key={each.id}>
              <p>
                {o("short_line", {
                  count: each.quantity,
                  title: [each.title, each.variant_title].filter(Boolean).join(" · "),
                  reason: o(`reason_${each.reason}`),
                })}
              </p>
              <p class="muted">
                {o(each.returned_at ? "short_returned" : "short_returning", {
                  amount: formatVnd(each.amount),
                })}
              </p>
            </div>
          ))}
        </section>
      )}
    </>
  )
}

/** What a seller can say of an order that does not go as planned. */
export function OrderTroubles({ order }: { order: SellerOrder }) {
  const pending = usePending(order.id)
  if (!waitsForSeller(order) || order.on_hold) return null
  if (pending?.job.kind === "shorten" || pending?.job.kind === "delay") return <Pending />
  return (
    <div class="stack">
      <LinkButton small tone="plain" icon="hourglass" to={{ name: "delay", id: order.id }}>
        {o("delay")}
      </LinkButton>
      {(order.items.some(({ left }) => left > 0) || isShippedInPart(order)) && (
        <LinkButton small tone="plain" icon="alert" to={{ name: "shorten", id: order.id }}>
          {o("shorten")}
        </LinkButton>
      )}
    </div>
  )
}
