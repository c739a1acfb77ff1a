const zone = "Asia/Ho_Chi_Minh"
const day = new Intl.DateTimeFormat("en-GB", {
  timeZone: zone,
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
})
const moment = new Intl.DateTimeFormat("en-GB", {
  timeZone: zone,
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
})
const numbers = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 })

/** `22/11/2026`, in the country's time. */
export const formatDay = (time: string): string => day.format(new Date(time))

/** `22/11/2026, 08:05`, in the country's time. */
export const formatMoment = (time: string): string => moment.format(new Date(time))

/** `18.000`. */
export const formatNumber = (value: number): string => numbers.format(value)

/** `18.000 đ`. */
export const formatVnd = (amount: number): string => `${numbers.format(amount)}\u00a0đ`

/** `500 g`, `5 kg`. */
export const formatWeight = (weight_g: number): string =>
  weight_g >= 1000 ? `${numbers.format(weight_g / 1000)}\u00a0kg` : `${numbers.format(weight_g)}\u00a0g`

/** `0912 345 678`. */
export function formatPhone(phone: string): string {
  const local = phone.replace(/[^\d+]/g, "").replace(/^\+?84(?=\d{9}$)/, "0")
  return /^0\d{9}$/.test(local) ? `${local.slice(0, 4)} ${local.slice(4, 7)} ${local.slice(7)}` : phone
}

/** The full name of a commune inside an address: `Xã Pà Cò` → `xã Pà Cò`. */
export const inSentence = (fullName: string): string =>
  fullName.replace(/^(Xã|Phường|Đặc khu)(?=\s)/, (kind) => kind.toLowerCase())

/** Sorts names as Vietnamese does. */
export const compareNames = (a: string, b: string): number => a.localeCompare(b, "vi")
