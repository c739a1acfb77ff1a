import { z } from "zod"
import { accountNumber, startGateway, type TestGateway, waitFor } from "../../support/harness"
import { balances } from "../../support/ledger"

let test: TestGateway
beforeEach(async () => void (test = await startGateway({ SEPAY_API_KEY: "sepay-key-of-bytes" })))
afterEach(() => test.stop())

const page = z.object({
  has_more: z.boolean(),
  data: z.array(
    z.object({ id: z.string(), status: z.string(), outcome: z.string().nullable(), body: z.string() })
  ),
})
const list = async (query: string) =>
  page.parse(await test.stripe.rawRequest("GET", `/v1/vietqr/notices?${query}`))
const send = (change: Record<string, unknown>) =>
  fetch(`${test.url}/sources/sepay`, {
    method: "POST",
    headers: { authorization: "Apikey sepay-key-of-bytes" },
    body: JSON.stringify({
      id: 1,
      transactionDate: "2026-11-28 10:15:07",
      accountNumber,
      transferType: "in",
      transferAmount: 1000,
      content: "",
      referenceCode: "R1",
      ...change,
    }),
  }).then(({ status }) => expect(status).toBe(200))
const failed = () => waitFor(async () => (await list("status=failed")).data[0], "leaving it to a person")

it("amounts as text, balances with decimals and other forms of time are read", async () => {
  const forms = [
    { transferAmount: "1000" },
    { transferAmount: "1000.00" },
    { accumulated: 123.5 },
    { accumulated: "123" },
    { accumulated: "x" },
    { transactionDate: "28/11/2026 10:15" },
    { transactionDate: "2026-11-28T03:15:07Z" },
    { transactionDate: 1795921507 },
    { transactionDate: "1795921507000" },
  ]
  for (const [nth, form] of forms.entries()) await send({ id: nth, referenceCode: `R${nth}`, ...form })
  await test.settled()
  expect(await balances(test)).toEqual({ bank: 9000, unallocated: -9000 })
  const months = await test.sql(
    "select distinct to_char(occurred_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM') as month from bank_transactions"
  )
  expect(months).toEqual([{ month: "2026-11" }])
})

it("what cannot be read waits with its bytes, is listed, and can be tried again", async () => {
  const { id, code } = await test.intent(1000)
  await send({ content: code, transferAmount: 1000.5 })
  const { id: notice, outcome, body } = await failed()
  expect(outcome).toBe("unreadable")
  expect(JSON.parse(Buffer.from(body, "base64").toString("utf8"))).toMatchObject({ transferAmount: 1000.5 })
  expect(await (await fetch(`${test.url}/metrics`)).text()).toContain("gateway_failed_notices 1")

  // A later version reads it: here the bytes change instead.
  await test.sql(
    "update notices set body = convert_to(replace(convert_from(body, 'UTF8'), '1000.5', '1000'), 'UTF8')"
  )
  const why = { author: "van hanh", reason: "bản mới đọc được" }
  await test.stripe.rawRequest("POST", `/v1/vietqr/notices/${notice}/retry`, why)
  await waitFor(async () => (await test.retrieve(id)).intent.status === "succeeded", "the payment")
  expect(await test.stripe.rawRequest("GET", `/v1/vietqr/notices/${notice}`)).toMatchObject({
    status: "processed",
  })
  await expect(
    test.stripe.rawRequest("POST", `/v1/vietqr/notices/${notice}/retry`, why)
  ).rejects.toMatchObject({ code: "notice_unexpected_state" })
  expect(await test.sql("select act, author from acts")).toEqual([{ act: "retry", author: why.author }])
})

it("one that cannot be read holds up no other one", async () => {
  const { id, code } = await test.intent(1000)
  await Promise.all([
    send({ id: 1, transferType: "sideways" }),
    send({ id: 2, content: code, referenceCode: "R2" }),
  ])
  await waitFor(async () => (await test.retrieve(id)).intent.status === "succeeded", "the payment")
  expect((await failed()).outcome).toBe("unreadable")
})

it("they are listed page by page", async () => {
  for (let nth = 0; nth < 3; nth++) await send({ id: nth, referenceCode: `R${nth}` })
  await test.settled()
  const first = await list("limit=2")
  expect([first.data.length, first.has_more]).toEqual([2, true])
  const next = await list(`limit=2&starting_after=${first.data[1]?.id}`)
  expect([next.data.length, next.has_more]).toEqual([1, false])
})

it("the gauges show what waits", async () => {
  await send({})
  await test.settled()
  const text = await (await fetch(`${test.url}/metrics`)).text()
  for (const line of [
    "gateway_oldest_waiting_notice_seconds 0",
    "gateway_open_reviews 1",
    "gateway_dead_deliveries 0",
    "gateway_unsent_outgoing 0",
    "gateway_unsent_outgoing_vnd 0",
  ])
    expect(text).toContain(line)
})
