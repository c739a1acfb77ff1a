import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { z } from "@medusajs/framework/zod"

/** What comes to an end. */
export const dueMatters = ["identity", "paper_selling", "paper_badge", "paper_none"] as const
export type DueMatter = (typeof dueMatters)[number]

const words = {
  identity: {
    heading: {
      vi: "Gian hàng cần định danh điện tử",
      en: "Your shop has to be identified",
    },
    effect: {
      vi: "Pháp luật yêu cầu người bán trên sàn được định danh điện tử (VNeID). Sau ngày đó, gian hàng tạm ngừng bán cho đến khi được định danh. Đơn đã thanh toán vẫn được gửi.",
      en: "The law asks that sellers are identified electronically (VNeID). After that day the shop stops selling until it is. Orders that are paid are still sent.",
    },
  },
  paper_selling: {
    heading: {
      vi: "Giấy tờ sắp hết hạn",
      en: "A paper is about to expire",
    },
    effect: {
      vi: "Sau ngày đó, gian hàng tạm ngừng bán cho đến khi trung tâm xác nhận giấy mới.",
      en: "After that day the shop stops selling until the centre has seen the new paper.",
    },
  },
  paper_badge: {
    heading: {
      vi: "Giấy tờ sắp hết hạn",
      en: "A paper is about to expire",
    },
    effect: {
      vi: "Sau ngày đó, dấu chứng nhận thôi hiện ở gian hàng.",
      en: "After that day its badge is no longer shown.",
    },
  },
  paper_none: {
    heading: {
      vi: "Giấy tờ sắp hết hạn",
      en: "A paper is about to expire",
    },
    effect: {
      vi: "Gian hàng vẫn bán như thường.",
      en: "The shop goes on selling.",
    },
  },
}

/** To the members of a seller: what comes to an end, when, and what stops then. */
export const sellerDue = defineMail({
  template: "seller-due",
  data: z.object({
    seller_name: mailFields.text,
    matter: z.enum(dueMatters),
    /** Name of the paper, in Vietnamese and English; that of a seller's identity is the same. */
    what: z.object({ vi: mailFields.text, en: mailFields.text }),
    last_day: mailFields.text,
    panel_url: mailFields.address,
  }),
  secrets: [],
  about: "seller_name",
  texts: {
    vi: {
      subject: "{heading}: {what}, hạn {day}",
      preview: "Hạn cuối: {day}.",
      heading: "{heading}",
      intro: "{what} của gian hàng {seller} có hạn cuối là ngày {day}. {effect}",
      button: "Xem giấy tờ của gian hàng",
      note: "Cần giúp hay không đồng ý, hãy gọi cán bộ phụ trách gian hàng ở xã bạn.",
    },
    en: {
      subject: "{heading}: {what}, until {day}",
      preview: "Last day: {day}.",
      heading: "{heading}",
      intro: "{what} of {seller}: the last day is {day}. {effect}",
      button: "See the shop's papers",
      note: "If you need help or do not agree, call the officer in charge of your shop.",
    },
  },
  compose: ({ seller_name: seller, matter, what, last_day: day, panel_url }, { locale }) => ({
    values: {
      seller,
      what: what[locale],
      day,
      heading: words[matter].heading[locale],
      effect: words[matter].effect[locale],
    },
    url: panel_url,
  }),
})
