/** Texts of staff's routes about mails and money. */
export const staff = {
  mail_not_found: { vi: "Không tìm thấy thư này.", en: "There is no such mail." },
  mail_not_dead: { vi: "Thư này đã gửi hoặc đang chờ gửi, không cần gửi lại.", en: "This mail is sent or on its way; it need not be sent again." },
  mail_out_of_date: {
    vi: "Thư mời này đã hết hạn. Hãy mở gian hàng và gửi lại thư mời để có liên kết mới.",
    en: "This invitation has expired. Open the seller and invite again, which makes a new link.",
  },
  money_item_not_found: { vi: "Không tìm thấy khoản tiền này. Hãy tải lại danh sách.", en: "There is no such item. Please reload the list." },
  money_already_settled: { vi: "Khoản tiền này đã có người xử lý. Hãy tải lại danh sách.", en: "Somebody already dealt with this. Please reload the list." },
  money_gateway_away: {
    vi: "Chưa kết nối được cổng thanh toán, chưa có gì thay đổi. Vui lòng thử lại sau ít phút.",
    en: "The payment gateway cannot be reached; nothing was changed. Please try again in a few minutes.",
  },
  money_act_refused: { vi: "Cổng thanh toán không nhận thao tác này: {reason}", en: "The payment gateway refused this: {reason}" },
  order_group_unknown: { vi: "Không có đơn hàng nào mang mã {code}.", en: "There is no order with the code {code}." },
  order_group_without_payment: {
    vi: "Đơn {code} không còn chờ tiền, nên không nhận thêm được. Hãy hoàn lại tiền cho người chuyển.",
    en: "The order {code} no longer waits for money, so it takes none. Please return the money to the payer.",
  },
} as const
