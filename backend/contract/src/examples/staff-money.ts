import {
  assignReview,
  closeClaim,
  coverReversal,
  decideReview,
  ignoreReview,
  listBanks,
  listClaims,
  listMoneyActs,
  listReversals,
  readMoney,
  refundFlag,
  refundReview,
  releaseReversal,
  resolveFlag,
} from "../staff/money"
import type { MoneyOrder } from "../staff/money-fields"
import {
  approveRefund,
  cancelRefund,
  failRefund,
  listApprovers,
  listWaitingRefunds,
  nameRefundAccount,
  repeatRefund,
} from "../staff/refunds"
import { seller as shown } from "./goods"
import { exampleOf } from "./sample"

const { name } = shown
const moneyOrder: MoneyOrder = {
  id: "og_01JGROUP",
  code: "K7M6P4XQ",
  state: "expired",
  amount: 418_000,
  customer_name: "Bùi Thị Mận",
  phone: "+84912345678",
  amount_returning: 0,
  amount_returned: 0,
}
const account = { bank_bin: "970415", account_number: "113366668888", account_holder_name: "BUI THI MAN" }
const reason = "Khách chuyển sau khi đơn đã hết hạn."
const review = { id: "rev_01JREVIEW" }
const flag = { id: "mflag_01JFLAG" }
const refund = { id: "re_01JREFUND" }
const reversal = { id: "rev_01JTAKEN" }
const claim = { id: "pclaim_01JCLAIM" }

/** Examples of what staff do about money. */
export const moneyExamples = [
  exampleOf(listMoneyActs, {
    answer: {
      acts: [
        {
          id: "act_01JACT",
          act: "approve",
          author: "Lê Thị Bình",
          reason,
          subject: refund.id,
          at: "2026-11-22T05:00:00.000Z",
        },
      ],
      has_more: false,
    },
  }),
  exampleOf(readMoney, {
    answer: {
      reviews: [
        {
          ...review,
          amount: 418_000,
          reason: "late",
          acts: ["assign", "refund", "ignore"],
          created_at: "2026-11-22T03:00:00.000Z",
          bank: {
            direction: "in",
            description: "CPQ7M6P4X",
            reference: "FT26326000001",
            source: "sepay",
            occurred_at: "2026-11-22T02:58:00.000Z",
            payer: { bank_bin: "970415", account_number: "113366668888", name: "BUI THI MAN" },
          },
          order: moneyOrder,
          likely_orders: [],
        },
      ],
      has_more: false,
      flags: [
        {
          ...flag,
          intent_id: "pi_01JPAY",
          note: "paid after the group expired",
          created_at: "2026-11-22T03:00:00.000Z",
          order: moneyOrder,
        },
      ],
    },
  }),
  exampleOf(listBanks, { answer: { banks: [{ bin: "970415", name: "VietinBank" }] } }),
  exampleOf(assignReview, {
    params: review,
    body: { order_code: "K7M6P4XQ", reason },
    answer: review,
  }),
  exampleOf(refundReview, { params: review, body: { ...account, reason }, answer: review }),
  exampleOf(ignoreReview, { params: review, body: { reason }, answer: review }),
  exampleOf(decideReview, { params: review, body: { outcome: "duplicate", reason }, answer: review }),
  exampleOf(coverReversal, { params: review, body: { reason }, answer: review }),
  exampleOf(listReversals, {
    answer: {
      reversals: [
        {
          ...reversal,
          amount: 418_000,
          reversed_at: "2026-11-23T02:58:00.000Z",
          order: { ...moneyOrder, state: "paid" },
          stopped_orders: [{ display_id: 1042, seller_name: name }],
        },
      ],
    },
  }),
  exampleOf(releaseReversal, { params: reversal, body: { reason }, answer: reversal }),
  exampleOf(listClaims, {
    answer: {
      claims: [
        {
          ...claim,
          amount: 418_000,
          transferred_at: "2026-11-22T02:12:00.000Z",
          reference: null,
          state: "open",
          created_at: "2026-11-22T02:15:00.000Z",
          order: moneyOrder,
          likely_reviews: [
            {
              ...review,
              amount: 418_000,
              occurred_at: "2026-11-22T02:12:00.000Z",
              description: "CHUYEN TIEN",
              payer_name: "BUI THI MAN",
            },
          ],
        },
      ],
    },
  }),
  exampleOf(closeClaim, { params: claim, body: { reason, outcome: "not_found" }, answer: claim }),
  exampleOf(resolveFlag, { params: flag, body: { reason }, answer: flag }),
  exampleOf(refundFlag, { params: flag, body: { reason }, answer: flag }),
  exampleOf(listWaitingRefunds, {
    answer: {
      refunds: [
        {
          ...refund,
          amount: 418_000,
          waits_for: "approval",
          acts: ["approve", "cancel"],
          approvals_missing: 1,
          created_at: "2026-11-22T04:00:00.000Z",
          to: { ...account, bank_name: "VietinBank" },
          asked_by: "trungtam@chophien.example",
          reason,
          order: moneyOrder,
        },
      ],
      has_more: false,
      approval_above: 10_000_000,
    },
  }),
  exampleOf(listApprovers, {
    answer: { approvers: [{ id: "apr_01JBINH", name: "Lê Thị Bình", is_own: true }] },
  }),
  exampleOf(approveRefund, {
    params: refund,
    body: { reason, approver: "apr_01JBINH", code: "123456" },
    answer: refund,
  }),
  exampleOf(cancelRefund, { params: refund, body: { reason }, answer: refund }),
  exampleOf(nameRefundAccount, { params: refund, body: { ...account, reason }, answer: refund }),
  exampleOf(failRefund, { params: refund, body: { reason }, answer: refund }),
  exampleOf(repeatRefund, { params: refund, body: { ...account, reason }, answer: refund }),
]
