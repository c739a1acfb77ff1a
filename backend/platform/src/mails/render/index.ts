import { readMail } from "../define-mail"
import type { MailInput } from "../types"
import { renderHtml } from "./html"
import { renderText } from "./text"

/**
 * A mail ready to be sent, in the language of its reader.
 * @throws Error when no room of this process has its template
 */
export function renderMail(input: MailInput): { subject: string; html: string; text: string } {
  const { mail, template } = readMail(input)
  const document = template.document(mail.data, mail.locale)
  return { subject: document.subject, html: renderHtml(document), text: renderText(document) }
}
