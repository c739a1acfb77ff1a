import { listOwnSales, type SellerSale } from "@chophien/contract/seller/money"
import { formatVnd } from "@chophien/vocabulary/amount"
import { formatMoment } from "@chophien/vocabulary/time"
import { language } from "../i18n"
import { useData } from "../offline/data"
import { Empty, Link } from "../ui/basics"
import { Icon } from "../ui/icon"
import { Reading, Screen } from "../ui/screen"
import { SeeMore } from "../ui/see-more"
import { m } from "./texts"

const page_size = 20

/** When an order's money is the seller's, or why it is held. */
export function whenOf({ stage, settles_at, held_for, held_until }: SellerSale): string | null {
  if (stage === "held" && held_for) {
    const why = m(`held_${held_for}`)
    return held_until ? `${why} ${m("held_until", { day: formatMoment(held_until) })}` : why
  }
  if (stage !== "on_the_way") return null
  return settles_at ? m("yours_on", { day: formatMoment(settles_at) }) : m("yours_unknown")
}

function Row({ sale }: { sale: SellerSale }) {
  const when = whenOf(sale)
  return (
    <Link to={{ name: "money", path: `don/${sale.order_id}` }} class="row-link money-sale">
      <span class="money-sale-parts">
        <span class="money-sale-words">
          <strong>{m("order", { number: sale.display_id })}</strong>
          <span class={`money-state money-state-${sale.stage}`}>{m(`stage_${sale.stage}`)}</span>
          {when && <span class="muted">{when}</span>}
        </span>
        <strong class="money">{formatVnd(sale.net, language.get())}</strong>
      </span>
      <Icon name="chevronRight" />
    </Link>
  )
}

function Page({ offset }: { offset: number }) {
  const read = useData(listOwnSales, { query: { limit: page_size, offset } })
  return (
    <Reading read={read}>
      {({ sales, count }) => (
        <>
          {sales.map((sale) => (
            <Row key={sale.order_id} sale={sale} />
          ))}
          {count === 0 && (
            <Empty icon="orders" title={m("orders_none")}>
              {m("orders_none_hint")}
            </Empty>
          )}
          <SeeMore when={offset + sales.length < count} next={() => <Page offset={offset + page_size} />} />
        </>
      )}
    </Reading>
  )
}

/** The money of each paid order. */
export function Sales() {
  return (
    <Screen title={m("orders")} up={{ name: "money", path: "" }}>
      <Page offset={0} />
    </Screen>
  )
}
