import { listUnpaidOrders, releaseUnpaidOrder } from "../staff/unpaid-orders"
import { title } from "./goods"
import { exampleOf } from "./sample"

/** Examples of the routes about orders that hold goods unpaid. */
export const staffUnpaidOrderExamples = [
  exampleOf(listUnpaidOrders, {
    query: {},
    answer: {
      unpaid_orders: [
        {
          id: "og_01JGROUP",
          code: "K7M6P4XQ",
          customer_name: "Bùi Thị Mận",
          phone: "+84912345678",
          amount: 418_000,
          created_at: "2026-11-22T02:00:00.000Z",
          expires_at: "2026-11-22T02:30:00.000Z",
          pieces: 2,
          holds: [{ title, pieces: 2 }],
          phone_orders: 1,
          phone_pieces: 2,
          address_orders: 1,
        },
      ],
      count: 1,
      limit: 20,
      offset: 0,
    },
  }),
  exampleOf(releaseUnpaidOrder, {
    params: { id: "og_01JGROUP" },
    body: { reason: "Khách gọi báo không mua nữa" },
    answer: { state: "canceled" },
  }),
]
