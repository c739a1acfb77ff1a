import { z } from "zod"
import { checkLedger } from "../../../src/core/invariants/check-ledger"
import { prepareDatabase } from "../../../src/runtime/database/bootstrap"
import { makeDataSource } from "../../../src/runtime/database/data-source"
import { migrations } from "../../../src/runtime/database/migrations"
import { SecondPerson1764900000000 } from "../../../src/runtime/database/migrations/1764900000000-second-person"
import { enrol } from "../../support/approvers"
import { dropDatabase, serviceUrl, superuserUrl } from "../../support/databases"
import { newDatabase, startGateway, type TestGateway } from "../../support/harness"
import { balances, openReviews } from "../../support/ledger"
import { moneyOut, payerBank } from "../../support/money-out"

let database: string
let test: TestGateway
beforeAll(async () => {
  database = await newDatabase()
  test = await startGateway({}, database)
})
afterAll(async () => {
  await test.stop()
  await dropDatabase(database)
})

const { post, sale, seller, payoutOf, makeBatch } = moneyOut(() => test)
const identified = z.object({ id: z.string() })
const large = 20_000_000
const why = { author: "an@cho.vn", reason: "khách gọi" }

it("a database of before, with everything half done in it, goes on as it was", async () => {
  const account = await seller(3 * large)
  // A small payout, a large one that a typed name had approved, and one that is at the bank.
  const small = await payoutOf(account, 1000)
  const approved = identified.parse(
    await post("/v1/payouts", { amount: large, currency: "vnd", author: why.author }, account.id)
  )
  const refund = async (more: object) =>
    identified.parse(
      await post("/v1/refunds", { payment_intent: await sale(50_000), amount: 30_000, ...more })
    ).id
  const sent = await refund({ destination: payerBank })
  await makeBatch()
  const named = await refund({ destination: payerBank, vietqr: { author: why.author } })
  const unnamed = await refund({})
  const waiting = await test.intent(70_000)
  await test.credit(20_000, waiting.code)
  const over = await test.intent(10_000)
  await test.stripe.paymentIntents.cancel(over.id)
  await test.credit(10_000, over.code)
  const endpoint = await test.stripe.webhookEndpoints.create({
    url: "http://127.0.0.1:1/",
    enabled_events: ["charge.updated"],
  })
  const [balancesBefore, reviewsBefore] = [await balances(test), await openReviews(test)]
  await test.stop()

  const source = await makeDataSource(superuserUrl(database), 1).initialize()
  const newer = migrations.length - migrations.indexOf(SecondPerson1764900000000)
  for (let undone = 0; undone < newer; undone++) await source.undoLastMigration()
  // As the version before wrote it: the key asked for a charge's refund, and a name approved.
  const [{ key = "" } = {}] = await source.query("select id as key from api_keys where kind = 'secret'")
  await source.query("update outgoing_payments set created_by = $1 where object_id = any($2)", [
    key,
    [named, unnamed, sent],
  ])
  await source.query("update outgoing_payments set approved_by = 'Bình' where object_id = $1", [approved.id])
  await source.query("update webhook_endpoints set secret = 'whsec_of_before' where id = $1", [endpoint.id])
  await source.destroy()

  // As at the first start of the new version.
  await prepareDatabase(superuserUrl(database), serviceUrl(database))
  test = await startGateway({}, database)
  expect(await balances(test)).toEqual(balancesBefore)
  expect(await openReviews(test)).toEqual(reviewsBefore)
  expect((await checkLedger(test.gateway.db)).filter(({ holds }) => !holds)).toEqual([])
  const transfers = await test.sql(
    "select object_id, state, created_by, key_id, needs_approval, approvals_missing, approved_by from outgoing_payments where object_id = any($1) order by seq",
    [[small.id, approved.id, sent, named, unnamed]]
  )
  expect(transfers).toMatchObject([
    { object_id: small.id, state: "sent", approvals_missing: 0 },
    // A typed name approves nothing any more.
    {
      object_id: approved.id,
      state: "pending",
      needs_approval: true,
      approvals_missing: 1,
      approved_by: null,
    },
    { object_id: sent, state: "sent", created_by: key, key_id: key },
    { object_id: named, state: "pending", created_by: why.author, key_id: key },
    { object_id: unnamed, state: "needs_destination", created_by: key, key_id: key },
  ])

  // And each goes on: the intent is paid, the review is refunded, an approver lets the payout leave.
  await test.credit(50_000, waiting.code)
  expect((await test.retrieve(waiting.id)).intent.status).toBe("succeeded")
  const [{ id: review = "" } = {}] = await test.sql<{ id: string }>(
    "select id from reviews where state = 'open'"
  )
  await post(`/v1/vietqr/reviews/${review}/refund`, { ...why, destination: payerBank })
  const binh = await enrol(test, "Lê Thị Bình")
  await post(
    `/v1/payouts/${approved.id}/approve`,
    { approver: binh.id, code: binh.code(), reason: "đã xem" },
    account.id
  )
  const batch = await makeBatch()
  expect(batch.lines.map(({ subject }) => subject)).toEqual(expect.arrayContaining([approved.id, named]))
  expect(batch.lines.map(({ subject }) => subject)).not.toContain(unnamed)
  expect((await checkLedger(test.gateway.db)).filter(({ holds }) => !holds)).toEqual([])
})
