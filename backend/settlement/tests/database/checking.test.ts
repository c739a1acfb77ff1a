import { Shop } from "@chophien/test/kit/shop/shop"
import { readFindings } from "../../src/check/run-check"
import { delivered, feeOf, movesMade, saleReaches, soldOrder } from "../support/sold-order"

jest.setTimeout(300_000)

const tea = "che-shan Túi 500 g"
let shop: Shop
let order_id: string
beforeAll(async () => {
  shop = await Shop.start()
  await feeOf(shop, 700, true)
  // Co-operatives declare for themselves; a household's tax is withheld.
  await shop.sql("update seller set kind = 'household'")
  await shop.sql("update listing set producer_own = false")
  const staff = await shop.asStaff()
  const refund = async (order: string, amount: number) => {
    const [payment] = await shop.sql<{ id: string }>(
      `select p.id from payment p join order_payment_collection o on o.payment_collection_id = p.payment_collection_id where o.order_id = $1`,
      [order]
    )
    expect((await shop.call("POST", `/admin/payments/${payment?.id}/refund`, { amount }, staff)).status).toBe(
      200
    )
  }
  await soldOrder(shop, { [tea]: 1 })
  const before = await soldOrder(shop, { [tea]: 1 })
  await refund(before.order_id, 12_345)
  const after = await soldOrder(shop, { [tea]: 2 })
  for (const sold of [before, after]) {
    await delivered(shop, sold, { member: "che@vidu.vn" })
    await saleReaches(shop, sold.order_id, "settled")
  }
  await refund(after.order_id, 54_321)
  order_id = after.order_id
  await shop.until(
    "the refund's shares",
    () => shop.sql("select 1 from settlement_move where direction = 'back'"),
    (rows) => rows.length > 0
  )
  await movesMade(shop)
  await shop.until(
    "the refunds' being noted",
    () => shop.sql("select 1 from gateway_refund"),
    (rows) => rows.length === 2
  )
}, 300_000)
afterAll(() => shop?.stop())

const findings = () =>
  readFindings({
    database_url: shop.url,
    gateway_url: shop.gatewayAddress,
    gateway_key: "sk_test_chophien_development",
  })
const broken = async () => (await findings()).filter(({ holds }) => !holds).map(({ name }) => name)

test("sellers, market, tax office and what is held are what the ledger holds", async () => {
  const all = await findings()
  expect(all.filter(({ holds }) => !holds)).toEqual([])
  const sum = all.find(({ name }) => name === "sum")?.summary ?? ""
  for (const part of ["sellers", "market", "tax", "held", "ledger"])
    expect(Number(new RegExp(`${part} (\\d+)`).exec(sum)?.[1])).toBeGreaterThan(0)
})

/** Slips that a bug, a person at the database or a lost write could make, and how each is undone. */
const slips: Record<string, { at: "shop" | "gateway"; plant: string; undo: string; found: string }> = {
  "a commission that was changed after the sale": {
    at: "shop",
    plant:
      "update settlement_line set commission = commission + 1, net = net - 1 where order_id = $1 and kind = 'goods'",
    undo: "update settlement_line set commission = commission - 1, net = net + 1 where order_id = $1 and kind = 'goods'",
    found: "books",
  },
  "a sale of another sum than its lines": {
    at: "shop",
    plant: "update settlement_sale set gross = gross + 1 where order_id = $1",
    undo: "update settlement_sale set gross = gross - 1 where order_id = $1",
    found: "books",
  },
  "an order that costs something else": {
    at: "shop",
    plant: "update order_group_part set amount = amount + 1 where order_id = $1",
    undo: "update order_group_part set amount = amount - 1 where order_id = $1",
    found: "books",
  },
  "a refund's share that was lost": {
    at: "shop",
    plant: "update settlement_refund_share set net = net - 1 where order_id = $1 and net > 0",
    undo: "update settlement_refund_share set net = net + 1 where order_id = $1 and net > 0",
    found: "books",
  },
  "a move of another sum": {
    at: "shop",
    plant:
      "update settlement_move set amount = amount + 1 where order_id = $1 and target = 'seller' and direction = 'to'",
    undo: "update settlement_move set amount = amount - 1 where order_id = $1 and target = 'seller' and direction = 'to'",
    found: "orders",
  },
  "a move that was never made": {
    at: "shop",
    plant:
      "update settlement_move set done_at = null, planned_at = 'infinity' where order_id = $1 and target = 'tax' and direction = 'back'",
    undo: "update settlement_move set done_at = now(), planned_at = now() where order_id = $1 and target = 'tax' and direction = 'back'",
    found: "orders",
  },
  "a payment that the shop does not know": {
    at: "shop",
    plant:
      "update order_group set state = 'canceled' where id = (select order_group_id from order_group_part where order_id = $1)",
    undo: "update order_group set state = 'paid' where id = (select order_group_id from order_group_part where order_id = $1)",
    found: "charges",
  },
  "a refund that the shop does not know": {
    at: "shop",
    plant: "update gateway_refund set state = 'canceled' where amount = 54321 and $1 <> ''",
    undo: "update gateway_refund set state = 'needs_destination' where amount = 54321 and $1 <> ''",
    found: "refunds",
  },
  "a payout that the gateway does not know": {
    at: "shop",
    plant: `with b as (insert into settlement_batch (id, state, made_by) values ('sbatch_slip', 'closed', 'x') returning id)
      insert into settlement_payout (id, batch_id, seller_id, amount, state)
      select 'spay_slip', b.id, s.seller_id, 5, 'paid' from b, settlement_sale s where s.order_id = $1`,
    undo: "delete from settlement_payout where id = 'spay_slip' and $1 <> ''",
    found: "accounts",
  },
  "a transfer that the ledger does not book": {
    at: "gateway",
    plant: `insert into transfers (id, livemode, destination_id, amount, transfer_group, metadata)
      select 'tr_slip', livemode, destination_id, 7, transfer_group, '{}' from transfers where transfer_group = $1 limit 1`,
    undo: "delete from transfers where id = 'tr_slip' and $1 <> ''",
    found: "orders",
  },
  "money that somebody moved in the ledger": {
    at: "gateway",
    plant: `with t as (insert into ledger_transactions (id, livemode, kind, unique_key) values ('ltx_slip', false, 'transfer', 'slip') returning id)
      insert into ledger_entries (transaction_id, livemode, account, amount, bank_account_id, account_id, object_id)
      select t.id, false, 'balance', x.amount, e.bank_account_id, x.account_id, 'tr_other' from t,
        (select bank_account_id, account_id from ledger_entries where account_id = (select destination_id from transfers where transfer_group = $1 limit 1) limit 1) e,
        lateral (values (9, null), (-9, e.account_id)) x (amount, account_id)`,
    undo: `with t as (insert into ledger_transactions (id, livemode, kind, unique_key) values ('ltx_back', false, 'transfer', 'slip back') returning id)
      insert into ledger_entries (transaction_id, livemode, account, amount, bank_account_id, account_id, object_id)
      select t.id, false, 'balance', -e.amount, e.bank_account_id, e.account_id, e.object_id from t, ledger_entries e where e.transaction_id = 'ltx_slip' and $1 <> ''`,
    found: "accounts",
  },
}

test.each(Object.entries(slips))("%s is found", async (_, { at, plant, undo, found }) => {
  const run = (statement: string) =>
    at === "shop" ? shop.sql(statement, [order_id]) : shop.gatewaySql(statement, [order_id])
  await run(plant)
  expect(await broken()).toContain(found)
  await run(undo)
  expect(await broken()).toEqual([])
})
