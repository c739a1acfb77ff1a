import type Stripe from "stripe"
import { z } from "zod"
import { enrol } from "../../support/approvers"
import { startGateway, type TestGateway } from "../../support/harness"

let test: TestGateway
beforeAll(async () => void (test = await startGateway()))
afterAll(() => test.stop())

const post = (path: string, body: object, account?: string): Promise<unknown> =>
  test.stripe.rawRequest("POST", path, body, account ? { stripeAccount: account } : {})

describe("a payout", () => {
  const payout = z.object({ id: z.string() })
  let seller: Stripe.Account
  const requestPayout = async (amount: number, more: object = {}) =>
    payout.parse(await post("/v1/payouts", { amount, currency: "vnd", ...more }, seller.id)).id
  const batch = () => test.stripe.rawRequest("POST", "/v1/vietqr/payout_batches", { author: "an" })
  beforeEach(async () => {
    const { code } = await test.intent(400_000_000)
    await test.credit(400_000_000, code)
    seller = await test.stripe.accounts.create({
      type: "custom",
      external_account: {
        object: "bank_account",
        country: "VN",
        currency: "vnd",
        routing_number: "970436",
        account_number: "0071000000001",
        account_holder_name: "NGUYEN VAN A",
      },
    })
    await test.stripe.transfers.create({ amount: 300_000_000, currency: "vnd", destination: seller.id })
  })

  it("is not approved by the person who asked for it under another spelling of the name", async () => {
    const id = await requestPayout(20_000_000, { author: "Nguyễn Văn An" })
    for (const name of [
      "nguyễn văn an",
      " Nguyễn  Văn An ",
      "NGUYỄN VĂN AN",
      "Nguyễn Văn An".normalize("NFD"),
      "Nguyen Van An",
      "Nguyễn\u00a0Văn An",
      "Nguyễn Văn\u200b An",
    ]) {
      const same = await enrol(test, name, { person: "kt1" })
      await expect(
        post(`/v1/payouts/${id}/approve`, { approver: same.id, code: same.code(), reason: "ok" }, seller.id)
      ).rejects.toMatchObject({ code: "second_person_required" })
    }
    const binh = await enrol(test, "Lê Thị Bình")
    await post(`/v1/payouts/${id}/approve`, { approver: binh.id, code: binh.code(), reason: "ok" }, seller.id)
    await test.stripe.payouts.cancel(id, {}, { stripeAccount: seller.id })
  })

  it("to a bank account that was removed in the meantime goes nowhere", async () => {
    const first = (await test.stripe.accounts.retrieve(seller.id)).external_accounts?.data[0]?.id ?? ""
    const id = await requestPayout(1_000_000)
    await post(`/v1/accounts/${seller.id}/external_accounts`, {
      external_account: {
        object: "bank_account",
        country: "VN",
        currency: "vnd",
        routing_number: "970436",
        account_number: "0071000000002",
        account_holder_name: "NGUYEN VAN A",
      },
    })
    await test.stripe.accounts.deleteExternalAccount(seller.id, first)
    await expect(batch()).rejects.toMatchObject({ code: "batch_empty" })
    await test.stripe.payouts.cancel(id, {}, { stripeAccount: seller.id })
  })

  it("of a seller who was rejected in the meantime goes nowhere until that is taken back", async () => {
    const id = await requestPayout(1_000_000)
    await test.stripe.accounts.reject(seller.id, { reason: "fraud" })
    await expect(batch()).rejects.toMatchObject({ code: "batch_empty" })
    await post(`/v1/accounts/${seller.id}/unreject`, {})
    expect(await batch()).toMatchObject({ lines: [{ subject: id }] })
  })
})
