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
  offline: { vi: "Cần có mạng để làm việc này.", en: "This needs a network." },
} as const

/** A text of these screens in the app's language. */
export const s = (name: keyof typeof texts, values: Record<string, string | number> = {}): string =>
  texts[name][language.get()].replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole))
