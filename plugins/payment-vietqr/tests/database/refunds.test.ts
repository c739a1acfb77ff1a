import {
  approveRefund,
  cancelRefund,
  listRefunds,
  listWaitingRefunds,
  markRefundFailed,
  nameRefundDestination,
  readRefund,
} from "../../src/refunds"
import { type RefundRequest, requestRefund } from "../../src/request-refund"
import { decideReview, listOpenReviews } from "../../src/reviews"
import { type RunningGateway, startGateway, waitUntil } from "../support/gateway"

let gateway: RunningGateway
const since = new Date(Date.now() - 60_000)
beforeAll(async () => void (gateway = await startGateway()))
afterAll(() => gateway.stop())

const decision = { author: "ke.toan@cho.vn", reason: "Khách báo hàng hỏng" }
const colleague = { author: "thu.quy@cho.vn", reason: "Đã gọi lại khách" }
const destination = { bank_bin: "970422", account_number: "0359000000", account_holder_name: "NGUYEN VAN A" }

/** Requests 1,000 VND of an intent back, to an account that is named. */
const request = (intent_id: string, refund_id: string, more: Partial<RefundRequest> = {}) =>
  requestRefund(gateway.client, {
    ...decision,
    intent_id,
    amount: 1000,
    destination,
    refund_id,
    ...more,
  })

/** A refund that went into a batch, and whose transfer the bank did not make. */
async function failed(intent_id: string, refund_id: string, more: Partial<RefundRequest> = {}) {
  const { refund } = await request(intent_id, refund_id, more)
  await gateway.client.stripe.rawRequest("POST", "/v1/vietqr/payout_batches", { author: "thu quy" })
  await markRefundFailed(gateway.client, refund.id, decision)
  return readRefund(gateway.client, refund.id)
}

/** What stands still of an intent. */
const waiting = async (intent_id: string) =>
  (await listWaitingRefunds(gateway.client, { since })).refunds
    .filter(({ payment_intent }) => payment_intent === intent_id)
    .map(({ id, waits_for, vietqr: { author, reason } }) => ({ id, waits_for, author, reason }))

describe("a refund is promised", () => {
  it("once for its occasion, with who decided and why, whoever asks again and with whatever account", async () => {
    const intent_id = await gateway.paidIntent(50_000)
    const first = await request(intent_id, "flag_1")
    expect(first.is_new).toBe(true)
    for (const more of [{}, { may_repeat: true }, { ...colleague, destination: undefined }])
      expect(await request(intent_id, "flag_1", more)).toMatchObject({
        is_new: false,
        refund: { id: first.refund.id },
      })
    const { data } = await listRefunds(gateway.client, { intent_id })
    expect(data).toMatchObject([
      { refund_id: "flag_1", amount: 1000, vietqr: { state: "pending", destination, ...decision } },
    ])
    expect((await request(intent_id, "flag_2")).is_new).toBe(true)
  })

  it("once, though two programs request it in the same moment", async () => {
    const intent_id = await gateway.paidIntent(50_000)
    const both = await Promise.allSettled([request(intent_id, "ref_1"), request(intent_id, "ref_1")])
    expect(both.map(({ status }) => status)).toContain("fulfilled")
    expect((await listRefunds(gateway.client, { intent_id })).data).toHaveLength(1)
  })

  it("under the name that older rows have in their notes", async () => {
    const intent_id = await gateway.paidIntent(50_000)
    const { id } = await gateway.client.stripe.refunds.create({
      payment_intent: intent_id,
      amount: 1000,
      metadata: { about: "flag_1" },
    })
    expect(await request(intent_id, "flag_1", { may_repeat: true })).toMatchObject({
      is_new: false,
      refund: { id },
    })
  })

  it("without an account where the payer's is not known, and again once a person canceled it", async () => {
    const intent_id = await gateway.paidIntent(50_000)
    const nowhere = await request(intent_id, "flag_1", { amount: undefined, destination: undefined })
    expect(nowhere.refund.vietqr).toMatchObject({ state: "needs_destination", destination: null })
    await cancelRefund(gateway.client, nowhere.refund.id, decision)
    const program = await request(intent_id, "flag_1", { amount: undefined })
    expect(program).toMatchObject({ is_new: false, refund: { id: nowhere.refund.id } })
    const person = await request(intent_id, "flag_1", { amount: undefined, may_repeat: true })
    expect(person).toMatchObject({ is_new: true, refund: { amount: 50_000, vietqr: { state: "pending" } } })
    await cancelRefund(gateway.client, person.refund.id, decision)
    const same = await request(intent_id, "flag_1", { amount: undefined, may_repeat: true })
    expect(same.is_new).toBe(true)
    expect(same.refund.id).not.toBe(person.refund.id)
  })

  it("for one that failed, once", async () => {
    const intent_id = await gateway.paidIntent(50_000)
    const former = await failed(intent_id, "flag_1")
    const again = { may_repeat: true, replaces: former.id }
    const { refund, is_new } = await request(intent_id, "flag_1", again)
    expect(is_new).toBe(true)
    expect((await request(intent_id, "flag_1", { ...again, ...colleague })).is_new).toBe(false)
    await expect(request(intent_id, "flag_2", again)).rejects.toMatchObject({
      code: "refund_unexpected_state",
    })
    expect(await readRefund(gateway.client, former.id)).toMatchObject({ vietqr: { replaced_by: refund.id } })
  })

  it("once the balance is there, though it was refused before", async () => {
    const { stripe } = gateway.client
    const intent_id = await gateway.paidIntent(50_000)
    const [available] = (await stripe.balance.retrieve()).available
    const seller = await stripe.accounts.create({
      type: "custom",
      country: "VN",
      business_profile: { name: "HTX Pà Cò" },
    })
    const transfer = await stripe.transfers.create({
      amount: available?.amount ?? 0,
      currency: "vnd",
      destination: seller.id,
    })
    for (let tries = 0; tries < 2; tries++)
      await expect(request(intent_id, "flag_1", { may_repeat: true })).rejects.toMatchObject({
        code: "balance_insufficient",
      })
    await stripe.transfers.createReversal(transfer.id)
    expect((await request(intent_id, "flag_1", { may_repeat: true })).is_new).toBe(true)
    expect((await listRefunds(gateway.client, { intent_id })).data).toHaveLength(1)
  })
})

describe("what stands still is listed, with who asked for it and why", () => {
  it("from no account over a failed transfer to the one that replaces it", async () => {
    const intent_id = await gateway.paidIntent(50_000)
    // Medusa's own order page names nobody.
    const nobody = { author: undefined, reason: undefined, destination: undefined }
    const { id: nameless } = (await request(intent_id, "ref_1", nobody)).refund
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
    const replacing = { ...colleague, may_repeat: true, replaces: former.id }
    const second = await failed(intent_id, "flag_1", replacing)
    expect(await waiting(intent_id)).toEqual([{ id: second.id, waits_for: "failed", ...colleague }])
    await request(intent_id, "flag_1", { ...replacing, replaces: second.id })
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
    // A name alone is no second person, not even another one.
    await expect(approveRefund(client, id, colleague)).rejects.toMatchObject({
      code: "second_person_required",
    })
    const { approver, codes } = await gateway.enrol("Lê Thị Bình", colleague.author)
    await expect(approveRefund(client, id, { ...colleague, approver, code: "123456" })).rejects.toMatchObject(
      { code: "approver_code_wrong" }
    )
    await approveRefund(client, id, { ...colleague, approver, code: codes[0] ?? "" })
    expect(await ofReview()).toEqual([])
  })

  it("page by page, up to so many", async () => {
    const intent_id = await gateway.paidIntent(50_000)
    for (let made = 0; made < 3; made++)
      await request(intent_id, `${intent_id}:${made}`, { destination: undefined })
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
