import { mailFields } from "@chophien/platform/mails/mail-fields"
import { defineTexts } from "@chophien/platform/texts/define-texts"

/** What every mail to a shopper holds; `order_url` opens the order for whoever has it. */
export const shopperFields = {
  group_code: mailFields.text,
  name: mailFields.text,
  order_url: mailFields.address,
}

/**
 * What mails hold that go out before anything is paid. `name` is null for an address from which nobody has paid yet: a
 * stranger may have typed it, and his words are not sent there.
 */
export const unpaidShopperFields = { ...shopperFields, name: mailFields.text.nullable() }

/** The name in its sentence, or none. */
export const shownName = {
  vi: (name: string | null) => name ?? "bạn",
  en: (name: string | null) => (name === null ? "" : ` ${name}`),
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
  came: { vi: "Đã nhận", en: "Received" },
  too_much: { vi: "Chuyển thừa", en: "Too much" },
  too_much_back: {
    vi: "Bạn đã chuyển thừa {amount}. Khoản này được hoàn lại cho bạn: mời bạn ghi tài khoản nhận tiền trên trang đơn hàng.",
    en: "You sent {amount} too much. It goes back to you: please name the account on the order page.",
  },
  money_back: {
    vi: "Chợ Phiên hoàn lại {amount} cho bạn. Trang đơn hàng cho biết tiền đang ở đâu và có chỗ ghi tài khoản nhận tiền.",
    en: "We return {amount} to you. The order page shows where it is, and lets you name the account.",
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
  not_yours: {
    vi: "Nếu bạn không đặt đơn này, có người đã ghi nhầm địa chỉ thư: xin bỏ qua thư này, đơn sẽ tự hủy.",
    en: "If you did not order this, somebody gave your address by mistake: please ignore this mail, and the order is cancelled by itself.",
  },
  keep_private: {
    vi: "Liên kết trong thư mở được đơn hàng của bạn, xin đừng chuyển thư cho người khác.",
    en: "The link in this mail opens your order, so please do not forward it.",
  },
})
