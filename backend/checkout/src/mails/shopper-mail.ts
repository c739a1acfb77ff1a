import { mailFields } from "@chophien/platform/mails/mail-fields"
import { defineTexts } from "@chophien/platform/texts/define-texts"

/** What every mail to a shopper holds; `order_url` opens the order for whoever has it. */
export const shopperFields = {
  group_code: mailFields.text,
  name: mailFields.text,
  order_url: mailFields.address,
}

/** Words that mails about orders share. */
export const orderMailTexts = defineTexts({
  shipping: { vi: "Phí vận chuyển", en: "Shipping" },
  subtotal: { vi: "Cộng", en: "Subtotal" },
  total: { vi: "Tổng cộng", en: "Total" },
  carrier: { vi: "Đơn vị vận chuyển", en: "Carrier" },
  tracking: { vi: "Mã vận đơn", en: "Tracking code" },
  sellers: { vi: "Gian hàng", en: "Seller" },
  order: { vi: "Mã đơn hàng", en: "Order" },
  money_back: {
    vi: "Chợ Phiên sẽ hoàn lại {amount} cho bạn. Nếu cần biết tài khoản nhận tiền, chợ sẽ liên hệ với bạn.",
    en: "We will return {amount} to you, and contact you if we need to know to which account.",
  },
  nothing_to_pay: {
    vi: "Bạn không phải trả tiền cho phần này.",
    en: "There is nothing to pay for it.",
  },
  nothing_came: { vi: "chưa nhận được tiền", en: "no money arrived" },
  too_little_came: {
    vi: "mới nhận được {amount}",
    en: "only {amount} arrived",
  },
  keep_private: {
    vi: "Liên kết trong thư mở được đơn hàng của bạn, xin đừng chuyển thư cho người khác.",
    en: "The link in this mail opens your order, so please do not forward it.",
  },
})
