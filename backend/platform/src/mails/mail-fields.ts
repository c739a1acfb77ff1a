import { formatVnd } from "@chophien/vocabulary/amount"
import { hard_space } from "@chophien/vocabulary/number"
import { z } from "@medusajs/framework/zod"
import { type Locale, translate } from "../texts/define-texts"
import type { Block } from "./mail-document"
import { mailTexts } from "./texts"

/** Fields that mails are made of. Amounts whole VND, moments ISO 8601 in UTC. */
export const mailFields = {
  text: z.string().min(1).max(500),
  amount: z.int().min(0),
  moment: z.iso.datetime({ offset: true }),
  address: z.url({ protocol: /^https?$/ }).max(2000),
}

const mailItem = z.object({
  title: mailFields.text,
  variant_title: mailFields.text.nullable(),
  quantity: z.int().min(1),
  total: mailFields.amount,
})
/** A line of an order as mails show it; amounts in whole VND. */
export type MailItem = z.infer<typeof mailItem>

/** The lines of an order. */
export const mailItems = z.array(mailItem).max(500)

/** The rows of a block of lines: what, of which variant, how many, for how much. */
export const itemRows = (items: MailItem[], locale: Locale): Extract<Block, { kind: "lines" }>["rows"] =>
  items.map(({ title, variant_title, quantity, total }) => ({
    text: title,
    detail: [variant_title, translate(locale, mailTexts.quantity, { quantity }).replaceAll(" ", hard_space)]
      .filter(Boolean)
      .join(" · "),
    amount: formatVnd(total, locale),
  }))
