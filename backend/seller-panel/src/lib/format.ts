/** Numbers, money, weights and times as people here write them. */

export type Language = "vi" | "en"

const numbers = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 })

/** `360000` → `360.000 đ`. Dots between thousands in both languages, as on every price tag in the country. */
export const formatVnd = (amount: number): string => `${numbers.format(amount)}\u00a0đ`

/** `1234567` → `1.234.567`. */
export const formatNumber = (value: number): string => numbers.format(value)

/** The whole number in what was typed, or null: `"360.000"` → `360000`. */
export function parseDigits(text: string): number | null {
  const digits = text.replace(/\D/g, "").slice(0, 12)
  return digits === "" ? null : Number(digits)
}

/**
 * A number being typed: groups its digits and says where the caret belongs, so that it stays behind the same digit.
 * @example groupTyped("3600", 4) // { text: "3.600", caret: 5, value: 3600 }
 */
export function groupTyped(
  text: string,
  caret: number
): { text: string; caret: number; value: number | null } {
  const value = parseDigits(text)
  if (value === null) return { text: "", caret: 0, value }
  const digitsBefore = text.slice(0, caret).replace(/\D/g, "").length
  const grouped = formatNumber(value)
  let position = 0
  let seen = 0
  while (position < grouped.length && seen < digitsBefore) {
    if (/\d/.test(grouped.charAt(position))) seen += 1
    position += 1
  }
  return { text: grouped, caret: position, value }
}

/** `1300` → `1,3 kg`; `250` → `250 g`. */
export const formatWeight = (weight_g: number): string =>
  weight_g >= 1000 ? `${numbers.format(weight_g / 1000)}\u00a0kg` : `${numbers.format(weight_g)}\u00a0g`

const zone = "Asia/Ho_Chi_Minh"
const days: Record<Language, Intl.DateTimeFormat> = {
  vi: new Intl.DateTimeFormat("vi-VN", { timeZone: zone, day: "2-digit", month: "2-digit", year: "numeric" }),
  en: new Intl.DateTimeFormat("en-GB", { timeZone: zone, day: "2-digit", month: "2-digit", year: "numeric" }),
}
const hours = new Intl.DateTimeFormat("en-GB", {
  timeZone: zone,
  hour: "2-digit",
  minute: "2-digit",
  hour12: false,
})

/** `08:05 22/11/2026`, in the country's time. */
export function formatTime(time: string | number, language: Language): string {
  const date = new Date(time)
  return `${hours.format(date)} ${days[language].format(date)}`
}

/** `+84912345678` or `0912345678` → `0912 345 678`. */
export function formatPhone(phone: string): string {
  const local = phone.replace(/[^\d+]/g, "").replace(/^\+?84(?=\d{9}$)/, "0")
  return /^0\d{9}$/.test(local) ? `${local.slice(0, 4)} ${local.slice(4, 7)} ${local.slice(7)}` : phone
}
