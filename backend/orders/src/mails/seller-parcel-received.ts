import { orderMailTexts } from "@chophien/checkout/mails/shopper-mail"
import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { z } from "@medusajs/framework/zod"

/** To each member of the seller: the shopper says that a parcel came. */
export const sellerParcelReceived = defineMail({
  template: "seller-parcel-received",
  data: z.object({
    seller_name: mailFields.text,
    order_display_id: z.int(),
    panel_url: mailFields.address,
    carrier: mailFields.text.nullable(),
    tracking_number: mailFields.text.nullable(),
  }),
  secrets: [],
  about: "seller_name",
  texts: {
    vi: {
      subject: "Khách đã nhận hàng của đơn số {id}",
      preview: "{seller}: khách đã nhận hàng.",
      heading: "Khách đã nhận hàng của đơn số {id}",
      intro: "Chào {seller}. Khách vừa báo đã nhận được kiện hàng của đơn số {id}.",
      button: "Xem đơn",
      note: "Bạn không phải làm gì thêm.",
    },
    en: {
      subject: "The shopper has the goods of order no. {id}",
      preview: "{seller}: the goods have come.",
      heading: "The shopper has the goods of order no. {id}",
      intro: "Hello {seller}. The shopper just said that the parcel of order no. {id} came.",
      button: "See the order",
      note: "There is nothing for you to do.",
    },
  },
  compose: (
    { seller_name: seller, order_display_id: id, panel_url, carrier, tracking_number },
    { locale }
  ) => {
    const facts = [
      { label: orderMailTexts.carrier[locale], value: carrier },
      { label: orderMailTexts.tracking[locale], value: tracking_number },
    ]
    const rows = facts.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]))
    return {
      values: { seller, id },
      url: panel_url,
      ...(rows.length ? { between: [{ kind: "facts" as const, rows }] } : {}),
    }
  },
})
