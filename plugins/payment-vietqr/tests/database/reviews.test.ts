import { listActs } from "../../src/acts"
import { listBanks } from "../../src/banks"
import { decideReview, listOpenReviews } from "../../src/reviews"
import { type RunningGateway, startGateway, waitUntil } from "../support/gateway"

let gateway: RunningGateway
beforeAll(async () => void (gateway = await startGateway()))
afterAll(() => gateway.stop())

const decision = { author: "ke.toan@cho.vn", reason: "Khách gọi điện báo" }

it("money without a code is decided by a person, once under one key, and written down", async () => {
  const { client } = gateway
  await gateway.credit(30_000, "tien hang")
  await gateway.credit(20_000, "tien hang")
  await waitUntil(async () => (await listOpenReviews(client, { limit: 10 })).data.length === 2, "the reviews")
  const first = await listOpenReviews(client, { limit: 1 })
  expect(first).toMatchObject({
    data: [{ amount: 20_000, reason: "no_code", bank_transaction: { direction: "credit" } }],
    has_more: true,
  })
  const rest = await listOpenReviews(client, { limit: 1, after: first.data[0]?.id ?? "" })
  expect(rest).toMatchObject({ data: [{ amount: 30_000 }], has_more: false })

  const review = rest.data[0]?.id ?? ""
  const intent = await gateway.openIntent(30_000)
  for (let sent = 0; sent < 2; sent++)
    await decideReview(client, review, { act: "assign", payment_intent: intent.id }, decision, "decide-1")
  expect((await client.retrieveIntent(intent.id)).status).toBe("succeeded")
  await expect(decideReview(client, review, { act: "ignore" }, decision, "decide-2")).rejects.toMatchObject({
    code: "review_unexpected_state",
  })
  expect((await listActs(client, { subject: review, limit: 10 })).data).toMatchObject([
    { act: "assign", subject: review, ...decision },
  ])
})

it("the banks are those that VietQR reaches", async () => {
  const banks = await listBanks(gateway.client)
  expect(banks.length).toBeGreaterThan(30)
  expect(banks).toContainEqual(expect.objectContaining({ bin: "970422", short_name: expect.any(String) }))
})
