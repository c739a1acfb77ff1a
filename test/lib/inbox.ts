import { environment } from "./environment"

export type Mail = { id: string; to: string; subject: string; text: string; html: string; message_id: string }

/** Every mail that arrived, newest first. */
async function mails(): Promise<Mail[]> {
  const answer = await fetch(`${environment.inbox}/api/messages`)
  const list: Mail[] = JSON.parse(await answer.text())
  return list
}

/** Waits for a mail to `to` that `wanted` accepts. */
export async function mailTo(to: string, wanted: (mail: Mail) => boolean = () => true): Promise<Mail> {
  for (let tries = 0; tries < 120; tries++) {
    const found = (await mails()).find((mail) => mail.to.includes(to) && wanted(mail))
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error(
    `No mail to ${to} arrived: ${(await mails()).map((mail) => `${mail.to}: ${mail.subject}`).join("; ")}`
  )
}
