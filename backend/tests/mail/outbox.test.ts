import { Client } from "pg"
import { deadAfter_ms, lease_ms, retryDelay_ms } from "../../src/modules/outbox/schedule"
import type { MailInput } from "../../src/workflows/mail/types"
import { startOutbox, type RunningOutbox } from "./support/outbox"

const paid = (occasion: string): MailInput => ({
  template: "order-paid",
  to: "lan@example.com",
  locale: "vi",
  dedupe_key: `order-paid:${occasion}`,
  data: { group_code: "K7M2P9QX", name: "Nguyễn Thị Lan", order_url: "http://localhost:8000/don-hang/og_1?ma=x", amount: 250_000, sellers: ["HTX Pà Cò"] },
})

describe("the outbox", () => {
  let running: RunningOutbox
  let db: Client
  beforeAll(async () => {
    running = await startOutbox()
    db = new Client({ connectionString: running.url })
    await db.connect()
  })
  afterAll(async () => {
    await db?.end()
    await running?.stop()
  })
  beforeEach(async () => {
    await db.query("truncate outbox_mail")
  })
  const rows = async () => (await db.query("select * from outbox_mail order by dedupe_key")).rows

  it("writes one row an occasion, whoever asks and however often at once", async () => {
    const tries = await Promise.all(Array.from({ length: 8 }, () => running.outbox.enqueue([paid("og_1"), paid("og_2")])))
    expect(tries.flat()).toHaveLength(2)
    expect(await rows()).toHaveLength(2)
    expect(await running.outbox.enqueue([paid("og_1")])).toEqual([])
  })

  it("refuses a mail that lacks what its template shows, and writes nothing of the batch", async () => {
    const broken = { ...paid("og_2"), to: "not an address" }
    await expect(running.outbox.enqueue([paid("og_1"), broken])).rejects.toThrow()
    expect(await rows()).toEqual([])
  })

  it("hands each mail to one of many senders", async () => {
    await running.outbox.enqueue(Array.from({ length: 20 }, (_, at) => paid(`og_${at}`)))
    const claims = (await Promise.all(Array.from({ length: 6 }, () => running.outbox.claim(5)))).flat()
    expect(claims).toHaveLength(20)
    expect(new Set(claims.map(({ id }) => id)).size).toBe(20)
    expect(await running.outbox.claim(5)).toEqual([])
  })

  it("hands a mail out again once the lease of a sender that died is over, and ignores what the dead one reports later", async () => {
    await running.outbox.enqueue([paid("og_1")])
    const [first] = await running.outbox.claim(1)
    await db.query("update outbox_mail set next_attempt_at = next_attempt_at - $1 * interval '1 millisecond'", [lease_ms])
    const [second] = await running.outbox.claim(1)
    expect(second?.mail).toEqual(first?.mail)
    await running.outbox.markFailed(first!, { error: "late word of the first", final: true })
    expect(await rows()).toMatchObject([{ state: "sending", attempts: 2, last_error: null }])
    await running.outbox.markSent(second!)
    expect(await rows()).toMatchObject([{ state: "sent", attempts: 2 }])
  })

  it("waits longer after each failure and gives up after three days", async () => {
    await running.outbox.enqueue([paid("og_1")])
    const [first] = await running.outbox.claim(1)
    expect(await running.outbox.markFailed(first!, { error: "connection refused", final: false })).toBe("waiting")
    expect(await running.outbox.claim(1)).toEqual([])
    await db.query("update outbox_mail set next_attempt_at = now(), created_at = now() - $1 * interval '1 millisecond'", [deadAfter_ms + 1000])
    const [second] = await running.outbox.claim(1)
    expect(await running.outbox.markFailed(second!, { error: "connection refused", final: false })).toBe("dead")
    expect(await rows()).toMatchObject([{ state: "dead", last_error: "connection refused" }])
    expect([1, 2, 3, 50].map(retryDelay_ms)).toEqual([10_000, 20_000, 40_000, 900_000])
  })

  it("sets a row dead that no template of this version understands, and goes on with the others", async () => {
    await running.outbox.enqueue([paid("og_1"), paid("og_2")])
    await db.query(`update outbox_mail set template = 'of-tomorrow' where dedupe_key = 'order-paid:og_1'`)
    expect(await running.outbox.claim(5)).toHaveLength(1)
    expect(await rows()).toMatchObject([{ state: "dead" }, { state: "sending" }])
  })

  it("takes mails back of a workflow that is undone, unless they are under way", async () => {
    const ids = await running.outbox.enqueue([paid("og_1"), paid("og_2")])
    await running.outbox.claim(1)
    await running.outbox.withdraw(ids)
    expect(await rows()).toMatchObject([{ state: "sending" }])
  })
})
