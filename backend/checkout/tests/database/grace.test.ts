import { brokenInvariants, paidDifferently } from "@chophien/test/kit/invariants"
import { type Placed, Shop } from "@chophien/test/kit/shop/shop"

jest.setTimeout(300_000)

/** Longer than any test here takes, so that a slow machine ends no grace. */
const grace_s = 3_600
const tea = "che-shan Túi 100 g"

let shop: Shop
beforeAll(async () => {
  shop = await Shop.start({ env: { GATEWAY_NOTICE_GRACE_SECONDS: String(grace_s) } })
}, 300_000)
afterAll(() => shop?.stop())

/** As if an order's deadline had been so many seconds ago, for the marketplace and the gateway. */
async function moveDeadline(placed: Placed, ago_s: number): Promise<void> {
  await shop.gatewaySql(
    "update payment_intents set expires_at = date_trunc('second', now()) - make_interval(secs => $2) where id = $1",
    [placed.order_group.payment?.intent_id, ago_s]
  )
  await shop.sql("update order_group set expires_at = now() - make_interval(secs => $2) where id = $1", [
    placed.order_group.id,
    ago_s,
  ])
}

/** An order whose deadline was so many seconds ago. */
async function overdue(ago_s: number): Promise<Placed> {
  const placed = (await shop.checkout(await shop.cart({ [tea]: 1 }))).body
  await moveDeadline(placed, ago_s)
  return placed
}

/** The bank tells now of a transfer that was made so many seconds before the order's deadline; after it where below 0. */
async function creditSent(
  placed: Placed,
  before_deadline_s: number,
  amount = placed.order_group.amount
): Promise<void> {
  const [intent] = await shop.gatewaySql<{ deadline: string }>(
    "select extract(epoch from expires_at)::bigint as deadline from payment_intents where id = $1",
    [placed.order_group.payment?.intent_id]
  )
  await shop.atGateway("/v1/test_helpers/bank_credits", {
    account_number: placed.order_group.payment?.qr?.account_number ?? "",
    amount: String(amount),
    description: placed.order_group.payment?.qr?.transfer_code ?? "",
    occurred_at: String(Number(intent?.deadline) - before_deadline_s),
  })
}

const reaches = (placed: Placed, state: string) =>
  shop.until(
    `the order's being ${state}`,
    () => shop.orderGroup(placed),
    (group) => group.state === state,
    90_000
  )

const reserved = async (placed: Placed) => {
  const [row] = await shop.sql<{ pieces: string | null }>(
    "select sum(r.quantity) as pieces from reservation_item r join order_item i on i.item_id = r.line_item_id where i.order_id = $1 and r.deleted_at is null",
    [placed.order_group.orders[0]?.id]
  )
  return Number(row?.pieces ?? 0)
}

/** A round of the recovery that began after this was called. */
async function nextRound(name: string): Promise<void> {
  for (const round of ["first", "second"]) {
    const id = `evt_${name}_${round}`
    await shop.sql(
      "insert into gateway_event (id, type, intent_id) values ($1, 'payment_intent.canceled', 'pi_khac')",
      [id]
    )
    await shop.until(
      "a round of the recovery",
      () => shop.sql<{ state: string }>("select state from gateway_event where id = $1", [id]),
      ([row]) => row?.state === "done"
    )
  }
}

test("a new order says until when it may be paid, and until when its money is awaited", async () => {
  const { order_group } = (await shop.checkout(await shop.cart({ [tea]: 1 }))).body
  expect(order_group.is_overdue).toBe(false)
  expect(Date.parse(order_group.grace_until) - Date.parse(order_group.expires_at)).toBe(grace_s * 1000)
})

test("a transfer of 6 seconds before the deadline that is told of 6 seconds after it completes the order", async () => {
  const placed = await overdue(6)
  await creditSent(placed, 6)
  expect((await reaches(placed, "paid")).orders[0]?.state).toBe("paid")
  expect(await brokenInvariants(shop.url)).toEqual([])
})

test("told of 9 minutes after it: the goods are kept until then, no new transfer is asked for, the order completes", async () => {
  const placed = await overdue(540)
  await nextRound("nine_minutes")
  const waiting = await shop.orderGroup(placed)
  expect(waiting).toMatchObject({
    state: "awaiting_payment",
    is_overdue: true,
    payment: { qr: null, simulated_bank_url: null },
  })
  expect(await reserved(placed)).toBe(1)
  await creditSent(placed, 6)
  await reaches(placed, "paid")
  expect(await brokenInvariants(shop.url)).toEqual([])
  expect(await paidDifferently(shop.url, shop.gatewayUrl)).toEqual([])
})

test("a transfer that the bank dates after the deadline pays nothing, though the order still waits; it goes back", async () => {
  const placed = await overdue(300)
  await creditSent(placed, -240)
  const seen = await shop.until(
    "the late money",
    () => shop.orderGroup(placed),
    ({ money_back }) => money_back.length > 0
  )
  expect(seen).toMatchObject({
    state: "awaiting_payment",
    money_back: [
      { cause: "too_late", state: "waiting", amount: placed.order_group.amount, takes_account: true },
    ],
  })
  const mails = await shop.sql("select data ->> 'news' as news from outbox_mail where dedupe_key like $1", [
    `money-back:${seen.money_back[0]?.id}:%`,
  ])
  expect(mails).toEqual([{ news: "too_late" }])
})

test("what the gateway does not know keeps no other money from being asked about again", async () => {
  const placed = await overdue(300)
  await creditSent(placed, -240)
  const { money_back } = await shop.until(
    "the late money",
    () => shop.orderGroup(placed),
    (group) => group.money_back.length > 0
  )
  // More than are asked about at once, and all of them before the one that is known.
  await shop.sql(
    "insert into gateway_review (id, intent_id, amount, reason, is_open, checked_at) select 'rev_khac_' || n, 'pi_khac', 1000, 'late', true, now() - interval '2 hours' from generate_series(1, 60) n"
  )
  await shop.sql("update gateway_review set checked_at = now() - interval '1 hour' where id = $1", [
    money_back[0]?.id,
  ])
  await shop.until(
    "its turn",
    () =>
      shop.sql("select id from gateway_review where id = $1 and checked_at > now() - interval '5 minutes'", [
        money_back[0]?.id,
      ]),
    (rows) => rows.length === 1,
    90_000
  )
})

test("after the grace the order is over and its goods are free; money told of later is flagged, never lost", async () => {
  const placed = await overdue(grace_s + 1)
  await reaches(placed, "expired")
  expect(await reserved(placed)).toBe(0)
  await creditSent(placed, 19)
  const seen = await shop.until(
    "the money",
    () => shop.orderGroup(placed),
    ({ money_back }) => money_back.length > 0
  )
  expect(seen).toMatchObject({
    state: "expired",
    orders: [{ state: "canceled" }],
    money_back: [{ cause: "too_late", amount: placed.order_group.amount }],
  })
  expect(
    await shop.gatewaySql("select reason, state from reviews where payment_intent_id = $1", [
      placed.order_group.payment?.intent_id,
    ])
  ).toEqual([{ reason: "late", state: "open" }])
  expect(await brokenInvariants(shop.url)).toEqual([])
})

test("what came in part in time is told when the order is over: on the page and by mail", async () => {
  const placed = await overdue(60)
  await creditSent(placed, 30, 1_000)
  await shop.until(
    "the part",
    () => shop.orderGroup(placed),
    ({ amount_received }) => amount_received === 1_000
  )
  await moveDeadline(placed, grace_s + 1)
  const seen = await reaches(placed, "expired")
  expect(seen.amount_received).toBe(1_000)
  expect(seen.money_back).toMatchObject([{ cause: "part_only", state: "waiting", amount: 1_000 }])
  expect(
    await shop.sql("select data ->> 'received' as received from outbox_mail where dedupe_key = $1", [
      `order-expired:${placed.order_group.id}`,
    ])
  ).toEqual([{ received: "1000" }])
})
