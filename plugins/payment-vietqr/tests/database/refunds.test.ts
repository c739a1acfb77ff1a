import {
  approveRefund,
  cancelRefund,
  listRefunds,
  listWaitingRefunds,
  markRefundFailed,
  nameRefundDestination,
  promiseRefund,
  readRefund,
} from "../../src/refunds"
import { decideReview, listOpenReviews } from "../../src/reviews"
import { type RunningGateway, startGateway, waitUntil } from "../support/gateway"

let gateway: RunningGateway
const since = new Date(Date.now() - 60_000)
beforeAll(async () => void (gateway = await startGateway()))
afterAll(() => gateway.stop())

const decision = { author: "ke.toan@cho.vn", reason: "Khách báo hàng hỏng" }
const colleague = { author: "thu.quy@cho.vn", reason: "Đã gọi lại khách" }
const destination = { bank_bin: "970422", account_number: "0359000000", account_holder_name: "NGUYEN VAN A" }

/** Promises 1,000 VND of an intent and answers the gateway's refund. */
async function promised(intent_id: string, refund_id: string) {
  const input = { ...decision, intent_id, amount: 1000, destination, refund_id }
  await promiseRefund(gateway.client, input, `${intent_id}:${refund_id}`)
  const { data } = await listRefunds(gateway.client, { intent_id, limit: 1 })
  const [refund] = data
  if (!refund) throw new Error("nothing was promised")
  return refund
}

/** A refund that went into a batch, and whose transfer the bank did not make. */
async function failed(intent_id: string, refund_id: string) {
  const { id } = await promised(intent_id, refund_id)
  await gateway.client.stripe.rawRequest("POST", "/v1/vietqr/payout_batches", { author: "thu quy" })
  await markRefundFailed(gateway.client, id, decision)
  return readRefund(gateway.client, id)
}

/** What stands still of an intent. */
const waiting = async (intent_id: string) =>
  (await listWaitingRefunds(gateway.client, { since })).refunds
    .filter(({ payment_intent }) => payment_intent === intent_id)
    .map(({ id, waits_for, vietqr: { author, reason } }) => ({ id, waits_for, author, reason }))

describe("a refund is promised", () => {
  it("once under its name, with who decided and why", async () => {
    const intent_id = await gateway.paidIntent(50_000)
    const input = { ...decision, intent_id, amount: 1000, destination, refund_id: "flag_1" }
    expect(await promiseRefund(gateway.client, input, `${intent_id}:1`)).toBe("promised")
    expect(await promiseRefund(gateway.client, input, `${intent_id}:2`)).toBe("promised_before")
    const { data } = await listRefunds(gateway.client, { intent_id })
    expect(data).toMatchObject([
      { refund_id: "flag_1", amount: 1000, vietqr: { state: "pending", destination, ...decision } },
    ])
    expect(await gateway.client.knowsRefund(intent_id, "flag_1")).toBe(true)
    expect(await gateway.client.knowsRefund(intent_id, "flag_2")).toBe(false)
  })

  it("under the name that older rows have in their notes", async () => {
    const intent_id = await gateway.paidIntent(50_000)
    await gateway.client.stripe.refunds.create({
      payment_intent: intent_id,
      amount: 1000,
      metadata: { about: "flag_1" },
    })
    const input = { ...decision, intent_id, amount: 1000, destination, refund_id: "flag_1" }
    expect(await promiseRefund(gateway.client, input, `${intent_id}:1`)).toBe("promised_before")
    expect(await gateway.client.knowsRefund(intent_id, "flag_1")).toBe(true)
  })

  it("not at all where nobody knows to which account, and again under its name once it was canceled", async () => {
    const intent_id = await gateway.paidIntent(50_000)
    const input = { ...decision, intent_id, refund_id: "flag_1" }
    expect(await promiseRefund(gateway.client, input, `${intent_id}:1`)).toBe("needs_destination")
    expect((await listRefunds(gateway.client, { intent_id, states: ["pending"] })).data).toEqual([])
    expect(await promiseRefund(gateway.client, { ...input, destination }, `${intent_id}:2`)).toBe("promised")
    expect((await listRefunds(gateway.client, { intent_id, states: ["pending"] })).data).toMatchObject([
      { amount: 50_000 },
    ])
  })

  it("for one that failed, once", async () => {
    const intent_id = await gateway.paidIntent(50_000)
    const former = await failed(intent_id, "flag_1")
    const again = { ...decision, intent_id, amount: 1000, destination, replaces: former.id }
    expect(await promiseRefund(gateway.client, { ...again, refund_id: "again_1" }, `${intent_id}:1`)).toBe(
      "promised"
    )
    expect(await promiseRefund(gateway.client, { ...again, refund_id: "again_2" }, `${intent_id}:2`)).toBe(
      "promised_before"
    )
    const replaced_by = (await listRefunds(gateway.client, { intent_id, limit: 1 })).data[0]?.id
    expect(await readRefund(gateway.client, former.id)).toMatchObject({ vietqr: { replaced_by } })
  })
})

describe("what stands still is listed, with who asked for it and why", () => {
  it("from no account over a failed transfer to the one that replaces it", async () => {
    const intent_id = await gateway.paidIntent(50_000)
    // Medusa's own order page names nobody.
    const { id: nameless } = await gateway.client.refundIntent({ intent_id, amount: 500, refund_id: "ref_1" })
    expect(await waiting(intent_id)).toEqual([
      { id: nameless, waits_for: "account", author: null, reason: null },
    ])
    await nameRefundDestination(gateway.client, nameless, destination, decision)
    expect(await waiting(intent_id)).toEqual([])
    await cancelRefund(gateway.client, nameless, colleague)
    expect(await readRefund(gateway.client, nameless)).toMatchObject({
      refund_id: "ref_1",
      metadata: { account_by: decision.author, canceled_by: colleague.author },
      vietqr: { state: "canceled" },
    })

    const former = await failed(intent_id, "flag_1")
    expect(await waiting(intent_id)).toEqual([{ id: former.id, waits_for: "failed", ...decision }])
    await promiseRefund(
      gateway.client,
      { ...colleague, intent_id, amount: 1000, destination, refund_id: "again_1", replaces: former.id },
      `${intent_id}:again`
    )
    expect(await waiting(intent_id)).toEqual([])
  })

  it("also of money under review, which a second person approves", async () => {
    await gateway.credit(20_000_000, "tien hang")
    const { client } = gateway
    await waitUntil(async () => (await listOpenReviews(client, { limit: 1 })).data.length > 0, "the review")
    const [review] = (await listOpenReviews(client, { limit: 10 })).data
    await decideReview(client, review?.id ?? "", { act: "refund", destination }, decision, "decide-1")
    const ofReview = async () =>
      (await listWaitingRefunds(client, { since })).refunds.filter(
        ({ vietqr }) => vietqr.review === review?.id
      )
    const refunds = await ofReview()
    expect(refunds).toMatchObject([
      { waits_for: "approval", amount: 20_000_000, vietqr: { ...decision, review: review?.id } },
    ])
    const id = refunds[0]?.id ?? ""
    await expect(approveRefund(client, id, decision)).rejects.toMatchObject({
      code: "second_person_required",
    })
    await approveRefund(client, id, colleague)
    expect(await ofReview()).toEqual([])
  })

  it("page by page, up to so many", async () => {
    const intent_id = await gateway.paidIntent(50_000)
    for (let made = 0; made < 3; made++)
      await gateway.client.refundIntent({ intent_id, amount: 500, refund_id: `${intent_id}:${made}` })
    const query = { intent_id, since, states: ["needs_destination"] as const, limit: 2 }
    const first = await listRefunds(gateway.client, query)
    expect([first.data.map(({ refund_id }) => refund_id), first.has_more]).toEqual([
      [`${intent_id}:2`, `${intent_id}:1`],
      true,
    ])
    const after = first.data.at(-1)?.id ?? ""
    const next = await listRefunds(gateway.client, { ...query, after })
    expect([next.data.map(({ refund_id }) => refund_id), next.has_more]).toEqual([[`${intent_id}:0`], false])
    expect(
      (await listWaitingRefunds(gateway.client, { since: new Date(Date.now() + 60_000) })).refunds
    ).toEqual([])
    expect(await waiting(intent_id)).toHaveLength(3)
  })
})
