import { startGateway, type TestGateway } from "../../support/harness"
import { balances, openReviews } from "../../support/ledger"
import { moneyOut } from "../../support/money-out"

let test: TestGateway
beforeEach(async () => void (test = await startGateway({ GATEWAY_PAYOUT_APPROVAL_ABOVE: "1000000" })))
afterEach(() => test.stop())
const { post } = moneyOut(() => test)

describe("a bank that takes a credit back", () => {
  it("after success: the balance bears it, a person holds the order", async () => {
    const { id, code } = await test.intent(100_000)
    await test.credit(100_000, code)
    await post("/v1/test_helpers/bank_reversals", {
      account_number: "1900000000018",
      amount: 100_000,
      description: code,
    })
    await test.settled()
    expect((await test.retrieve(id)).intent.status).toBe("succeeded")
    expect(await openReviews(test)).toEqual(["reversed_after_success 100000"])
    expect(await balances(test)).toEqual({})
    expect((await test.stripe.events.list({ type: "vietqr.bank_credit.reversed" })).data).toHaveLength(1)
    await test.debit(100_000, code)
    expect(await openReviews(test)).toEqual(["reversed_after_success 100000", "unexplained_debit 100000"])
  })

  it("of a part: the intent waits for it again", async () => {
    const { id, code } = await test.intent(100_000)
    await test.credit(40_000, code)
    await test.debit(40_000, code)
    expect((await test.retrieve(id)).intent).toMatchObject({ status: "requires_action", amount_received: 0 })
    await test.credit(100_000, code)
    expect((await test.retrieve(id)).intent.status).toBe("succeeded")
  })

  it("before the credit itself was heard: both converge", async () => {
    const { id, code } = await test.intent(100_000)
    await test.debit(40_000, code)
    expect(await openReviews(test)).toEqual(["unexplained_debit 40000"])
    await test.credit(40_000, code)
    expect((await test.retrieve(id)).intent.amount_received).toBe(0)
    expect(await openReviews(test)).toEqual([])
    expect(await balances(test)).toEqual({})
  })
})
