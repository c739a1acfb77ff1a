import { answerComplaint, listOwnComplaints, readOwnComplaint } from "../seller/complaints"
import {
  decideComplaint,
  exportComplaint,
  listComplaints,
  readComplaint,
  type StaffComplaint,
} from "../staff/complaints"
import {
  type Aftercare,
  cancelPaidOrder,
  openComplaint,
  readAftercare,
  receiveParcel,
  replyToComplaint,
  uploadOrderPhotos,
} from "../store/complaints"
import { askToCancel, changeAddress } from "../store/order-care"
import type { Complaint } from "../wire/complaint"
import { examplePicture, seller, title } from "./goods"
import { order_group, shopper } from "./order-groups"
import { exampleOf } from "./sample"

const photo = examplePicture("01jhong", title)
const complaint: Complaint = {
  id: "cmpl_01JHONG",
  order_id: "order_01JORDER",
  display_id: 128,
  group_code: order_group.code,
  seller_name: seller.name,
  reason: "damaged",
  policy: "perishable",
  state: "open",
  text: "Gà bị dập, túi rách và chảy nước.",
  items: [{ title, variant_title: "1 con", quantity: 1, total: 360_000 }],
  photos: [photo],
  claimed: 418_000,
  refundable: 418_000,
  amount: null,
  waits_for: "seller",
  due_at: "2026-11-25T02:00:00.000Z",
  opened_at: "2026-11-24T02:00:00.000Z",
  closed_at: null,
  acts: ["withdraw"],
  history: [
    {
      act: "open",
      actor: "shopper",
      at: "2026-11-24T02:00:00.000Z",
      text: "Gà bị dập, túi rách và chảy nước.",
      amount: null,
    },
  ],
}
const offer = { act: "offer_part" as const, actor: "seller" as const, at: "2026-11-24T03:00:00.000Z" }
const offered: Complaint = {
  ...complaint,
  state: "offered",
  amount: 200_000,
  waits_for: "shopper",
  due_at: "2026-11-27T03:00:00.000Z",
  acts: ["refund_all", "offer_part"],
  history: [...complaint.history, { ...offer, text: "Gà vẫn dùng được, xin hoàn một nửa.", amount: 200_000 }],
}
const toCentre = { act: "escalate" as const, actor: "shopper" as const, at: "2026-11-24T04:00:00.000Z" }
const escalated: StaffComplaint = {
  ...offered,
  state: "escalated",
  waits_for: "staff",
  due_at: "2026-11-27T04:00:00.000Z",
  acts: ["decide_refund", "decide_none"],
  history: [...offered.history, { ...toCentre, text: null, amount: null }],
  seller_id: seller.id,
  customer_name: shopper.name,
  phone: "+84912345678",
}
const { id } = order_group
const parcel = {
  parcel_id: "ful_01JPARCEL",
  carrier: "Viettel Post",
  number: "VTP1234567890",
  shipped_at: "2026-11-23T02:00:00.000Z",
  received_at: "2026-11-24T01:30:00.000Z",
  received_by: "shopper" as const,
}
const aftercare: Aftercare = {
  orders: [
    {
      order_id: complaint.order_id,
      display_id: 128,
      seller_name: seller.name,
      policy: "perishable",
      cancelable: false,
      reasons: [{ reason: "damaged", needs_photo: true, until: "2026-11-25T01:30:00.000Z" }],
      report_within_h: 24,
      items: [{ id: "ordli_01JGA", title, variant_title: "1 con", quantity: 1 }],
      parcels: [parcel],
      promised_on: null,
      delays: [],
      shortfalls: [],
      cancel_request: null,
      takes_cancel_request: false,
    },
  ],
  complaints: [complaint],
  takes_address: false,
}
const page = { count: 1, limit: 20, offset: 0 }

export const complaintExamples = [
  exampleOf(readAftercare, { params: { id }, answer: aftercare }),
  exampleOf(receiveParcel, { params: { id }, body: { parcel_id: parcel.parcel_id }, answer: aftercare }),
  exampleOf(cancelPaidOrder, {
    params: { id, order_id: complaint.order_id },
    body: {},
    answer: { ...aftercare, complaints: [] },
  }),
  exampleOf(askToCancel, {
    params: { id, order_id: complaint.order_id },
    body: { text: "Tôi đặt nhầm ngày." },
    answer: { ...aftercare, complaints: [] },
  }),
  exampleOf(changeAddress, {
    params: { id },
    body: {
      name: "Nguyễn Thị Lan",
      phone: "0912 345 678",
      province_code: "25",
      commune_code: "05089",
      address: "Số 8, xóm Bãi",
      note: "",
    },
    answer: { ...aftercare, complaints: [] },
  }),
  exampleOf(uploadOrderPhotos, {
    params: { id },
    answer: { photos: [{ id: "cphoto_01JHONG", picture: photo }] },
  }),
  exampleOf(openComplaint, {
    params: { id },
    body: {
      order_id: complaint.order_id,
      reason: "damaged",
      text: complaint.text,
      photo_ids: ["cphoto_01JHONG"],
    },
    answer: aftercare,
  }),
  exampleOf(replyToComplaint, {
    params: { id, complaint_id: complaint.id },
    body: { act: "escalate" },
    answer: aftercare,
  }),
  exampleOf(listOwnComplaints, {
    query: { state: "to_answer" },
    answer: { complaints: [complaint], ...page, to_answer: 1 },
  }),
  exampleOf(readOwnComplaint, { params: { id: complaint.id }, answer: { complaint } }),
  exampleOf(answerComplaint, {
    params: { id: complaint.id },
    body: { act: "refund", amount: 200_000, text: "Gà vẫn dùng được, xin hoàn một nửa." },
    answer: { complaint: offered },
  }),
  exampleOf(listComplaints, { query: {}, answer: { complaints: [escalated], ...page } }),
  exampleOf(readComplaint, { params: { id: complaint.id }, answer: { complaint: escalated } }),
  exampleOf(decideComplaint, {
    params: { id: complaint.id },
    body: { act: "refund", amount: 300_000, reason: "Ảnh cho thấy gà không còn dùng được." },
    answer: {
      complaint: {
        ...escalated,
        state: "refunding",
        amount: 300_000,
        waits_for: null,
        due_at: null,
        acts: [],
      },
    },
  }),
  exampleOf(exportComplaint, {
    params: { id: complaint.id },
    answer: { file_name: "khieu-nai-K7M2P9QX-128.csv", csv: "\uFEFFMục;Nội dung\r\n" },
  }),
]
