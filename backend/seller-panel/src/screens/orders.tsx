import { listOwnOrders } from "@chophien/contract/seller/orders"
import { readMe } from "@chophien/contract/seller/session"
import { useEffect, useState } from "preact/hooks"
import { type TextKey, t } from "../i18n"
import { useData } from "../offline/data"
import { type OrderTab, orderTabs } from "../router"
import { Button, Empty, Link } from "../ui/basics"
import { TextField } from "../ui/field"
import { Icon } from "../ui/icon"
import { Reading, Screen } from "../ui/screen"
import { OrderCard } from "./order-parts"

const page_size = 20

const tabTexts: Record<OrderTab, { label: TextKey; empty: TextKey; hint: TextKey }> = {
  "can-xac-nhan": { label: "tab_to_confirm", empty: "empty_to_confirm", hint: "empty_to_confirm_hint" },
  "can-gui": { label: "tab_to_ship", empty: "empty_to_ship", hint: "empty_to_ship_hint" },
  "da-gui": { label: "tab_shipped", empty: "empty_shipped", hint: "empty_shipped_hint" },
  "tat-ca": { label: "tab_all", empty: "empty_all", hint: "empty_orders_hint" },
}
const search_after_ms = 350
const tabs: OrderTab[] = ["can-xac-nhan", "can-gui", "da-gui", "tat-ca"]

function Page({ tab, q, offset }: { tab: OrderTab; q: string; offset: number }) {
  const words = q ? { q } : {}
  const read = useData(listOwnOrders, {
    query: { ...words, state: orderTabs[tab], limit: page_size, offset },
  })
  const [more, setMore] = useState(false)
  return (
    <Reading read={read}>
      {({ orders, count }) => (
        <>
          {orders.map((order) => (
            <OrderCard key={order.id} order={order} />
          ))}
          {count === 0 && (
            <Empty icon="parcel" title={t(q ? "no_orders_found" : tabTexts[tab].empty)}>
              {t(q ? "no_orders_found_hint" : tabTexts[tab].hint)}
            </Empty>
          )}
          {offset + orders.length < count && orders.length > 0 && !more && (
            <Button tone="plain" onClick={() => setMore(true)}>
              {t("see_more")}
            </Button>
          )}
          {more && <Page tab={tab} q={q} offset={offset + page_size} />}
        </>
      )}
    </Reading>
  )
}

/** The orders, sorted by what has to be done with them. */
export function Orders({ tab }: { tab: OrderTab }) {
  const counts = useData(readMe, {}).data?.counts
  const [typed, setTyped] = useState("")
  const [q, setQ] = useState("")
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), search_after_ms)
    return () => clearTimeout(timer)
  }, [typed])
  const countOf = (other: OrderTab): number | undefined =>
    other === "can-xac-nhan" ? counts?.to_confirm : other === "can-gui" ? counts?.to_ship : undefined
  return (
    <Screen title={t("orders_title")}>
      <nav class="pills" aria-label={t("order_tabs_label")}>
        {tabs.map((other) => (
          <Link
            key={other}
            to={{ name: "orders", tab: other }}
            aria-current={other === tab ? "page" : undefined}
          >
            {t(tabTexts[other].label)}
            {countOf(other) !== undefined && <span class="pill-count">{countOf(other)}</span>}
          </Link>
        ))}
      </nav>
      <TextField
        label={t("search_orders")}
        type="search"
        inputmode="search"
        max={100}
        value={typed}
        onChange={setTyped}
      />
      {tab === "can-gui" && (
        <Link to={{ name: "pick_list" }} class="row-link">
          <Icon name="basket" />
          <span>{t("to_pick_list")}</span>
          <Icon name="chevronRight" />
        </Link>
      )}
      <Page key={`${tab} ${q}`} tab={tab} q={q} offset={0} />
    </Screen>
  )
}
