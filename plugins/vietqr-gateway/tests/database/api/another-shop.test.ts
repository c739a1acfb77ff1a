import { z } from "zod"
import { clientOf, startGateway, type TestGateway } from "../../support/harness"
import { payerBank } from "../../support/money-out"

let test: TestGateway
beforeAll(async () => void (test = await startGateway()))
afterAll(() => test.stop())

const why = { author: "an", reason: "khách gọi" }
const page = z.object({ data: z.array(z.object({ id: z.string() })) })
const open = {
  currency: "vnd",
  confirm: true,
  allowed_payment_method_types: ["vietqr"] as ["vietqr"],
  payment_method_data: { type: "vietqr" as const },
}

it("another shop with a key and account of its own sees and touches its own payments only, and nobody else does", async () => {
  const { id: account } = await test.stripe.accounts.create({ type: "custom", country: "VN" })
  const scopes = ["payment_intents", "refunds", "reviews", "balance", "events"].map((one) => `${one}:write`)
  const made = await test.stripe.rawRequest("POST", "/v1/vietqr/api_keys", {
    name: "kho khác",
    scopes,
    account,
  })
  const other = clientOf(test.url, z.object({ secret: z.string() }).parse(made).secret)

  const own = await test.intent(50_000)
  const theirs = await other.paymentIntents.create({ amount: 50_000, ...open })
  const code = z
    .object({ vietqr_display_qr_code: z.object({ transfer_code: z.string() }) })
    .parse(theirs.next_action).vietqr_display_qr_code.transfer_code
  await test.credit(60_000, own.code)
  await test.credit(70_000, code)
  await test.credit(5000, "khong co ma")

  expect((await other.paymentIntents.list()).data.map(({ id }) => id)).toEqual([theirs.id])
  expect((await test.stripe.paymentIntents.list()).data.map(({ id }) => id)).toEqual([own.id])
  await expect(other.paymentIntents.retrieve(own.id)).rejects.toMatchObject({ statusCode: 404 })

  const reviewsOf = async (stripe: typeof other) =>
    page.parse(await stripe.rawRequest("GET", "/v1/vietqr/reviews?status=open")).data.map(({ id }) => id)
  const [ofShop, ofOther] = [await reviewsOf(test.stripe), await reviewsOf(other)]
  expect([ofShop.length, ofOther.length]).toEqual([2, 1])
  for (const [stripe, foreign] of [
    [test.stripe, ofOther[0]],
    [other, ofShop[0]],
  ] as const)
    for (const act of ["refund", "ignore"])
      await expect(
        stripe.rawRequest("POST", `/v1/vietqr/reviews/${foreign}/${act}`, {
          ...why,
          ...(act === "refund" ? { destination: payerBank } : {}),
        })
      ).rejects.toMatchObject({ statusCode: 404 })
  const refund = await other.rawRequest("POST", `/v1/vietqr/reviews/${ofOther[0]}/refund`, {
    ...why,
    destination: payerBank,
  })
  const { id } = z.object({ id: z.string() }).parse(refund)
  expect((await other.refunds.list()).data.map((one) => one.id)).toEqual([id])
  expect((await test.stripe.refunds.list()).data).toEqual([])
  for (const [stripe, stripeAccount] of [
    [other, "acct_platform"],
    [other, "acct_nobody"],
  ] as const)
    await expect(stripe.paymentIntents.list({}, { stripeAccount })).rejects.toMatchObject({ statusCode: 403 })
  await expect(
    test.stripe.rawRequest("POST", "/v1/vietqr/api_keys", { name: "k", scopes: ["acts:read"], account })
  ).rejects.toMatchObject({ param: "scopes" })
})
