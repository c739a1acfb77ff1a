import type { Sale } from "../ports/sale-terms"
import type { Placement } from "./placement"

/** What each seller sells by a placement. */
export const salesOf = ({ order_group_id, parts }: Placement): Sale[] =>
  parts.map(({ order_id, seller_id, lines, shipping }) => ({
    order_id,
    seller_id,
    order_group_id,
    carriage: shipping.amount,
    lines: lines.map(({ order_line_id, product_id, title, quantity, unit_price, adjustments }) => ({
      order_line_id,
      product_id,
      title,
      quantity,
      amount: unit_price * quantity - adjustments.reduce((sum, { amount }) => sum + amount, 0),
    })),
  }))
