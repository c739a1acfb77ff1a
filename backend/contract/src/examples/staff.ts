import { decideListingReview, listListingReviews } from "../staff/listing-reviews"
import { listSellerListings } from "../staff/listings"
import { listUnsentMails, sendMailAgain } from "../staff/mails"
import { addMember, changeMember, endMemberSignIns, inviteMember, removeMember } from "../staff/members"
import {
  correctTrackingForSeller,
  type FoundOrder,
  findOrders,
  listOrderParcels,
  listSellerOrders,
  readGroupOfOrder,
  type StaffParcel,
} from "../staff/orders"
import { searchCommunesForStaff } from "../staff/places"
import {
  approveSeller,
  approveSellers,
  createSeller,
  deleteSeller,
  listOfficers,
  listSimilarSellers,
  listStaffSellers,
  listStandings,
  reactivateSeller,
  readStaffSeller,
  type StaffSeller,
  suspendSeller,
  updateSeller,
} from "../staff/sellers"
import { place, province, seller as shown, title } from "./goods"
import { exampleOf } from "./sample"
import { moneyExamples } from "./staff-money"
import { tariffExamples } from "./staff-tariffs"

const { id, handle, name, kind } = shown
const member = {
  id: "mem_01JMAI",
  name: "Sùng Thị Mai",
  email: "pa-co@chophien.example",
  phone: "0912345678",
}
const seller: StaffSeller = {
  id,
  handle,
  name,
  kind,
  status: "active",
  province_code: province.code,
  commune_code: place.code,
  commune_full_name: place.full_name,
  address_line: shown.address_line,
  phone: "0912345678",
  email: null,
  tax_code: null,
  description: shown.description,
  picture_url: null,
  is_sample: true,
  officer: { id: "user_01JMAN", name: "Bùi Thị Mận", phone: "0912345678" },
  approved_at: "2026-09-12T02:00:00.000Z",
  suspended_at: null,
  suspended_reason: null,
  created_at: "2026-09-10T02:00:00.000Z",
  members: [{ ...member, role: "owner", joined_at: "2026-09-13T02:00:00.000Z", invite_expires_at: null }],
  counts: { listings: 9, orders: 1 },
}
const pending: StaffSeller = { ...seller, status: "pending", approved_at: null }
const suspended: StaffSeller = {
  ...seller,
  status: "suspended",
  suspended_at: "2026-11-20T02:00:00.000Z",
  suspended_reason: "Giấy chứng nhận đã hết hạn.",
}
const answer = { seller }
const found: FoundOrder = {
  id: "order_01JORDER",
  display_id: 1042,
  group_code: "K7M6P4XQ",
  created_at: "2026-11-22T02:00:00.000Z",
  state: "to_confirm",
  on_hold: false,
  total: 418_000,
  seller_id: seller.id,
  seller_name: seller.name,
  customer_name: "Bùi Thị Mận",
  phone: "+84912345678",
  due_at: "2026-11-23T02:04:00.000Z",
  delayed: false,
  shortened: false,
  asks_cancel: false,
}
const parcel: StaffParcel = {
  parcel_id: "ful_01JPARCEL",
  carrier: "Viettel Post",
  number: "VTP1234567890",
  url: null,
  shipped_at: "2026-11-22T08:00:00.000Z",
  correctable: true,
  corrected: [],
  items: [{ title, quantity: 1 }],
}

const compared = {
  ...{ title, description: shown.description ?? "" },
  pictures: ["/files/file_01JGA_1600x1200_AAAA/master.webp"],
  category: "Thịt, gia cầm",
}

const sellerExamples = [
  exampleOf(searchCommunesForStaff, {
    query: { q: "pa co", limit: 12 },
    answer: { communes: [{ ...place, province_code: province.code, province_name: province.full_name }] },
  }),
  exampleOf(listStaffSellers, {
    query: { q: "pa co", status: "active", kind: "cooperative", sort: "name" },
    answer: { sellers: [seller], count: 1, limit: 20, offset: 0 },
  }),
  exampleOf(createSeller, {
    body: {
      name,
      kind,
      province_code: province.code,
      commune_code: place.code,
      address_line: shown.address_line,
      phone: "0912 345 678",
      member: { name: member.name, email: member.email },
    },
    answer: { seller: pending },
  }),
  exampleOf(readStaffSeller, { params: { id }, answer }),
  exampleOf(updateSeller, { params: { id }, body: { email: null }, answer }),
  exampleOf(approveSeller, { params: { id }, body: {}, answer }),
  exampleOf(approveSellers, { body: { seller_ids: [id] }, answer: { approved: [id] } }),
  exampleOf(listStandings, {
    params: { id },
    answer: {
      standings: [
        {
          id: "sstd_01JSTAND",
          status: "active",
          reason: null,
          changed_at: "2026-09-12T02:00:00.000Z",
          changed_by: "Bùi Thị Mận",
        },
      ],
    },
  }),
  exampleOf(suspendSeller, {
    params: { id },
    body: { reason: "Giấy chứng nhận đã hết hạn." },
    answer: { seller: suspended },
  }),
  exampleOf(reactivateSeller, { params: { id }, body: {}, answer }),
  exampleOf(listSimilarSellers, {
    query: { name, phone: "0912 345 678" },
    answer: {
      sellers: [
        {
          id,
          name,
          status: "active",
          commune_full_name: place.full_name,
          phone: "0912345678",
          like: ["phone", "name"],
        },
      ],
    },
  }),
  exampleOf(listOfficers, {
    answer: { officers: [{ id: "user_01JMAN", name: "Bùi Thị Mận", phone: "0912345678" }] },
  }),
  exampleOf(deleteSeller, { params: { id }, answer: { id, deleted: true } }),
  exampleOf(addMember, {
    params: { id },
    body: { name: "Bùi Thị Hoa", email: "hoa@chophien.example", role: "staff" },
    answer,
  }),
  exampleOf(changeMember, {
    params: { id, member_id: member.id },
    body: { email: member.email, phone: null },
    answer,
  }),
  exampleOf(removeMember, { params: { id, member_id: member.id }, body: {}, answer }),
  exampleOf(endMemberSignIns, { params: { id, member_id: member.id }, body: {}, answer: { ended: 1 } }),
  exampleOf(inviteMember, { params: { id, member_id: member.id }, body: {}, answer }),
  exampleOf(listSellerListings, {
    params: { id },
    query: { limit: 10 },
    answer: {
      listings: [{ id: "prod_01JGADEN", title, status: "published", price: 360_000, stock: 6 }],
      count: 1,
      limit: 10,
      offset: 0,
    },
  }),
  exampleOf(listListingReviews, {
    query: { state: "waiting" },
    answer: {
      reviews: [
        {
          product_id: "prod_01JGADEN",
          title,
          description: shown.description ?? "",
          seller_id: id,
          seller_name: name,
          asked_at: "2026-11-22T02:00:00.000Z",
          decided_at: null,
          note: null,
          trust: "usual",
          causes: ["price"],
          before: { ...compared, prices: [{ name: "con", price: 360_000 }] },
          after: { ...compared, prices: [{ name: "con", price: 36_000 }] },
          reasons: [
            {
              reason: "Mật gấu và sản phẩm từ gấu: cấm mua bán",
              law: "Nghị định 06/2019/NĐ-CP, phụ lục nhóm IB",
            },
          ],
        },
      ],
      count: 1,
      limit: 20,
      offset: 0,
    },
  }),
  exampleOf(decideListingReview, {
    params: { product_id: "prod_01JGADEN" },
    body: { decision: "hold", note: "Hãy bỏ câu nói về công dụng chữa bệnh." },
    answer: { product_id: "prod_01JGADEN", state: "held" },
  }),
  exampleOf(findOrders, {
    query: { q: "k7m6 p4xq", state: "to_confirm", limit: 20 },
    answer: { orders: [found], count: 1, limit: 20, offset: 0 },
  }),
  exampleOf(readGroupOfOrder, { params: { id: found.id }, answer: { order: found, others: [] } }),
  exampleOf(listOrderParcels, { params: { id: "order_01JORDER" }, answer: { parcels: [parcel] } }),
  exampleOf(correctTrackingForSeller, {
    params: { id: "order_01JORDER", parcel_id: parcel.parcel_id },
    body: { carrier: parcel.carrier, tracking_number: "vtp 1234 567 890" },
    answer: { parcels: [parcel] },
  }),
  exampleOf(listSellerOrders, {
    params: { id },
    query: { limit: 10 },
    answer: {
      orders: [
        {
          id: "order_01JORDER",
          display_id: 1042,
          group_code: "K7M6P4XQ",
          created_at: "2026-11-22T02:00:00.000Z",
          state: "to_confirm",
          on_hold: false,
          money_back: null,
          total: 418_000,
        },
      ],
      count: 1,
      limit: 10,
      offset: 0,
    },
  }),
  exampleOf(listUnsentMails, {
    query: { state: "dead" },
    answer: {
      mails: [
        {
          id: "mail_01JMAIL",
          template: "order-placed",
          to: "man@vidu.example",
          state: "dead",
          attempts: 12,
          last_error: "550 no such user",
          created_at: "2026-11-22T02:00:00.000Z",
          next_attempt_at: "2026-11-25T02:00:00.000Z",
          sent_again_by: null,
          about: "K7M6P4XQ",
        },
      ],
      count: 1,
      limit: 20,
      offset: 0,
    },
  }),
  exampleOf(sendMailAgain, { params: { id: "mail_01JMAIL" }, body: {}, answer: { state: "waiting" } }),
]

export const staffExamples = [...sellerExamples, ...tariffExamples, ...moneyExamples]
