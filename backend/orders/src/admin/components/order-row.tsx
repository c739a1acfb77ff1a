import type { FoundOrder } from "@chophien/contract/staff/orders"
import { formatMoment, formatPhone, formatVnd, useTexts } from "@chophien/platform/admin-kit"
import { Badge, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"

const colors = {
  awaiting_payment: "grey",
  to_confirm: "orange",
  to_ship: "orange",
  shipped: "blue",
  delivered: "green",
  canceled: "red",
} as const

/** What staff look at first of an order that does not go as planned. */
const marksOf = ({ asks_cancel, delayed, shortened, due_at }: FoundOrder) => [
  ...(due_at !== null && new Date(due_at).getTime() < Date.now()
    ? [{ mark: "late", color: "red" } as const]
    : []),
  ...(asks_cancel ? [{ mark: "asks_cancel", color: "red" } as const] : []),
  ...(delayed ? [{ mark: "delayed", color: "orange" } as const] : []),
  ...(shortened ? [{ mark: "shortened", color: "orange" } as const] : []),
]

/** An order in a list of staff: code, state, seller, customer, money; it leads to its page. */
export function OrderRow({ order }: { order: FoundOrder }) {
  const { t } = useTexts()
  const customer = [order.customer_name, order.phone && formatPhone(order.phone)].filter(Boolean).join(", ")
  return (
    <li className="flex flex-wrap items-start justify-between gap-3 px-6 py-4">
      <div className="flex min-w-0 flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-2">
          <Link to={`/orders/${order.id}`} className="text-ui-fg-interactive txt-compact-medium-plus">
            {t("orders.number", { number: order.display_id, code: order.group_code })}
          </Link>
          <Badge size="2xsmall" color={colors[order.state]}>
            {t(`orders.state.${order.state}`)}
          </Badge>
          {order.on_hold && (
            <Badge size="2xsmall" color="red">
              {t("orders.on_hold")}
            </Badge>
          )}
          {marksOf(order).map(({ mark, color }) => (
            <Badge key={mark} size="2xsmall" color={color}>
              {t(`care.badge_${mark}`)}
            </Badge>
          ))}
        </div>
        <Text size="small" className="break-words">
          <Link to={`/sellers/${order.seller_id}`} className="text-ui-fg-interactive">
            {order.seller_name}
          </Link>
        </Text>
        <Text size="small" className="text-ui-fg-subtle break-words">
          {[customer, formatMoment(order.created_at)].filter(Boolean).join(" · ")}
        </Text>
      </div>
      <Text size="small" weight="plus" className="shrink-0">
        {formatVnd(order.total)}
      </Text>
    </li>
  )
}
