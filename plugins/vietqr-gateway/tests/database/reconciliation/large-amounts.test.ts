import { z } from "zod"
import { enrol } from "../../support/approvers"
import { accountNumber, startGateway, type TestGateway, waitFor } from "../../support/harness"

let test: TestGateway
beforeAll(async () => void (test = await startGateway()))
afterAll(() => test.stop())

const post = (path: string, body: object, account?: string): Promise<unknown> =>
  test.stripe.rawRequest("POST", path, body, account ? { stripeAccount: account } : {})
const batch = z.object({
  id: z.string(),
  lines: z.array(z.object({ subject: z.string(), amount: z.number(), qr_data: z.string() })),
})
const makeBatch = async () => batch.parse(await post("/v1/vietqr/payout_batches", { author: "an" }))
const openReview = async () =>
  z
    .object({ data: z.array(z.object({ id: z.string(), amount: z.number() })) })
    .parse(await test.stripe.rawRequest("GET", "/v1/vietqr/reviews?status=open")).data[0]

describe("a batch is made, whatever one of its lines is", () => {
  it("of more than one bank transfer carries: a person returns it in parts, or by other ways", async () => {
    await test.credit(1_600_000_000, "khong co ma")
    const review = await openReview()
    expect(review?.amount).toBe(1_600_000_000)
    const destination = {
      bank_bin: "970436",
      account_number: "0071000000001",
      account_holder_name: "NGUYEN VAN A",
    }
    await expect(
      post(`/v1/vietqr/reviews/${review?.id}/refund`, { author: "an", reason: "nobody's", destination })
    ).rejects.toMatchObject({ statusCode: 400, code: "amount_too_large", param: "amount" })
    const { id } = z.object({ id: z.string() }).parse(
      await post(`/v1/vietqr/reviews/${review?.id}/refund`, {
        author: "an",
        reason: "nobody's",
        destination,
        amount: 400_000_000,
      })
    )
    const binh = await enrol(test, "binh")
    await post(`/v1/refunds/${id}/approve`, { approver: binh.id, code: binh.code(), reason: "seen" })
    expect((await makeBatch()).lines).toMatchObject([{ amount: 400_000_000 }])
  })

  it("to a bank that does not exist", async () => {
    const { id, code } = await test.intent(50_000)
    await test.credit(50_000, code)
    const refund = (bank_bin: string) =>
      post("/v1/refunds", {
        payment_intent: id,
        amount: 1000,
        destination: { bank_bin, account_number: "0071000000001", account_holder_name: "NGUYEN VAN A" },
      })
    await Promise.allSettled([refund("000000"), refund("999999")])
    await refund("970436")
    const { lines, id: batch_id } = await makeBatch()
    expect(lines.length).toBeGreaterThan(0)
    await test.stripe.rawRequest("GET", `/v1/vietqr/payout_batches/${batch_id}/file?format=xlsx`)
  })
})

it("late money of more than one bank transfer carries is booked and held for a person, also where it is to be returned by itself", async () => {
  const returning = await startGateway({ GATEWAY_LATE_MONEY: "refund" })
  const { id, code } = await returning.intent(50_000)
  await returning.sql("update payment_intents set expires_at = now() - interval '1 second' where id = $1", [
    id,
  ])
  await waitFor(async () => (await returning.retrieve(id)).intent.status === "canceled")
  await returning.credit(700_000_000, code)
  expect(await returning.sql("select state from notices")).toEqual([{ state: "processed" }])
  expect(await returning.sql("select amount, state from reviews")).toEqual([
    { amount: "700000000", state: "open" },
  ])
  await returning.stop()
})

it("an amount of thirteen digits is counted to the đồng, and one of fourteen is refused", async () => {
  await test.credit(9_999_999_999_999, "rat nhieu tien")
  expect((await openReview())?.amount).toBe(9_999_999_999_999)
  await expect(
    test.stripe.rawRequest("POST", "/v1/test_helpers/bank_credits", {
      account_number: accountNumber,
      amount: 10_000_000_000_001,
      description: "x",
    })
  ).rejects.toMatchObject({ param: "amount" })
})
