import { Client } from "pg"
import type { MailInput } from "../../src/mails/types"
import { sealingKey, unseal } from "../../src/modules/outbox/lib/seal"
import { deadAfter_ms, lease_ms, retryDelay_ms } from "../../src/modules/outbox/schedule"
import { type RunningOutbox, secret, startOutbox } from "../support/outbox"

const paid = (occasion: string): MailInput => ({
  template: "order-paid",
  to: "lan@example.com",
  locale: "vi",
  dedupe_key: `order-paid:${occasion}`,
  data: {
    group_code: "K7M2P9QX",
    name: "Nguyễn Thị Lan",
    order_url: "http://localhost:8000/don-hang/og_1?ma=x",
    amount: 250_000,
    sellers: ["HTX Pà Cò"],
  },
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
    const tries = await Promise.all(
      Array.from({ length: 8 }, () => running.outbox.enqueue([paid("og_1"), paid("og_2")]))
    )
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
    await db.query(
      "update outbox_mail set next_attempt_at = next_attempt_at - $1 * interval '1 millisecond'",
      [lease_ms]
    )
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
    expect(await running.outbox.markFailed(first!, { error: "connection refused", final: false })).toBe(
      "waiting"
    )
    expect(await running.outbox.claim(1)).toEqual([])
    await db.query(
      "update outbox_mail set next_attempt_at = now(), tried_since = now() - $1 * interval '1 millisecond'",
      [deadAfter_ms + 1000]
    )
    const [second] = await running.outbox.claim(1)
    expect(await running.outbox.markFailed(second!, { error: "connection refused", final: false })).toBe(
      "dead"
    )
    expect(await rows()).toMatchObject([{ state: "dead", last_error: "connection refused" }])
    expect([1, 2, 3, 50].map(retryDelay_ms)).toEqual([10_000, 20_000, 40_000, 900_000])
  })

  it("keeps no link readable: sealed while the mail waits, gone once it is sent", async () => {
    const invited: MailInput = {
      template: "member-invited",
      to: "pao@example.com",
      locale: "vi",
      dedupe_key: "member-invited:mem_1:x",
      data: {
        member_name: "Sùng A Páo",
        seller_name: "HTX Pà Cò",
        invite_url: "http://localhost:9000/sell/moi/tokentoken",
        expires_at: "2099-01-01T00:00:00Z",
      },
    }
    await running.outbox.enqueue([paid("og_1"), invited])
    const readable = async () => JSON.stringify(await rows())
    for (const secret of ["ma=x", "don-hang", "tokentoken", "_url"])
      expect(await readable()).not.toContain(secret)
    const claimed = await running.outbox.claim(5)
    expect(claimed.map(({ mail }) => mail).sort((a, b) => a.dedupe_key.localeCompare(b.dedupe_key))).toEqual([
      invited,
      paid("og_1"),
    ])
    for (const mail of claimed) await running.outbox.markSent(mail)
    expect(await rows()).toMatchObject([
      { state: "sent", sealed: null },
      { state: "sent", sealed: null },
    ])
    for (const secret of ["ma=x", "don-hang", "tokentoken", "_url"])
      expect(await readable()).not.toContain(secret)
  })

  it("opens sealed links only beside their own mail and under the same key", async () => {
    await running.outbox.enqueue([paid("og_1"), paid("og_2")])
    await db.query(
      `update outbox_mail set sealed = (select sealed from outbox_mail where dedupe_key = 'order-paid:og_1') where dedupe_key = 'order-paid:og_2'`
    )
    expect((await running.outbox.claim(5)).map(({ mail }) => mail.dedupe_key)).toEqual(["order-paid:og_1"])
    expect(await rows()).toMatchObject([
      { state: "sending" },
      { state: "dead", last_error: "its links were sealed under another key (JWT_SECRET)" },
    ])
    const [row] = await rows()
    expect(unseal(sealingKey("another secret"), row.dedupe_key, row.sealed)).toBeNull()
    expect(unseal(sealingKey(secret), row.dedupe_key, row.sealed)).toEqual({
      order_url: "http://localhost:8000/don-hang/og_1?ma=x",
    })
  })

  it("shows staff what was given up, and tries it again for three more days when one of them says so", async () => {
    await running.outbox.enqueue([paid("og_1"), paid("og_2")])
    const [first] = await running.outbox.claim(1)
    await running.outbox.markFailed(first!, { error: "550 no such mailbox", final: true })
    const { mails, count } = await running.outbox.listUnsent({ state: "dead", limit: 10, offset: 0 })
    expect(count).toBe(1)
    expect(mails).toMatchObject([
      {
        id: first?.id,
        to: "lan@example.com",
        template: "order-paid",
        about: "K7M2P9QX",
        last_error: "550 no such mailbox",
      },
    ])
    expect(JSON.stringify(mails)).not.toContain("ma=x")
    await db.query("update outbox_mail set tried_since = now() - interval '4 days' where state = 'dead'")
    expect(await running.outbox.sendAgain({ id: first!.id, author: "user_1" })).toBe("waiting")
    expect(await running.outbox.sendAgain({ id: first!.id, author: "user_1" })).toBe("not_dead")
    expect(await running.outbox.sendAgain({ id: "mail_x", author: "user_1" })).toBe("unknown")
    const again = (await running.outbox.claim(5)).find(({ id }) => id === first?.id)
    expect(again?.mail).toEqual(first?.mail)
    expect(await running.outbox.markFailed(again!, { error: "connection refused", final: false })).toBe(
      "waiting"
    )
    expect(
      (await running.outbox.listUnsent({ state: "waiting", limit: 10, offset: 0 })).mails.find(
        ({ id }) => id === first?.id
      )
    ).toMatchObject({ sent_again_by: "user_1" })
  })

  it("does not send an invitation that ran out", async () => {
    const data = {
      member_name: "Sùng A Páo",
      seller_name: "HTX Pà Cò",
      invite_url: "http://localhost:9000/sell/moi/t",
      expires_at: "2026-01-01T00:00:00Z",
    }
    await running.outbox.enqueue([
      {
        template: "member-invited",
        to: "pao@example.com",
        locale: "vi",
        dedupe_key: "member-invited:mem_1:y",
        data,
      },
    ])
    const [claimed] = await running.outbox.claim(1)
    await running.outbox.markFailed(claimed!, { error: "550 no such mailbox", final: true })
    expect(await running.outbox.sendAgain({ id: claimed!.id, author: "user_1" })).toBe("out_of_date")
  })

  it("writes nothing of a batch with a mail that no room has a template for, and says so", async () => {
    const unknown = { ...paid("og_2"), template: "of-tomorrow" }
    await expect(running.outbox.enqueue([paid("og_1"), unknown])).rejects.toThrow(
      /No room of this process has a template “of-tomorrow”/
    )
    expect(await rows()).toEqual([])
  })

  it("keeps a row that no template of this process understands, with the reason, and sends it once one does", async () => {
    await running.outbox.enqueue([paid("og_1")])
    await db.query(`update outbox_mail set template = 'of-tomorrow'`)
    expect(await running.outbox.claim(5)).toEqual([])
    const [dead] = (await running.outbox.listUnsent({ state: "dead", limit: 10, offset: 0 })).mails
    expect(dead).toMatchObject({ about: null, last_error: expect.stringContaining("“of-tomorrow”") })
    await db.query(`update outbox_mail set template = 'order-paid'`)
    expect(await running.outbox.sendAgain({ id: dead!.id, author: "user_1" })).toBe("waiting")
    expect((await running.outbox.claim(5)).map(({ mail }) => mail)).toEqual([paid("og_1")])
  })

  it("sends a row of the version before, links readable in its data, and keeps none of them", async () => {
    const { template, to, locale, dedupe_key, data } = paid("og_1")
    await db.query(
      `insert into outbox_mail (id, dedupe_key, template, "to", locale, data, next_attempt_at) values ('mail_1', $1, $2, $3, $4, $5, now())`,
      [dedupe_key, template, to, locale, JSON.stringify(data)]
    )
    const [claimed] = await running.outbox.claim(5)
    expect(claimed?.mail).toEqual(paid("og_1"))
    await running.outbox.markSent(claimed!)
    expect(await rows()).toMatchObject([{ state: "sent" }])
    expect(JSON.stringify(await rows())).not.toContain("ma=x")
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
