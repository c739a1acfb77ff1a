import { SMTPServer } from "smtp-server"

/** A mail server that takes everything and remembers what came to whom. */
export class MailServer {
  private readonly ids = new Map<string, string[]>()
  private readonly server: SMTPServer

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onData: (stream, session, done) => {
        let mail = ""
        stream.on("data", (chunk) => (mail += String(chunk)))
        stream.on("end", () => {
          const id = /^Message-ID: (.+)$/im.exec(mail)?.[1]?.trim() ?? ""
          for (const { address } of session.envelope.rcptTo)
            this.ids.set(address, [...(this.ids.get(address) ?? []), id])
          done()
        })
      },
    })
  }

  static async start(): Promise<MailServer> {
    const mails = new MailServer()
    await new Promise<void>((ready) => mails.server.listen(0, "127.0.0.1", ready))
    return mails
  }

  get port(): number {
    const address = this.server.server.address()
    return address && typeof address === "object" ? address.port : 0
  }

  /** The Message-IDs of the mails that came to an address, one for each time. */
  received(address: string): string[] {
    return this.ids.get(address) ?? []
  }

  async close(): Promise<void> {
    await new Promise<void>((closed) => this.server.close(() => closed()))
  }
}
