import type { Delivery } from "../store/delivery"
import {
  cancelOrderGroup,
  claimPayment,
  lookUpOrderGroup,
  type OrderGroup,
  openRefundAccount,
  readOrderGroup,
} from "../store/order-groups"
import { examplePicture, seller, title } from "./goods"
import { exampleOf } from "./sample"

export const shopper = { name: "Bùi Thị Mận", email: null, address: "Số 12, phố Trần Phú", note: null }
export const delivery: Delivery = {
  ...shopper,
  phone: "+84912345678",
  province_code: "25",
  province_name: "Tỉnh Phú Thọ",
  commune_code: "05116",
  commune_name: "Xã Cao Phong",
}
export const line = {
  variant_id: "variant_01JGA",
  product_handle: "ga-den-pa-co",
  title,
  variant_title: "1 con",
  quantity: 1,
  unit_price: 360_000,
  total: 360_000,
  picture: examplePicture("01jga", title),
}
const image = "http://localhost:4242/v1/vietqr/qr/pi_01JPAY"
export const order_group: OrderGroup = {
  id: "og_01JGROUP",
  code: "K7M6P4XQ",
  state: "awaiting_payment",
  amount: 418_000,
  amount_remaining: 418_000,
  amount_received: 0,
  amount_canceled: 0,
  created_at: "2026-11-22T02:00:00.000Z",
  expires_at: "2026-11-22T02:30:00.000Z",
  grace_until: "2026-11-22T02:40:00.000Z",
  is_overdue: false,
  paid_at: null,
  money_back: [],
  on_hold: false,
  claims: [],
  takes_claims: true,
  delivery,
  payment: {
    intent_id: "pi_01JPAY",
    status: "requires_action",
    qr: {
      data: "00020101021238560010A000000727012600069704150112113366668888020834674FMT530370454064180005802VN6304ABCD",
      image_url_png: `${image}.png`,
      image_url_svg: `${image}.svg`,
      hosted_instructions_url: "http://localhost:4242/pay/pi_01JPAY",
      expires_at: "2026-11-22T02:30:00.000Z",
      amount_remaining: 418_000,
      bank_bin: "970415",
      bank_name: "VietinBank",
      account_number: "113366668888",
      account_holder_name: "CHO PHIEN",
      transfer_code: "CPQ7M6P4X",
    },
    simulated_bank_url: null,
  },
  orders: [
    {
      id: "order_01JORDER",
      display_id: 1042,
      state: "awaiting_payment",
      seller: { handle: seller.handle, name: seller.name },
      items: [line],
      item_total: 360_000,
      shipping_name: "Giao lạnh",
      shipping_total: 58_000,
      total: 418_000,
      tracking: [],
      dates: { from: "2026-11-24", to: "2026-11-25" },
    },
  ],
}
export const access_token = "3fJt0pWcZkQvN8sLrB2xYg"

/** Examples of what a shopper does with an order. */
export const orderGroupExamples = [
  exampleOf(readOrderGroup, { params: { id: order_group.id }, answer: { order_group } }),
  exampleOf(cancelOrderGroup, {
    params: { id: order_group.id },
    body: {},
    answer: { order_group: { ...order_group, state: "canceled", amount_received: 0 } },
  }),
  exampleOf(claimPayment, {
    params: { id: order_group.id },
    body: { amount: 418_000, transferred_at: "2026-11-22T02:12:00Z", reference: "FT26326000001" },
    answer: {
      order_group: {
        ...order_group,
        claims: [
          {
            id: "pclaim_01JCLAIM",
            amount: 418_000,
            transferred_at: "2026-11-22T02:12:00Z",
            reference: "FT26326000001",
            state: "open",
            created_at: "2026-11-22T02:15:00.000Z",
          },
        ],
      },
    },
  }),
  exampleOf(openRefundAccount, {
    params: { id: order_group.id },
    body: { money_back_id: "rev_01JREVIEW" },
    answer: {
      url: "http://localhost:4242/refund-account/3fJt0pWcZkQvN8sLrB2xYg",
      expires_at: "2026-11-29T02:30:00.000Z",
    },
  }),
  exampleOf(lookUpOrderGroup, {
    body: { code: order_group.code, phone: "0912 345 678" },
    answer: { order_group, access_token },
  }),
]
