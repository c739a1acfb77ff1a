import type { Locale } from "../../texts/define-texts"

const tags = { vi: "vi-VN", en: "en-GB" } as const
const money = {
  vi: new Intl.NumberFormat(tags.vi, { style: "currency", currency: "VND" }),
  en: new Intl.NumberFormat(tags.en, { style: "currency", currency: "VND" }),
}
const place = { timeZone: "Asia/Ho_Chi_Minh" } as const
const clock = new Intl.DateTimeFormat("en-GB", { ...place, hour: "2-digit", minute: "2-digit" })
const day = new Intl.DateTimeFormat("en-GB", { ...place, day: "2-digit", month: "2-digit", year: "numeric" })

/** An amount of whole VND: `250.000 ₫`. */
export function formatAmount(amount: number, locale: Locale): string {
  return money[locale].format(amount)
}

/** A moment in Vietnam's time: `17:30 ngày 22/11/2026`. */
export function formatMoment(iso: string, locale: Locale): string {
  const moment = new Date(iso)
  return locale === "vi"
    ? `${clock.format(moment)} ngày ${day.format(moment)}`
    : `${clock.format(moment)} on ${day.format(moment)} (Vietnam time)`
}
