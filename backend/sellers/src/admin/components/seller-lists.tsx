import {
  Failed,
  formatMoment,
  formatNumber,
  formatVnd,
  Pages,
  useTexts,
  Waiting,
} from "@chophien/platform/admin-kit"
import { Container, Heading, Text } from "@medusajs/ui"
import { type ReactNode, useState } from "react"
import { Link } from "react-router-dom"
import { list_page_size, useSellerListings, useSellerOrders } from "../seller-lists"

function Frame({
  id,
  title,
  count,
  offset,
  onMove,
  children,
}: {
  id: string
  title: string
  count: number
  offset: number
  onMove: (offset: number) => void
  children: ReactNode
}) {
  const { t } = useTexts()
  return (
    <Container id={id} className="scroll-mt-4 divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">
          {title} ({formatNumber(count)})
        </Heading>
      </div>
      {count === 0 ? (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("detail.none_yet")}
        </Text>
      ) : (
        <ul className="divide-y">{children}</ul>
      )}
      <Pages offset={offset} size={list_page_size} count={count} onMove={onMove} />
    </Container>
  )
}

function Row({ to, name, note, amount }: { to: string; name: string; note: string; amount: string }) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-6 py-3">
      <div className="min-w-0">
        <Link to={to} className="txt-compact-small text-ui-fg-base font-medium break-words underline">
          {name}
        </Link>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {note}
        </Text>
      </div>
      <Text size="small" className="whitespace-nowrap tabular-nums">
        {amount}
      </Text>
    </li>
  )
}

/** One seller's products, each leading to its page. */
export function SellerListings({ id }: { id: string }) {
  const { t } = useTexts()
  const [offset, setOffset] = useState(0)
  const { data, error, refetch } = useSellerListings(id, offset)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting rows={3} />
  return (
    <Frame id="listings" title={t("detail.listings")} count={data.count} offset={offset} onMove={setOffset}>
      {data.listings.map(({ id, title, status, price, stock }) => (
        <Row
          key={id}
          to={`/products/${id}`}
          name={title}
          note={`${t(`detail.listing_status.${status}`)}, ${t("detail.in_stock", { stock: formatNumber(stock) })}`}
          amount={formatVnd(price)}
        />
      ))}
    </Frame>
  )
}

/** One seller's orders, each leading to its page. */
export function SellerOrders({ id }: { id: string }) {
  const { t } = useTexts()
  const [offset, setOffset] = useState(0)
  const { data, error, refetch } = useSellerOrders(id, offset)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting rows={3} />
  return (
    <Frame id="orders" title={t("detail.orders")} count={data.count} offset={offset} onMove={setOffset}>
      {data.orders.map(({ id, display_id, group_code, created_at, state, on_hold, money_back, total }) => (
        <Row
          key={id}
          to={`/orders/${id}`}
          name={`#${display_id} ${group_code}`}
          note={[
            formatMoment(created_at),
            t(`detail.order_state.${state}`),
            ...(money_back ? [t(`detail.order_money.${money_back}`)] : []),
            ...(on_hold ? [t("detail.order_money.on_hold")] : []),
          ].join(", ")}
          amount={formatVnd(total)}
        />
      ))}
    </Frame>
  )
}
