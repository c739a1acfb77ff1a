import { defineTexts } from "@chophien/platform/texts/define-texts"
import { texts as platformTexts } from "@chophien/platform/texts/index"

/** Texts about what sellers do with an order. */
export const texts = {
  ...platformTexts,
  ...defineTexts({
    order_not_paid: {
      vi: "Đơn hàng này chưa được thanh toán. Bạn xác nhận và giao hàng sau khi khách đã trả tiền.",
      en: "This order is not paid yet. Confirm and ship it once the shopper has paid.",
    },
    order_canceled: { vi: "Đơn hàng này đã bị hủy.", en: "This order was canceled." },
    order_not_confirmed: {
      vi: "Bạn chưa xác nhận đơn hàng này. Hãy xác nhận trước khi giao hàng.",
      en: "You have not confirmed this order. Confirm it before you ship it.",
    },
    order_already_confirmed: {
      vi: "Gian hàng đã nhận đơn này và đang chuẩn bị hàng, nên không tự hủy được nữa. Mời bạn gọi trung tâm.",
      en: "The seller has taken this order on and prepares it, so it cannot be cancelled here any more. Please call the centre.",
    },
    order_partly_packed: {
      vi: "Một phần đơn hàng này đã được đóng gói hoặc đã gửi đi, nên không hủy được cả đơn.",
      en: "A part of this order is packed or on its way, so the whole of it cannot be canceled.",
    },
    order_on_hold: {
      vi: "Ngân hàng đã lấy lại tiền của đơn này, nên đơn tạm dừng. Xin chưa xác nhận và chưa gửi hàng; chợ sẽ báo khi đơn đi tiếp.",
      en: "The bank took back the money of this order, so it waits. Please neither confirm nor send it; we will tell you when it goes on.",
    },
    parcel_not_correctable: {
      vi: "Kiện này đã đến nơi hoặc đã hủy, nên không sửa mã vận đơn được nữa.",
      en: "This parcel has arrived or was cancelled, so its tracking code can no longer be corrected.",
    },
    tracking_too_short: {
      vi: "Mã vận đơn quá ngắn: cần ít nhất 3 chữ, số. Hãy chép đủ mã in trên phiếu gửi.",
      en: "The tracking code is too short: it takes at least 3 letters or digits. Copy all of it from the label.",
    },
    tracking_too_long: {
      vi: "Mã vận đơn quá dài: nhiều nhất 40 chữ, số. Hãy chỉ chép mã, bỏ phần còn lại.",
      en: "The tracking code is too long: 40 letters or digits at most. Copy the code alone.",
    },
    tracking_characters: {
      vi: "Mã vận đơn chỉ có chữ không dấu, số, dấu chấm và gạch ngang. Hãy xem lại từng chữ trên phiếu gửi.",
      en: "A tracking code has letters without marks, digits, dots and dashes only. Compare it with the label.",
    },
    tracking_address: {
      vi: "Liên kết này không có mã vận đơn. Hãy chép mã in trên phiếu gửi.",
      en: "There is no tracking code in this link. Copy the code from the label.",
    },
    pieces_not_left: {
      vi: "Không còn đủ hàng để gửi trong kiện này: một phần đã gửi hoặc đã đóng gói. Hãy mở lại đơn để xem còn gì.",
      en: "There are not as many pieces left to send: some have left or are packed. Open the order again to see what is left.",
    },
    paid_order_not_cancelable: {
      vi: "Đơn này lúc này không tự hủy được. Mời bạn gọi trung tâm.",
      en: "This order cannot be cancelled here now. Please call the centre.",
    },
    parcel_not_sent: {
      vi: "Kiện này chưa được gửi đi.",
      en: "This parcel has not been sent yet.",
    },
    photos_too_many: {
      vi: "Đơn này đã có nhiều ảnh: nhiều nhất {limit} ảnh cho mỗi đơn. Cần gửi thêm, mời bạn gọi trung tâm.",
      en: "This order has many photos already: at most {limit} each. To send more, please call the centre.",
    },
    complaint_not_taken: {
      vi: "Đơn này chưa báo được điều đó lúc này. Nếu hàng chưa gửi hoặc mới gửi, mời bạn chờ thêm hoặc gọi trung tâm.",
      en: "This cannot be reported of this order now. If it was not sent or only just sent, please wait or call the centre.",
    },
    complaint_too_late: {
      vi: "Đã quá {hours} giờ kể từ khi nhận hàng nên không báo ở đây được nữa. Mời bạn gọi trung tâm.",
      en: "More than {hours} hours have passed since it came, so it cannot be reported here. Please call the centre.",
    },
    complaint_photo_needed: {
      vi: "Mời bạn gửi ít nhất một ảnh chụp hàng, để gian hàng và trung tâm xem được.",
      en: "Please send at least one photo of the goods, so that seller and centre can see it.",
    },
    complaint_photo_unknown: {
      vi: "Có ảnh không còn ở đây nữa. Mời bạn chọn lại ảnh.",
      en: "One of the photos is not here any more. Please choose the photos again.",
    },
    complaint_item_unknown: {
      vi: "Có mặt hàng không thuộc đơn này. Mời bạn mở lại trang đơn hàng.",
      en: "One of the goods is not of this order. Please open the order's page again.",
    },
    complaints_too_many: {
      vi: "Đơn này đang có nhiều khiếu nại: nhiều nhất {limit} khiếu nại cùng lúc. Mời bạn chờ trả lời hoặc gọi trung tâm.",
      en: "This order has many complaints already: at most {limit} at a time. Please wait for the answers or call the centre.",
    },
    complaint_nothing_left: {
      vi: "Tiền của đơn này đã được hoàn hết.",
      en: "All the money of this order has gone back already.",
    },
    complaint_moved_on: {
      vi: "Khiếu nại đã sang bước khác nên không làm việc này được nữa. Mời bạn mở lại để xem.",
      en: "The complaint has moved on, so this cannot be done any more. Please open it again.",
    },
    complaint_amount_missing: {
      vi: "Mời bạn ghi số tiền hoàn.",
      en: "Please give the amount to return.",
    },
    complaint_amount_too_large: {
      vi: "Số tiền hoàn nhiều hơn số còn lại của đơn: nhiều nhất {limit} đồng.",
      en: "This is more than is left of the order: at most {limit} đồng.",
    },
    order_being_changed: {
      vi: "Trung tâm đang sửa đơn này. Mời bạn thử lại sau ít phút, hoặc gọi cán bộ phụ trách.",
      en: "Staff are changing this order. Try again in some minutes, or call your officer.",
    },
    order_money_promised: {
      vi: "Một phần tiền của đơn này đang được hoàn theo khiếu nại. Mời bạn thử lại sau ít phút, hoặc gọi cán bộ phụ trách.",
      en: "Money of this order is being returned for a complaint. Try again in some minutes, or call your officer.",
    },
    delay_day_out: {
      vi: "Ngày hẹn mới phải muộn hơn ngày đã hẹn: từ {first} đến {last}.",
      en: "The new day has to be later than the one before: from {first} to {last}.",
    },
    delays_too_many: {
      vi: "Đơn này đã hẹn lại {limit} lần. Hãy gửi hàng, báo hết hàng, hoặc gọi cán bộ phụ trách.",
      en: "This order was put off {limit} times. Send it, say what you ran out of, or call your officer.",
    },
    cancel_request_open: {
      vi: "Khách đang xin hủy đơn này. Hãy mở đơn và trả lời trước khi gửi hàng.",
      en: "The shopper asks to cancel this order. Open it and answer before you send it.",
    },
    cancel_request_moved_on: {
      vi: "Lời xin hủy này đã được trả lời. Mời bạn mở lại đơn để xem.",
      en: "This wish to cancel was answered already. Please open the order again.",
    },
    cancel_refusal_needs_reason: {
      vi: "Mời bạn ghi lý do, khách sẽ đọc được.",
      en: "Please say why; the shopper reads it.",
    },
    cancel_not_askable: {
      vi: "Đơn này lúc này không xin hủy được: hàng đã đóng gói, đã gửi, hoặc bạn hủy được ngay trên trang đơn hàng.",
      en: "You cannot ask to cancel it now: it is packed or sent, or you can cancel it at once on the order page.",
    },
    cancel_asked_before: {
      vi: "Bạn đã xin hủy đơn này rồi. Câu trả lời hiện trên trang đơn hàng.",
      en: "You have asked to cancel it before. The answer is on the order page.",
    },
    address_not_changeable: {
      vi: "Hàng đã được đóng gói hoặc đã gửi, nên không đổi địa chỉ ở đây được nữa. Mời bạn gọi trung tâm.",
      en: "Goods are packed or sent, so the address cannot be changed here any more. Please call the centre.",
    },
    address_other_price: {
      vi: "Gửi tới xã, phường này tính phí khác hoặc không gửi được, nên không đổi ở đây được. Bạn vẫn đổi được tên, điện thoại và số nhà; muốn đổi xã, mời bạn gọi trung tâm.",
      en: "Sending it to that commune costs another price or is not possible, so it cannot be changed here. Name, phone and street can; for another commune please call the centre.",
    },
    deadline_rule_past: {
      vi: "Quy định mới chỉ có hiệu lực từ bây giờ trở đi. Hãy chọn lúc bắt đầu muộn hơn.",
      en: "A rule holds from now on at the earliest. Choose a later beginning.",
    },
    order_already_shipped: {
      vi: "Đơn hàng này đã được giao cho đơn vị vận chuyển với mã vận đơn khác.",
      en: "This order was already handed over with another tracking number.",
    },
  }),
}
