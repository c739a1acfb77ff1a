import { orderMailTexts, shopperFields } from "@chophien/checkout/mails/shopper-mail"
import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { z } from "@medusajs/framework/zod"

/** To the shopper, once the carrier or the tracking code of a parcel on its way was put right. */
export const trackingCorrected = defineMail({
  template: "tracking-corrected",
  data: z.object({
    ...shopperFields,
    seller_name: mailFields.text,
    carrier: mailFields.text,
    tracking_number: mailFields.text,
  }),
  secrets: ["order_url"],
  about: "group_code",
  texts: {
    vi: {
      subject: "Mã vận đơn mới của đơn {code}",
      preview: "{carrier}: {number}",
      heading: "Mã vận đơn đã được sửa lại",
      intro:
        "Chào {name}, kiện hàng của {seller} trong đơn {code} đi theo mã dưới đây. Mã báo trước đó không đúng.",
      button: "Theo dõi đơn hàng",
      note: "Hàng của bạn vẫn trên đường đi, bạn không phải làm gì thêm.",
    },
    en: {
      subject: "New tracking code of order {code}",
      preview: "{carrier}: {number}",
      heading: "The tracking code was corrected",
      intro:
        "Hello {name}, the parcel of {seller} in order {code} travels under the code below. The one before was wrong.",
      button: "Follow the order",
      note: "Your goods are still on their way, there is nothing for you to do.",
    },
  },
  compose: (
    { group_code: code, name, order_url, seller_name: seller, carrier, tracking_number: number },
    { locale }
  ) => ({
    values: { code, name, seller, carrier, number },
    url: order_url,
    between: [
      {
        kind: "facts",
        rows: [
          { label: orderMailTexts.carrier[locale], value: carrier },
          { label: orderMailTexts.tracking[locale], value: number },
        ],
      },
    ],
    after: [orderMailTexts.keep_private[locale]],
  }),
})
