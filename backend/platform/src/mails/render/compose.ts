import type { Locale } from "../../texts/define-texts"
import { en } from "../texts/en"
import { vi } from "../texts/vi"
import type { MailInput, MailItem, MailTemplate } from "../types"
import type { Block, MailDocument } from "./document"
import { formatAmount, formatMoment } from "./format"

const texts = { vi, en }
type Values = Record<string, string | number>

const fill = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

/** A mail's content in its language, before it is HTML or text. */
export function composeMail(mail: MailInput): MailDocument {
  const labels = texts[mail.locale].labels
  const amount = (value: number) => formatAmount(value, mail.locale)
  const moment = (iso: string) => formatMoment(iso, mail.locale)
  const document = (values: Values, url: string, between: Block[], after: string[] = []) =>
    build(mail.template, mail.locale, values, url, between, after)

  switch (mail.template) {
    case "order-placed": {
      const { group_code: code, name, order_url, amount: total, expires_at, parcels } = mail.data
      const between: Block[] = [
        ...parcels.map(
          ({ seller_name, items, shipping_total, total }): Block => ({
            kind: "lines",
            title: seller_name,
            rows: itemRows(items, mail.locale),
            sums: [
              { label: labels.shipping, amount: amount(shipping_total) },
              { label: labels.subtotal, amount: amount(total) },
            ],
          })
        ),
        { kind: "total", label: labels.total, amount: amount(total) },
      ]
      return document(
        { code, name, amount: amount(total), expires: moment(expires_at) },
        order_url,
        between,
        [labels.keep_private]
      )
    }
    case "order-paid": {
      const { group_code: code, name, order_url, amount: total, sellers } = mail.data
      const rows = [
        { label: labels.order, value: code },
        { label: labels.sellers, value: sellers.join(", ") },
        { label: labels.total, value: amount(total) },
      ]
      return document(
        { code, name, amount: amount(total) },
        order_url,
        [{ kind: "facts", rows }],
        [labels.keep_private]
      )
    }
    case "order-expired": {
      const { group_code: code, name, order_url, amount: total } = mail.data
      return document({ code, name, amount: amount(total) }, order_url, [])
    }
    case "order-shipped": {
      const {
        group_code: code,
        name,
        order_url,
        seller_name: seller,
        carrier,
        tracking_number: tracking,
        items,
      } = mail.data
      const facts = [
        { label: labels.carrier, value: carrier },
        { label: labels.tracking, value: tracking },
      ]
      const rows = facts.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]))
      const between: Block[] = [
        ...(rows.length ? [{ kind: "facts" as const, rows }] : []),
        { kind: "lines", title: seller, rows: itemRows(items, mail.locale), sums: [] },
      ]
      const parcel = rows.map(({ label, value }) => `${label}: ${value}.`).join(" ")
      return document({ code, name, seller, parcel: parcel || seller }, order_url, between, [
        labels.keep_private,
      ])
    }
    case "seller-new-order": {
      const {
        seller_name: seller,
        order_display_id: id,
        panel_url,
        items,
        total,
        recipient_commune: commune,
      } = mail.data
      const carriage = items.reduce((rest, item) => rest - item.total, total)
      const between: Block[] = [
        {
          kind: "lines",
          title: null,
          rows: itemRows(items, mail.locale),
          sums: carriage > 0 ? [{ label: labels.shipping, amount: amount(carriage) }] : [],
        },
        { kind: "total", label: labels.total, amount: amount(total) },
      ]
      return document(
        { seller, id, commune: inSentence(mail.locale, commune), total: amount(total) },
        panel_url,
        between
      )
    }
    case "member-invited": {
      const { member_name: name, seller_name: seller, invite_url, expires_at } = mail.data
      return document({ name, seller, expires: moment(expires_at) }, invite_url, [])
    }
  }
}

function build(
  template: MailTemplate,
  locale: Locale,
  values: Values,
  url: string,
  between: Block[],
  after: string[]
): MailDocument {
  const text = texts[locale][template]
  return {
    locale,
    subject: fill(text.subject, values),
    preview: fill(text.preview, values),
    heading: fill(text.heading, values),
    blocks: [
      { kind: "paragraph", text: fill(text.intro, values) },
      { kind: "button", label: text.button, url },
      ...between,
      { kind: "note", text: fill(text.note, values) },
      ...after.map((note): Block => ({ kind: "note", text: note })),
    ],
    footer: [texts[locale].labels.footer],
  }
}

/** The name of a commune inside a Vietnamese sentence: `Phường Việt Trì` → `phường Việt Trì`. */
const inSentence = (locale: Locale, name: string): string =>
  locale === "vi" ? name.replace(/^(Xã|Phường|Đặc khu)(?= )/, (kind) => kind.toLowerCase()) : name

const itemRows = (items: MailItem[], locale: Locale) =>
  items.map(({ title, variant_title, quantity, total }) => ({
    text: title,
    detail: [variant_title, fill(texts[locale].labels.quantity, { quantity }).replaceAll(" ", "\u00a0")]
      .filter(Boolean)
      .join(" · "),
    amount: formatAmount(total, locale),
  }))
