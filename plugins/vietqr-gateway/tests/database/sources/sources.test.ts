import { sortedJson } from "../../../src/core/sources/json"
import { hmacHex } from "../../../src/kernel/signatures"
import { writeVietnamTime } from "../../../src/kernel/time"
import { accountNumber, startGateway, type TestGateway } from "../../support/harness"
import { balances, openReviews } from "../../support/ledger"

const keys = {
  SEPAY_API_KEY: "sepay-key-1",
  CASSO_CHECKSUM_KEY: "casso-key-1",
  CASSO_SECURE_TOKEN: "casso-token-1",
  VIETQR_VN_USERNAME: "vietqr",
  VIETQR_VN_PASSWORD: "vietqr-pass-1",
}

let test: TestGateway
beforeEach(async () => void (test = await startGateway(keys)))
afterEach(() => test.stop())

async function send(
  path: string,
  body: unknown,
  headers: Record<string, string> = {}
): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(test.url + path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  })
  await test.settled()
  return { status: answer.status, body: await answer.json() }
}

const now = () => writeVietnamTime(new Date())

const casso = (id: number, amount: number, description: string, more: Record<string, unknown> = {}) => {
  const body = {
    error: 0,
    data: {
      id,
      reference: `FT${id}`,
      description,
      amount,
      runningBalance: 0,
      transactionDateTime: now(),
      accountNumber,
      bankName: "MB",
      bankAbbreviation: "MB",
      virtualAccountNumber: "",
      virtualAccountName: "",
      counterAccountName: "NGUYEN VAN A",
      counterAccountNumber: "8888888888",
      counterAccountBankId: "970415",
      counterAccountBankName: "VietinBank",
      ...more,
    },
  }
  const t = Date.now()
  return send("/sources/casso", body, {
    "x-casso-signature": `t=${t},v1=${hmacHex("sha512", keys.CASSO_CHECKSUM_KEY, `${t}.${sortedJson(body)}`)}`,
  })
}

const sepay = (id: number, amount: number, content: string, referenceCode: string, at = now()) =>
  send(
    "/sources/sepay",
    {
      id,
      transactionDate: at,
      accountNumber,
      transferType: "in",
      transferAmount: amount,
      content,
      referenceCode,
    },
    { authorization: `Apikey ${keys.SEPAY_API_KEY}` }
  )

it("Casso v2 pays an intent, and its payer's account is where a refund goes", async () => {
  const { id, code } = await test.intent(20_000)
  expect((await casso(7, 20_000, code)).status).toBe(200)
  expect((await test.retrieve(id)).intent.status).toBe("succeeded")
  expect(await test.stripe.refunds.create({ payment_intent: id })).toMatchObject({
    status: "pending",
    vietqr: {
      destination: { bank_bin: "970415", account_number: "8888888888", account_holder_name: "NGUYEN VAN A" },
    },
  })
  expect((await casso(8, -5000, "phi")).status).toBe(200)
  expect(await openReviews(test)).toEqual(["unexplained_debit 5000"])
})

it("Casso v1 brings several transactions in one notice", async () => {
  const [one, two] = [await test.intent(1000), await test.intent(2000)]
  const body = {
    error: 0,
    data: [
      [1, one],
      [2, two],
    ].map(([id, intent]) => ({
      id,
      tid: `T${id}`,
      description: Object(intent).code,
      amount: Number(id) * 1000,
      when: now(),
      bank_sub_acc_id: accountNumber,
    })),
  }
  expect((await send("/sources/casso/v1", body, { "secure-token": "wrong" })).status).toBe(401)
  expect((await send("/sources/casso/v1", body, { "secure-token": keys.CASSO_SECURE_TOKEN })).status).toBe(
    200
  )
  for (const { id } of [one, two]) expect((await test.retrieve(id)).intent.status).toBe("succeeded")
})

it("VietQR.vn signs in with us and syncs a transaction", async () => {
  const { id, code } = await test.intent(4000)
  const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString("base64")}` })
  expect((await send("/api/token_generate", {}, basic("vietqr:wrong"))).status).toBe(401)
  const signedIn = await send("/api/token_generate", {}, basic("vietqr:vietqr-pass-1"))
  expect(signedIn.body).toMatchObject({ token_type: "Bearer", expires_in: 300 })
  const body = {
    bankaccount: accountNumber,
    amount: 4000,
    transType: "C",
    content: code,
    transactionid: "tx-1",
    transactiontime: Date.now(),
    referencenumber: "FT9",
    orderId: "",
    terminalCode: "",
    sign: "",
  }
  expect(await send("/bank/api/transaction-sync", body, { authorization: "Bearer forged" })).toMatchObject({
    status: 401,
    body: { error: true, object: null },
  })
  const token = String(Reflect.get(Object(signedIn.body), "access_token"))
  expect(await send("/bank/api/transaction-sync", body, { authorization: `Bearer ${token}` })).toEqual({
    status: 200,
    body: { error: false, errorReason: null, toastMessage: null, object: { reftransactionid: "tx-1" } },
  })
  expect((await test.retrieve(id)).intent.status).toBe("succeeded")
})

describe("7: two sources that tell of one transfer", () => {
  it("with the bank's reference are one credit, however they come", async () => {
    const { id, code } = await test.intent(50_000)
    await Promise.all([
      casso(7, 50_000, code, { reference: "FT-26.264" }),
      sepay(8, 50_000, `${code} CK`, "FT26264"),
    ])
    await test.settled()
    expect((await test.retrieve(id)).intent.status).toBe("succeeded")
    expect(await balances(test)).toEqual({ bank: 50_000, balance: -50_000 })
    expect(await test.sql("select state from bank_transactions order by state")).toEqual([
      { state: "booked" },
      { state: "duplicate" },
    ])
  })

  it("of two equal transfers stay two", async () => {
    const { id, code } = await test.intent(50_000)
    await casso(1, 25_000, code, { reference: "FT1" })
    await casso(2, 25_000, code, { reference: "FT2" })
    await sepay(3, 25_000, code, "FT1")
    await sepay(4, 25_000, code, "FT2")
    expect((await test.retrieve(id)).intent.status).toBe("succeeded")
    expect(await balances(test)).toEqual({ bank: 50_000, balance: -50_000 })
  })

  it("without a reference are for a person, who says one or two", async () => {
    const { id, code } = await test.intent(50_000)
    await casso(1, 25_000, code, { reference: "" })
    await sepay(2, 25_000, code, "")
    expect(await openReviews(test)).toEqual(["possible_duplicate 25000"])
    expect((await test.retrieve(id)).intent.amount_received).toBe(25_000)
    const [{ id: review }] = (await test.sql<{ id: string }>(
      "select id from reviews where state = 'open'"
    )) as [{ id: string }]
    await test.stripe.rawRequest("POST", `/v1/vietqr/reviews/${review}/decide`, {
      author: "an",
      reason: "two transfers in the bank app",
      outcome: "separate",
    })
    expect((await test.retrieve(id)).intent.status).toBe("succeeded")
  })

  it("that lie days apart are two", async () => {
    const { code } = await test.intent(50_000)
    await casso(1, 25_000, code, { reference: "FT1" })
    await sepay(2, 25_000, code, "FT1", writeVietnamTime(new Date(Date.now() - 4 * 86_400_000)))
    expect(await balances(test)).toMatchObject({ bank: 50_000 })
  })
})

it("a source without its secret is not there", async () => {
  const bare = await startGateway()
  for (const path of [
    "/sources/casso",
    "/sources/casso/v1",
    "/api/token_generate",
    "/bank/api/transaction-sync",
  ]) {
    expect((await fetch(bare.url + path, { method: "POST", body: "{}" })).status).toBe(404)
  }
  expect((await fetch(`${bare.url}/sources/sepay`, { method: "POST", body: "{}" })).status).toBe(401)
  await bare.stop()
})
