import { z } from "zod"
import { enrol } from "../../support/approvers"
import { accountNumber, startGateway, type TestGateway } from "../../support/harness"
import { openReviews } from "../../support/ledger"
import { moneyOut, payerBank } from "../../support/money-out"

let test: TestGateway
beforeAll(
  async () =>
    void (test = await startGateway({
      GATEWAY_PAYOUT_APPROVAL_ABOVE: "1000000",
      CASSO_CHECKSUM_KEY: "casso-key-1",
    }))
)
afterAll(() => test.stop())

const { post, sale, makeBatch } = moneyOut(() => test)
const linkShape = z.object({
  id: z.string(),
  url: z.string(),
  amount: z.number(),
  expires_at: z.number(),
  status: z.string(),
  refund: z.string().nullable(),
  review: z.string().nullable(),
})
const why = { author: "ke.toan@cho.vn", reason: "Khách chuyển dư" }
const link = async (input: object) =>
  linkShape.parse(await post("/v1/vietqr/refund_account_links", { ...input }))
const reread = async (id: string) =>
  linkShape.parse(await test.stripe.rawRequest("GET", `/v1/vietqr/refund_account_links/${id}`))
const refundOf = async (id: string) => test.stripe.refunds.retrieve(id)
const vietqrOf = (object: unknown) =>
  z.record(z.string(), z.unknown()).parse(Reflect.get(Object(object), "vietqr"))

/** A refund whose payer the notice did not name. */
async function refundWithoutAccount(amount: number): Promise<string> {
  const made = await test.stripe.refunds.create({
    payment_intent: await sale(amount),
    vietqr: { author: "an@cho.vn" },
  } as never)
  expect(made.status).toBe("requires_action")
  return made.id
}

interface Visit {
  status: number
  html: string
}
const here = (url: string) => test.url + new URL(url).pathname
async function visit(url: string, fields?: Record<string, string>, lang = "vi"): Promise<Visit> {
  const answer = await fetch(`${here(url)}?lang=${lang}`, {
    ...(fields ? { method: "POST", body: new URLSearchParams(fields) } : {}),
  })
  return { status: answer.status, html: await answer.text() }
}
const typed = { ...payerBank, account_number: "0359 000 000", account_holder_name: "Nguyễn Văn An" }
const name = (url: string, more = {}) => visit(url, { ...typed, step: "confirm", ...more })

it("a payer names the account of a refund in two steps, without a script, and the shop is told", async () => {
  const refund = await refundWithoutAccount(80_000)
  const { url, amount, status, id } = await link({ refund })
  expect([amount, status]).toEqual([80_000, "open"])
  const form = await visit(url)
  expect(form.status).toBe(200)
  expect(form.html).toContain("80.000")
  expect(form.html).toContain('<option value="970422"')
  expect(form.html).not.toContain("<script")
  expect((await visit(url, undefined, "en")).html).toContain("Account number")

  const check = await visit(url, { ...typed, step: "check" })
  expect(check.html).toContain("0359000000")
  expect(check.html).toContain("NGUYEN VAN AN")
  expect((await refundOf(refund)).status).toBe("requires_action")

  const done = await name(url)
  expect(done.html).toContain("…0000")
  expect(vietqrOf(await refundOf(refund))).toMatchObject({
    state: "pending",
    needs_approval: false,
    destination: { bank_bin: "970422", account_number: "0359000000", account_holder_name: "NGUYEN VAN AN" },
  })
  expect(await reread(id)).toMatchObject({ status: "used", refund })
  const [event] = (await test.stripe.events.list({ limit: 10 })).data.filter(({ type }) =>
    String(type).startsWith("vietqr.refund_account")
  )
  expect(event).toMatchObject({
    type: "vietqr.refund_account.named",
    data: { object: { id, refund, bank_bin: "970422", account_number_last4: "0000" } },
  })
  expect(await test.sql("select act, author from acts where object_id = $1 order by seq", [refund])).toEqual([
    { act: "ask_account", author: expect.stringMatching(/^key_/) },
    { act: "name_destination", author: "payer" },
  ])
})

it("naming it again needs another link, and then another person agrees; a link that was used shows no more than the end of the number", async () => {
  const refund = await refundWithoutAccount(70_000)
  const first = await link({ refund })
  await name(first.url)
  const again = await name(first.url, { account_number: "66600066" })
  expect(again.html).toContain("…0000")
  expect(again.html).not.toContain("0359000000")
  expect(vietqrOf(await refundOf(refund)).destination).toMatchObject({ account_number: "0359000000" })

  const second = await link({ refund })
  await name(second.url, { account_number: "66600066" })
  expect(vietqrOf(await refundOf(refund))).toMatchObject({
    destination: { account_number: "66600066" },
    needs_approval: true,
    approvals_missing: 1,
  })
  expect(
    (await test.sql("select 1 from acts where object_id = $1 and act = 'name_destination'", [refund])).length
  ).toBe(2)
  await makeBatch()
  expect(vietqrOf(await refundOf(refund)).state).toBe("pending")
})

it("a large refund to an account that only the payer named needs an approver; whoever asked for it is none", async () => {
  const refund = await refundWithoutAccount(1_500_000)
  await name((await link({ refund })).url, { account_number: "1122334455" })
  expect(vietqrOf(await refundOf(refund))).toMatchObject({ needs_approval: true, approvals_missing: 1 })
  const [an, binh] = [await enrol(test, "An", { person: "an@cho.vn" }), await enrol(test, "Bình")]
  const approve = (approver: { id: string; code(): string }) =>
    post(`/v1/refunds/${refund}/approve`, { approver: approver.id, code: approver.code(), reason: "đã gọi" })
  await expect(approve(an)).rejects.toMatchObject({ code: "second_person_required" })
  await approve(binh)
  expect(vietqrOf(await refundOf(refund)).approvals_missing).toBe(0)
})

it("of a review all the money goes back to the account that the payer names, in the name of who asked", async () => {
  const { id, code } = await test.intent(100_000)
  await test.stripe.paymentIntents.cancel(id)
  await test.credit(40_000, code)
  await test.credit(60_000, code)
  await expect(link({ payment_intent: id })).rejects.toMatchObject({ statusCode: 400, param: "author" })
  const wanted = await link({ payment_intent: id, ...why })
  expect(wanted).toMatchObject({ amount: 100_000, refund: null })
  expect(await openReviews(test)).toEqual(["paid_after_cancel 100000"])
  await name(wanted.url, { account_number: "5566778899" })
  expect(await openReviews(test)).toEqual([])
  const { refund } = await reread(wanted.id)
  const made = await refundOf(refund ?? "")
  expect(made.amount).toBe(100_000)
  expect(vietqrOf(made)).toMatchObject({ author: why.author, reason: why.reason, review: wanted.review })
  expect(
    await test.sql("select created_by, destination_by from outgoing_payments where object_id = $1", [refund])
  ).toEqual([{ created_by: why.author, destination_by: "payer" }])
})

it("what is typed wrong is said beside its field, and nothing is lost", async () => {
  const { url, id } = await link({ refund: await refundWithoutAccount(5000) })
  const wrong = await visit(url, {
    bank_bin: "000000",
    account_number: '12"><script>',
    account_holder_name: "A",
    step: "confirm",
  })
  expect(wrong.status).toBe(400)
  for (const text of ["Hãy chọn ngân hàng", "1–19 chữ số", "2–100 ký tự", "12&quot;&gt;&lt;script&gt;"])
    expect(wrong.html).toContain(text)
  expect(wrong.html).not.toContain("<script>")
  expect((await visit(url, { ...typed, step: "edit" })).html).toContain('value="0359 000 000"')
  expect((await reread(id)).status).toBe("open")
})

it("a link that is unknown, changed, over, or about money that has left says what to do", async () => {
  const refund = await refundWithoutAccount(6000)
  const former = await link({ refund })
  const { url } = await link({ refund })
  expect([(await visit(former.url)).status, (await name(former.url)).status]).toEqual([410, 410])
  expect((await visit(former.url)).html).toContain("xin đường dẫn mới")
  const token = new URL(url).pathname.split("/").pop() ?? ""
  const [id = "", expires = "", mac = ""] = token.split(".")
  for (const other of [
    `${id}.${Number(expires) + 1}.${mac}`,
    `${id}.${expires}.${mac.replace(/.$/, (last) => (last === "A" ? "B" : "A"))}`,
    `ral_${"0".repeat(24)}.${expires}.${mac}`,
    "x",
  ]) {
    const found = await visit(url.replace(token, other))
    expect([other, found.status]).toEqual([other, 404])
    expect(found.html).toContain("Đường dẫn không đúng")
  }
  await test.sql(
    "update refund_account_links set expires_at = now() - interval '1 second' where used_at is null and refund_id = $1",
    [refund]
  )
  expect((await visit(url)).status).toBe(410)

  const other = await refundWithoutAccount(7000)
  const open = await link({ refund: other })
  await test.stripe.refunds.cancel(other)
  expect([(await visit(open.url)).status, (await name(open.url)).status]).toEqual([410, 410])
  await expect(link({ refund: other })).rejects.toMatchObject({ code: "nothing_to_refund" })
})

it("two who name it in the same moment name one account", async () => {
  const refund = await refundWithoutAccount(9000)
  const { url } = await link({ refund })
  await Promise.all(["111", "222", "333"].map((account_number) => name(url, { account_number })))
  expect(
    (await test.sql("select 1 from acts where object_id = $1 and act = 'name_destination'", [refund])).length
  ).toBe(1)
})

it("nobody gets a link about what is not theirs, or about nothing", async () => {
  const refund = await refundWithoutAccount(4000)
  const account = await test.stripe.accounts.create({ type: "custom" })
  await expect(post("/v1/vietqr/refund_account_links", { refund }, account.id)).rejects.toMatchObject({
    statusCode: 404,
  })
  await expect(link({})).rejects.toMatchObject({ statusCode: 400 })
  await expect(link({ refund, payment_intent: "pi_x" })).rejects.toMatchObject({ statusCode: 400 })
  await expect(link({ payment_intent: await sale(2000) })).rejects.toMatchObject({
    code: "nothing_to_refund",
  })
  await test.stripe.rawRequest("POST", "/v1/test_helpers/bank_debits", {
    account_number: accountNumber,
    amount: 1100,
    description: "phi",
  })
  await test.settled()
  const [{ id = "" } = {}] = await test.sql<{ id: string }>(
    "select id from reviews where reason = 'unexplained_debit'"
  )
  await expect(link({ review: id, ...why })).rejects.toMatchObject({ code: "nothing_to_refund" })
})
