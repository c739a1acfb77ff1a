import { defineTexts } from "@chophien/platform/texts/define-texts"

/** What the rows and columns of an exported complaint are called. */
export const columnTexts = defineTexts({
  id: { vi: "Mã khiếu nại", en: "Complaint" },
  code: { vi: "Mã đơn hàng", en: "Order code" },
  order: { vi: "Đơn số", en: "Order no." },
  seller: { vi: "Gian hàng", en: "Seller" },
  customer: { vi: "Người mua", en: "Shopper" },
  phone: { vi: "Điện thoại", en: "Phone" },
  reason: { vi: "Lý do", en: "Reason" },
  goods: { vi: "Hàng", en: "Goods" },
  claimed: { vi: "Giá trị khiếu nại (đồng)", en: "Claimed (VND)" },
  state: { vi: "Trạng thái", en: "State" },
  amount: { vi: "Số tiền hoàn (đồng)", en: "Refund (VND)" },
  due: { vi: "Hạn", en: "Due" },
  closed: { vi: "Kết thúc lúc", en: "Closed at" },
  photo: { vi: "Ảnh", en: "Photo" },
  at: { vi: "Thời điểm", en: "Time" },
  actor: { vi: "Ai", en: "Who" },
  act: { vi: "Việc", en: "What" },
  text: { vi: "Nội dung", en: "Text" },
})

export const actorTexts = defineTexts({
  shopper: { vi: "Người mua", en: "Shopper" },
  seller: { vi: "Gian hàng", en: "Seller" },
  staff: { vi: "Trung tâm", en: "Centre" },
  clock: { vi: "Hệ thống", en: "System" },
})

export const stateTexts = defineTexts({
  open: { vi: "Chờ gian hàng trả lời", en: "Waits for the seller" },
  offered: { vi: "Chờ người mua trả lời đề nghị", en: "Waits for the shopper's answer to an offer" },
  refused: { vi: "Gian hàng không đồng ý", en: "Refused by the seller" },
  escalated: { vi: "Chờ trung tâm quyết định", en: "Waits for the centre" },
  refunding: { vi: "Đang hoàn tiền", en: "Money goes back" },
  refunded: { vi: "Đã hoàn tiền", en: "Refunded" },
  closed: { vi: "Đã đóng", en: "Closed" },
})

export const actTexts = defineTexts({
  open: { vi: "gửi khiếu nại", en: "complained" },
  refund_all: { vi: "đồng ý hoàn đủ", en: "agreed to return all" },
  offer_part: { vi: "đề nghị hoàn một phần", en: "offered a part" },
  refuse: { vi: "không đồng ý", en: "refused" },
  accept: { vi: "nhận đề nghị", en: "took the offer" },
  withdraw: { vi: "đóng khiếu nại", en: "closed it" },
  escalate: { vi: "chuyển lên trung tâm", en: "passed it to the centre" },
  decide_refund: { vi: "quyết định hoàn tiền", en: "decided on a refund" },
  decide_none: { vi: "quyết định không hoàn", en: "decided against a refund" },
  lapse: { vi: "hết hạn trả lời", en: "time to answer was over" },
  finish_refund: { vi: "đã gửi lệnh hoàn tiền", en: "refund was ordered" },
})
