import type { Locale } from "../texts/define-texts"

/**
 * A mail to be sent once, made by its template's `mail`. `dedupe_key` names the occasion (`order-paid:og_…`).
 * A second mail with the same key is not written, whoever asks for it and however often.
 */
export type MailInput = {
  template: string
  to: string
  locale: Locale
  dedupe_key: string
  data: Record<string, unknown>
}
