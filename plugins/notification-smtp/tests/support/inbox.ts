import { type ParsedMail, simpleParser } from "mailparser"
import { SMTPServer } from "smtp-server"

/** A mail server that keeps what it gets. `refuse` decides on a recipient: null takes it. */
export type Inbox = { port: number; mails: ParsedMail[]; close: () => Promise<void> }

/** Starts a mail server on a port of this machine, any free one unless said. */
export async function startInbox({
  port = 0,
  refuse,
}: {
  port?: number
  refuse?: (to: string) => { code: number; text: string } | null
} = {}): Promise<Inbox> {
  const mails: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 50,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo({ address }, _session, done) {
      const answer = refuse?.(address)
      done(answer ? Object.assign(new Error(answer.text), { responseCode: answer.code }) : null)
    },
    onData(stream, _session, done) {
      simpleParser(stream).then(
        (mail) => {
          mails.push(mail)
          done()
        },
        (error: Error) => done(error)
      )
    },
  })
  await new Promise<void>((ready) => server.listen(port, "127.0.0.1", ready))
  const address = server.server.address()
  return {
    port: typeof address === "object" && address ? address.port : port,
    mails,
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}
