/** Texts of the pages, Vietnamese first. */
const texts = {
  title: { vi: "Thanh toán bằng VietQR", en: "Pay by VietQR" },
  scan: { vi: "Mở ứng dụng ngân hàng và quét mã này", en: "Open your bank app and scan this code" },
  qr_alt: { vi: "Mã VietQR để chuyển khoản", en: "VietQR code of the transfer" },
  amount: { vi: "Số tiền", en: "Amount" },
  amount_left: { vi: "Còn phải chuyển", en: "Still to pay" },
  received: { vi: "Đã nhận", en: "Received" },
  bank: { vi: "Ngân hàng", en: "Bank" },
  account: { vi: "Số tài khoản", en: "Account number" },
  holder: { vi: "Chủ tài khoản", en: "Account holder" },
  content: { vi: "Nội dung chuyển khoản", en: "Transfer text" },
  content_hint: {
    vi: "Giữ nguyên nội dung này để đơn được xác nhận tự động.",
    en: "Keep this text as it is, so that your payment is recognised by itself.",
  },
  expires: { vi: "Hạn thanh toán", en: "Pay before" },
  save: { vi: "Lưu ảnh mã QR", en: "Save the QR picture" },
  copy: { vi: "Chép", en: "Copy" },
  copied: { vi: "Đã chép", en: "Copied" },
  open_app: { vi: "Mở ứng dụng ngân hàng", en: "Open your bank app" },
  refresh: { vi: "Xem lại tình trạng", en: "Check again" },
  waiting: { vi: "Đang chờ tiền đến…", en: "Waiting for your transfer…" },
  partial: {
    vi: "Đã nhận một phần. Quét mã để chuyển nốt phần còn lại.",
    en: "Part of the amount has arrived. Scan the code to send the rest.",
  },
  succeeded: { vi: "Đã nhận đủ tiền. Cảm ơn bạn!", en: "Payment received. Thank you!" },
  expired: {
    vi: "Mã này đã hết hạn. Xin đừng chuyển tiền vào mã này nữa.",
    en: "This code has expired. Please do not transfer with it any more.",
  },
  canceled: {
    vi: "Yêu cầu thanh toán này đã hủy. Xin đừng chuyển tiền vào mã này nữa.",
    en: "This payment was cancelled. Please do not transfer with this code any more.",
  },
  not_ready: { vi: "Yêu cầu thanh toán này chưa sẵn sàng.", en: "This payment is not ready yet." },
  not_found: { vi: "Không tìm thấy yêu cầu thanh toán này.", en: "There is no such payment." },
  other_language: { vi: "English", en: "Tiếng Việt" },
  bank_title: { vi: "Ngân hàng mô phỏng", en: "Simulated bank" },
  bank_intro: {
    vi: "Chỉ dùng để chạy thử: không có tiền thật. Ngân hàng này gửi một báo có được ký thật tới cổng thanh toán.",
    en: "For trying things out: no real money. This bank sends a really signed credit notice to the gateway.",
  },
  pay: { vi: "Trả", en: "Pay" },
  nothing_to_pay: { vi: "Hiện không có yêu cầu thanh toán nào đang chờ tiền.", en: "No payment is waiting for money right now." },
  pay_full: { vi: "Chuyển đủ {amount}", en: "Transfer {amount}" },
  pay_other: { vi: "Chuyển số tiền khác", en: "Transfer another amount" },
  other_amount: { vi: "Số tiền (đồng)", en: "Amount (đồng)" },
  sent: { vi: "Đã gửi báo có {amount}.", en: "A notice of {amount} was sent." },
  amount_wrong: {
    vi: "Số tiền phải là số nguyên từ 1 đến 499.999.999 đồng.",
    en: "The amount must be a whole number from 1 to 499,999,999 đồng.",
  },
} as const

/** The languages of the pages. */
export type Language = "vi" | "en"

/** A text in a language, with its `{values}` filled in. */
export function say(language: Language, key: keyof typeof texts, values: Record<string, string> = {}): string {
  return texts[key][language].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** The language asked for by `?lang=`, else by the browser, else Vietnamese. */
export function languageOf(asked: string | null, acceptLanguage: string | undefined): Language {
  if (asked === "vi" || asked === "en") return asked
  const first = /\b(vi|en)\b/i.exec(acceptLanguage ?? "")?.[1]?.toLowerCase()
  return first === "en" ? "en" : "vi"
}

/** Whole VND the way people write them: `1.234.567 ₫`. */
export function money(amount: number, language: Language): string {
  return new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB", { style: "currency", currency: "VND" }).format(amount)
}

/** A moment for people, in Vietnam's time. */
export function moment(seconds: number, language: Language): string {
  return new Intl.DateTimeFormat(language === "vi" ? "vi-VN" : "en-GB", { dateStyle: "short", timeStyle: "medium", timeZone: "Asia/Ho_Chi_Minh" }).format(seconds * 1000)
}
