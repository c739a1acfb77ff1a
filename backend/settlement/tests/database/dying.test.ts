import type { Answer } from "@chophien/contract"
import type { readPayoutBatch } from "@chophien/contract/staff/payouts"
import { Shop } from "@chophien/test/kit/shop/shop"
import { readFindings } from "../../src/check/run-check"
import { delivered, feeOf, movesMade, soldOrder } from "../support/sold-order"

const rounds = Number(process.env.TEST_KILL_ROUNDS ?? 3)
const seed = Number(process.env.TEST_KILL_SEED ?? 20261129)
jest.setTimeout(120_000 * (rounds + 2))

const tea = "che-shan Túi 100 g"
const member = "che@vidu.vn"
const password = "mật khẩu thử nghiệm"
let shop: Shop
let approver: { id: string; codes: string[] }
beforeAll(async () => {
  shop = await Shop.start({ env: { GATEWAY_BANK_CHANGE_HOLD_MS: "0" } })
  await feeOf(shop, 500)
  await shop.sql("update seller set kind = 'household'")
  await shop.sql(
    "insert into settlement_setting (id, name, value, valid_from, made_by, reason) values ('sset_of_test', 'payout_min', 0, '2026-02-01', 'test', 'test')"
  )
  approver = await shop.enrolApprover("Kế Toán Bình", "ketoan@vidu.vn")
}, 300_000)
afterAll(() => shop?.stop())

/** Numbers from 0 to 1 that a seed makes again (mulberry32). */
function numbersFrom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The backend dies wherever it is, so many milliseconds from now, and comes up again. */
async function dieAfter(ms: number): Promise<void> {
  await new Promise((done) => setTimeout(done, ms))
  await shop.backends[0]?.kill("SIGKILL")
  await shop.startBackend(0)
}

async function nameBank(): Promise<void> {
  const seller = await shop.asMember(member)
  const bank = {
    bank_bin: "970405",
    account_number: "2500205005678",
    account_holder_name: "HTX CHE",
    password,
  }
  expect((await shop.call("POST", "/seller/money/bank-account", bank, seller)).status).toBe(200)
  const staff = await shop.asStaff()
  const { body } = await shop.call<{ due: { seller: { id: string } }[] }>(
    "GET",
    "/admin/payouts/due",
    undefined,
    staff
  )
  for (const { seller: owner } of body.due)
    await shop.call(
      "POST",
      `/admin/payouts/accounts/${owner.id}/verify`,
      { reason: "Đã hỏi", outcome: "verified" },
      staff
    )
}

test(`killed at any moment of settling and paying, nothing happens twice and nothing is lost (seed ${seed})`, async () => {
  const next = numbersFrom(seed)
  for (let round = 0; round < rounds; round++) {
    const sold = [await soldOrder(shop, { [tea]: 1 }), await soldOrder(shop, { [tea]: 2 })]
    for (const each of sold) await delivered(shop, each, { member })
    await dieAfter(next() * 4_000)
    await shop.until(
      "the settlement of all",
      () => shop.sql("select 1 from settlement_sale where state = 'open' and paid_at is not null"),
      (open) => open.length === 0,
      90_000
    )
    await movesMade(shop)
    if (round === 0) await nameBank()
    const staff = await shop.asStaff()
    const made = await shop.call<{ id: string }>("POST", "/admin/payouts/batches", {}, staff)
    await dieAfter(next() * 1_000)
    const path = `/admin/payouts/batches/${made.body.id}`
    const ready = await shop.until(
      "the batch",
      async () => (await shop.call<Answer<typeof readPayoutBatch>>("GET", path, undefined, staff)).body,
      ({ batch }) => batch?.state === "to_approve"
    )
    const { code, approver: id } = { code: approver.codes.pop(), approver: approver.id }
    const approval = { reason: "Đã so với sổ", approver: id, code, fingerprint: ready.fingerprint }
    // The answer of an approval that was under way at a death is lost; the batch says what came of it.
    const approving = shop.call("POST", `${path}/approve`, approval, staff).catch(() => undefined)
    await dieAfter(next() * 300)
    await approving
    const after = await shop.until(
      "the batch's state",
      async () => (await shop.call<Answer<typeof readPayoutBatch>>("GET", path, undefined, staff)).body,
      ({ batch }) => batch !== undefined
    )
    if (after.batch.state === "to_approve")
      expect((await shop.call("POST", `${path}/cancel`, { reason: "Làm lại" }, staff)).status).toBe(200)
    const findings = await readFindings({
      database_url: shop.url,
      gateway_url: shop.gatewayAddress,
      gateway_key: "sk_test_chophien_development",
    })
    expect(findings.filter(({ holds }) => !holds)).toEqual([])
  }
  const twice = await shop.gatewaySql(
    "select transfer_group, destination_id from transfers group by 1, 2 having count(*) > 1"
  )
  expect(twice).toEqual([])
})
