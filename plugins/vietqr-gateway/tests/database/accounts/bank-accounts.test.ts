import { z } from "zod"
import { startGateway, type TestGateway } from "../../support/harness"

let test: TestGateway
beforeAll(async () => void (test = await startGateway()))
afterAll(() => test.stop())

const post = (path: string, body: object, account?: string): Promise<unknown> =>
  test.stripe.rawRequest("POST", path, body, account ? { stripeAccount: account } : {})

describe("a seller's bank accounts", () => {
  const bank = (account_number: string, more: object = {}) => ({
    external_account: {
      object: "bank_account",
      country: "VN",
      currency: "vnd",
      routing_number: "970436",
      account_number,
      account_holder_name: "NGUYEN VAN A",
    },
    ...more,
  })
  const added = z.object({
    id: z.string(),
    metadata: z.record(z.string(), z.string()),
    default_for_currency: z.boolean(),
  })
  const add = async (account: string, body: object) =>
    added.parse(await post(`/v1/accounts/${account}/external_accounts`, body))

  it("keep their notes, and one that is not to be the default does not become it", async () => {
    const { id } = await test.stripe.accounts.create({ type: "custom" })
    const first = await add(id, bank("111", { metadata: { seen: "passbook" }, default_for_currency: false }))
    expect(first).toMatchObject({ metadata: { seen: "passbook" }, default_for_currency: true })
    expect(await add(id, bank("222", { default_for_currency: false }))).toMatchObject({
      default_for_currency: false,
    })
    expect(
      (await test.stripe.accounts.retrieve(id)).external_accounts?.data.map((external) => [
        external.id === first.id,
        external.default_for_currency,
      ])
    ).toEqual([
      [true, true],
      [false, false],
    ])
  })

  it("have one default, however many become it at once", async () => {
    const { id } = await test.stripe.accounts.create({ type: "custom" })
    const made = [await add(id, bank("111")), await add(id, bank("222")), await add(id, bank("333"))]
    const answers = await Promise.allSettled([
      ...made.map((external) =>
        post(`/v1/accounts/${id}/external_accounts/${external.id}`, { default_for_currency: true })
      ),
      add(id, bank("444")),
      add(id, bank("555")),
      ...made.map((external) => test.stripe.accounts.deleteExternalAccount(id, external.id)),
    ])
    for (const answer of answers)
      if (answer.status === "rejected") expect([400, 404]).toContain(answer.reason.statusCode)
    expect(
      await test.sql(
        "select 1 from external_accounts where account_id = $1 and is_default and deleted_at is null",
        [id]
      )
    ).toHaveLength(1)
  })

  it("are at most ten, so that none goes out of sight", async () => {
    const { id } = await test.stripe.accounts.create({ type: "custom" })
    for (let n = 0; n < 10; n++) await add(id, bank(`10${n}`))
    await expect(add(id, bank("110"))).rejects.toMatchObject({
      statusCode: 400,
      code: "external_accounts_too_many",
      param: "external_account",
    })
    const all = (await test.stripe.accounts.listExternalAccounts(id, { limit: 100 })).data
    expect(all).toHaveLength(10)
    await test.stripe.accounts.deleteExternalAccount(id, all.at(-1)?.id ?? "")
    await add(id, bank("110"))
  })
})
