import { type PickOrder, readPickList } from "@chophien/contract/seller/order-care"
import { dayInVietnam, formatMoment } from "@chophien/vocabulary/time"
import { useState } from "preact/hooks"
import { useData } from "../offline/data"
import { Button, Empty, Link, Notice } from "../ui/basics"
import { Reading, Screen } from "../ui/screen"
import { o } from "./texts"
import "./pick-list.css"

/** What has to be taken of one kind of goods, and for which orders. */
type Goods = { name: string; left: number; numbers: number[] }

const nameOf = ({ title, variant_title }: PickOrder["items"][number]): string =>
  [title, variant_title].filter(Boolean).join(" · ")

/** The goods of some orders, by name in the language's own order. */
export function goodsOf(orders: readonly PickOrder[]): Goods[] {
  const goods = new Map<string, Goods>()
  for (const { display_id, items } of orders)
    for (const item of items) {
      const name = nameOf(item)
      const known = goods.get(name) ?? { name, left: 0, numbers: [] }
      goods.set(name, { name, left: known.left + item.left, numbers: [...known.numbers, display_id] })
    }
  return [...goods.values()].sort((a, b) => a.name.localeCompare(b.name, "vi"))
}

/** Whether an order is due by the end of today, or was before. */
const isDueToday = ({ due_at }: PickOrder): boolean =>
  due_at !== null && dayInVietnam(Date.parse(due_at) - 1) <= dayInVietnam()

const ByGoods = ({ orders }: { orders: PickOrder[] }) => (
  <ul class="pick">
    {goodsOf(orders).map(({ name, left, numbers }) => (
      <li key={name}>
        <span class="pick-count">{left}</span>
        <span class="pick-words">
          <strong>{name}</strong>
          <span class="muted">{o("pick_orders", { numbers: numbers.join(", ") })}</span>
        </span>
      </li>
    ))}
  </ul>
)

const ByOrder = ({ orders }: { orders: PickOrder[] }) => (
  <>
    {orders.map((order) => (
      <section class="panel pick-order" key={order.id} aria-labelledby={`pick-${order.id}`}>
        <h2 id={`pick-${order.id}`}>
          <Link to={{ name: "order", id: order.id }}>
            {order.display_id} · {order.recipient_name}
          </Link>
        </h2>
        <p class="muted">
          {[order.commune_name, order.shipping_name, order.due_at && formatMoment(order.due_at)]
            .filter(Boolean)
            .join(", ")}
        </p>
        <ul class="pick">
          {order.items.map((item) => (
            <li key={nameOf(item)}>
              <span class="pick-count">{item.left}</span>
              <strong class="pick-words">{nameOf(item)}</strong>
            </li>
          ))}
        </ul>
        {order.note && <p class="pick-note">{order.note}</p>}
      </section>
    ))}
  </>
)

/** One of two or three views, in a row: what is listed below begins on the first screen. */
function Chips<Value extends string>({
  label,
  value,
  onChange,
  options,
}: {
  label: string
  value: Value
  onChange: (value: Value) => void
  options: { value: Value; text: string }[]
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row on older phones.
    <div class="chips" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          class="chip"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.text}
        </button>
      ))}
    </div>
  )
}

function Lists({ orders, count }: { orders: PickOrder[]; count: number }) {
  const due = orders.filter(isDueToday)
  const [when, setWhen] = useState<"today" | "all">(due.length ? "today" : "all")
  const [how, setHow] = useState<"goods" | "order">("goods")
  const shown = when === "today" ? due : orders
  return (
    <>
      <div class="pick-choices">
        <Chips
          label={o("pick_what")}
          value={when}
          onChange={setWhen}
          options={[
            { value: "today", text: `${o("pick_today")} (${due.length})` },
            { value: "all", text: `${o("pick_all")} (${orders.length})` },
          ]}
        />
        <Chips
          label={o("pick_how")}
          value={how}
          onChange={setHow}
          options={[
            { value: "goods", text: o("pick_by_goods") },
            { value: "order", text: o("pick_by_order") },
          ]}
        />
      </div>
      {shown.length === 0 && <Empty icon="done" title={o("pick_none_today")} />}
      {how === "goods" ? <ByGoods orders={shown} /> : <ByOrder orders={shown} />}
      {count > orders.length && (
        <Notice tone="info" icon="orders">
          {o("pick_more", { count: count - orders.length })}
        </Notice>
      )}
    </>
  )
}

/** What is still to pack: of the day by goods, or order by order. Large enough to read at arm's length, and printed. */
export function PickListScreen() {
  const read = useData(readPickList, {})
  const has = (read.data?.orders.length ?? 0) > 0
  return (
    <Screen
      title={o("pick_title")}
      up={{ name: "orders", tab: "can-gui" }}
      foot={has && <Button onClick={() => window.print()}>{o("print")}</Button>}
    >
      <Reading read={read}>
        {({ orders, count }) =>
          orders.length ? (
            <Lists orders={orders} count={count} />
          ) : (
            <Empty icon="done" title={o("pick_none")} />
          )
        }
      </Reading>
    </Screen>
  )
}
