import { type SellerOrder as Order, readOwnOrder } from "@chophien/contract/seller/orders"
import { formatVnd } from "@chophien/vocabulary/amount"
import { isCancelRequestOpen } from "@chophien/vocabulary/order-care"
import { formatPhone } from "@chophien/vocabulary/phone"
import { formatMoment } from "@chophien/vocabulary/time"
import { useState } from "preact/hooks"
import { t } from "../i18n"
import { useData } from "../offline/data"
import { Button, Link, LinkButton, Notice } from "../ui/basics"
import { Icon } from "../ui/icon"
import { Photo } from "../ui/picture"
import { Reading, Screen } from "../ui/screen"
import { OrderCare, OrderTroubles } from "./lazy-order-care"
import {
  Due,
  isShippedInPart,
  NextStep,
  Pending,
  State,
  shownState,
  usePending,
  waitsForSeller,
} from "./order-parts"

function Recipient({ recipient }: { recipient: NonNullable<Order["recipient"]> }) {
  const [copied, setCopied] = useState(false)
  const address = [recipient.address, recipient.commune_name, recipient.province_name].join(", ")
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(`${recipient.name}\n${recipient.phone}\n${address}`)
    setCopied(true)
  }
  return (
    <section class="panel" aria-labelledby="recipient">
      <h2 id="recipient">{t("recipient")}</h2>
      <p class="big">{recipient.name}</p>
      <p>{address}</p>
      {recipient.note && (
        <Notice tone="info" icon="alert" title={t("note")}>
          {recipient.note}
        </Notice>
      )}
      <div class="stack">
        <a class="button button-plain" href={`tel:${recipient.phone}`}>
          <Icon name="phone" />
          <span>{t("call", { phone: formatPhone(recipient.phone) })}</span>
        </a>
        <Button tone="quiet" icon={copied ? "check" : "copy"} onClick={copy}>
          {t(copied ? "copied" : "copy_address")}
        </Button>
      </div>
    </section>
  )
}

function Parcel({ order_id, parcel }: { order_id: string; parcel: Order["tracking"][number] }) {
  const { parcel_id, carrier, number, url, shipped_at, correctable, corrected, items } = parcel
  const pending = usePending(order_id, "correct_tracking")
  return (
    <div class="tracking">
      {items.length > 0 && <p>{items.map(({ title, quantity }) => `${quantity} × ${title}`).join(", ")}</p>}
      {carrier && <p>{carrier}</p>}
      <p class="code">{number || t("tracking_none")}</p>
      {shipped_at && <p class="muted">{t("shipped_at", { time: formatMoment(shipped_at) })}</p>}
      {url && (
        <a href={url} target="_blank" rel="noreferrer">
          {t("tracking_open")}
        </a>
      )}
      {corrected.map(({ number: before, corrected_at, by }) => (
        <p key={corrected_at} class="muted">
          {t(by === "staff" ? "corrected_by_staff" : "corrected_by_you", {
            number: before || t("tracking_none"),
            time: formatMoment(corrected_at),
          })}
        </p>
      ))}
      {pending ? (
        <Pending />
      ) : (
        correctable && (
          <LinkButton
            small
            tone="plain"
            icon="pencil"
            to={{ name: "correct_tracking", id: order_id, parcel_id }}
          >
            {t("correct_title")}
          </LinkButton>
        )
      )}
    </div>
  )
}

function Tracking({ order }: { order: Order }) {
  if (!order.tracking.length) return null
  return (
    <section class="panel" aria-labelledby="tracking">
      <h2 id="tracking">{t("tracking")}</h2>
      {order.tracking.map((parcel) => (
        <Parcel key={parcel.parcel_id} order_id={order.id} parcel={parcel} />
      ))}
    </section>
  )
}

function Goods({ order }: { order: Order }) {
  return (
    <section class="panel" aria-labelledby="goods">
      <h2 id="goods">{t("goods")}</h2>
      <ul class="goods">
        {order.items.map((item) => (
          <li key={item.id}>
            <Photo picture={item.picture} size="thumb" />
            <div>
              <p class="card-title">{item.title}</p>
              {item.variant_title && <p class="muted">{item.variant_title}</p>}
              <p>
                <span class="quantity">{item.quantity}</span> × {formatVnd(item.unit_price)}
              </p>
              {isShippedInPart(order) && (
                <p class={item.left ? "left-to-send" : "muted"}>
                  {item.left ? t("left_to_send", { count: item.left }) : t("all_sent")}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
      <dl class="sums">
        <dt>{t("goods_total")}</dt>
        <dd>{formatVnd(order.item_total)}</dd>
        <dt>{t("shipping_total")}</dt>
        <dd>{formatVnd(order.shipping_total)}</dd>
        <dt class="sum-all">{t("total")}</dt>
        <dd class="sum-all">{formatVnd(order.total)}</dd>
      </dl>
      {order.shipping_name && <p class="muted">{t("shipping_method", { name: order.shipping_name })}</p>}
    </section>
  )
}

function Times({ order }: { order: Order }) {
  return (
    <section class="times-list muted">
      <p>{t("ordered_at", { time: formatMoment(order.created_at) })}</p>
      {order.paid_at && <p>{t("paid_at", { time: formatMoment(order.paid_at) })}</p>}
      {order.confirmed_at && <p>{t("confirmed_at", { time: formatMoment(order.confirmed_at) })}</p>}
      <p>{t("order_code", { code: order.group_code })}</p>
    </section>
  )
}

/** One order: whom it goes to, what is in it, and the one button for what comes next. */
export function OrderScreen({ id }: { id: string }) {
  const read = useData(readOwnOrder, { params: { id } })
  const pending = usePending(id)
  const order = read.data?.order
  const state = shownState(order, pending)
  // A shopper who asks to cancel is answered first.
  const isAsked = order?.cancel_request && isCancelRequestOpen(order.cancel_request.state)
  const open = order && waitsForSeller(order) && !order.on_hold && !isAsked
  return (
    <Screen
      title={order ? t("order_number", { number: order.display_id }) : t("orders_title")}
      up={{ name: "orders", tab: "can-xac-nhan" }}
      lead={state && <State state={state} />}
      foot={
        open && (
          <>
            {state !== "shipped" && (
              <p class="hint">{t(state === "to_confirm" ? "confirm_hint" : "confirmed_next")}</p>
            )}
            <NextStep order={order} />
          </>
        )
      }
    >
      <Reading read={read}>
        {({ order: shown }) => (
          <>
            {shown.on_hold && waitsForSeller(shown) && (
              <Notice tone="warning" icon="alert" title={t("order_on_hold")}>
                {t("order_on_hold_why")}
              </Notice>
            )}
            {isShippedInPart(shown) && (
              <Notice tone="warning" icon="truck" title={t("part_sent")}>
                {shown.items
                  .filter(({ left }) => left > 0)
                  .map(({ title, left }) => `${left} × ${title}`)
                  .join(", ")}
              </Notice>
            )}
            <Due order={shown} />
            <OrderCare order={shown} />
            {shown.state === "to_confirm" && <Goods order={shown} />}
            {shown.recipient ? (
              <Recipient recipient={shown.recipient} />
            ) : (
              shown.state === "awaiting_payment" && (
                <Notice tone="info" icon="clock">
                  {t("recipient_hidden")}
                </Notice>
              )
            )}
            <Tracking order={shown} />
            {shown.state !== "to_confirm" && <Goods order={shown} />}
            {shown.group_overpaid > 0 && (
              <Notice tone="info" icon="alert">
                {t("group_overpaid", { amount: formatVnd(shown.group_overpaid) })}
              </Notice>
            )}
            <OrderTroubles order={shown} />
            {shown.paid_at && (
              <Link to={{ name: "complaints", order_id: shown.id }} class="row-link">
                <Icon name="alert" />
                <span>{t("complaint_see")}</span>
                <Icon name="chevronRight" />
              </Link>
            )}
            <Times order={shown} />
          </>
        )}
      </Reading>
    </Screen>
  )
}
