import type { Locale } from "@chophien/platform/texts/define-texts"

const formats: Record<Locale, Intl.NumberFormat> = {
  vi: new Intl.NumberFormat("vi-VN", { style: "currency", currency: "VND" }),
  en: new Intl.NumberFormat("en-GB", { style: "currency", currency: "VND" }),
}

/** An amount in whole VND as people read it. */
export const formatVnd = (amount: number, locale: Locale): string => formats[locale].format(amount)
