import type { Locale } from "./locale"

/** A space at which a line does not break. */
const hard = "\u00a0"
const tag = { vi: "vi-VN", en: "en-GB" } as const satisfies Record<Locale, string>
const money = new Intl.NumberFormat("vi-VN", { style: "currency", currency: "VND", maximumFractionDigits: 0 })
const numbers = { vi: new Intl.NumberFormat("vi-VN"), en: new Intl.NumberFormat("en-GB") }

function dates(options: Intl.DateTimeFormatOptions): Record<Locale, Intl.DateTimeFormat> {
  const of = (locale: Locale) =>
    new Intl.DateTimeFormat(tag[locale], { timeZone: "Asia/Ho_Chi_Minh", ...options })
  return { vi: of("vi"), en: of("en") }
}
const day = dates({ day: "2-digit", month: "2-digit", year: "numeric" })
const clock = dates({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" })

/** Whole VND as people in Vietnam write it: 45000 → `45.000 ₫`. */
export function vnd(amount: number): string {
  return money.format(amount)
}

/** A count with the separators of the language. */
export function count(locale: Locale, value: number): string {
  return numbers[locale].format(value)
}

/** Grams as a weight for people: 900 → `900 g`, 1300 → `1,3 kg`. */
export function weight(locale: Locale, grams: number): string {
  return grams < 1000
    ? `${grams}${hard}g`
    : `${numbers[locale].format(Math.round(grams / 100) / 10)}${hard}kg`
}

/** A moment as hour and day in Vietnam: `14:05, 22/11/2026`. */
export function moment(locale: Locale, iso: string): string {
  const date = new Date(iso)
  return `${clock[locale].format(date)}, ${day[locale].format(date)}`
}

/**
 * The full name of a commune or province inside a sentence: `Xã Pà Cò` → `xã Pà Cò`. English keeps the name as it is.
 */
export function inSentence(locale: Locale, fullName: string): string {
  if (locale !== "vi") return fullName
  return fullName.replace(/^(Xã|Phường|Thị trấn|Đặc khu|Tỉnh|Thành phố)(?=\s)/, (kind) => kind.toLowerCase())
}

/** A phone number as people in Vietnam write it: `+84912345678` → `0912 345 678`. */
export function phone(e164: string): string {
  const local = e164.replace(/^\+84/, "0")
  return /^0\d{9}$/.test(local)
    ? `${local.slice(0, 4)}${hard}${local.slice(4, 7)}${hard}${local.slice(7)}`
    : e164
}

/** The beginning of a text, cut between words: search engines show about 160 letters. */
export function beginning(text: string, most = 160): string {
  const line = text.replace(/\s+/g, " ").trim()
  return line.length <= most ? line : `${line.slice(0, line.lastIndexOf(" ", most - 1))}…`
}

/** A day in Vietnam: `22/11/2026`. */
export function date(locale: Locale, iso: string): string {
  return day[locale].format(new Date(iso))
}

/** The month now in Vietnam, 1 to 12. */
export function currentMonth(now: Date = new Date()): number {
  return Number(
    new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh", month: "numeric" }).format(now)
  )
}
