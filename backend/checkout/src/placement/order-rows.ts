import type { CreateOrderDTO, OrderDTO } from "@medusajs/framework/types"
import { OrderStatus } from "@medusajs/framework/utils"
import type { StockToReserve } from "../workflows/steps/reserve-stock"
import { currency_code, type PlacedPart, type Placement } from "./types"

const addressOf = ({ delivery }: Placement) => ({
  first_name: delivery.name,
  phone: delivery.phone,
  address_1: delivery.address,
  city: delivery.commune_name,
  province: delivery.province_name,
  country_code: "vn",
  metadata: {
    commune_code: delivery.commune_code,
    province_code: delivery.province_code,
    note: delivery.note,
  },
})

/** One order per seller, as the order module takes them. */
export function orderRows(placement: Placement): CreateOrderDTO[] {
  return placement.parts.map((part) => ({
    region_id: placement.cart.region_id,
    sales_channel_id: placement.cart.sales_channel_id,
    status: OrderStatus.PENDING,
    email: placement.delivery.email ?? undefined,
    currency_code,
    locale: placement.locale,
    no_notification: false,
    shipping_address: addressOf(placement),
    billing_address: addressOf(placement),
    metadata: {
      order_group_id: placement.order_group_id,
      order_group_code: placement.code,
      seller_id: part.seller_id,
    },
    items: part.lines.map((line) => ({
      title: line.title,
      subtitle: line.variant_title ?? undefined,
      thumbnail: line.thumbnail ?? undefined,
      product_id: line.product_id,
      product_title: line.title,
      product_handle: line.product_handle,
      variant_id: line.variant_id,
      variant_title: line.variant_title ?? undefined,
      variant_sku: line.variant_sku ?? undefined,
      quantity: line.quantity,
      unit_price: line.unit_price,
      is_tax_inclusive: true,
      requires_shipping: true,
      metadata: line.metadata,
      adjustments: line.adjustments,
      tax_lines: line.tax_lines,
    })),
    shipping_methods: [
      {
        name: part.shipping.name,
        amount: part.shipping.amount,
        is_tax_inclusive: true,
        shipping_option_id: part.shipping.shipping_option_id,
        data: { service: part.shipping.service },
      },
    ],
  }))
}

/** A seller's part with its order; the order module answers in any order, so they meet by the seller. */
export type PartWithOrder = { part: PlacedPart; order: OrderDTO }

export function matchOrders(parts: PlacedPart[], orders: OrderDTO[]): PartWithOrder[] {
  return parts.map((part) => {
    const order = orders.find((candidate) => candidate.metadata?.seller_id === part.seller_id)
    if (!order) throw new Error(`No order was made for seller ${part.seller_id}`)
    return { part, order }
  })
}

/** What to reserve for the orders' lines. */
export function stockToReserve(matched: PartWithOrder[]): StockToReserve[] {
  return matched.flatMap(({ part, order }) =>
    part.lines.flatMap((line) => {
      const item = order.items?.find((candidate) => candidate.metadata?.cart_line_id === line.cart_line_id)
      if (!item) throw new Error(`Order ${order.id} lacks line ${line.cart_line_id}`)
      return line.stock.map((stock) => ({ ...stock, line_item_id: item.id, title: line.title }))
    })
  )
}
