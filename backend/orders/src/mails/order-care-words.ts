import type { Block } from "@chophien/platform/mails/mail-document"
import { itemRows, type MailItem, mailFields, mailItems } from "@chophien/platform/mails/mail-fields"
import { defineTexts, type Locale } from "@chophien/platform/texts/define-texts"
import { formatDay } from "@chophien/vocabulary/time"
import { z } from "@medusajs/framework/zod"

/** What every mail about an order before it leaves holds. */
export const orderCareFields = {
  group_code: mailFields.text,
  order_display_id: z.int(),
  seller_name: mailFields.text,
  /** What the person wrote whose act it is. */
  said: z.string().min(1).max(500).nullable(),
  /** What goes back, whole VND. */
  amount: mailFields.amount.nullable(),
  /** Until when somebody acts. */
  due_at: mailFields.moment.nullable(),
  /** The day on which the order is handed over, as `2026-12-01`. */
  promised_on: z.iso.date().nullable(),
  /** What cannot be delivered. */
  items: mailItems,
}

const labels = defineTexts({
  order: { vi: "Đơn số", en: "Order no." },
  amount: { vi: "Tiền hoàn", en: "Money back" },
  due: { vi: "Hạn", en: "Until" },
  day: { vi: "Ngày gửi", en: "Sent on" },
  said: { vi: "Lời nhắn", en: "Message" },
})

/** What a mail says of its order in rows. */
export function orderCareRows(
  data: {
    order_display_id: number
    amount: number | null
    due_at: string | null
    promised_on: string | null
    said: string | null
    items: MailItem[]
  },
  language: { locale: Locale; amount: (amount: number) => string; moment: (iso: string) => string }
): Block[] {
  const { locale } = language
  const row = (label: keyof typeof labels, value: string | null) =>
    value === null ? [] : [{ label: labels[label][locale], value }]
  return [
    ...(data.items.length
      ? [{ kind: "lines" as const, title: null, rows: itemRows(data.items, locale), sums: [] }]
      : []),
    {
      kind: "facts",
      rows: [
        ...row("order", String(data.order_display_id)),
        ...row("amount", data.amount === null ? null : language.amount(data.amount)),
        ...row("day", data.promised_on === null ? null : formatDay(`${data.promised_on}T12:00:00+07:00`)),
        ...row("due", data.due_at === null ? null : language.moment(data.due_at)),
        ...row("said", data.said),
      ],
    },
  ]
}
