import type { Locale } from "@chophien/vocabulary/locale"
import { readMail } from "../define-mail"
import type { MailInput } from "../types"
import { renderHtml } from "./html"
import { renderText } from "./text"

/**
 * A mail ready to be sent, in the language of its reader.
 * @param contact how the market is reached, for the mail's foot
 * @throws Error when no room of this process has its template
 */
export function renderMail(
  input: MailInput,
  contact: (locale: Locale) => string[] = () => []
): { subject: string; html: string; text: string } {
  const { mail, template } = readMail(input)
  const { footer, ...composed } = template.document(mail.data, mail.locale)
  const document = { ...composed, footer: [...footer, ...contact(mail.locale)] }
  return { subject: document.subject, html: renderHtml(document), text: renderText(document) }
}
