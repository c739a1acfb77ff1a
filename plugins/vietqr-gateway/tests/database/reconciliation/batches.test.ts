import { writeVietnamTime } from "../../../src/kernel/time"
import { processNotices } from "../../../src/runtime/notices/process-notices"
import { accountNumber, startGateway, type TestGateway, waitFor } from "../../support/harness"
import { balances, openReviews } from "../../support/ledger"

let test: TestGateway
beforeEach(
  async () =>
    void (test = await startGateway({
      SEPAY_API_KEY: "sepay-api-key-of-the-test",
      CASSO_SECURE_TOKEN: "casso-token-of-the-test",
    }))
)
afterEach(() => test.stop())

/** Keeps notices of SePay and Casso so that they wait and are worked on together. */
async function together(
  notices: {
    source?: "sepay" | "casso_v1"
    id: string
    amount: number
    text: string
    reference?: string
    out?: boolean
  }[]
): Promise<void> {
  const time = writeVietnamTime(new Date())
  // The gateway looks for notices each second: they are due only once all of them are there.
  await test.sql("alter table notices alter column next_attempt_at set default 'infinity'")
  for (const { source = "sepay", id, amount, text, reference = `R${id}`, out = false } of notices) {
    const body =
      source === "sepay"
        ? {
            id: Number(id),
            gateway: "MB",
            transactionDate: time,
            accountNumber,
            transferType: out ? "out" : "in",
            transferAmount: amount,
            content: text,
            referenceCode: reference,
            description: "",
          }
        : {
            error: 0,
            data: [
              {
                id: Number(id),
                tid: reference,
                description: text,
                amount: out ? -amount : amount,
                when: time,
                bank_sub_acc_id: accountNumber,
                subAccId: accountNumber,
              },
            ],
          }
    await test.gateway.inbox.store(source, id, Buffer.from(JSON.stringify(body)), false)
  }
  await test.sql("update notices set next_attempt_at = now() where state = 'waiting'")
  await processNotices(test.gateway)
  await test.settled()
}

const outcomes = async () =>
  (await test.sql<{ outcome: string }>("select outcome from notices order by seq")).map(
    ({ outcome }) => outcome
  )

it("notices of one intent that wait together count one after the other: parts, the last one, and what is too much", async () => {
  const { id, code } = await test.intent(100_000)
  await together([
    { id: "1", amount: 30_000, text: code },
    { id: "2", amount: 50_000, text: code },
    { id: "3", amount: 40_000, text: code },
    { id: "4", amount: 5000, text: code },
  ])
  expect((await test.retrieve(id)).intent).toMatchObject({ status: "succeeded", amount_received: 100_000 })
  expect(await balances(test)).toEqual({ bank: 125_000, balance: -100_000, unallocated: -25_000 })
  expect(await openReviews(test)).toEqual(["overpaid 25000"])
  const emitted = (await test.stripe.events.list({ limit: 20 })).data
    .map(({ type }) => type)
    .reverse()
    .slice(2)
  expect(emitted).toEqual([
    "payment_intent.partially_funded",
    "payment_intent.partially_funded",
    "vietqr.review.opened",
    "payment_intent.succeeded",
    "charge.succeeded",
    "vietqr.review.updated",
  ])
  const [charge] = (await test.stripe.charges.list({ payment_intent: id })).data
  expect((await test.stripe.events.list({ type: "charge.succeeded" })).data[0]?.data.object).toMatchObject({
    id: charge?.id,
    balance_transaction: charge?.balance_transaction,
  })
})

it("a credit and the debit that takes it back, in either order among others, leave nothing", async () => {
  const [one, two] = [await test.intent(100_000), await test.intent(100_000)]
  await together([
    { id: "1", amount: 40_000, text: one.code },
    { id: "2", amount: 40_000, text: one.code, out: true },
    { id: "3", amount: 60_000, text: two.code, out: true },
    { id: "4", amount: 60_000, text: two.code },
  ])
  for (const { id } of [one, two])
    expect((await test.retrieve(id)).intent).toMatchObject({ status: "requires_action", amount_received: 0 })
  expect(await balances(test)).toEqual({})
  expect(await openReviews(test)).toEqual([])
})

it("what two sources tell of two equal transfers in one batch counts twice, not four times", async () => {
  const { id, code } = await test.intent(100_000)
  const equal = [
    { id: "1", reference: "FT1" },
    { id: "2", reference: "FT2" },
  ].map((one) => ({ ...one, amount: 50_000, text: code }))
  await together([
    ...equal,
    ...equal.map((one) => ({ ...one, source: "casso_v1" as const })),
    { id: "1", amount: 50_000, text: `${code} again`, reference: "FT1" },
  ])
  expect((await outcomes()).sort()).toEqual(["booked", "booked", "duplicate", "duplicate", "known"])
  expect((await test.retrieve(id)).intent.status).toBe("succeeded")
  expect(await balances(test)).toEqual({ bank: 100_000, balance: -100_000 })
  expect(
    await test.sql(
      "select count(distinct duplicate_of)::int as twins from bank_transactions where state = 'duplicate'"
    )
  ).toEqual([{ twins: 2 }])
})

it("one that cannot be worked on keeps none of the others waiting", async () => {
  const intents = await Promise.all(Array.from({ length: 6 }, () => test.intent(10_000)))
  await test.sql("alter table bank_transactions add check (external_id <> '3')")
  await together(intents.map(({ code }, index) => ({ id: String(index + 1), amount: 10_000, text: code })))
  const left = await waitFor(async () => {
    const found = await test.sql<{ external_id: string; attempts: number }>(
      "select external_id, attempts from notices where state <> 'processed'"
    )
    return found.length === 1 && found
  }, "working on the others")
  expect(left).toMatchObject([{ external_id: "3" }])
  const done = await Promise.all(intents.map(async ({ id }) => (await test.retrieve(id)).intent.status))
  expect(done.filter((status) => status === "succeeded")).toHaveLength(5)
  expect(await balances(test)).toEqual({ bank: 50_000, balance: -50_000 })
})
