import type Stripe from "stripe"
import { z } from "zod"
import { presentRefunds } from "../../../src/api/refunds/present"
import { Refund } from "../../../src/core/refunds/refund.entity"
import { startGateway, type TestGateway, waitFor } from "../../support/harness"

let test: TestGateway
beforeEach(async () => void (test = await startGateway()))
afterEach(() => test.stop())

const author = "ke.toan@cho.vn"
const reason = "Khách báo hàng hỏng"
const destination = { bank_bin: "970422", account_number: "0359000000", account_holder_name: "NGUYEN VAN A" }

const refundShape = z.object({
  id: z.string(),
  vietqr: z.object({
    state: z.string(),
    author: z.string().nullable(),
    reason: z.string().nullable(),
    review: z.string().nullable(),
    replaces: z.string().nullable(),
    replaced_by: z.string().nullable(),
  }),
})
const pageShape = z.object({ data: z.array(refundShape), has_more: z.boolean() })

const post = (path: string, body: Record<string, unknown>): Promise<unknown> =>
  test.stripe.rawRequest("POST", path, body)
const refund = async (body: Record<string, unknown>) => refundShape.parse(await post("/v1/refunds", body))
const read = async (id: string) => refundShape.parse(await test.stripe.refunds.retrieve(id))
const list = async (query: string) =>
  pageShape.parse(await test.stripe.rawRequest("GET", `/v1/refunds?${query}`))
const ids = ({ data }: z.output<typeof pageShape>) => data.map(({ id }) => id)

async function paidIntent(amount = 50_000): Promise<string> {
  const { id, code } = await test.intent(amount)
  await test.credit(amount, code)
  return id
}

/** A refund whose transfer the bank did not make. */
async function failedRefund(payment_intent: string, amount = 50_000): Promise<string> {
  const { id } = await refund({ payment_intent, amount, destination })
  await post("/v1/vietqr/payout_batches", { author })
  await post(`/v1/refunds/${id}/mark_failed`, { author, reason: "Tài khoản đã đóng" })
  return id
}

describe("a refund carries who asked for it, and why", () => {
  it("as the caller names them, in answers and events", async () => {
    const payment_intent = await paidIntent()
    const made = await refund({ payment_intent, destination, vietqr: { author, reason } })
    expect(made.vietqr).toMatchObject({ author, reason, review: null, replaces: null, replaced_by: null })
    expect((await read(made.id)).vietqr).toEqual(made.vietqr)
    const [event] = (await test.stripe.events.list({ type: "refund.created" })).data
    expect(event?.data.object).toMatchObject({ id: made.id, vietqr: { author, reason } })
  })

  it("and none where nobody is named", async () => {
    const made = await refund({ payment_intent: await paidIntent(), destination })
    expect(made.vietqr).toMatchObject({ author: null, reason: null })
  })

  it("and the review whose money it is, with who decided about that", async () => {
    await test.credit(20_000, "tien hang")
    const [{ id: review = "" } = {}] = await test.sql<{ id: string }>("select id from reviews")
    const made = refundShape.parse(
      await post(`/v1/vietqr/reviews/${review}/refund`, { author, reason, destination })
    )
    expect(made.vietqr).toMatchObject({ author, reason, review })
  })

  it("and late money that is returned by itself says so", async () => {
    const options: Stripe.PaymentIntentCreateParams.PaymentMethodOptions & { vietqr: object } = {
      vietqr: { late_money: "refund" },
    }
    const { id, code } = await test.intent(20_000, { payment_method_options: options })
    await test.sql("update payment_intents set expires_at = now() - interval '1 minute' where id = $1", [id])
    await waitFor(async () => (await test.retrieve(id)).intent.status === "canceled", "expiry")
    await test.credit(20_000, code)
    const [{ review = "" } = {}] = await test.sql<{ review: string }>("select id as review from reviews")
    expect((await list("")).data.map(({ vietqr }) => vietqr)).toMatchObject([
      { author: "late_money", review },
    ])
  })
})

describe("a refund that failed is sent again by another one", () => {
  it("which names it; both lead to each other", async () => {
    const payment_intent = await paidIntent()
    const replaces = await failedRefund(payment_intent)
    expect((await read(replaces)).vietqr).toMatchObject({ state: "failed", replaced_by: null })
    const again = await refund({ payment_intent, destination, vietqr: { author, reason, replaces } })
    expect(again.vietqr).toMatchObject({ replaces, replaced_by: null })
    expect((await read(replaces)).vietqr).toMatchObject({ state: "failed", replaced_by: again.id })
    // What was given up replaces nothing.
    await post(`/v1/refunds/${again.id}/cancel`, {})
    expect((await read(replaces)).vietqr.replaced_by).toBeNull()
  })

  it("once, also when two people do so at the same moment", async () => {
    const payment_intent = await paidIntent()
    const replaces = await failedRefund(payment_intent, 10_000)
    const answers = await Promise.allSettled(
      Array.from({ length: 4 }, () =>
        refund({ payment_intent, amount: 10_000, destination, vietqr: { replaces } })
      )
    )
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    expect(answers.find((answer) => answer.status === "rejected")).toMatchObject({
      reason: { code: "refund_unexpected_state", param: "vietqr[replaces]" },
    })
  })

  it("and only if it failed, and is of the same charge", async () => {
    const [one, other] = [await paidIntent(), await paidIntent()]
    const { id: pending } = await refund({ payment_intent: one, amount: 1000, destination })
    await expect(
      refund({ payment_intent: one, destination, vietqr: { replaces: pending } })
    ).rejects.toMatchObject({ code: "refund_unexpected_state" })
    const failed = await failedRefund(one, 1000)
    for (const replaces of [failed, "re_nothing"])
      await expect(
        refund({ payment_intent: other, destination, vietqr: { replaces } })
      ).rejects.toMatchObject({ statusCode: 404, code: "resource_missing", param: "vietqr[replaces]" })
  })
})

describe("the list of refunds", () => {
  it("is narrowed to the states of their transfers, page by page", async () => {
    const intents = [await paidIntent(), await paidIntent(), await paidIntent(), await paidIntent()]
    const failed = await failedRefund(intents[0] ?? "")
    const waiting = (await refund({ payment_intent: intents[1] })).id
    const [first, second] = [
      (await refund({ payment_intent: intents[2], destination })).id,
      (await refund({ payment_intent: intents[3], destination })).id,
    ]
    await post(`/v1/refunds/${second}/cancel`, {})

    expect(ids(await list("vietqr[state][]=failed"))).toEqual([failed])
    expect(ids(await list("vietqr[state][0]=needs_destination&vietqr[state][1]=pending"))).toEqual([
      first,
      waiting,
    ])
    const page = await list("limit=1&vietqr[state][]=pending&vietqr[state][]=failed")
    expect([ids(page), page.has_more]).toEqual([[first], true])
    const next = await list(`limit=1&vietqr[state][]=pending&vietqr[state][]=failed&starting_after=${first}`)
    expect([ids(next), next.has_more]).toEqual([[failed], false])
    expect(ids(await list("vietqr[state][]=unknown"))).toEqual([])
    expect(ids(await list(""))).toHaveLength(4)
  })

  it("refuses a state that there is not", async () => {
    await expect(list("vietqr[state][]=lost")).rejects.toMatchObject({ statusCode: 400 })
    await expect(list("vietqr[status]=failed")).rejects.toMatchObject({ code: "parameter_unknown" })
  })

  it("costs the same number of queries however many refunds a page has", async () => {
    for (let made = 0; made < 6; made++) await failedRefund(await paidIntent(1000), 1000)
    const queriesFor = (count: number) =>
      test.gateway.db.transaction(async (manager) => {
        const refunds = await manager.find(Refund, { order: { seq: "DESC" }, take: count })
        if (!manager.queryRunner) throw new Error("the transaction has no connection")
        const queries = jest.spyOn(manager.queryRunner, "query")
        expect(await presentRefunds(manager, refunds, null)).toHaveLength(count)
        return queries.mock.calls.length
      })
    expect(await queriesFor(6)).toBe(await queriesFor(1))
  })
})
