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
      vi: "Bạn đã xác nhận đơn hàng này rồi.",
      en: "You have confirmed this order already.",
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
    order_already_shipped: {
      vi: "Đơn hàng này đã được giao cho đơn vị vận chuyển với mã vận đơn khác.",
      en: "This order was already handed over with another tracking number.",
    },
  }),
}
