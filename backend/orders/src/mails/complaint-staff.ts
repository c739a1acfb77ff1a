import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { defineTexts } from "@chophien/platform/texts/define-texts"
import { z } from "@medusajs/framework/zod"
import { complaintFields, complaintRows } from "./complaint-words"

/** What staff have to know of a complaint. */
export const complaintStaffNews = ["escalate", "withdraw", "refund_all", "remind", "overdue"] as const

const subjects = defineTexts({
  escalate: { vi: "chờ trung tâm quyết định", en: "the centre has to decide" },
  withdraw: { vi: "khách đã rút khiếu nại", en: "the shopper closed it" },
  refund_all: { vi: "gian hàng đã tự hoàn đủ", en: "the seller returns all of it" },
  remind: { vi: "đã qua nửa hạn quyết định", en: "half of the time to decide is over" },
  overdue: { vi: "đã quá hạn quyết định", en: "the decision is overdue" },
})
const sentences = defineTexts({
  escalate: {
    vi: "Khách và gian hàng chưa thống nhất. Mời bạn xem ảnh, đọc hai bên rồi quyết định trước hạn ghi dưới đây.",
    en: "Shopper and seller do not agree. Look at the photos, read both sides and decide by the time below.",
  },
  withdraw: {
    vi: "Khách đã rút khiếu nại, bạn không phải quyết định nữa.",
    en: "It needs no decision any more.",
  },
  refund_all: {
    vi: "Gian hàng đã đồng ý hoàn đủ, bạn không phải quyết định nữa.",
    en: "The seller gave in, so it needs no decision any more.",
  },
  remind: {
    vi: "Khiếu nại này vẫn chờ trung tâm. Mời bạn quyết định trước hạn ghi dưới đây.",
    en: "This complaint still waits for the centre. Please decide by the time below.",
  },
  overdue: {
    vi: "Đã quá hạn ghi dưới đây mà chưa có quyết định. Mời bạn quyết định ngay hôm nay.",
    en: "The time below is over without a decision. Please decide today.",
  },
})

/** To whoever of the staff decides about complaints. */
export const complaintStaff = defineMail({
  template: "complaint-staff",
  data: z.object({
    ...complaintFields,
    news: z.enum(complaintStaffNews),
    panel_url: mailFields.address,
  }),
  secrets: [],
  about: "group_code",
  texts: {
    vi: {
      subject: "Khiếu nại đơn {code}: {subject}",
      preview: "{sentence}",
      heading: "Khiếu nại đơn {code}, gian hàng {seller}",
      intro: "{sentence}",
      button: "Mở khiếu nại",
      note: "Thư này gửi tới mọi cán bộ được giải quyết khiếu nại.",
    },
    en: {
      subject: "Complaint, order {code}: {subject}",
      preview: "{sentence}",
      heading: "Complaint about order {code}, seller {seller}",
      intro: "{sentence}",
      button: "Open the complaint",
      note: "This goes to everybody who may decide about complaints.",
    },
  },
  compose: ({ seller_name: seller, group_code: code, said, news, panel_url, ...data }, language) => {
    const { locale } = language
    return {
      values: { code, seller, subject: subjects[news][locale], sentence: sentences[news][locale] },
      url: panel_url,
      between: [
        ...complaintRows(data, language),
        ...(said === null ? [] : [{ kind: "paragraph" as const, text: `“${said}”` }]),
      ],
    }
  },
})
