import { language } from "../i18n"

/** The words of the screens about the stall itself, Vietnamese and English side by side. */
const texts = {
  pause_title: { vi: "Nghỉ bán", en: "Take a break" },
  pause_hint: {
    vi: "Những ngày nghỉ, khách không đặt được hàng của bạn và thấy ngày bạn bán lại. Hết ngày nghỉ, hàng tự bán lại. Đơn đã trả tiền vẫn phải gửi.",
    en: "On these days nobody can order, and your page says when you sell again. It ends by itself. What is paid still has to be sent.",
  },
  pause_from: { vi: "Nghỉ từ ngày", en: "From" },
  pause_to: { vi: "Đến hết ngày", en: "To the end of" },
  pause_note: { vi: "Lời nhắn cho khách", en: "A word to shoppers" },
  pause_note_hint: { vi: "Ví dụ: “Nhà có việc, mồng 6 bán lại”", en: "Such as: “Back on the 6th”" },
  pause_save: { vi: "Đặt ngày nghỉ", en: "Plan the break" },
  pause_saved: {
    vi: "Đã đặt. Khách thấy ngay trên trang gian hàng.",
    en: "Done. Your page shows it at once.",
  },
  pause_now: {
    vi: "Gian hàng đang nghỉ bán đến hết {to}.",
    en: "Your stall takes a break to the end of {to}.",
  },
  pause_planned: {
    vi: "Gian hàng sẽ nghỉ từ {from} đến hết {to}.",
    en: "Your stall takes a break from {from} to the end of {to}.",
  },
  pause_end: { vi: "Bán lại ngay", en: "Sell again now" },
  pause_drop: { vi: "Bỏ ngày nghỉ này", en: "Take this break back" },
  pause_ended: { vi: "Gian hàng bán bình thường.", en: "Your stall sells as usual." },
  window_title: { vi: "Trang gian hàng", en: "Your stall’s page" },
  window_hint: {
    vi: "Khách mua vì tin người bán. Kể vài câu về nhà mình, cách làm, và khi nào gọi được.",
    en: "Shoppers buy from people they trust. Say who you are, how you work and when you can be called.",
  },
  window_picture: { vi: "Ảnh gian hàng", en: "Picture" },
  window_picture_change: { vi: "Chọn ảnh khác", en: "Choose another picture" },
  window_story: { vi: "Chuyện của gian hàng", en: "Your story" },
  window_story_hint: {
    vi: "Ai làm, ở đâu, làm thế nào. 3 đến 6 câu.",
    en: "Who, where, how. Three to six sentences.",
  },
  window_days: { vi: "Ngày trả lời và gửi hàng", en: "Days on which you answer and send" },
  window_contact: { vi: "Khi nào gọi, ghé thăm được", en: "When people may call or visit" },
  window_contact_hint: {
    vi: "Ví dụ: “Gọi sau 17 giờ, ghé thăm báo trước một ngày”",
    en: "Such as: “Call after 5 pm”",
  },
  window_saved: { vi: "Đã lưu. Khách thấy trong vài giây.", en: "Saved. Shoppers see it within seconds." },
  window_see: { vi: "Xem trang của bạn", en: "See your page" },
  window_need_day: { vi: "Hãy chọn ít nhất một ngày.", en: "Please choose at least one day." },
  save: { vi: "Lưu", en: "Save" },
  data_title: { vi: "Dữ liệu của bạn", en: "Your data" },
  data_hint: {
    vi: "Một tệp có mọi điều chợ giữ về gian hàng: thông tin, người quản lý, hàng, doanh thu, bài học. Chủ gian hàng tải được.",
    en: "One file with all that the market keeps of your stall. Owners may take it.",
  },
  data_get: { vi: "Tải dữ liệu (JSON)", en: "Download (JSON)" },
  day_1: { vi: "Thứ 2", en: "Mon" },
  day_2: { vi: "Thứ 3", en: "Tue" },
  day_3: { vi: "Thứ 4", en: "Wed" },
  day_4: { vi: "Thứ 5", en: "Thu" },
  day_5: { vi: "Thứ 6", en: "Fri" },
  day_6: { vi: "Thứ 7", en: "Sat" },
  day_7: { vi: "Chủ nhật", en: "Sun" },
  offline: { vi: "Cần có mạng để làm việc này.", en: "This needs a network." },
} as const

/** A text of these screens in the app's language. */
export const s = (name: keyof typeof texts, values: Record<string, string | number> = {}): string =>
  texts[name][language.get()].replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole))
