import { orderMailTexts, shopperFields } from "@chophien/checkout/mails/shopper-mail"
import { defineMail } from "@chophien/platform/mails/define-mail"
import { itemRows, mailFields, mailItems } from "@chophien/platform/mails/mail-fields"
import { z } from "@medusajs/framework/zod"

/** To the shopper, once a parcel was handed over; staff may do so without naming a carrier or a number. */
export const orderShipped = defineMail({
  template: "order-shipped",
  data: z.object({
    ...shopperFields,
    seller_name: mailFields.text,
    carrier: mailFields.text.nullable(),
    tracking_number: mailFields.text.nullable(),
    items: mailItems,
  }),
  secrets: ["order_url"],
  about: "group_code",
  texts: {
    vi: {
      subject: "{seller} đã gửi hàng cho đơn {code}",
      preview: "{parcel}",
      heading: "Hàng đang trên đường đến bạn",
      intro: "Chào {name}, {seller} đã gửi hàng của đơn {code}.",
      button: "Theo dõi đơn hàng",
      note: "Khi nhận hàng, bạn nên mở kiện và kiểm tra trước mặt người giao.",
    },
    en: {
      subject: "{seller} has sent goods of order {code}",
      preview: "{parcel}",
      heading: "Your goods are on their way",
      intro: "Hello {name}, {seller} has sent the goods of order {code}.",
      button: "Follow the order",
      note: "When the parcel arrives, it is best to open and check it while the courier is there.",
    },
  },
  compose: (
    { group_code: code, name, order_url, seller_name: seller, carrier, tracking_number, items },
    { locale }
  ) => {
    const facts = [
      { label: orderMailTexts.carrier[locale], value: carrier },
      { label: orderMailTexts.tracking[locale], value: tracking_number },
    ]
    const rows = facts.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]))
    const parcel = rows.map(({ label, value }) => `${label}: ${value}.`).join(" ")
    return {
      values: { code, name, seller, parcel: parcel || seller },
      url: order_url,
      between: [
        ...(rows.length ? [{ kind: "facts" as const, rows }] : []),
        { kind: "lines", title: seller, rows: itemRows(items, locale), sums: [] },
      ],
      after: [orderMailTexts.keep_private[locale]],
    }
  },
})
