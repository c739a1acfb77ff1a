import { mailFields } from "@chophien/platform/mails/mail-fields"
import { defineTexts, type Locale, translate } from "@chophien/platform/texts/define-texts"

/** The code by which the shopper knows an order; mails of an earlier version name none. */
export const sellerGroupCode = mailFields.text.nullable().default(null)

const words = defineTexts({
  code: {
    vi: "Khách gọi đơn này bằng mã {code}. ",
    en: "The customer calls this order by the code {code}. ",
  },
})

/** The sentence that names the shopper's code, with the blank behind it; nothing where there is none. */
export const codeSentence = (code: string | null, locale: Locale): string =>
  code ? translate(locale, words.code, { code }) : ""
