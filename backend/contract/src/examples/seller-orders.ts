import {
  confirmOrder,
  correctTracking,
  listOwnOrders,
  readOwnOrder,
  type SellerOrder,
  shipOrder,
} from "../seller/orders"
import { examplePicture, title } from "./goods"
import { exampleOf } from "./sample"

const picture = examplePicture("01jga", title)
const order: SellerOrder = {
  id: "order_01JORDER",
  display_id: 1042,
  group_code: "K7M6P4XQ",
  created_at: "2026-11-22T02:00:00.000Z",
  paid_at: "2026-11-22T02:04:00.000Z",
  confirmed_at: null,
  state: "to_confirm",
  due_at: "2026-11-23T02:04:00.000Z",
  on_hold: false,
  group_overpaid: 0,
  items: [
    {
      id: "ordli_01JLINE",
      title,
      variant_title: "1 con",
      quantity: 1,
      left: 1,
      unit_price: 360_000,
      total: 360_000,
      picture,
    },
  ],
  item_total: 360_000,
  shipping_total: 58_000,
  total: 418_000,
  shipping_name: "Giao lạnh",
  recipient: {
    name: "Bùi Thị Mận",
    phone: "+84912345678",
    address: "Số 12, phố Trần Phú",
    commune_name: "Xã Cao Phong",
    province_name: "Tỉnh Phú Thọ",
    note: null,
  },
  tracking: [],
}
const confirmed: SellerOrder = {
  ...order,
  confirmed_at: "2026-11-22T02:10:00.000Z",
  state: "to_ship",
  due_at: "2026-11-24T02:10:00.000Z",
}
const shipped: SellerOrder = {
  ...confirmed,
  state: "shipped",
  due_at: null,
  items: confirmed.items.map((item) => ({ ...item, left: 0 })),
  tracking: [
    {
      parcel_id: "ful_01JPARCEL",
      carrier: "Viettel Post",
      number: "VTP1234567890",
      url: "https://viettelpost.com.vn/?ma=VTP1234567890",
      shipped_at: "2026-11-22T08:00:00.000Z",
      correctable: true,
      corrected: [],
      items: [{ title, quantity: 1 }],
    },
  ],
}
const corrected: SellerOrder = {
  ...shipped,
  tracking: shipped.tracking.map((parcel) => ({
    ...parcel,
    number: "VTP1234567899",
    corrected: [
      {
        carrier: parcel.carrier,
        number: parcel.number,
        corrected_at: "2026-11-22T09:00:00.000Z",
        by: "seller" as const,
      },
    ],
  })),
}

export const sellerOrderExamples = [
  exampleOf(listOwnOrders, {
    query: { state: "to_confirm", limit: 20 },
    answer: { orders: [order], count: 1, limit: 20, offset: 0 },
  }),
  exampleOf(readOwnOrder, { params: { id: order.id }, answer: { order } }),
  exampleOf(confirmOrder, { params: { id: order.id }, body: {}, answer: { order: confirmed } }),
  exampleOf(shipOrder, {
    params: { id: order.id },
    body: { carrier: "Viettel Post", tracking_number: "VTP1234567890" },
    answer: { order: shipped },
  }),
  exampleOf(correctTracking, {
    params: { id: order.id, parcel_id: "ful_01JPARCEL" },
    body: { carrier: "Viettel Post", tracking_number: "vtp 1234 567 899" },
    answer: { order: corrected },
  }),
]
