import {
  addTakedown,
  changeModerationRule,
  closeReport,
  listModerationRules,
  listReports,
  listTakedowns,
  type ModerationRule,
  readSellerTrust,
  releaseTakedown,
  runTakedown,
  setSellerTrust,
  type Takedown,
} from "../staff/moderation"
import { seller as shown, title } from "./goods"
import { exampleOf } from "./sample"

const seller = { id: shown.id, name: shown.name }
const rule: ModerationRule = {
  level: "usual",
  waits: ["price"],
  price_band_percent: 80,
  changed_at: "2026-11-22T02:00:00.000Z",
  changed_by: null,
}
const trust = {
  level: "watched" as const,
  reason: "Hai lần bị khiếu nại sai mô tả.",
  set_at: "2026-11-22T02:00:00.000Z",
}
const takedown: Takedown = {
  id: "ltdn_01JGADEN",
  product_id: "prod_01JGADEN",
  title,
  seller,
  authority: "Chi cục Quản lý thị trường",
  reference: "112/QLTT-NV",
  reason: "Quảng cáo công dụng chữa bệnh.",
  state: "open",
  requested_at: "2026-11-29T02:00:00.000Z",
  due_at: "2026-11-30T02:00:00.000Z",
  done_at: null,
  lifted_at: null,
  lifted_reason: null,
}
const done: Takedown = { ...takedown, state: "done", done_at: "2026-11-29T03:00:00.000Z" }
const params = { id: takedown.id }
const page = { count: 1, limit: 20, offset: 0 }

/** Examples of what waits for a look, whom the centre trusts, what authorities and shoppers ask for. */
export const moderationExamples = [
  exampleOf(listModerationRules, { answer: { rules: [rule] } }),
  exampleOf(changeModerationRule, {
    body: { level: "usual", waits: ["price"], price_band_percent: 80 },
    answer: { rules: [rule] },
  }),
  exampleOf(readSellerTrust, { params: { id: seller.id }, answer: { trust } }),
  exampleOf(setSellerTrust, {
    params: { id: seller.id },
    body: { level: trust.level, reason: trust.reason },
    answer: { trust },
  }),
  exampleOf(listTakedowns, { query: { state: "open" }, answer: { takedowns: [takedown], ...page } }),
  exampleOf(addTakedown, {
    body: {
      ...{ listing: takedown.product_id, authority: takedown.authority, reference: takedown.reference },
      ...{ reason: takedown.reason, requested_at: takedown.requested_at, now: false },
    },
    answer: { takedown },
  }),
  exampleOf(runTakedown, { params, body: {}, answer: { takedown: done } }),
  exampleOf(releaseTakedown, {
    params,
    body: { reason: "Cơ quan đã rút yêu cầu, văn bản 120/QLTT." },
    answer: {
      takedown: {
        ...done,
        state: "lifted",
        lifted_at: "2026-12-02T02:00:00.000Z",
        lifted_reason: "Cơ quan đã rút yêu cầu, văn bản 120/QLTT.",
      },
    },
  }),
  exampleOf(listReports, {
    query: { state: "open" },
    answer: {
      reports: [
        {
          ...{ id: "lrep_01JGADEN", product_id: takedown.product_id, title, seller },
          ...{ reason: "misleading", text: "Ảnh không phải hàng thật.", wants_answer: true, alike: 2 },
          ...{ reported_at: "2026-11-29T02:00:00.000Z", outcome: null, note: null, closed_at: null },
        },
      ],
      ...page,
    },
  }),
  exampleOf(closeReport, {
    params: { id: "lrep_01JGADEN" },
    body: { outcome: "changed", note: "Gian hàng đã thay ảnh." },
    answer: { closed: 2 },
  }),
]
