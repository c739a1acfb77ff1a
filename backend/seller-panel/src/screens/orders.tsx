import { listOwnOrders } from "@chophien/contract/seller/orders"
import { useEffect, useRef, useState } from "preact/hooks"
import { type TextKey, t } from "../i18n"
import { useData } from "../offline/data"
import { type OrderTab, orderTabs } from "../router"
import { Button, Empty, Link } from "../ui/basics"
import { Reading, Screen } from "../ui/screen"
import { OrderCard } from "./order-parts"

const page_size = 20

const tabTexts: Record<OrderTab, { label: TextKey; empty: TextKey }> = {
  "can-xac-nhan": { label: "tab_to_confirm", empty: "empty_to_confirm" },
  "can-gui": { label: "tab_to_ship", empty: "empty_to_ship" },
  "da-gui": { label: "tab_shipped", empty: "empty_shipped" },
  "tat-ca": { label: "tab_all", empty: "empty_all" },
}
const tabs: OrderTab[] = ["can-xac-nhan", "can-gui", "da-gui", "tat-ca"]

function Page({ tab, offset }: { tab: OrderTab; offset: number }) {
  const read = useData(listOwnOrders, { query: { state: orderTabs[tab], limit: page_size, offset } })
  const [more, setMore] = useState(false)
  return (
    <Reading read={read}>
      {({ orders, count }) => (
        <>
          {orders.map((order) => (
            <OrderCard key={order.id} order={order} />
          ))}
          {count === 0 && (
            <Empty icon="parcel" title={t(tabTexts[tab].empty)}>
              {t("empty_orders_hint")}
            </Empty>
          )}
          {offset + orders.length < count && orders.length > 0 && !more && (
            <Button tone="plain" onClick={() => setMore(true)}>
              {t("see_more")}
            </Button>
          )}
          {more && <Page tab={tab} offset={offset + page_size} />}
        </>
      )}
    </Reading>
  )
}

/** The orders, sorted by what has to be done with them. */
export function Orders({ tab }: { tab: OrderTab }) {
  const pills = useRef<HTMLElement>(null)
  useEffect(
    () =>
      pills.current?.querySelector("[aria-current]")?.scrollIntoView({ inline: "center", block: "nearest" }),
    [tab]
  )
  return (
    <Screen title={t("orders_title")}>
      <nav class="pills" ref={pills} aria-label={t("order_tabs_label")}>
        {tabs.map((other) => (
          <Link
            key={other}
            to={{ name: "orders", tab: other }}
            aria-current={other === tab ? "page" : undefined}
          >
            {t(tabTexts[other].label)}
          </Link>
        ))}
      </nav>
      <Page key={tab} tab={tab} offset={0} />
    </Screen>
  )
}
