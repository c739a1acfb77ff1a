import { language } from "../i18n"

/** The words around the lessons, Vietnamese and English side by side. */
const texts = {
  title: { vi: "Học bán hàng", en: "Lessons" },
  hint: {
    vi: "Mười bài ngắn, đọc được cả khi mất mạng. Trả lời đúng hết là xong bài.",
    en: "Ten short lessons that can be read without a network. Answer all questions rightly to finish one.",
  },
  progress: { vi: "Bạn đã xong {done} trên {all} bài", en: "{done} of {all} lessons are done" },
  minutes: { vi: "{count} phút", en: "{count} minutes" },
  passed: { vi: "Đã xong", en: "Done" },
  tried: { vi: "Đúng {right} trên {of}", en: "{right} of {of} right" },
  questions: { vi: "Thử xem bạn nhớ chưa", en: "See what you remember" },
  check: { vi: "Xem kết quả", en: "See the result" },
  answer_all: {
    vi: "Hãy chọn câu trả lời cho mọi câu hỏi.",
    en: "Please choose an answer to each question.",
  },
  right: { vi: "Đúng.", en: "Right." },
  wrong: { vi: "Chưa đúng.", en: "Not right." },
  all_right: { vi: "Đúng cả! Bạn đã xong bài này.", en: "All right! This lesson is done." },
  again: { vi: "Làm lại", en: "Try again" },
  some_wrong: {
    vi: "Đúng {right} trên {of}. Đọc lại rồi làm lại nhé.",
    en: "{right} of {of} are right. Read it once more and try again.",
  },
  saved_later: {
    vi: "Chưa có mạng. Kết quả nằm trong điện thoại và tự gửi khi có mạng.",
    en: "No network. The result is kept on this phone and sent later.",
  },
  next: { vi: "Bài tiếp theo", en: "Next lesson" },
  to_list: { vi: "Về danh sách bài", en: "All lessons" },
  certificates: { vi: "Chứng nhận của gian hàng", en: "Certificates of your stall" },
  certificate: { vi: "{name}: {title}, số {number}", en: "{name}: {title}, number {number}" },
} as const

/** A text of the lessons in the app's language. */
export const l = (name: keyof typeof texts, values: Record<string, string | number> = {}): string =>
  texts[name][language.get()].replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole))
