import { z } from "@medusajs/framework/zod"

const text = z.string().min(1).max(500)
const amount = z.int().min(0)
const moment = z.iso.datetime({ offset: true })
const address = z.url({ protocol: /^https?$/ }).max(2000)

/** A line of an order as mails show it; amounts in whole VND. */
const mailItem = z.object({
  title: text,
  variant_title: text.nullable(),
  quantity: z.int().min(1),
  total: amount,
})
const items = z.array(mailItem).max(500)
const group = { group_code: text, name: text, order_url: address }

/** What each mail needs. Amounts are whole VND, times ISO 8601 in UTC. */
export const mailDataSchemas = {
  /** To the shopper, once the order group stands and awaits its payment. */
  "order-placed": z.object({
    ...group,
    amount,
    expires_at: moment,
    parcels: z
      .array(z.object({ seller_name: text, items, shipping_total: amount, total: amount }))
      .min(1)
      .max(100),
  }),
  /** To the shopper, once the money is there. */
  "order-paid": z.object({ ...group, amount, sellers: z.array(text).min(1).max(100) }),
  /** To the shopper, once the time to pay ran out. */
  "order-expired": z.object({ ...group, amount }),
  /** To the shopper, once a parcel was handed over; staff may do so without naming a carrier or a number. */
  "order-shipped": z.object({
    ...group,
    seller_name: text,
    carrier: text.nullable(),
    tracking_number: text.nullable(),
    items,
  }),
  /** To each member of the seller, once an order of theirs is paid. */
  "seller-new-order": z.object({
    seller_name: text,
    order_display_id: z.int(),
    panel_url: address,
    items,
    total: amount,
    recipient_commune: text,
  }),
  /** To a member, with the link that sets their password. */
  "member-invited": z.object({
    member_name: text,
    seller_name: text,
    invite_url: address,
    expires_at: moment,
  }),
}

export type MailTemplate = keyof typeof mailDataSchemas
export type MailData = { [T in MailTemplate]: z.infer<(typeof mailDataSchemas)[T]> }
export type MailItem = z.infer<typeof mailItem>

const envelope = {
  to: z.email().max(254),
  locale: z.enum(["vi", "en"]),
  dedupe_key: z.string().min(3).max(200),
}

/** One mail, checked whole: who gets it, in which language, what it says. */
export const mailInputSchema = z.discriminatedUnion("template", [
  z.object({ ...envelope, template: z.literal("order-placed"), data: mailDataSchemas["order-placed"] }),
  z.object({ ...envelope, template: z.literal("order-paid"), data: mailDataSchemas["order-paid"] }),
  z.object({ ...envelope, template: z.literal("order-expired"), data: mailDataSchemas["order-expired"] }),
  z.object({ ...envelope, template: z.literal("order-shipped"), data: mailDataSchemas["order-shipped"] }),
  z.object({
    ...envelope,
    template: z.literal("seller-new-order"),
    data: mailDataSchemas["seller-new-order"],
  }),
  z.object({ ...envelope, template: z.literal("member-invited"), data: mailDataSchemas["member-invited"] }),
])

/**
 * A mail to be sent once. `dedupe_key` names the occasion (`order-paid:og_…`): a second mail with the same key is
 * never written, whoever asks for it and however often.
 */
export type MailInput = z.infer<typeof mailInputSchema>

/** Fields that open something for whoever holds them: an order's page, an account. They are never kept readable. */
export const secretMailFields: readonly string[] = ["order_url", "invite_url"]
