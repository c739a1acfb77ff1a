import { z } from "zod"
import { bankByDay } from "../../../src/core/invariants/bank-by-day"
import { checkLedger } from "../../../src/core/invariants/check-ledger"
import { accountNumber, startGateway, type TestGateway } from "../../support/harness"
import { balances, openReviews } from "../../support/ledger"

let test: TestGateway
beforeEach(async () => {
  test = await startGateway({
    SEPAY_API_KEY: "sepay-key-of-twins",
    CASSO_SECURE_TOKEN: "casso-token-of-twins",
  })
})
afterEach(() => test.stop())

const at = "2026-11-28 10:15:07"
const sepay = (change: Record<string, unknown>) =>
  fetch(`${test.url}/sources/sepay`, {
    method: "POST",
    headers: { authorization: "Apikey sepay-key-of-twins" },
    body: JSON.stringify({
      transactionDate: at,
      accountNumber,
      transferType: "in",
      transferAmount: 150_000,
      content: "",
      referenceCode: "FT26332ABCDE",
      ...change,
    }),
  }).then(({ status }) => expect(status).toBe(200))
const identified = z.object({ id: z.string() })

async function importStatement(rows: string[]): Promise<void> {
  const mapping = identified.parse(
    await test.stripe.rawRequest("POST", "/v1/vietqr/statement_mappings", {
      name: "sao kê",
      columns: { date: "Ngay", time: "Gio", credit: "Co", description: "Noi dung", reference: "So" },
    })
  ).id
  const content = Buffer.from(["Ngay,Gio,Co,Noi dung,So", ...rows].join("\n")).toString("base64")
  const { id } = identified.parse(
    await test.stripe.rawRequest("POST", "/v1/vietqr/statement_imports", {
      account_number: accountNumber,
      mapping,
      filename: "a.csv",
      format: "csv",
      content,
    })
  )
  await test.stripe.rawRequest("POST", `/v1/vietqr/statement_imports/${id}/book`, {
    author: "a",
    reason: "b",
  })
}

describe("one transfer counts once", () => {
  it("under two ids of one source with one reference, one after the other or at once, three times too", async () => {
    const { id, code } = await test.intent(150_000)
    await sepay({ id: 1, content: code })
    await test.settled()
    await Promise.all([sepay({ id: 2, content: `${code} GD 1` }), sepay({ id: 3, content: code })])
    await test.settled()
    expect((await test.retrieve(id)).intent.status).toBe("succeeded")
    expect(await openReviews(test)).toEqual([])
    expect(await balances(test)).toEqual({ bank: 150_000, balance: -150_000 })
  })

  it("under two ids within one notice", async () => {
    const { code } = await test.intent(150_000)
    const movement = {
      tid: "FT26332ABCDE",
      amount: 150_000,
      when: at,
      description: code,
      bank_sub_acc_id: accountNumber,
    }
    await fetch(`${test.url}/sources/casso/v1`, {
      method: "POST",
      headers: { "secure-token": "casso-token-of-twins" },
      body: JSON.stringify({
        error: 0,
        data: [
          { ...movement, id: 1 },
          { ...movement, id: 2 },
        ],
      }),
    })
    await test.settled()
    expect(await balances(test)).toEqual({ bank: 150_000, balance: -150_000 })
    expect(await openReviews(test)).toEqual([])
  })

  it("with a branch behind its reference in the statement, and another wording", async () => {
    await sepay({ id: 1, content: "CHUYEN TIEN" })
    await test.settled()
    await importStatement(["28/11/2026,10:15:07,150000,NGUYEN VAN A CK,FT26332ABCDE\\BNK"])
    expect(await balances(test)).toEqual({ bank: 150_000, unallocated: -150_000 })
    expect(await openReviews(test)).toEqual(["no_code 150000"])
  })

  it("and is held for a person where only the second, account and amount are the same", async () => {
    await sepay({ id: 1, content: "CHUYEN TIEN", referenceCode: "" })
    await test.settled()
    await importStatement(["28/11/2026,10:15:07,150000,NGUYEN VAN A CK,FT26332ABCDE"])
    expect(await openReviews(test)).toEqual(["no_code 150000", "possible_duplicate 150000"])
    expect(await balances(test)).toEqual({ bank: 150_000, unallocated: -150_000 })
  })
})

it("two real transfers stay two: other references, other days, or other codes under one reference", async () => {
  const [one, two] = [await test.intent(150_000), await test.intent(150_000)]
  await sepay({ id: 1, content: one.code })
  await sepay({ id: 2, content: two.code })
  await sepay({ id: 3, referenceCode: "FT26332ZZZZZ" })
  await sepay({ id: 4, transactionDate: "2026-11-27 10:15:07" })
  await test.settled()
  for (const { id } of [one, two]) expect((await test.retrieve(id)).intent.status).toBe("succeeded")
  expect((await balances(test)).bank).toBe(600_000)
})

describe("the check of the ledger says no", () => {
  const holds = async () =>
    (await checkLedger(test.gateway.db)).every((finding) => finding.holds) &&
    (await bankByDay(test.gateway.db)).every(({ drift }) => drift === null || drift === 0)

  /** A little of everything, on two days on which the bank names its balance. */
  beforeEach(async () => {
    const [{ id, code }, part] = [await test.intent(100_000), await test.intent(90_000)]
    await sepay({
      id: 1,
      transactionDate: "2026-11-26 08:00:00",
      content: code,
      transferAmount: 130_000,
      referenceCode: "A1",
      accumulated: 1_130_000,
    })
    await sepay({
      id: 2,
      transactionDate: "2026-11-27 08:00:00",
      content: part.code,
      transferAmount: 40_000,
      referenceCode: "A2",
      accumulated: 1_170_000,
    })
    await sepay({
      id: 3,
      transactionDate: "2026-11-28 08:00:00",
      content: "la",
      transferAmount: 7000,
      referenceCode: "A3",
      accumulated: 1_177_000,
    })
    await test.settled()
    const destination = { bank_bin: "970422", account_number: "0359", account_holder_name: "A" }
    const refund = await test.stripe.rawRequest("POST", "/v1/refunds", {
      payment_intent: id,
      amount: 20_000,
      destination,
    })
    await test.stripe.rawRequest("POST", "/v1/refunds", { payment_intent: id, amount: 5000, destination })
    const { transfer_code } = z
      .object({ vietqr: z.object({ transfer_code: z.string() }) })
      .parse(refund).vietqr
    await sepay({
      id: 4,
      transactionDate: "2026-11-28 09:00:00",
      content: transfer_code,
      transferType: "out",
      transferAmount: 20_000,
      referenceCode: "A4",
      accumulated: 1_157_000,
    })
    await sepay({
      id: 5,
      transactionDate: "2026-11-28 10:00:00",
      content: "phi",
      transferType: "out",
      transferAmount: 1000,
      referenceCode: "A5",
      accumulated: 1_156_000,
    })
    await test.settled()
    expect(await holds()).toBe(true)
  })

  it.each([
    [
      "a movement's amount was changed",
      "update bank_transactions set amount = amount + 1 where external_id = '3'",
    ],
    ["a movement is not booked", "update bank_transactions set state = 'duplicate' where external_id = '3'"],
    [
      "a movement is counted twice",
      "update bank_transactions set balance_after = balance_after - 7000 where external_id in ('3', '4', '5')",
    ],
    [
      "the bank moved without us",
      "update bank_transactions set balance_after = balance_after + 500 where external_id = '5'",
    ],
    [
      "a booking has one side only",
      "delete from ledger_entries where id = (select min(id) from ledger_entries)",
    ],
    [
      "a booking lost its entries",
      "delete from ledger_entries where transaction_id = (select id from ledger_transactions where kind = 'charge')",
    ],
    [
      "an intent shows other money than came",
      "update payment_intents set amount_received = amount_received - 1 where status = 'requires_action'",
    ],
    [
      "unplaced money lost its review",
      "update reviews set state = 'resolved', resolution = 'refunded' where reason = 'no_code'",
    ],
    [
      "a review asks for more than is unplaced",
      "update reviews set amount = amount + 1 where reason = 'overpaid'",
    ],
    [
      "a debit that nothing explains lost its review",
      "update reviews set state = 'resolved', resolution = 'reversed' where reason = 'unexplained_debit'",
    ],
    [
      "a transfer is said to be paid that never left",
      "update outgoing_payments set state = 'paid' where amount = 5000",
    ],
    ["a transfer was made larger", "update outgoing_payments set amount = 6000 where amount = 5000"],
    [
      "a held movement lost its review",
      "update bank_transactions set state = 'held' where external_id = '3'",
    ],
  ])("when %s", async (_what, plant) => {
    await test.sql(`set session_replication_role = replica`)
    await test.sql(plant)
    expect(await holds()).toBe(false)
  })
})
