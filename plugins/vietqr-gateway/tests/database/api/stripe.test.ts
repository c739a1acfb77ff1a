import Stripe from "stripe"
import { z } from "zod"
import { routes } from "../../../src/api/routes"
import { enrol } from "../../support/approvers"
import { type AnswerDocument, readDocument } from "../../support/document"
import {
  clientOf,
  publishableKey,
  secretKey,
  startGateway,
  type TestGateway,
  waitFor,
} from "../../support/harness"

let test: TestGateway
let document: AnswerDocument
const faults: string[] = []

/** The official client; every answer it gets is held against the OpenAPI document. */
function watched(key = secretKey): Stripe {
  const { hostname, port } = new URL(test.url)
  const client = Stripe.createFetchHttpClient(async (input, init) => {
    const response = await fetch(input, init)
    const { pathname } = new URL(String(input instanceof Request ? input.url : input))
    const body: unknown = await response.clone().json()
    const faultOf = document.faultOf(init?.method ?? "GET", pathname, response.status, body)
    if (faultOf) faults.push(faultOf)
    return response
  })
  return new Stripe(key, {
    host: hostname,
    port,
    protocol: "http",
    maxNetworkRetries: 0,
    telemetry: false,
    httpClient: client,
  })
}

let stripe: Stripe
beforeAll(async () => {
  test = await startGateway({ GATEWAY_PAYOUT_APPROVAL_ABOVE: "1000000" })
  document = await readDocument(test.url)
  stripe = watched()
})
afterAll(() => test.stop())

const bank = {
  object: "bank_account" as const,
  country: "VN",
  currency: "vnd",
  routing_number: "970436",
  account_number: "0071001234567",
  account_holder_name: "HTX Pà Cò",
}
const destination = { bank_bin: "970422", account_number: "0359000000", account_holder_name: "NGUYEN VAN A" }
const open = { currency: "vnd", confirm: true, allowed_payment_method_types: ["vietqr"] }
const post = (path: string, body: Record<string, unknown> = {}, stripeAccount?: string): Promise<unknown> =>
  stripe.rawRequest("POST", path, body, stripeAccount ? { stripeAccount } : {})
const get = (path: string): Promise<unknown> => stripe.rawRequest("GET", path)
const idOf = (object: unknown) => z.object({ id: z.string() }).parse(object).id

async function sale(amount: number): Promise<Stripe.PaymentIntent> {
  const { id, code } = await test.intent(amount, { metadata: { amount: String(amount) } })
  await test.credit(amount, code)
  return stripe.paymentIntents.retrieve(id, { expand: ["latest_charge.balance_transaction"] })
}

it("payment intents and charges", async () => {
  const made = await stripe.paymentIntents.create({
    amount: 20_000,
    currency: "vnd",
    metadata: { a: "1", b: "2" },
  })
  await stripe.paymentIntents.update(made.id, { description: "gà", metadata: { a: "" } })
  expect((await stripe.paymentIntents.retrieve(made.id)).metadata).toEqual({ b: "2" })
  expect((await stripe.paymentIntents.update(made.id, { metadata: "" })).metadata).toEqual({})
  await stripe.paymentIntents.confirm(made.id, { payment_method_data: { type: "vietqr" } })
  await stripe.paymentIntents.cancel(made.id, { cancellation_reason: "abandoned" })
  const paid = await sale(30_000)
  expect(paid.latest_charge).toMatchObject({
    object: "charge",
    balance_transaction: { object: "balance_transaction", amount: 30_000, type: "charge" },
  })
  const charge = idOf(paid.latest_charge)
  for (const refuse of [
    stripe.paymentIntents.capture(paid.id),
    stripe.paymentIntents.incrementAuthorization(paid.id, { amount: 1 }),
    stripe.paymentIntents.verifyMicrodeposits(paid.id),
    stripe.paymentIntents.applyCustomerBalance(paid.id),
  ]) {
    await expect(refuse).rejects.toMatchObject({
      statusCode: 400,
      code: "payment_intent_unexpected_state",
      payment_intent: { id: paid.id },
    })
  }
  expect(await stripe.charges.update(charge, { description: "đơn 1", metadata: { x: "y" } })).toMatchObject({
    description: "đơn 1",
    metadata: { x: "y" },
  })
  expect((await stripe.charges.list({ payment_intent: paid.id })).data.map(({ id }) => id)).toEqual([charge])
  expect(
    (await stripe.charges.search({ query: 'metadata["x"]:"y" AND amount=30000' })).data.map(({ id }) => id)
  ).toEqual([charge])
  await stripe.charges.retrieve(charge)
  await expect(stripe.charges.create({ amount: 1, currency: "vnd" })).rejects.toMatchObject({
    statusCode: 404,
    code: "resource_missing",
  })
  expect(
    await clientOf(test.url, publishableKey).paymentIntents.retrieve(paid.id, {
      client_secret: paid.client_secret ?? "",
    })
  ).toMatchObject({ status: "succeeded" })
})

it("refunds", async () => {
  const paid = await sale(40_000)
  const made = await post("/v1/refunds", {
    payment_intent: paid.id,
    amount: 10_000,
    destination,
    metadata: { a: "1" },
  })
  await stripe.refunds.update(idOf(made), { metadata: { a: "2" } })
  await post("/v1/vietqr/payout_batches", { author: "thu quy" })
  expect(
    await post(`/v1/refunds/${idOf(made)}/mark_unknown`, { author: "an", reason: "timeout" })
  ).toMatchObject({ status: "pending", vietqr: { state: "unknown" } })
  expect(
    await post(`/v1/refunds/${idOf(made)}/mark_failed`, { author: "an", reason: "wrong account" })
  ).toMatchObject({ status: "failed", failure_reason: "declined" })
  await expect(
    post(`/v1/refunds/${idOf(made)}/mark_failed`, { author: "an", reason: "again" })
  ).rejects.toMatchObject({ code: "refund_unexpected_state" })
  const waiting = await stripe.refunds.create({ payment_intent: paid.id, amount: 5000 })
  expect(await stripe.testHelpers.refunds.expire(waiting.id)).toMatchObject({ status: "failed" })
  const other = await stripe.refunds.create({ charge: idOf(paid.latest_charge), amount: 5000 })
  await stripe.refunds.cancel(other.id)
  expect(
    await stripe.refunds.retrieve(other.id, { expand: ["charge.refunds", "payment_intent"] })
  ).toMatchObject({
    status: "canceled",
    charge: {
      refunds: {
        object: "list",
        has_more: false,
        data: [{ id: other.id }, { id: waiting.id }, { id: idOf(made) }],
      },
    },
    payment_intent: { id: paid.id },
  })
  await stripe.refunds.list({ charge: idOf(paid.latest_charge) })
  expect(await stripe.charges.retrieve(idOf(paid.latest_charge))).toMatchObject({ amount_refunded: 0 })
})

it("accounts, transfers, payouts and balances", async () => {
  await sale(9_000_000)
  const account = await stripe.accounts.create({
    type: "custom",
    country: "VN",
    email: "htx@example.vn",
    business_profile: { name: "HTX" },
    external_account: bank,
  })
  const as = { stripeAccount: account.id }
  await stripe.accounts.update(account.id, { metadata: { seller: "sel_1" } })
  expect((await stripe.accounts.retrieve(account.id)).metadata).toEqual({ seller: "sel_1" })
  await stripe.accounts.list({ limit: 3 })
  expect(await stripe.accounts.retrieveCurrent({}, as)).toMatchObject({
    id: account.id,
    metadata: { seller: "sel_1" },
  })
  expect(await stripe.accounts.retrieveCurrent()).toMatchObject({ object: "account", type: "standard" })
  expect((await stripe.accounts.listCapabilities(account.id)).data).toMatchObject([
    { id: "transfers", status: "active" },
  ])
  await stripe.accounts.retrieveCapability(account.id, "transfers")
  const second = await stripe.accounts.createExternalAccount(account.id, {
    external_account: { ...bank, account_number: "888999" },
  })
  const [, first] = (await stripe.accounts.listExternalAccounts(account.id)).data
  await stripe.accounts.retrieveExternalAccount(account.id, second.id)
  await post(`/v1/accounts/${account.id}/external_accounts/${second.id}/verify`, {
    author: "an",
    reason: "seen",
    outcome: "verified",
  })
  expect(
    await stripe.accounts.updateExternalAccount(account.id, first?.id ?? "", {
      default_for_currency: true,
      metadata: { k: "v" },
    })
  ).toMatchObject({
    default_for_currency: true,
    metadata: { k: "v" },
    vietqr: { held_until: expect.any(Number) },
  })
  await stripe.accounts.deleteExternalAccount(account.id, second.id)

  const transfer = await stripe.transfers.create({
    amount: 4_000_000,
    currency: "vnd",
    destination: account.id,
    transfer_group: "og_1",
  })
  await stripe.transfers.update(transfer.id, { description: "phần của HTX" })
  const reversal = await stripe.transfers.createReversal(transfer.id, { amount: 1000 })
  expect(
    await stripe.transfers.updateReversal(transfer.id, reversal.id, { metadata: { why: "dư" } })
  ).toMatchObject({ metadata: { why: "dư" } })
  expect(
    await stripe.transfers.retrieveReversal(transfer.id, reversal.id, { expand: ["transfer.destination"] })
  ).toMatchObject({ amount: 1000, transfer: { id: transfer.id, destination: { id: account.id } } })
  await stripe.transfers.listReversals(transfer.id)
  await stripe.transfers.retrieve(transfer.id)
  await stripe.transfers.list({ transfer_group: "og_1" })

  const divided = await test.intent(50_000, {
    application_fee_amount: 5_000,
    transfer_data: { destination: account.id },
  })
  await test.credit(50_000, divided.code)
  const [fee] = (await stripe.applicationFees.list({ limit: 1 })).data
  const feeId = fee?.id ?? ""
  expect(await stripe.applicationFees.retrieve(feeId, { expand: ["account", "charge"] })).toMatchObject({
    account: { id: account.id },
    charge: { object: "charge", application_fee: feeId },
  })
  const feeRefund = await stripe.applicationFees.createRefund(feeId, { amount: 1000 })
  await stripe.applicationFees.updateRefund(feeId, feeRefund.id, { metadata: { why: "dư" } })
  expect(await stripe.applicationFees.retrieveRefund(feeId, feeRefund.id)).toMatchObject({
    metadata: { why: "dư" },
  })
  await stripe.applicationFees.listRefunds(feeId)

  const payout = await stripe.payouts.create({ amount: 2_000_000, currency: "vnd", ...{ author: "an" } }, as)
  const chi = await enrol(test, "chi")
  await post(
    `/v1/payouts/${payout.id}/approve`,
    { approver: chi.id, code: chi.code(), reason: "đã xem" },
    account.id
  )
  await stripe.payouts.update(payout.id, { metadata: { a: "1" } }, as)
  await expect(stripe.payouts.reverse(payout.id, {}, as)).rejects.toMatchObject({
    statusCode: 400,
    code: "payout_reversal_not_supported",
  })
  await stripe.payouts.retrieve(payout.id, { expand: ["destination", "balance_transaction"] }, as)
  await stripe.payouts.list({ status: "pending" }, as)
  const canceled = await stripe.payouts.create({ amount: 1000, currency: "vnd" }, as)
  await stripe.payouts.cancel(canceled.id, {}, as)
  await test.sql("update outgoing_payments set not_before = now()")
  const batch = await post("/v1/vietqr/payout_batches", { author: "thu quy" })
  await get(`/v1/vietqr/payout_batches/${idOf(batch)}`)
  await get("/v1/vietqr/payout_batches")
  await get(`/v1/vietqr/payout_batches/${idOf(batch)}/file?format=csv`)
  const small = await stripe.payouts.create({ amount: 1000, currency: "vnd" }, as)
  const open = await post("/v1/vietqr/payout_batches", { author: "thu quy", approval: "required" })
  await post(`/v1/vietqr/payout_batches/${idOf(open)}/cancel`, { author: "an", reason: "làm lại" })
  const again = await post("/v1/vietqr/payout_batches", { author: "thu quy", approval: "required" })
  await post(`/v1/vietqr/payout_batches/${idOf(again)}/approve`, {
    approver: chi.id,
    code: chi.code(),
    fingerprint: Reflect.get(Object(again), "fingerprint"),
    reason: "đã xem",
  })
  await post(`/v1/payouts/${small.id}/mark_failed`, { author: "an", reason: "refused" }, account.id)
  await get("/v1/vietqr/ledger_sums")
  await get("/v1/vietqr/transfer_group_sums")
  await post(`/v1/payouts/${payout.id}/mark_unknown`, { author: "an", reason: "timeout" }, account.id)
  await post(`/v1/payouts/${payout.id}/mark_failed`, { author: "an", reason: "refused" }, account.id)

  await stripe.balance.retrieve({}, as)
  const lines = await stripe.balanceTransactions.list({ limit: 2 }, as).autoPagingToArray({ limit: 100 })
  expect(lines.map(({ amount }) => amount)).toEqual([
    2_000_000, 1000, -1000, 1000, -1000, -2_000_000, 1000, -5000, 50_000, -1000, 4_000_000,
  ])
  await stripe.balanceTransactions.retrieve(lines[0]?.id ?? "", {}, as)

  expect(await stripe.accounts.reject(account.id, { reason: "fraud" })).toMatchObject({
    payouts_enabled: false,
    requirements: { disabled_reason: "rejected.fraud" },
  })
  await expect(stripe.payouts.create({ amount: 1000, currency: "vnd" }, as)).rejects.toMatchObject({
    code: "payouts_not_allowed",
  })
  await post(`/v1/accounts/${account.id}/unreject`)
  await expect(stripe.accounts.del(account.id)).rejects.toMatchObject({ code: "account_balance_not_zero" })
  const empty = await stripe.accounts.create({ type: "custom", country: "VN" })
  expect(await stripe.accounts.del(empty.id)).toMatchObject({ deleted: true })
  await expect(stripe.accounts.retrieve(empty.id)).rejects.toMatchObject({ statusCode: 404 })
  await expect(
    stripe.transfers.create({ amount: 1, currency: "vnd", destination: empty.id })
  ).rejects.toMatchObject({ param: "destination" })
})

it("events and webhook endpoints", async () => {
  const endpoint = await stripe.webhookEndpoints.create({
    url: "http://127.0.0.1:1/",
    enabled_events: ["payment_intent.created"],
  })
  await stripe.webhookEndpoints.update(endpoint.id, { description: "cửa hàng" })
  await stripe.webhookEndpoints.retrieve(endpoint.id)
  await stripe.webhookEndpoints.list()
  await post(`/v1/webhook_endpoints/${endpoint.id}/rotate_secret`)
  await stripe.paymentIntents.create({ amount: 1000, currency: "vnd" })
  const list = z.object({ data: z.array(z.object({ id: z.string() })) })
  const deliveries = list.parse(await get("/v1/vietqr/webhook_deliveries"))
  await get(`/v1/vietqr/webhook_deliveries/${deliveries.data[0]?.id}`)
  await post(`/v1/vietqr/webhook_deliveries/${deliveries.data[0]?.id}/replay`)
  const [event] = (await stripe.events.list({ limit: 1, types: ["payment_intent.created"] })).data
  await stripe.events.retrieve(event?.id ?? "")
  await stripe.webhookEndpoints.del(endpoint.id)
})

it("what is VietQR's own", async () => {
  const made = await post("/v1/vietqr/encode", {
    bank_bin: "970416",
    account_number: "257678859",
    amount: 1000,
    purpose: "Chuyen tien",
  })
  await post("/v1/vietqr/decode", { payload: Reflect.get(Object(made), "payload") })
  await get("/v1/vietqr/banks")
  const key = await post("/v1/vietqr/api_keys", { name: "kho", scopes: ["events:read"] })
  await get("/v1/vietqr/api_keys")
  await post(`/v1/vietqr/api_keys/${idOf(key)}/revoke`)
  await get("/v1/vietqr/acts")
  for (const path of ["bank_credits", "bank_debits", "bank_reversals"])
    await post(`/v1/test_helpers/${path}`, {
      account_number: "1900000000018",
      amount: 7000,
      description: "khong co ma",
    })
  await test.settled()
  const reviews = await waitFor(async () => {
    const found = z
      .object({ data: z.array(z.object({ id: z.string(), reason: z.string() })) })
      .parse(await get("/v1/vietqr/reviews?status=open")).data
    return found.some(({ reason }) => reason === "no_code") ? found : null
  })
  const unknown = reviews.find(({ reason }) => reason === "no_code")?.id
  await get(`/v1/vietqr/reviews/${unknown}`)
  const { id } = await test.intent(1000)
  await post(`/v1/vietqr/reviews/${unknown}/assign`, {
    payment_intent: id,
    author: "an",
    reason: "người trả gọi",
  })
  const returned = await post(`/v1/vietqr/reviews/${unknown}/refund`, {
    amount: 1000,
    destination,
    author: "an",
    reason: "trả lại",
  })
  const binh = await enrol(test, "binh")
  await post(`/v1/refunds/${idOf(returned)}/approve`, {
    approver: binh.id,
    code: binh.code(),
    reason: "đã xem",
  })
  await get("/v1/approvers")
  await get(`/v1/approvers/${binh.id}`)
  const link = await post("/v1/vietqr/refund_account_links", { refund: idOf(returned) })
  await get(`/v1/vietqr/refund_account_links/${idOf(link)}`)
  await post(`/v1/vietqr/reviews/${unknown}/ignore`, { author: "an", reason: "giữ lại" })
  const debit = reviews.find(({ reason }) => reason === "unexplained_debit")?.id
  await post(`/v1/vietqr/reviews/${debit}/book`, { author: "an", reason: "phí SMS", as: "bank_fee" })
  const [notice] = z
    .object({ data: z.array(z.object({ id: z.string() })) })
    .parse(await get("/v1/vietqr/notices?limit=1")).data
  await get(`/v1/vietqr/notices/${notice?.id}`)
  await test.sql("update notices set state = 'failed' where id = $1", [notice?.id])
  await post(`/v1/vietqr/notices/${notice?.id}/retry`, { author: "an", reason: "bản mới" })
})

it("statements, of which a preview is not counted", async () => {
  const succeeded = async () =>
    /gateway_payment_intents_total\{outcome="succeeded"\} (\d+)/.exec(
      await (await fetch(`${test.url}/metrics`)).text()
    )?.[1]
  const { code } = await test.intent(20_000)
  const columns = {
    date: "Ngày giao dịch",
    credit: "Ghi có",
    debit: "Ghi nợ",
    description: "Diễn giải",
    reference: "Số bút toán",
    balance: "Số dư",
  }
  const mapping = await post("/v1/vietqr/statement_mappings", { name: "Vietcombank", columns })
  await get("/v1/vietqr/statement_mappings")
  const today = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh", dateStyle: "short" }).format(
    new Date()
  )
  const file = [
    "Ngày giao dịch,Số bút toán,Ghi nợ,Ghi có,Số dư,Diễn giải",
    `${today} 10:05:00,FT112,,"20,000","20,000",${code}`,
  ].join("\r\n")
  const before = await succeeded()
  const preview = await post("/v1/vietqr/statement_imports", {
    account_number: "1900000000018",
    mapping: idOf(mapping),
    filename: "t11.csv",
    format: "csv",
    content: Buffer.from(file).toString("base64"),
  })
  expect(preview).toMatchObject({
    status: "preview",
    rows: [{ outcome: "booked", direction: "credit", amount: 20_000 }],
  })
  expect(await succeeded()).toBe(before)
  await get(`/v1/vietqr/statement_imports/${idOf(preview)}`)
  await get("/v1/vietqr/statement_imports")
  await post(`/v1/vietqr/statement_imports/${idOf(preview)}/book`, {
    author: "ke toan",
    reason: "cuối tháng",
  })
  expect(await succeeded()).toBe(String(Number(before) + 1))
})

it("lists are walked by the client both ways, and nested references expanded", async () => {
  const made: string[] = []
  for (let i = 0; i < 7; i++)
    made.push((await stripe.paymentIntents.create({ ...open, amount: 1000 + i })).id)
  const forwards: string[] = []
  for await (const intent of stripe.paymentIntents.list({ limit: 3 })) {
    forwards.push(intent.id)
    if (forwards.length === 7) break
  }
  expect(forwards).toEqual(made.toReversed())
  const backwards: string[] = []
  for await (const intent of stripe.paymentIntents.list({ limit: 3, ending_before: made[0] ?? "" }))
    backwards.push(intent.id)
  expect(backwards).toEqual(made.slice(1))
  const events = await stripe.events.list({ limit: 5 }).autoPagingToArray({ limit: 10_000 })
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
  expect(events.length).toBeGreaterThan(40)
  const found: string[] = []
  for await (const intent of stripe.paymentIntents.search({
    query: "amount>=1000 AND amount<1007 AND status:'requires_action'",
    limit: 2,
  }))
    found.push(intent.id)
  expect(found.filter((id) => made.includes(id))).toEqual(made.toReversed())
  const charges = await stripe.charges.list({
    limit: 2,
    expand: ["data.balance_transaction.source", "data.payment_intent"],
  })
  for (const charge of charges.data)
    expect(charge).toMatchObject({
      balance_transaction: { source: { id: charge.id } },
      payment_intent: { latest_charge: charge.id },
    })
})

it("the document is strict: an answer with a field too many, or one of another type, is a breach", async () => {
  const intent: unknown = JSON.parse(
    JSON.stringify(await test.stripe.paymentIntents.create({ amount: 1000, currency: "vnd" }))
  )
  const path = "/v1/payment_intents"
  expect(document.faultOf("POST", path, 200, intent)).toBeNull()
  expect(document.faultOf("POST", path, 200, { ...Object(intent), card: "4242" })).toContain("PaymentIntent")
  expect(document.faultOf("POST", path, 200, { ...Object(intent), amount: "1000" })).toContain("amount")
  expect(document.faultOf("POST", path, 400, { error: { message: "no type" } })).toContain("Error")
})

it("the answers are what the document says, for every route that was driven", () => {
  expect(faults).toEqual([])
  const undriven = routes
    .map((route) => `${route.method} ${route.path.replace(/:(\w+)/g, "{$1}")}`)
    .filter(
      (route) =>
        !document.checkedRoutes.has(route) &&
        !/capture|increment_authorization|verify_microdeposits|apply_customer_balance|payouts\/\{payout\}\/reverse/.test(
          route
        )
    )
  // A doubtful twin needs two sources, a look-up needs a service: their own suites drive these two.
  expect(undriven.filter((route) => !/decide|account_names/.test(route))).toEqual([])
})
