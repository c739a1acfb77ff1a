import {
  answerCancelRequest,
  delayOrder,
  failHarvest,
  previewHarvest,
  readPickList,
  shortenOrder,
} from "../seller/order-care"
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
  promised_on: "2026-11-24",
  delays: [],
  shortfalls: [],
  cancel_request: null,
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
const shortened: SellerOrder = {
  ...confirmed,
  shortfalls: [
    {
      id: "oshort_01JTHIEU",
      title,
      variant_title: "1 con",
      quantity: 1,
      reason: "out_of_stock",
      text: "Đàn gà chưa đủ cân.",
      amount: 360_000,
      decided_at: "2026-11-22T03:00:00.000Z",
      returned_at: null,
    },
  ],
}
const delayed: SellerOrder = {
  ...confirmed,
  promised_on: "2026-11-27",
  due_at: "2026-11-27T17:00:00.000Z",
  delays: [
    {
      promised_on: "2026-11-27",
      reason: "weather",
      text: "Đường sạt lở.",
      said_at: "2026-11-22T03:00:00.000Z",
    },
  ],
}
const refused: SellerOrder = {
  ...confirmed,
  cancel_request: {
    state: "refused",
    text: "Tôi đặt nhầm.",
    asked_at: "2026-11-22T03:00:00.000Z",
    due_at: null,
    answer: "Gà đã mổ và đóng gói.",
    answered_at: "2026-11-22T04:00:00.000Z",
    acts: [],
  },
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
  exampleOf(shortenOrder, {
    params: { id: order.id },
    body: {
      items: [{ id: "ordli_01JLINE", quantity: 1 }],
      reason: "out_of_stock",
      text: "Đàn gà chưa đủ cân.",
    },
    answer: { order: shortened },
  }),
  exampleOf(delayOrder, {
    params: { id: order.id },
    body: { promised_on: "2026-11-27", reason: "weather", text: "Đường sạt lở." },
    answer: { order: delayed },
  }),
  exampleOf(answerCancelRequest, {
    params: { id: order.id },
    body: { act: "refuse", text: "Gà đã mổ và đóng gói." },
    answer: { order: refused },
  }),
  exampleOf(readPickList, {
    answer: {
      orders: [
        {
          id: order.id,
          display_id: order.display_id,
          group_code: order.group_code,
          due_at: "2026-11-24T17:00:00.000Z",
          promised_on: "2026-11-24",
          recipient_name: "Bùi Thị Mận",
          commune_name: "Xã Cao Phong",
          note: null,
          shipping_name: "Giao lạnh",
          items: [{ title, variant_title: "1 con", left: 1 }],
        },
      ],
      count: 1,
    },
  }),
  exampleOf(previewHarvest, {
    params: { id: "prod_01JGADEN" },
    answer: { title, orders: 3, pieces: 5, amount: 1_800_000 },
  }),
  exampleOf(failHarvest, {
    params: { id: "prod_01JGADEN" },
    body: { key: "mat-mua-0001", act: "cancel", text: "Sương muối làm chết đàn gà.", empty_stock: true },
    answer: {
      changed: 2,
      amount: 1_440_000,
      left: [{ order_id: order.id, display_id: 1042, why: "Đơn hàng này đã bị hủy." }],
    },
  }),
]
