import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { defineTexts } from "@chophien/platform/texts/define-texts"
import { z } from "@medusajs/framework/zod"

/** What staff of money have to know of at once. */
export const staffMoneyNews = [
  "review_opened",
  "refund_failed",
  "credit_reversed",
  "claim_opened",
  "books_differ",
] as const

const subjects = defineTexts({
  review_opened: { vi: "Có tiền cần xử lý: {amount}", en: "Money to sort out: {amount}" },
  refund_failed: { vi: "Hoàn tiền không thành: {amount}", en: "A refund failed: {amount}" },
  credit_reversed: { vi: "Ngân hàng lấy lại {amount}", en: "The bank took back {amount}" },
  claim_opened: { vi: "Khách báo đã chuyển {amount}", en: "A shopper says to have sent {amount}" },
  books_differ: { vi: "Sổ của chợ và sổ cái lệch nhau", en: "The market's books and the ledger differ" },
})
const sentences = defineTexts({
  review_opened: {
    vi: "Tài khoản nhận {amount} mà hệ thống không tự xếp được. Trên trang có thể đã có thêm khoản khác.",
    en: "{amount} arrived that no rule could place. The page may have others by now.",
  },
  refund_failed: {
    vi: "Ngân hàng không chuyển được {amount} tiền hoàn. Hãy hỏi lại khách số tài khoản rồi hoàn lần nữa.",
    en: "The bank did not send a refund of {amount}. Ask the shopper for the right account and return it again.",
  },
  credit_reversed: {
    vi: "Ngân hàng đã lấy lại {amount} từng vào tài khoản. Nếu đơn đã trả, phần chưa gửi đang dừng lại chờ bạn quyết định.",
    en: "The bank took back {amount} that had come. If it had paid an order, what was not sent waits for your decision.",
  },
  claim_opened: {
    vi: "Khách báo đã chuyển {amount} nhưng tiền không về đúng mã đơn. Hãy tìm khoản này trong số tiền chưa rõ.",
    en: "A shopper says to have sent {amount}, and nothing came under the order's code. Look for it among the money to sort out.",
  },
  books_differ: {
    vi: "Lần đối chiếu hằng ngày thấy sổ của chợ và sổ cái ở cổng thanh toán lệch nhau. Hãy báo người vận hành chạy settlement:check trước khi lập đợt chi.",
    en: "The daily check found that the market's books and the gateway's ledger differ. Have the operator run settlement:check before the next batch.",
  },
})
const labels = defineTexts({ order: { vi: "Mã đơn hàng", en: "Order" } })

/** To whoever of the staff deals with money. `group_code` is null for money of no order. */
export const staffMoney = defineMail({
  template: "staff-money",
  data: z.object({
    news: z.enum(staffMoneyNews),
    amount: mailFields.amount,
    group_code: mailFields.text.nullable(),
    panel_url: mailFields.address,
  }),
  secrets: [],
  about: "news",
  texts: {
    vi: {
      subject: "{subject}",
      preview: "{sentence}",
      heading: "{subject}",
      intro: "{sentence}",
      button: "Mở trang “Tiền cần xử lý”",
      note: "Thư này gửi tới mọi người có quyền xử lý tiền.",
    },
    en: {
      subject: "{subject}",
      preview: "{sentence}",
      heading: "{subject}",
      intro: "{sentence}",
      button: "Open “Money to sort out”",
      note: "This goes to everybody who may deal with money.",
    },
  },
  compose: ({ news, amount: moved, group_code, panel_url }, { locale, amount }) => ({
    values: {
      subject: subjects[news][locale].replace("{amount}", amount(moved)),
      sentence: sentences[news][locale].replace("{amount}", amount(moved)),
    },
    url: panel_url,
    ...(group_code
      ? { between: [{ kind: "facts" as const, rows: [{ label: labels.order[locale], value: group_code }] }] }
      : {}),
  }),
})
