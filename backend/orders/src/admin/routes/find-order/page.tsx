import { Failed, Nothing, TextField, useTexts, Waiting } from "@chophien/platform/admin-kit"
import { type OrderState, orderStates } from "@chophien/vocabulary/order-state"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { MagnifyingGlass } from "@medusajs/icons"
import { Button, Container, Heading, Tabs, Text } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { useSearchParams } from "react-router-dom"
import { noFilters, OrderFilters, typedAmount } from "../../components/order-filters"
import { OrderRow } from "../../components/order-row"
import { found_page_size, useFoundOrders } from "../../orders"

const search_after_ms = 350

/** Orders by what the customer reads out: code, phone in any spelling, name, goods, seller. */
export default function FindOrderPage() {
  const { t } = useTexts()
  const [typed, setTyped] = useState("")
  const [q, setQ] = useState("")
  const [address] = useSearchParams()
  const [state, setState] = useState<OrderState | null>(
    () => orderStates.find((each) => each === address.get("state")) ?? null
  )
  const [filters, setFilters] = useState(noFilters)
  const [narrowed, setNarrowed] = useState(noFilters)
  const [offset, setOffset] = useState(0)
  const { data, error, refetch } = useFoundOrders({
    q,
    state,
    seller_id: narrowed.seller_id,
    customer: narrowed.customer.trim(),
    total_min: typedAmount(narrowed.total_min),
    total_max: typedAmount(narrowed.total_max),
    offset,
  })
  useEffect(() => {
    const timer = setTimeout(() => {
      setQ(typed.trim())
      setNarrowed(filters)
      setOffset(0)
    }, search_after_ms)
    return () => clearTimeout(timer)
  }, [typed, filters])
  const choose = (word: string): void => {
    setState(orderStates.find((each) => each === word) ?? null)
    setOffset(0)
  }
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-3 px-6 py-4">
        <Heading level="h1">{t("orders.find_title")}</Heading>
        <TextField
          label={t("orders.find_label")}
          hint={t("orders.find_hint")}
          value={typed}
          onChange={setTyped}
          max={200}
        />
        <OrderFilters
          values={filters}
          onChange={(change) => setFilters((last) => ({ ...last, ...change }))}
        />
        <Tabs value={state ?? "all"} onValueChange={choose}>
          <Tabs.List className="flex-wrap">
            <Tabs.Trigger value="all">{t("orders.all")}</Tabs.Trigger>
            {orderStates.map((each) => (
              <Tabs.Trigger key={each} value={each}>
                {t(`orders.state.${each}`)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        </Tabs>
      </div>
      {error ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Waiting rows={4} />
      ) : data.count === 0 ? (
        <Nothing title={t("orders.none")} hint={t("orders.none_hint")} />
      ) : (
        <>
          <ul className="divide-y">
            {data.orders.map((order) => (
              <OrderRow key={order.id} order={order} />
            ))}
          </ul>
          <div className="flex items-center justify-between gap-3 px-6 py-4">
            <Text size="small" className="text-ui-fg-subtle">
              {t("orders.count", { count: data.count })}
            </Text>
            <div className="flex gap-2">
              <Button
                size="small"
                variant="secondary"
                disabled={offset === 0}
                onClick={() => setOffset(Math.max(0, offset - found_page_size))}
              >
                {t("orders.prev")}
              </Button>
              <Button
                size="small"
                variant="secondary"
                disabled={offset + found_page_size >= data.count}
                onClick={() => setOffset(offset + found_page_size)}
              >
                {t("orders.next")}
              </Button>
            </div>
          </div>
        </>
      )}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "menu.find_order",
  icon: MagnifyingGlass,
  rank: 0,
  translationNs: "chophien",
})

function Breadcrumb() {
  const { t } = useTexts()
  return <Text size="small">{t("menu.find_order")}</Text>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }
