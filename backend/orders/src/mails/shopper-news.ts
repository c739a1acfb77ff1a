import type { Locale } from "@chophien/platform/texts/define-texts"

/** What all news to a shopper of one seller's part of an order have in common. */
export const shopperNewsTexts = {
  vi: {
    subject: "Đơn {code}: {subject}",
    preview: "{sentence}",
    intro: "Chào {name}. {sentence}",
    note: "Chợ Phiên không bao giờ hỏi mật khẩu hay mã OTP của bạn để hoàn tiền.",
  },
  en: {
    subject: "Order {code}: {subject}",
    preview: "{sentence}",
    intro: "Hello {name}. {sentence}",
    note: "We never ask for a password or a one-time code to send money back.",
  },
} as const

type Words = Readonly<Record<Locale, string>>

/** The values of these texts; a sentence may name the seller. */
export const shopperNewsValues = (
  { code, name, seller_name }: { code: string; name: string; seller_name: string },
  { subject, sentence }: { subject: Words; sentence: Words },
  locale: Locale
) => ({
  code,
  name,
  subject: subject[locale],
  sentence: sentence[locale].replace("{seller}", seller_name),
})
