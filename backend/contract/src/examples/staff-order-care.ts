import {
  addDeadlineRule,
  answerCancelRequestForSeller,
  type DeadlineRule,
  listDeadlineRules,
  readOrderCare,
} from "../staff/order-care"
import type { OrderCare } from "../wire/order-care"
import { exampleOf } from "./sample"

const id = "order_01JORDER"
const care: OrderCare = {
  promised_on: "2026-11-27",
  delays: [{ promised_on: "2026-11-27", reason: "weather", text: null, said_at: "2026-11-22T03:00:00.000Z" }],
  shortfalls: [],
  cancel_request: null,
}
const deadlineRule: DeadlineRule = {
  id: "odr_01JNAY",
  act: "confirm",
  within_h: 24,
  cancel_after_h: 24,
  valid_from: "2026-11-29T17:00:00.000Z",
  state: "now",
}

export const staffOrderCareExamples = [
  exampleOf(readOrderCare, { params: { id }, answer: { care } }),
  exampleOf(answerCancelRequestForSeller, {
    params: { id },
    body: { act: "grant", text: "Gian hàng không trả lời trong hạn." },
    answer: { care },
  }),
  exampleOf(listDeadlineRules, { answer: { rules: [deadlineRule] } }),
  exampleOf(addDeadlineRule, {
    body: { act: "confirm", within_h: 12, cancel_after_h: 24, valid_from: "2026-12-15T17:00:00.000Z" },
    answer: {
      rules: [
        {
          ...deadlineRule,
          id: "odr_01JMOI",
          within_h: 12,
          valid_from: "2026-12-15T17:00:00.000Z",
          state: "to_come",
        },
        deadlineRule,
      ],
    },
  }),
]
