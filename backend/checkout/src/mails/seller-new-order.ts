import { defineMail } from "@chophien/platform/mails/define-mail"
import { itemRows, mailFields, mailItems } from "@chophien/platform/mails/mail-fields"
import { nameInSentence } from "@chophien/vocabulary/place-kind"
import { z } from "@medusajs/framework/zod"
import { codeSentence, sellerGroupCode } from "./seller-mail"
import { orderMailTexts } from "./shopper-mail"

/** To each member of the seller, once an order of theirs is paid. */
export const sellerNewOrder = defineMail({
  template: "seller-new-order",
  data: z.object({
    seller_name: mailFields.text,
    order_display_id: z.int(),
    group_code: sellerGroupCode,
    panel_url: mailFields.address,
    items: mailItems,
    total: mailFields.amount,
    recipient_commune: mailFields.text,
  }),
  secrets: [],
  about: "seller_name",
  texts: {
    vi: {
      subject: "Đơn hàng mới số {id}: {total}",
      preview: "Đã thanh toán, giao đến {commune}.",
      heading: "Có đơn hàng mới",
      intro:
        "{seller} có đơn hàng số {id} đã được thanh toán, giao đến {commune}. {code}Mời bạn xác nhận đơn để khách yên tâm.",
      button: "Mở và xác nhận đơn",
      note: "Tên, số điện thoại và địa chỉ người nhận có trong đơn hàng.",
    },
    en: {
      subject: "New order no. {id}: {total}",
      preview: "Paid, to be delivered to {commune}.",
      heading: "You have a new order",
      intro:
        "{seller} has order no. {id}. It is paid and goes to {commune}. {code}Please confirm it, so that the customer knows.",
      button: "Open and confirm the order",
      note: "The recipient's name, phone number and address are in the order.",
    },
  },
  compose: (
    { seller_name: seller, order_display_id: id, group_code, panel_url, items, total, recipient_commune },
    { locale, amount }
  ) => {
    const carriage = items.reduce((rest, item) => rest - item.total, total)
    return {
      values: {
        seller,
        id,
        code: codeSentence(group_code, locale),
        commune: nameInSentence(recipient_commune, locale),
        total: amount(total),
      },
      url: panel_url,
      between: [
        {
          kind: "lines",
          title: null,
          rows: itemRows(items, locale),
          sums: carriage > 0 ? [{ label: orderMailTexts.shipping[locale], amount: amount(carriage) }] : [],
        },
        { kind: "total", label: orderMailTexts.total[locale], amount: amount(total) },
      ],
    }
  },
})
