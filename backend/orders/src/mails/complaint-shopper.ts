import { shopperFields } from "@chophien/checkout/mails/shopper-mail"
import { defineMail } from "@chophien/platform/mails/define-mail"
import { defineTexts } from "@chophien/platform/texts/define-texts"
import { z } from "@medusajs/framework/zod"
import { complaintFields, complaintRows } from "./complaint-words"
import { shopperNewsTexts, shopperNewsValues } from "./shopper-news"

/** What there is to tell a shopper of their complaint. */
export const complaintShopperNews = [
  "opened",
  "refund_all",
  "offer_part",
  "refuse",
  "escalate",
  "decide_refund",
  "decide_none",
  "lapse_offer",
  "lapse_refusal",
  "finish_refund",
  "remind",
] as const

const subjects = defineTexts({
  opened: { vi: "đã nhận khiếu nại của bạn", en: "we have your complaint" },
  refund_all: { vi: "gian hàng hoàn tiền cho bạn", en: "the seller returns your money" },
  offer_part: { vi: "gian hàng đề nghị hoàn một phần", en: "the seller offers to return a part" },
  refuse: { vi: "gian hàng chưa đồng ý hoàn tiền", en: "the seller does not agree to a refund" },
  escalate: { vi: "trung tâm đang xem khiếu nại", en: "the centre looks at your complaint" },
  decide_refund: { vi: "trung tâm quyết định hoàn tiền", en: "the centre decided on a refund" },
  decide_none: { vi: "trung tâm không hoàn tiền", en: "the centre decided against a refund" },
  lapse_offer: { vi: "tiền đề nghị được hoàn cho bạn", en: "you get what was offered" },
  lapse_refusal: { vi: "khiếu nại đã đóng", en: "the complaint is closed" },
  finish_refund: { vi: "tiền hoàn đang về với bạn", en: "your refund is on its way" },
  remind: { vi: "gian hàng chờ bạn trả lời", en: "the seller waits for your answer" },
})
const sentences = defineTexts({
  opened: {
    vi: "Chúng tôi đã chuyển khiếu nại của bạn tới {seller}. Gian hàng phải trả lời trước hạn ghi dưới đây; quá hạn, trung tâm sẽ xem thay.",
    en: "We passed your complaint on to {seller}. They have to answer by the time below; after it the centre takes over.",
  },
  refund_all: {
    vi: "{seller} đồng ý hoàn tiền. Bạn không phải làm gì thêm; chúng tôi báo khi tiền được gửi đi.",
    en: "{seller} agrees to return the money. There is nothing for you to do; we tell you once it is sent.",
  },
  offer_part: {
    vi: "{seller} đề nghị hoàn số tiền dưới đây. Mời bạn mở đơn để nhận, hoặc nhờ trung tâm xem. Nếu bạn không trả lời trước hạn, số tiền này được hoàn cho bạn.",
    en: "{seller} offers to return the amount below. Open the order to take it, or ask the centre. If you do not answer in time, this amount is returned to you.",
  },
  refuse: {
    vi: "{seller} chưa đồng ý và nêu lý do dưới đây. Nếu bạn thấy chưa đúng, mời bạn mở đơn và nhờ trung tâm xem trước hạn; quá hạn, khiếu nại đóng lại.",
    en: "{seller} does not agree, for the reason below. If you see it otherwise, open the order and ask the centre in time; after that the complaint is closed.",
  },
  escalate: {
    vi: "Cán bộ trung tâm đang xem khiếu nại và sẽ quyết định trước hạn ghi dưới đây.",
    en: "Staff of the centre look at the complaint and decide by the time below.",
  },
  decide_refund: {
    vi: "Trung tâm quyết định hoàn cho bạn số tiền dưới đây. Bạn không phải làm gì thêm.",
    en: "The centre decided that the amount below goes back to you. There is nothing for you to do.",
  },
  decide_none: {
    vi: "Trung tâm đã xem và quyết định không hoàn tiền, với lý do dưới đây. Bạn vẫn có quyền khiếu nại tới cơ quan bảo vệ người tiêu dùng.",
    en: "The centre looked at it and decided against a refund, for the reason below. You may still turn to the consumer protection authority.",
  },
  lapse_offer: {
    vi: "Bạn chưa trả lời trước hạn, nên số tiền gian hàng đề nghị được hoàn cho bạn.",
    en: "You did not answer in time, so what the seller offered is returned to you.",
  },
  lapse_refusal: {
    vi: "Bạn chưa trả lời trước hạn, nên khiếu nại đã đóng lại. Nếu còn vướng mắc, mời bạn gọi trung tâm.",
    en: "You did not answer in time, so the complaint is closed. If something is still wrong, please call the centre.",
  },
  finish_refund: {
    vi: "Số tiền dưới đây đang được hoàn. Nếu ngân hàng không cho biết tài khoản của bạn, trang đơn hàng có chỗ để ghi.",
    en: "The amount below is being returned. If the bank did not name your account, the order page has a place for it.",
  },
  remind: {
    vi: "{seller} đã trả lời khiếu nại và đang chờ bạn. Mời bạn mở đơn để chọn trước hạn ghi dưới đây.",
    en: "{seller} answered your complaint and waits for you. Please open the order and choose by the time below.",
  },
})

/** To the shopper: what became of what they reported. */
export const complaintShopper = defineMail({
  template: "complaint-shopper",
  data: z.object({ ...shopperFields, ...complaintFields, news: z.enum(complaintShopperNews) }),
  secrets: ["order_url"],
  about: "group_code",
  texts: {
    vi: {
      ...shopperNewsTexts.vi,
      heading: "Khiếu nại về đơn {code}",
      button: "Xem khiếu nại",
    },
    en: {
      ...shopperNewsTexts.en,
      heading: "Complaint about order {code}",
      button: "See the complaint",
    },
  },
  compose: ({ group_code: code, name, order_url, seller_name, said, news, ...data }, language) => {
    const { locale } = language
    return {
      values: shopperNewsValues(
        { code, name, seller_name },
        { subject: subjects[news], sentence: sentences[news] },
        locale
      ),
      url: order_url,
      between: [
        ...complaintRows(data, language),
        ...(said === null ? [] : [{ kind: "paragraph" as const, text: `“${said}”` }]),
      ],
    }
  },
})
