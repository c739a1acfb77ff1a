import { formatNumber } from "@chophien/vocabulary/number"

/** Texts of the pages, Vietnamese first. */
const texts = {
  enrol_title: { vi: "Khóa duyệt tiền ra", en: "Key for approving money that leaves" },
  enrol_intro: {
    vi: "{name}, trang này tạo khóa để bạn đồng ý cho tiền ra. Chuẩn bị ứng dụng tạo mã (Google Authenticator, Microsoft Authenticator…) và một tờ giấy.",
    en: "{name}, this page makes the key with which you agree to money that leaves. Have an authenticator app (Google, Microsoft …) and a sheet of paper ready.",
  },
  enrol_once: {
    vi: "Khóa chỉ hiện một lần. Khóa cũ của bạn, nếu có, hết hiệu lực.",
    en: "The key is shown once. A former key of yours ends.",
  },
  enrol_start: { vi: "Tạo khóa", en: "Make the key" },
  enrol_scan: { vi: "Quét mã này bằng ứng dụng tạo mã", en: "Scan this with your authenticator app" },
  enrol_secret: { vi: "Hoặc nhập khóa này", en: "Or type this key" },
  enrol_id: { vi: "Mã người duyệt của bạn", en: "Your approver's id" },
  enrol_recovery: { vi: "Mã dự phòng", en: "Recovery codes" },
  enrol_recovery_hint: {
    vi: "Chép ra giấy và cất kỹ. Mỗi mã dùng được một lần khi mất điện thoại.",
    en: "Write them down and put them away. Each works once, when your phone is lost.",
  },
  enrol_gone: {
    vi: "Đường dẫn này đã dùng hoặc hết hạn. Hãy xin người vận hành một đường dẫn mới.",
    en: "This link was used or has run out. Ask the operator for a new one.",
  },
  refund_title: { vi: "Nhận lại tiền", en: "Your refund" },
  refund_what: { vi: "Số tiền hoàn cho bạn", en: "We return to you" },
  refund_intro: {
    vi: "Cho biết tài khoản ngân hàng nhận tiền hoàn. Tên chủ tài khoản phải đúng như ngân hàng ghi.",
    en: "Tell us the bank account to send it to. The holder's name must be as the bank writes it.",
  },
  refund_bank: { vi: "Ngân hàng", en: "Bank" },
  refund_bank_choose: { vi: "Chọn ngân hàng", en: "Choose a bank" },
  refund_number: { vi: "Số tài khoản", en: "Account number" },
  refund_holder: { vi: "Chủ tài khoản", en: "Account holder" },
  refund_next: { vi: "Tiếp tục", en: "Continue" },
  refund_check: { vi: "Xem lại trước khi gửi", en: "Please check" },
  refund_check_hint: {
    vi: "Tiền chuyển nhầm tài khoản rất khó lấy lại. Sau bước này, muốn đổi tài khoản bạn cần xin cửa hàng một đường dẫn mới.",
    en: "Money that went to a wrong account is hard to get back. To change it afterwards you need a new link from the shop.",
  },
  refund_confirm: { vi: "Đúng, hoàn vào đây", en: "Yes, return it here" },
  refund_edit: { vi: "Sửa lại", en: "Change it" },
  refund_until: { vi: "Đường dẫn có hiệu lực đến {when}.", en: "This link holds until {when}." },
  refund_done: {
    vi: "Đã ghi nhận. Tiền được chuyển sau khi cửa hàng kiểm tra, thường trong vài ngày làm việc.",
    en: "Noted. The money leaves once the shop has checked it, usually within a few working days.",
  },
  refund_done_hint: {
    vi: "Muốn đổi tài khoản trước khi tiền đi? Hãy xin cửa hàng một đường dẫn mới.",
    en: "Another account, before the money has left? Ask the shop for a new link.",
  },
  refund_over: {
    vi: "Đường dẫn này không còn hiệu lực: đã hết hạn, đã có đường dẫn mới hơn, hoặc khoản tiền đã được xử lý. Hãy liên hệ cửa hàng nơi bạn đặt hàng để xin đường dẫn mới.",
    en: "This link does not hold any more: its time is over, there is a newer one, or the money was dealt with. Ask the shop where you ordered for a new link.",
  },
  refund_unknown: {
    vi: "Đường dẫn không đúng. Hãy mở lại đường dẫn đầy đủ trong thư của cửa hàng, hoặc xin cửa hàng một đường dẫn mới.",
    en: "This link is not right. Open the whole link from the shop's message again, or ask the shop for a new one.",
  },
  refund_bank_missing: { vi: "Hãy chọn ngân hàng trong danh sách.", en: "Choose a bank of the list." },
  refund_number_wrong: {
    vi: "Số tài khoản gồm 1–19 chữ số hoặc chữ cái không dấu.",
    en: "An account number has 1 to 19 digits or plain letters.",
  },
  refund_holder_wrong: {
    vi: "Hãy ghi tên chủ tài khoản, 2–100 ký tự.",
    en: "Write the holder's name, 2 to 100 characters.",
  },
  title: { vi: "Thanh toán bằng VietQR", en: "Pay by VietQR" },
  scan: { vi: "Quét mã bằng ứng dụng ngân hàng", en: "Scan this code with your bank app" },
  qr_alt: { vi: "Mã VietQR để chuyển khoản", en: "VietQR code of the transfer" },
  amount: { vi: "Số tiền", en: "Amount" },
  amount_left: { vi: "Còn phải chuyển", en: "Still to pay" },
  in_all: { vi: "trên tổng", en: "of" },
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
  save_hint: {
    vi: "Trả bằng chính điện thoại này? Lưu ảnh, rồi trong ứng dụng ngân hàng chọn quét QR từ ảnh.",
    en: "Paying on this very phone? Save the picture, then choose “scan from a picture” in your bank app.",
  },
  by_hand: { vi: "Hoặc tự nhập khi chuyển khoản", en: "Or type the transfer yourself" },
  other_banks: { vi: "Ngân hàng khác", en: "Other banks" },
  copied_what: { vi: "Đã chép {what}", en: "{what} copied" },
  held_excess: {
    vi: "Bạn đã chuyển dư {amount}. Phần dư đã được ghi lại và sẽ được hoàn cho bạn.",
    en: "You transferred {amount} too much. It is on record and will be returned to you.",
  },
  held_late: {
    vi: "Chúng tôi đã nhận được {amount} của bạn. Số tiền này không mất: người bán sẽ xử lý hoặc hoàn lại cho bạn.",
    en: "We did receive {amount} from you. It is not lost: the seller will use it for your order or return it.",
  },
  close: { vi: "Bạn có thể đóng trang này.", en: "You can close this page." },
  trial: {
    vi: "Chạy thử: đừng chuyển tiền thật. Trả thử ở",
    en: "Trial mode: do not send real money. Pay at the",
  },
  back_to_payment: { vi: "Về trang thanh toán", en: "Back to the payment page" },
  copy: { vi: "Chép", en: "Copy" },
  copied: { vi: "Đã chép", en: "Copied" },
  open_app: { vi: "Mở thẳng ứng dụng ngân hàng", en: "Open your bank app directly" },
  refresh: { vi: "Xem lại tình trạng", en: "Check again" },
  waiting: { vi: "Đang chờ tiền đến…", en: "Waiting for your transfer…" },
  partial: {
    vi: "Đã nhận một phần. Quét mã để chuyển nốt phần còn lại.",
    en: "Part of the amount has arrived. Scan the code to send the rest.",
  },
  return: { vi: "Về {site}", en: "Back to {site}" },
  return_soon: {
    vi: "Trang này tự chuyển về sau vài giây.",
    en: "This page leads back by itself in a few seconds.",
  },
  succeeded: { vi: "Đã nhận đủ tiền. Cảm ơn bạn!", en: "Payment received. Thank you!" },
  closing: {
    vi: "Đã hết giờ chuyển tiền: xin đừng chuyển nữa. Nếu bạn đã chuyển trước đó, xin chờ ít phút, trang này tự báo.",
    en: "The time to pay is over: please do not transfer any more. If you did before, wait a few minutes; this page follows by itself.",
  },
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
  nothing_to_pay: {
    vi: "Hiện không có yêu cầu thanh toán nào đang chờ tiền.",
    en: "No payment is waiting for money right now.",
  },
  pay_closed: { vi: "Trả muộn", en: "Pay late" },
  closed_list: { vi: "Đã hết hạn hoặc đã hủy: thử trả muộn", en: "Expired or cancelled: try paying late" },
  pay_late: { vi: "Chuyển muộn {amount} bây giờ", en: "Transfer {amount} late, now" },
  pay_in_time: {
    vi: "Như đã chuyển một phút trước hạn, ngân hàng báo chậm",
    en: "As if sent a minute before the deadline, told of late",
  },
  late_note: {
    vi: "Đơn này không còn chờ tiền. Tiền chuyển bây giờ là tiền tới muộn: hãy xem cổng xử lý ra sao.",
    en: "This payment no longer waits for money. What is sent now comes late: see what becomes of it.",
  },
  waits: { vi: "Chờ người xử lý", en: "Waits for a person" },
  came_counted: {
    vi: "Cổng ghi {amount} vào khoản này.",
    en: "The gateway counts {amount} towards this payment.",
  },
  came_held: {
    vi: "{amount} tới muộn hoặc thừa, đang chờ người xử lý.",
    en: "{amount} came late or is too much, and waits for a person.",
  },
  came_nothing: {
    vi: "Cổng chưa xử lý xong báo có này.",
    en: "The gateway has not worked on this notice yet.",
  },
  pay_full: { vi: "Chuyển đủ {amount}", en: "Transfer {amount}" },
  pay_other: { vi: "Chuyển số tiền khác", en: "Transfer another amount" },
  other_amount: { vi: "Số tiền (đồng)", en: "Amount (đồng)" },
  sent: { vi: "Đã gửi báo có {amount}.", en: "A notice of {amount} was sent." },
  amount_wrong: {
    vi: "Số tiền phải là số nguyên từ 1 đến {max} đồng.",
    en: "The amount must be a whole number from 1 to {max} đồng.",
  },
} as const

/** The name of a text. */
export type TextKey = keyof typeof texts

/** The languages of the pages. */
export type Language = "vi" | "en"

/** A text in a language, with its `{values}` filled in. */
export function translate(language: Language, key: TextKey, values: Record<string, string> = {}): string {
  return texts[key][language].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** The language that `?lang=` names, else the browser, else Vietnamese. */
export function languageOf(named: string | null, acceptLanguage: string | undefined): Language {
  if (named === "vi" || named === "en") return named
  const first = /\b(vi|en)\b/i.exec(acceptLanguage ?? "")?.[1]?.toLowerCase()
  return first === "en" ? "en" : "vi"
}

/** Whole VND the way people write them: `1.234.567 ₫`. */
export function formatVnd(amount: number, language: Language): string {
  return `${formatNumber(amount, language)}\u00a0₫`
}

/** A moment for people, in Vietnam's time: `02:51 ngày 24/11/2026`. */
export function formatMoment(seconds: number, language: Language): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language === "vi" ? "vi-VN" : "en-GB", {
      ...options,
      timeZone: "Asia/Ho_Chi_Minh",
    }).format(seconds * 1000)
  const time = part({ hour: "2-digit", minute: "2-digit", hour12: false })
  return language === "vi"
    ? `${time} ngày ${part({ day: "2-digit", month: "2-digit", year: "numeric" })}`
    : `${time} on ${part({ day: "numeric", month: "long", year: "numeric" })} (Vietnam time)`
}
