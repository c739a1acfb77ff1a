import { fork } from "node:child_process"
import { join } from "node:path"
import { Client } from "pg"
import { type Inbox, startInbox } from "../../../../plugins/notification-smtp/tests/support/inbox"
import { lease_ms } from "../../src/modules/outbox/schedule"
import { sendDueMails } from "../../src/use-cases/send-due-mails"
import { type RunningOutbox, startOutbox } from "../support/outbox"
import { sampleMails } from "../support/sample-mails"

describe("sending what is in the outbox", () => {
  let running: RunningOutbox
  let db: Client
  let inbox: Inbox | undefined
  let port: number
  const logged: string[] = []
  const logger = {
    warn: (words: string) => void logged.push(words),
    error: (words: string) => void logged.push(words),
  }
  const round = () => sendDueMails({ ...running, logger, contact: () => ["Điện thoại 0210 384 123"] })
  const states = async () =>
    (await db.query("select state, count(*)::int from outbox_mail group by state order by state")).rows
  const open = async (options: Parameters<typeof startInbox>[0] = {}) =>
    (inbox = await startInbox({ port, ...options }))
  const hurry = () => db.query("update outbox_mail set next_attempt_at = now() where state = 'waiting'")

  const expireLeases = () =>
    db.query("update outbox_mail set next_attempt_at = next_attempt_at - $1 * interval '1 millisecond'", [
      lease_ms,
    ])

  beforeAll(async () => {
    const free = await startInbox()
    port = free.port
    await free.close()
    running = await startOutbox({ smtpPort: port })
    db = new Client({ connectionString: running.url })
    await db.connect()
  })
  afterAll(async () => {
    await db?.end()
    await running?.stop()
  })
  afterEach(async () => {
    await inbox?.close()
    inbox = undefined
    await db.query("truncate outbox_mail")
    logged.length = 0
  })

  it("delivers each mail once, in its reader's language, however many senders there are", async () => {
    await open()
    await running.outbox.enqueue(sampleMails("vi"))
    const rounds = await Promise.all([round(), round(), round()])
    expect(rounds.reduce((sum, { sent }) => sum + sent, 0)).toBe(sampleMails("vi").length)
    expect(inbox?.mails.map(({ subject }) => subject).sort()).toContain("Đơn hàng K7M2P9QX đã thanh toán")
    expect(new Set(inbox?.mails.map(({ messageId }) => messageId)).size).toBe(sampleMails("vi").length)
    await running.outbox.enqueue(sampleMails("vi"))
    expect(await round()).toEqual({ sent: 0, waiting: 0, dead: 0 })
    expect(await states()).toEqual([{ state: "sent", count: sampleMails("vi").length }])
  })

  it("loses nothing while the mail server is down, and sends everything once when it is back", async () => {
    const mails = Array.from({ length: 30 }, (_, at) => ({
      ...sampleMails("vi")[1]!,
      dedupe_key: `order-paid:og_${at}`,
    }))
    await running.outbox.enqueue(mails)
    for (let tries = 0; tries < 4; tries++) {
      expect(await round()).toEqual({ sent: 0, waiting: 5, dead: 0 })
      await hurry()
    }
    expect(await states()).toEqual([{ state: "waiting", count: 30 }])
    await open()
    expect(await round()).toEqual({ sent: 30, waiting: 0, dead: 0 })
    expect(inbox?.mails).toHaveLength(30)
    expect(await round()).toEqual({ sent: 0, waiting: 0, dead: 0 })
  })

  it("sends a mail again under the same Message-ID when the sender was killed before it could note the sending", async () => {
    await open()
    const killed = fork(join(__dirname, "../support/killed-sender.cjs"), [running.url, String(port)], {
      execArgv: [],
      env: { ...process.env, NODE_OPTIONS: "" },
      stdio: "ignore",
    })
    await running.outbox.enqueue([sampleMails("vi")[1]!])
    const [claimed] = await running.outbox.claim(1)
    expect(claimed).toBeDefined()
    killed.send({ id: claimed!.id, dedupe_key: claimed!.mail.dedupe_key, to: claimed!.mail.to })
    const signal = await new Promise((ended) => killed.once("exit", (_code, by) => ended(by)))
    expect(signal).toBe("SIGKILL")
    expect(inbox?.mails).toHaveLength(1)
    expect(await round()).toMatchObject({ sent: 0 })
    await expireLeases()
    expect(await round()).toMatchObject({ sent: 1 })
    const ids = inbox?.mails.map(({ messageId }) => messageId)
    expect(ids).toEqual([ids?.[0], ids?.[0]])
    expect(await states()).toEqual([{ state: "sent", count: 1 }])
  })

  it("sends a mail once when the database was away as it should have been noted", async () => {
    await open()
    await running.outbox.enqueue([sampleMails("vi")[1]!])
    const outbox = Object.assign(Object.create(running.outbox), {
      markSent: () => Promise.reject(new Error("the database is away")),
    })
    await expect(sendDueMails({ ...running, outbox, logger, contact: () => [] })).rejects.toThrow(
      "the database is away"
    )
    expect(inbox?.mails).toHaveLength(1)
    await expireLeases()
    expect(await round()).toMatchObject({ sent: 1 })
    expect(inbox?.mails).toHaveLength(1)
    expect(await states()).toEqual([{ state: "sent", count: 1 }])
  })

  it("gives a mail up at once that its recipient's server refuses for good, keeps it to be seen, and sends the others", async () => {
    await open({ refuse: (to) => (to.startsWith("gone") ? { code: 550, text: `No such user ${to}` } : null) })
    const [first, second] = sampleMails("vi")
    await running.outbox.enqueue([{ ...first!, to: "gone@example.com" }, second!])
    expect(await round()).toEqual({ sent: 1, waiting: 0, dead: 1 })
    expect(await states()).toEqual([
      { state: "dead", count: 1 },
      { state: "sent", count: 1 },
    ])
    expect(logged.join()).toMatch(/given up/)
    expect(logged.join()).not.toMatch(/gone@|Lan/)
  })
})
