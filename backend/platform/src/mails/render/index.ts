import type { MailInput } from "../types"
import { composeMail } from "./compose"
import { renderHtml } from "./html"
import { renderText } from "./text"

/** A mail ready to be sent, in the language of its reader. */
export function renderMail(mail: MailInput): { subject: string; html: string; text: string } {
  const document = composeMail(mail)
  return { subject: document.subject, html: renderHtml(document), text: renderText(document) }
}
