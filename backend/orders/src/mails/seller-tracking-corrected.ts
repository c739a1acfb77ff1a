import { orderMailTexts } from "@chophien/checkout/mails/shopper-mail"
import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { z } from "@medusajs/framework/zod"

/** To each member of the seller, once staff put right the carrier or the tracking code of their parcel. */
export const sellerTrackingCorrected = defineMail({
  template: "seller-tracking-corrected",
  data: z.object({
    seller_name: mailFields.text,
    order_display_id: z.int(),
    group_code: mailFields.text,
    panel_url: mailFields.address,
    carrier: mailFields.text,
    tracking_number: mailFields.text,
  }),
  secrets: [],
  about: "seller_name",
  texts: {
    vi: {
      subject: "Trung tâm đã sửa mã vận đơn của đơn số {id}",
      preview: "{carrier}: {number}",
      heading: "Mã vận đơn của đơn số {id} đã được sửa",
      intro:
        "Cán bộ trung tâm đã sửa mã vận đơn của đơn số {id} (mã đơn của khách: {code}) thành mã dưới đây.",
      button: "Mở gian hàng",
      note: "Nếu mã mới không đúng với phiếu gửi, hãy mở đơn và sửa lại, hoặc gọi cán bộ phụ trách.",
    },
    en: {
      subject: "The centre corrected the tracking code of order no. {id}",
      preview: "{carrier}: {number}",
      heading: "The tracking code of order no. {id} was corrected",
      intro:
        "Staff of the centre corrected the tracking code of order no. {id} (the shopper's code: {code}) to the one below.",
      button: "Open the shop",
      note: "If it is not the one on your label, open the order and correct it, or call the officer in charge.",
    },
  },
  compose: (
    { order_display_id: id, group_code: code, panel_url, carrier, tracking_number: number },
    { locale }
  ) => ({
    values: { id, code, carrier, number },
    url: panel_url,
    between: [
      {
        kind: "facts",
        rows: [
          { label: orderMailTexts.carrier[locale], value: carrier },
          { label: orderMailTexts.tracking[locale], value: number },
        ],
      },
    ],
  }),
})
