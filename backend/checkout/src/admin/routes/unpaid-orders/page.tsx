import type { UnpaidOrder } from "@chophien/contract/staff/unpaid-orders"
import {
  Failed,
  formatMoment,
  formatPhone,
  formatVnd,
  Nothing,
  Pages,
  useTexts,
  Waiting,
} from "@chophien/platform/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ShoppingCart } from "@medusajs/icons"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { ReleaseDrawer } from "../../components/release-drawer"
import { unpaid_page_size, useUnpaidOrders } from "../../unpaid-orders"

function UnpaidOrderRow({ order, onRelease }: { order: UnpaidOrder; onRelease: () => void }) {
  const { t } = useTexts()
  const { phone_orders: orders, phone_pieces: pieces, address_orders } = order
  return (
    <li className="flex flex-wrap items-start justify-between gap-3 px-6 py-4">
      <div className="flex min-w-0 flex-col gap-y-1">
        <Text weight="plus" className="break-words">
          {t("unpaid.order", { code: order.code, amount: formatVnd(order.amount) })}
        </Text>
        <Text size="small" className="break-words">
          {order.customer_name}, {formatPhone(order.phone)},{" "}
          {t("unpaid.until", { time: formatMoment(order.expires_at) })}
        </Text>
        <Text size="small" className="break-words">
          {order.holds.map((hold) => t("unpaid.piece", { ...hold })).join(", ")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t("unpaid.phone_total", { orders, pieces })}
          {address_orders !== null &&
            address_orders > orders &&
            `; ${t("unpaid.address_total", { orders: address_orders })}`}
        </Text>
      </div>
      <Button size="small" variant="secondary" onClick={onRelease}>
        {t("unpaid.release")}
      </Button>
    </li>
  )
}

/** Who holds goods without having paid, and how to release them. */
export default function UnpaidOrdersPage() {
  const { t } = useTexts()
  const [offset, setOffset] = useState(0)
  const [released, setReleased] = useState<UnpaidOrder | null>(null)
  const { data, error, refetch } = useUnpaidOrders(offset)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>{t("unpaid.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("unpaid.subtitle")}
        </Text>
      </div>
      {!data.count && <Nothing title={t("unpaid.empty")} hint={t("unpaid.empty_hint")} />}
      <ul className="divide-y">
        {data.unpaid_orders.map((order) => (
          <UnpaidOrderRow key={order.id} order={order} onRelease={() => setReleased(order)} />
        ))}
      </ul>
      <Pages offset={offset} size={unpaid_page_size} count={data.count} onMove={setOffset} />
      {released && <ReleaseDrawer order={released} onClose={() => setReleased(null)} />}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "menu.unpaid",
  translationNs: "chophien",
  icon: ShoppingCart,
  rank: 5,
})

function Breadcrumb() {
  const { t } = useTexts()
  return <span>{t("menu.unpaid")}</span>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }
