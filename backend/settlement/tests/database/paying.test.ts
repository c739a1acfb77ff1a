import type { Answer } from "@chophien/contract"
import type { listOwnSales, readOwnMoney, readOwnSale } from "@chophien/contract/seller/money"
import type { listBankFiles, previewBankFile } from "@chophien/contract/staff/bank-files"
import type { listDuePayouts, readPayoutBatch, readPayoutFile } from "@chophien/contract/staff/payouts"
import { type Bearer, Shop } from "@chophien/test/kit/shop/shop"
import { mailsComing } from "../support/money-shop"
import { sellerCall } from "../support/seller-call"
import {
  balancesOf,
  delivered,
  feeOf,
  movesMade,
  type SoldOrder,
  saleReaches,
  soldOrder,
} from "../support/sold-order"
import { staffCall } from "../support/staff-call"

jest.setTimeout(300_000)

const tea = "che-shan Túi 500 g"
const member = "che@vidu.vn"
const [maker, second] = ["trungtam@vidu.vn", "ketoan@vidu.vn"]
const bank = { bank_bin: "970405", account_number: "2500205005678", account_holder_name: "HTX CHE" }

let shop: Shop
let seller: Bearer
let staff: Bearer
let approver: { id: string; codes: string[] }
let makerApprover: { id: string; codes: string[] }
beforeAll(async () => {
  shop = await Shop.start({ env: { GATEWAY_BANK_CHANGE_HOLD_MS: "0" } })
  await feeOf(shop, 500)
  seller = await shop.asMember(member)
  staff = await shop.asStaff(maker)
  approver = await shop.enrolApprover("Kế Toán Bình", second)
  makerApprover = await shop.enrolApprover("Hà Trung Tâm", maker)
}, 300_000)
afterAll(() => shop?.stop())

const ask = async <Body>(path: string) =>
  (await staffCall<Body>(shop, "GET", `/admin/payouts/${path}`, undefined, staff)).body
const act = (path: string, body: object = {}) =>
  staffCall<{ id: string }>(shop, "POST", `/admin/payouts/${path}`, body, staff)
const due = async () => (await ask<Answer<typeof listDuePayouts>>("due")).due[0]
const money = async () =>
  (await sellerCall<Answer<typeof readOwnMoney>>(shop, "GET", "/seller/money", seller)).body
const batchOf = (id: string) => ask<Answer<typeof readPayoutBatch>>(`batches/${id}`)
const reason = "Đã so với sổ"
const agree = (id: string, fingerprint: string | null, by = approver) =>
  act(`batches/${id}/approve`, { reason, approver: by.id, code: by.codes.pop(), fingerprint })

/** An order that is settled. */
async function settledOrder(): Promise<SoldOrder> {
  const sold = await soldOrder(shop, { [tea]: 1 })
  await delivered(shop, sold, { member })
  await saleReaches(shop, sold.order_id, "settled")
  await movesMade(shop)
  return sold
}

/** A batch that waits for its approval. */
async function readyBatch(): Promise<Answer<typeof readPayoutBatch>> {
  const made = await act("batches")
  expect(made.status).toBe(201)
  return await shop.until(
    "the batch",
    () => batchOf(made.body.id),
    ({ batch }) => batch.state !== "making"
  )
}

/** The simulated bank carries a batch out. */
async function bankPays({ batch }: Answer<typeof readPayoutBatch>, { returned = false } = {}) {
  const { lines } = await batchOf(batch.id)
  const [account] = await shop.gatewaySql<{ account_number: string }>(
    "select account_number from bank_accounts limit 1"
  )
  for (const line of lines) {
    const fields = {
      account_number: account?.account_number ?? "",
      amount: String(line.amount),
      description: line.transfer_code,
    }
    await shop.atGateway("/v1/test_helpers/bank_debits", fields)
    if (returned) await shop.atGateway("/v1/test_helpers/bank_credits", fields)
  }
  return await shop.until(
    "the bank's debits",
    () => batchOf(batch.id),
    (seen) => seen.lines.every(({ state }) => state === (returned ? "failed" : "paid"))
  )
}

describe("a seller", () => {
  test("sees what is on the way, and is paid nothing without a bank account", async () => {
    const sold = await soldOrder(shop, { [tea]: 1 })
    const before = await shop.until("the sale", money, ({ on_the_way }) => on_the_way > 0)
    expect(before).toMatchObject({
      balance: 0,
      hold: { why: "no_bank_account" },
      bank: null,
      commission_bp: 500,
    })
    await delivered(shop, sold, { member })
    await saleReaches(shop, sold.order_id, "settled")
    await movesMade(shop)
    const after = await money()
    expect(after).toMatchObject({ on_the_way: 0, balance: before.on_the_way })
    const { sales } = (
      await sellerCall<Answer<typeof listOwnSales>>(shop, "GET", "/seller/money/orders", seller)
    ).body
    expect(sales).toMatchObject([
      { order_id: sold.order_id, stage: "settled", gross: sold.amount, net: after.balance },
    ])
    const { lines } = (
      await sellerCall<Answer<typeof readOwnSale>>(
        shop,
        "GET",
        `/seller/money/orders/${sold.order_id}`,
        seller
      )
    ).body
    expect(lines.reduce((sum, { gross }) => sum + gross, 0)).toBe(sold.amount)
    const stranger = await shop.asMember("ga@vidu.vn")
    expect((await sellerCall(shop, "GET", `/seller/money/orders/${sold.order_id}`, stranger)).status).toBe(
      404
    )
    expect(await due()).toMatchObject({ amount: 0, hold: { why: "no_bank_account" } })
  })

  test("names a bank account with the password once more; everybody of the stall is told, and staff look at it", async () => {
    const path = "/seller/money/bank-account"
    expect((await sellerCall(shop, "POST", path, seller, { ...bank, password: "sai rồi" })).status).toBe(403)
    const named = await sellerCall(shop, "POST", path, seller, { ...bank, password: "mật khẩu thử nghiệm" })
    expect(named).toMatchObject({ status: 200, body: { bank: { account_end: "5678", status: "new" } } })
    expect((await mailsComing(shop, "seller-bank-changed:")).map(({ to }) => to)).toContain(member)
    const waiting = await due()
    expect(waiting).toMatchObject({
      amount: 0,
      hold: { why: "bank_unverified" },
      bank: { ...bank, status: "new" },
    })
    const id = waiting?.seller.id
    expect((await act(`accounts/${id}/verify`, { reason, outcome: "verified" })).status).toBe(200)
    expect(await due()).toMatchObject({ hold: null, amount: (await money()).balance })
  })

  test("is paid nothing while staff hold it, reads why, and is paid again once it is released", async () => {
    const id = (await due())?.seller.id
    await act(`sellers/${id}/hold`, { reason: "Khách khiếu nại nhiều đơn", until: "2099-01-01" })
    expect(await money()).toMatchObject({ hold: { why: "staff_hold", reason: "Khách khiếu nại nhiều đơn" } })
    const held = await due()
    expect(held).toMatchObject({ amount: 0, hold: { why: "staff_hold" } })
    expect((await readyBatch()).batch.state).toBe("empty")
    await act(`holds/${held?.hold?.hold_id}/release`, { reason })
    expect(await due()).toMatchObject({ hold: null })
  })
})

describe("how a seller is paid", () => {
  const terms = { payout_min: null, reserve: null, reason }
  test("is agreed with it: on request it waits until the seller asks, and some of it may stay", async () => {
    const owed = (await money()).balance
    const seller_id = (await due())?.seller.id ?? null
    expect(
      (await act("terms", { ...terms, seller_id: "sel_khong_co", interval: "weekly" })).body
    ).toMatchObject({
      code: "money_item_not_found",
    })
    expect((await act("terms", { ...terms, seller_id, interval: "on_request", reserve: 1_000 })).status).toBe(
      201
    )
    expect(await due()).toMatchObject({
      amount: 0,
      hold: { why: "not_requested" },
      terms: { interval: "on_request", reserve: 1_000, is_own: true },
    })
    expect(await money()).toMatchObject({
      payout_interval: "on_request",
      hold: { why: "not_requested" },
    })
    const ask_for = () =>
      sellerCall<{ requested_at: string }>(shop, "POST", "/seller/money/payout-request", seller, {})
    const first = await ask_for()
    expect(first.status).toBe(200)
    expect((await ask_for()).body).toEqual(first.body)
    expect(await due()).toMatchObject({ hold: null, amount: owed - 1_000 })
    // What is agreed with one seller goes before what holds for all.
    await act("terms", { ...terms, seller_id: null, interval: "twice_weekly" })
    expect(await due()).toMatchObject({ terms: { interval: "on_request", is_own: true } })
    await act("terms", { ...terms, seller_id, interval: "each_batch", reserve: 0 })
    await act("terms", { ...terms, seller_id: null, interval: "each_batch" })
    expect(await due()).toMatchObject({ hold: null, amount: owed })
  })
})

describe("a batch", () => {
  test("leaves on two people's word, by the file for the bank, and closes with the bank's debits", async () => {
    const owed = (await money()).balance
    const ready = await readyBatch()
    expect(ready).toMatchObject({
      batch: { state: "to_approve", made_by: maker, payouts: 1, amount: owed },
      lines: [
        { kind: "payout", state: "waiting", amount: owed, account_number: bank.account_number, qr: null },
      ],
      amount: owed,
    })
    const { id } = ready.batch
    expect(await money()).toMatchObject({ balance: 0, sending: owed })
    expect((await act("batches")).body).toMatchObject({ code: "payout_batch_open" })
    expect(
      (await staffCall(shop, "GET", `/admin/payouts/batches/${id}/file`, undefined, staff)).body
    ).toMatchObject({
      code: "payout_batch_not_approved",
    })
    expect((await agree(id, ready.fingerprint, makerApprover)).body).toMatchObject({
      code: "money_second_person",
    })
    expect((await agree(id, "another")).body).toMatchObject({ code: "payout_batch_changed" })
    expect((await agree(id, ready.fingerprint)).status).toBe(200)
    const file = await ask<Answer<typeof readPayoutFile>>(`batches/${id}/file?format=csv`)
    expect(Buffer.from(file.content, "base64").toString()).toContain(bank.account_number)
    // As the bank wants it: written down once, kept, and taken of each batch.
    const layout = {
      name: "Ngân hàng thử",
      format: "csv",
      with_headings: false,
      columns: [
        { field: "amount" },
        { field: "account_number" },
        { field: "account_holder_name" },
        { field: "transfer_code" },
      ],
    }
    expect((await act("bank-files", { ...layout, columns: layout.columns.slice(0, 2) })).body).toMatchObject({
      code: "bank_file_incomplete",
    })
    expect((await act("bank-files", layout)).status).toBe(201)
    expect((await act("bank-files", { ...layout, with_headings: true })).status).toBe(201)
    const { bank_files } = await ask<Answer<typeof listBankFiles>>("bank-files")
    expect(bank_files).toMatchObject([{ name: layout.name, with_headings: true }])
    const preview = await staffCall<Answer<typeof previewBankFile>>(
      shop,
      "POST",
      "/admin/payouts/bank-files/preview",
      layout,
      staff
    )
    expect(preview.body.rows[0]?.[0]).toBe("1250000")
    const wanted = await ask<Answer<typeof readPayoutFile>>(
      `batches/${id}/file?bank_file=${bank_files[0]?.id}`
    )
    const [, row = ""] = Buffer.from(wanted.content, "base64").toString().split("\r\n")
    expect(row.split(",").slice(0, 2)).toEqual([`"${owed}"`, `"${bank.account_number}"`])
    const paid = await bankPays(ready)
    expect(paid).toMatchObject({ batch: { state: "closed", approved_by: "Kế Toán Bình" } })
    expect(await money()).toMatchObject({
      balance: 0,
      sending: 0,
      paid: owed,
      payouts: [{ state: "paid", amount: owed }],
    })
    expect((await mailsComing(shop, "seller-payout:")).map(({ to }) => to)).toContain(member)
    const sums = await balancesOf(shop)
    expect(
      Object.entries(sums)
        .filter(([owner]) => !["fees", "tax"].includes(owner))
        .map(([, sum]) => sum)
    ).toEqual([0, 0])
  })

  test("that is given up gives everything back, and the next one takes it", async () => {
    await settledOrder()
    const owed = (await money()).balance
    const ready = await readyBatch()
    expect((await act(`batches/${ready.batch.id}/cancel`, { reason })).status).toBe(200)
    expect((await batchOf(ready.batch.id)).batch.state).toBe("canceled")
    expect(await money()).toMatchObject({ balance: owed, sending: 0 })
    const again = await readyBatch()
    expect(again.amount).toBe(owed)
    await agree(again.batch.id, again.fingerprint)
    // What the bank returns is the seller's again.
    expect((await bankPays(again, { returned: true })).batch.state).toBe("closed")
    expect(await money()).toMatchObject({ balance: owed, payouts: [{ state: "failed" }, expect.anything()] })
  })

  test("takes shoppers' refunds along; a late refund makes the seller owe, and that is held", async () => {
    const sold = await settledOrder()
    const first = await readyBatch()
    await agree(first.batch.id, first.fingerprint)
    await bankPays(first)
    const [payment] = await shop.sql<{ id: string }>(
      `select p.id from payment p join order_payment_collection o on o.payment_collection_id = p.payment_collection_id where o.order_id = $1`,
      [sold.order_id]
    )
    expect(
      (await shop.call("POST", `/admin/payments/${payment?.id}/refund`, { amount: sold.amount }, staff))
        .status
    ).toBe(500)
    // The bank holds nothing more than what is promised: the next sale's money covers it.
    await soldOrder(shop, { [tea]: 2 })
    expect(
      (await shop.call("POST", `/admin/payments/${payment?.id}/refund`, { amount: sold.amount }, staff))
        .status
    ).toBe(200)
    await shop.until("the debt", money, ({ balance }) => balance < 0)
    await movesMade(shop)
    expect(await due()).toMatchObject({ amount: 0, hold: { why: "owes" } })
    const [refund] = await shop.gatewaySql<{ id: string }>("select id from refunds order by seq desc limit 1")
    await shop.call(
      "POST",
      `/admin/money/refunds/${refund?.id}/account`,
      { reason, bank_bin: "970436", account_number: "1234567890", account_holder_name: "BUI THI MAI" },
      staff
    )
    const batch = await readyBatch()
    expect(batch.lines).toMatchObject([{ kind: "refund", amount: sold.amount, seller: null }])
    expect((await agree(batch.batch.id, batch.fingerprint)).status).toBe(200)
    expect((await bankPays(batch)).batch.state).toBe("closed")
  })
})
