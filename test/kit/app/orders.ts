import { randomUUID } from "node:crypto"
import type { TestApp } from "./app"
import type { TestSeller } from "./people"

type Stock = { variant_id: string; inventory_item_id: string; location_id: string }

/** Where a listing's stock lies. */
export async function stockOf(app: TestApp, listing_id: string): Promise<Stock> {
  const [stock] = await app.sql<Stock>(
    `select v.id as variant_id, l.inventory_item_id, l.location_id from product_variant v
     join product_variant_inventory_item i on i.variant_id = v.id join inventory_level l on l.inventory_item_id = i.inventory_item_id
     where v.product_id = $1`,
    [listing_id]
  )
  if (!stock) throw new Error(`Listing ${listing_id} has no stock`)
  return stock
}

/**
 * An order of two pieces of a seller's listing, as the checkout leaves it. Its goods are reserved, it is in an order
 * group, and its payment collection is open, or completed if `paid`.
 */
export async function placeOrder(
  app: TestApp,
  seller: TestSeller,
  { paid }: { paid: boolean }
): Promise<{ id: string; group_id: string }> {
  const stock = await stockOf(app, seller.listing_id)
  const [option] = await app.sql<{ id: string }>(
    `select o.id from shipping_option o join seller_seller_fulfillment_shipping_profile p on p.shipping_profile_id = o.shipping_profile_id
     where p.seller_id = $1 and o.data ->> 'service' = 'cold'`,
    [seller.id]
  )
  const [region] = await app.sql<{ id: string }>("select id from region limit 1")
  const code = randomUUID().slice(0, 8).toUpperCase()
  const [group] = await app.service<{ id: string }[]>("orderGroup", "createOrderGroups", [
    {
      code,
      cart_id: `cart_${code}`,
      state: paid ? "paid" : "awaiting_payment",
      amount: 760_000,
      customer_name: "Nguyễn Văn An",
      phone: "+84987654321",
      email: `an-${code}@example.com`,
      locale: "vi",
      delivery: {},
      access_token_hash: code,
      expires_at: new Date(Date.now() + 1_800_000),
    },
  ])
  const group_id = group?.id ?? ""
  const order = await app.service<{ id: string; items: { id: string }[] }>("order", "createOrders", {
    region_id: region?.id,
    currency_code: "vnd",
    email: `an-${code}@example.com`,
    metadata: { order_group_id: group_id, order_group_code: code, seller_id: seller.id },
    shipping_address: {
      first_name: "Nguyễn Văn An",
      phone: "+84987654321",
      address_1: "Số 1 phố Hoa",
      city: "Phường Ba Đình",
      province: "Hà Nội",
      country_code: "vn",
      metadata: { note: "Gọi trước khi giao" },
    },
    items: [
      {
        title: "Gà đen Pà Cò",
        variant_title: "con ~1,3 kg",
        quantity: 2,
        unit_price: 360_000,
        is_tax_inclusive: true,
        requires_shipping: true,
        product_id: seller.listing_id,
        variant_id: stock.variant_id,
        thumbnail: null,
      },
    ],
    shipping_methods: [
      {
        name: "Giao lạnh",
        amount: 40_000,
        is_tax_inclusive: true,
        shipping_option_id: option?.id,
        data: { service: "cold" },
      },
    ],
  })
  await app.service("inventory", "createReservationItems", [
    {
      inventory_item_id: stock.inventory_item_id,
      location_id: stock.location_id,
      quantity: 2,
      line_item_id: order.items[0]?.id,
    },
  ])
  const [collection] = await app.service<{ id: string }[]>("payment", "createPaymentCollections", [
    { amount: 760_000, currency_code: "vnd" },
  ])
  const payment_collection_id = collection?.id ?? ""
  await app.service("orderGroup", "createOrderGroupParts", [
    {
      order_group_id: group_id,
      cart_id: `cart_${code}`,
      seller_id: seller.id,
      order_id: order.id,
      payment_collection_id,
      payment_session_id: null,
      amount: 760_000,
    },
  ])
  await app.service("link", "create", [
    { seller: { seller_id: seller.id }, order: { order_id: order.id } },
    { order: { order_id: order.id }, payment: { payment_collection_id } },
  ])
  if (paid) {
    const session = await app.service<{ id: string }>(
      "payment",
      "createPaymentSession",
      payment_collection_id,
      {
        provider_id: "pp_system_default",
        amount: 760_000,
        currency_code: "vnd",
        data: {},
      }
    )
    const payment = await app.service<{ id: string }>("payment", "authorizePaymentSession", session.id, {})
    await app.service("payment", "capturePayment", { payment_id: payment.id })
  }
  return { id: order.id, group_id }
}
