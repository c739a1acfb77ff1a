import type { Locale } from "../../i18n"

/** A line of an order as mails show it; amounts in whole VND. */
export type MailItem = { title: string; variant_title: string | null; quantity: number; total: number }

/** What each mail needs. Amounts are whole VND, times ISO 8601 in UTC. */
export type MailData = {
  /** To the shopper, once the order group stands and awaits its payment. */
  "order-placed": {
    group_code: string; name: string; order_url: string; amount: number; expires_at: string
    parcels: { seller_name: string; items: MailItem[]; shipping_total: number; total: number }[]
  }
  /** To the shopper, once the money is there. */
  "order-paid": { group_code: string; name: string; order_url: string; amount: number; sellers: string[] }
  /** To the shopper, once the time to pay ran out. */
  "order-expired": { group_code: string; name: string; order_url: string; amount: number }
  /** To the shopper, once a seller handed a parcel over. */
  "order-shipped": {
    group_code: string; name: string; order_url: string; seller_name: string
    carrier: string; tracking_number: string; items: MailItem[]
  }
  /** To each member of the seller, once an order of theirs is paid. */
  "seller-new-order": {
    seller_name: string; order_display_id: number; panel_url: string
    items: MailItem[]; total: number; recipient_commune: string
  }
  /** To a member, with the link that sets their password. */
  "member-invited": { member_name: string; seller_name: string; invite_url: string; expires_at: string }
}

export type MailTemplate = keyof MailData

/**
 * A mail to be sent once. `dedupe_key` names the occasion (`order-paid:og_…`): a second mail with the same key is
 * never written, whoever asks for it and however often.
 */
export type MailInput = {
  [T in MailTemplate]: { template: T; to: string; locale: Locale; dedupe_key: string; data: MailData[T] }
}[MailTemplate]
