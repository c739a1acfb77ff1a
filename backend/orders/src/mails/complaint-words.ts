import type { Block } from "@chophien/platform/mails/mail-document"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { defineTexts, type Locale } from "@chophien/platform/texts/define-texts"
import { complaintReasons } from "@chophien/vocabulary/complaint-state"
import { z } from "@medusajs/framework/zod"

/** What every mail about a complaint holds. `amount` is what was offered or decided; `due_at` until when who waits has. */
export const complaintFields = {
  group_code: mailFields.text,
  order_display_id: z.int(),
  seller_name: mailFields.text,
  reason: z.enum(complaintReasons),
  /** What the person wrote whose act it is. */
  said: z.string().min(1).max(1000).nullable(),
  amount: mailFields.amount.nullable(),
  due_at: mailFields.moment.nullable(),
}

/** What shoppers report, for people. */
export const reasonTexts = defineTexts({
  damaged: { vi: "hàng hỏng, vỡ", en: "goods are damaged" },
  missing: { vi: "thiếu hàng", en: "goods are missing" },
  wrong: { vi: "giao sai hàng", en: "wrong goods" },
  late: { vi: "hàng tới muộn", en: "the parcel is late" },
  not_arrived: { vi: "hàng không tới", en: "the parcel did not come" },
})

const labels = defineTexts({
  reason: { vi: "Khách báo", en: "Reported" },
  amount: { vi: "Số tiền", en: "Amount" },
  due: { vi: "Hạn", en: "Until" },
  order: { vi: "Đơn số", en: "Order no." },
})

/** What a mail says of its complaint in rows. */
export function complaintRows(
  data: {
    order_display_id: number
    reason: keyof typeof reasonTexts
    amount: number | null
    due_at: string | null
  },
  language: { locale: Locale; amount: (amount: number) => string; moment: (iso: string) => string }
): Block[] {
  const { locale } = language
  return [
    {
      kind: "facts",
      rows: [
        { label: labels.order[locale], value: String(data.order_display_id) },
        { label: labels.reason[locale], value: reasonTexts[data.reason][locale] },
        ...(data.amount === null
          ? []
          : [{ label: labels.amount[locale], value: language.amount(data.amount) }]),
        ...(data.due_at === null ? [] : [{ label: labels.due[locale], value: language.moment(data.due_at) }]),
      ],
    },
  ]
}
