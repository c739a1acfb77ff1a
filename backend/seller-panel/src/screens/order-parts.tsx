import type { SellerOrder as Order } from "@chophien/contract/seller/orders"
import { formatVnd } from "@chophien/vocabulary/amount"
import { isCancelRequestOpen } from "@chophien/vocabulary/order-care"
import { formatMoment } from "@chophien/vocabulary/time"
import { type TextKey, t } from "../i18n"
import type { Row } from "../offline/jobs"
import { enqueue, online, rows } from "../offline/queue"
import { useStore } from "../state/store"
import { ageInWords } from "../ui/age-in-words"
import { Button, Link, LinkButton } from "../ui/basics"
import { Icon } from "../ui/icon"
import { Photo } from "../ui/picture"

const stateTexts: Record<Order["state"], TextKey> = {
  awaiting_payment: "state_awaiting_payment",
  to_confirm: "state_to_confirm",
  to_ship: "state_to_ship",
  shipped: "state_shipped",
  delivered: "state_delivered",
  canceled: "state_canceled",
}

/** Where an order stands, in words and colour. */
export const State = ({ state }: { state: Order["state"] }) => (
  <span class={`state state-${state}`}>{t(stateTexts[state])}</span>
)

/** Whether the seller is the one to go on with it. */
export const waitsForSeller = ({ state }: Pick<Order, "state">): boolean =>
  state === "to_confirm" || state === "to_ship"

/** Whether some pieces are on their way, and the seller has others still to send. */
export const isShippedInPart = ({ state, items }: Order): boolean =>
  waitsForSeller({ state }) && items.some(({ quantity, left }) => left < quantity)

/** The last job of this order that still waits to be sent, of one kind or of any. */
export function usePending(order_id: string, kind?: Row["job"]["kind"]): Row | undefined {
  const waiting = useStore(rows).filter(
    ({ job, state }) =>
      state === "waiting" &&
      "order_id" in job &&
      job.order_id === order_id &&
      (kind === undefined || job.kind === kind)
  )
  return waiting[waiting.length - 1]
}

/** Where an order stands once what waits on this phone is sent: what was confirmed here can be shipped here. */
export function shownState(
  order: Pick<Order, "state"> | undefined,
  pending: Row | undefined
): Order["state"] | undefined {
  if (order?.state === "to_confirm" && pending?.job.kind === "confirm") return "to_ship"
  const isWhole = pending?.job.kind === "ship" && !pending.job.items
  return isWhole && order && waitsForSeller(order) ? "shipped" : order?.state
}

/** By when the seller should go on with an order, or for how long that is past. */
export function Due({ order }: { order: Pick<Order, "due_at" | "on_hold"> }) {
  if (!order.due_at || order.on_hold) return null
  const isLate = new Date(order.due_at).getTime() < Date.now()
  return (
    <span class={isLate ? "due due-late" : "due"}>
      {isLate
        ? t("due_late", { age: ageInWords(order.due_at) })
        : t("due_by", { time: formatMoment(order.due_at) })}
    </span>
  )
}

/** Says that what was tapped is kept and on its way. */
export function Pending() {
  const connected = useStore(online)
  return (
    <p class="pending" role="status">
      {connected ? <span class="spinner" aria-hidden="true" /> : <Icon name="hourglass" size={20} />}
      {t(connected ? "sending" : "waiting_for_network")}
    </p>
  )
}

/** The one thing to do with an order now: one tap. */
export function NextStep({ order, small = false }: { order: Order; small?: boolean }) {
  const pending = usePending(order.id)
  const connected = useStore(online)
  const state = shownState(order, pending)
  if (order.on_hold) return null
  const { cancel_request: request } = order
  // The shopper's wish is answered first.
  if (state === "to_ship" && request && isCancelRequestOpen(request.state)) return null
  // What is on its way may still be refused; without a network the next step waits behind it.
  if (pending && (connected || pending.job.kind !== "confirm")) return <Pending />
  if (state === "to_confirm") {
    return (
      <Button
        small={small}
        icon="check"
        onClick={() => enqueue({ kind: "confirm", order_id: order.id, display_id: order.display_id })}
      >
        {t("confirm_order")}
      </Button>
    )
  }
  if (state === "to_ship") {
    return (
      <>
        {pending && <Pending />}
        <LinkButton small={small} icon="truck" to={{ name: "ship", id: order.id }}>
          {t("ship_order")}
        </LinkButton>
      </>
    )
  }
  return null
}

/** An order in the list: what was bought, for how much, for whom, and the button for what comes next. */
export function OrderCard({ order }: { order: Order }) {
  const [first, ...rest] = order.items
  return (
    <article class="card">
      <Link to={{ name: "order", id: order.id }} class="card-link">
        <span class="card-head">
          <strong>{t("order_number", { number: order.display_id })}</strong>
          <State state={shownState(order, usePending(order.id)) ?? order.state} />
        </span>
        {isShippedInPart(order) && <span class="left-to-send">{t("part_sent_short")}</span>}
        {first && (
          <span class="card-body">
            <Photo picture={first.picture} size="thumb" />
            <span class="card-words">
              <span class="card-title">
                {first.title} <span class="times">× {first.quantity}</span>
              </span>
              {rest.length > 0 && <span class="muted">{t("items_more", { count: rest.length })}</span>}
              {order.recipient && (
                <span class="muted">
                  {order.recipient.name}, {order.recipient.commune_name}
                </span>
              )}
              <span class="money">{formatVnd(order.total)}</span>
              <span class="muted">
                {t("ordered_at", { time: formatMoment(order.created_at) })}
                {waitsForSeller(order) && ` (${ageInWords(order.created_at)})`}
              </span>
              <Due order={order} />
            </span>
          </span>
        )}
      </Link>
      {order.cancel_request && isCancelRequestOpen(order.cancel_request.state) && (
        <p class="left-to-send">{t("order_asks_cancel")}</p>
      )}
      {order.delays.length > 0 && waitsForSeller(order) && <p class="muted">{t("order_delayed")}</p>}
      {order.on_hold && waitsForSeller(order) && <p class="muted">{t("order_on_hold")}</p>}
      <NextStep order={order} small />
    </article>
  )
}
