import { defineTexts } from "../texts/define-texts"

/** Words that mails of several rooms share. */
export const mailTexts = defineTexts({
  footer: {
    vi: "Chợ Phiên, chợ đặc sản của các xã. Thư gửi tự động, xin đừng trả lời thư này.",
    en: "Chợ Phiên, the market of communes' specialties. This mail was sent automatically, please do not reply.",
  },
  operator: { vi: "{name}, {address}.", en: "{name}, {address}." },
  contact: { vi: "Điện thoại {phone} ({hours}), thư {email}.", en: "Phone {phone} ({hours}), mail {email}." },
  zalo: { vi: "Zalo {zalo}.", en: "Zalo {zalo}." },
  quantity: { vi: "Số lượng: {quantity}", en: "Quantity: {quantity}" },
})
