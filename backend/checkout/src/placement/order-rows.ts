import type { CreateOrderDTO } from "@medusajs/framework/types"
import { OrderStatus } from "@medusajs/framework/utils"
import { currency_code } from "../currency"
import type { Placement } from "./placement"

/** An order to be made under an id chosen before; Medusa's type has no word for it, its module takes it. */
type NewOrder = CreateOrderDTO & { id: string }

/** A payment collection to be made under an id chosen before. */
type NewPaymentCollection = { id: string; currency_code: string; amount: number }

/** What has to be reserved for a line of an order. */
export type StockToReserve = {
  line_item_id: string
  variant_id: string
  /** What one of the variant took of the stock when the checkout was planned. */
  content: number
  inventory_item_id: string
  location_id: string
  quantity: number
  title: string
}

/** The metadata is a copy, for people and for carriers' providers, which know no table of ours. No rule of ours reads it. */
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
export function orderRows(placement: Placement): NewOrder[] {
  return placement.parts.map((part) => ({
    id: part.order_id,
    region_id: placement.cart.region_id,
    sales_channel_id: placement.cart.sales_channel_id,
    status: OrderStatus.PENDING,
    email: placement.delivery.email ?? undefined,
    currency_code,
    locale: placement.locale,
    no_notification: false,
    shipping_address: addressOf(placement),
    billing_address: addressOf(placement),
    // A copy for staff in the Admin. Rules read `order_group_part`.
    metadata: { order_group_id: placement.order_group_id, order_group_code: placement.code },
    items: part.lines.map((line) => ({
      id: line.order_line_id,
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
      // A copy as the goods were sold, for people and for carriers' providers.
      metadata: { unit: line.unit, ship_class: line.ship_class },
      adjustments: line.adjustments,
      tax_lines: line.tax_lines,
    })),
    shipping_methods: [
      {
        name: part.shipping.name,
        amount: part.shipping.amount,
        is_tax_inclusive: true,
        shipping_option_id: part.shipping.shipping_option_id,
        data: { service: part.shipping.service, pace: part.shipping.pace },
      },
    ],
  }))
}

/** One payment collection per order. */
export const paymentCollectionRows = ({ parts }: Placement): NewPaymentCollection[] =>
  parts.map(({ payment_collection_id, amount }) => ({ id: payment_collection_id, currency_code, amount }))

/** What to reserve for the orders' lines. */
export const stockToReserve = ({ parts }: Placement): StockToReserve[] =>
  parts.flatMap(({ lines }) =>
    lines.flatMap(({ stock, order_line_id, variant_id, title }) =>
      stock.map((item) => ({ ...item, line_item_id: order_line_id, variant_id, title }))
    )
  )
