import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { z } from "@medusajs/framework/zod"

/** What became of an application. */
export const applicationNews = ["received", "more_needed", "approved", "refused"] as const
export type ApplicationNews = (typeof applicationNews)[number]

const words = {
  received: {
    heading: {
      vi: "Chợ Phiên đã nhận đơn đăng ký bán hàng",
      en: "Your application to sell has arrived",
    },
    what: {
      vi: "Cán bộ trung tâm sẽ xem đơn và liên hệ với bạn. Bạn vẫn bổ sung giấy tờ được ở trang của đơn.",
      en: "An officer of the centre will look at it and contact you. You can still add papers on its page.",
    },
  },
  more_needed: {
    heading: {
      vi: "Đơn đăng ký cần bổ sung",
      en: "Your application needs something more",
    },
    what: {
      vi: "Trung tâm nhắn: {text}",
      en: "The centre writes: {text}",
    },
  },
  approved: {
    heading: {
      vi: "Đơn đăng ký đã được duyệt",
      en: "Your application is approved",
    },
    what: {
      vi: "Gian hàng của bạn đã mở. Bạn nhận thêm một thư mời đặt mật khẩu để đăng bán. {text}",
      en: "Your shop is open. Another mail invites you to set a password and start selling. {text}",
    },
  },
  refused: {
    heading: {
      vi: "Đơn đăng ký chưa được duyệt",
      en: "Your application was not approved",
    },
    what: {
      vi: "Lý do: {text}",
      en: "Reason: {text}",
    },
  },
}

/** To somebody who wants to sell: what became of the application, with what staff wrote. */
export const applicationNewsMail = defineMail({
  template: "application-news",
  data: z.object({
    name: mailFields.text,
    code: mailFields.text,
    news: z.enum(applicationNews),
    text: z.string().max(1000),
    application_url: mailFields.address,
  }),
  secrets: ["application_url"],
  about: "name",
  texts: {
    vi: {
      subject: "{heading} ({code})",
      preview: "{what}",
      heading: "{heading}",
      intro: "Về đơn đăng ký bán hàng mã {code}. {what}",
      button: "Mở đơn đăng ký",
      note: "Có thể mở lại đơn bằng mã {code} và số điện thoại đã khai. Xin đừng chuyển thư này cho người khác.",
    },
    en: {
      subject: "{heading} ({code})",
      preview: "{what}",
      heading: "{heading}",
      intro: "About your application to sell, code {code}. {what}",
      button: "Open the application",
      note: "It opens again with the code {code} and your phone number. Please do not forward this mail.",
    },
  },
  compose: ({ code, news, text, application_url }, { locale }) => {
    const { heading, what } = words[news]
    return {
      values: { code, heading: heading[locale], what: what[locale].replace("{text}", text).trim() },
      url: application_url,
    }
  },
})
