import type { WaitingRefund } from "@chophien/contract/staff/refunds"
import { type Bearer, type Placed, Shop } from "@chophien/test/kit/shop/shop"
import { staffCall } from "../support/staff-call"

jest.setTimeout(300_000)

const limit = 50_000
const [asker, second] = ["trungtam@vidu.vn", "ketoan@vidu.vn"]
const to = { bank_bin: "970436", account_number: "1234567890", account_holder_name: "BUI THI MAI" }

let shop: Shop
let placed: Placed
/** Approvers of the gateway with their recovery codes: who asks for money here, and somebody else. */
const approvers: Record<string, { id: string; codes: string[] }> = {}
const signedIn: Record<string, Bearer> = {}
beforeAll(async () => {
  shop = await Shop.start({ env: { GATEWAY_PAYOUT_APPROVAL_ABOVE: String(limit) } })
  for (const email of [asker, second]) signedIn[email] = await shop.asStaff(email)
  approvers[asker] = await shop.enrolApprover("Hà Trung Tâm", asker)
  approvers[second] = await shop.enrolApprover("Kế Toán Bình", second)
  placed = (await shop.checkout(await shop.cart({ "che-shan Túi 500 g": 1 }))).body
}, 300_000)
afterAll(() => shop?.stop())

const as = (email: string) => signedIn[email]
const act = (email: string, path: string, body: object) =>
  staffCall<{ id: string }>(shop, "POST", `/admin/money/${path}`, body, as(email))
/** What an approver agrees with; a code is good once. */
const approvalOf = (email: string, code = approvers[email]?.codes.pop()) => ({
  reason: "Đã gọi cho khách",
  approver: approvers[email]?.id,
  code,
})
const waiting = async () =>
  (await staffCall<{ refunds: WaitingRefund[] }>(shop, "GET", "/admin/money/refunds", undefined, as(second)))
    .body.refunds
const outgoing = (id: string | undefined) =>
  shop.gatewaySql<{ state: string; approved_by: string | null; account_number: string | null }>(
    "select state, approved_by, account_number from outgoing_payments where object_id = $1",
    [id]
  )

/** Money of nobody, which the first member of staff sends back; answers the refund that waits. */
async function largeRefund(reason: string): Promise<WaitingRefund> {
  await shop.pay(placed, limit * 2, `khong ro ${reason}`)
  const reviews = async () =>
    (
      await shop.call<{ reviews: { id: string; bank: { description: string } }[] }>(
        "GET",
        "/admin/money",
        undefined,
        as(asker)
      )
    ).body.reviews
  const seen = await shop.until("the review", reviews, (rows) => rows.length > 0)
  expect((await act(asker, `reviews/${seen[0]?.id}/refund`, { ...to, reason })).status).toBe(200)
  const [refund] = await waiting()
  if (!refund) throw new Error("No refund waits")
  return refund
}

describe("a refund above the limit", () => {
  test("is shown with who asked, why and where to, and waits for somebody else", async () => {
    expect((await shop.call("GET", "/admin/money/refunds")).status).toBe(401)
    const refund = await largeRefund("Chuyển nhầm, hoàn lại khách")
    expect(refund).toMatchObject({
      amount: limit * 2,
      waits_for: "approval",
      acts: ["approve", "cancel"],
      approvals_missing: 1,
      asked_by: asker,
      reason: "Chuyển nhầm, hoàn lại khách",
      order: null,
      to: { ...to, bank_name: expect.stringMatching(/Ngoại thương/) },
    })
    const approve = `refunds/${refund.id}/approve`
    expect(await act(asker, approve, { reason: "Tôi tự duyệt" })).toMatchObject({
      status: 400,
      body: { param: "approver" },
    })
    expect(await act(asker, approve, approvalOf(asker))).toMatchObject({
      status: 403,
      body: {
        code: "money_second_person",
        message:
          "Người duyệt này đã yêu cầu hoàn, đã ghi tài khoản nhận hoặc đã duyệt khoản này rồi. Hãy nhờ một người duyệt khác.",
      },
    })
    expect(await act(second, approve, approvalOf(second, "000000"))).toMatchObject({
      status: 403,
      body: { code: "money_code_wrong" },
    })
    expect(await outgoing(refund.id)).toMatchObject([{ approved_by: null }])
    const approval = approvalOf(second)
    expect((await act(second, approve, approval)).status).toBe(200)
    expect(await outgoing(refund.id)).toMatchObject([{ state: "pending", approved_by: "Kế Toán Bình" }])
    expect(await waiting()).toEqual([])
    const kept = await shop.sql<{ after: { approver: string; code: string } }>(
      "select after from audit_entry where action = 'money.refunds.approve' order by created_at desc limit 1"
    )
    expect(kept).toMatchObject([{ after: { approver: approval.approver } }])
    expect(JSON.stringify(kept)).not.toContain(approval.code)
  })

  test("is agreed to by approvers alone, whom the screen names", async () => {
    const { body } = await staffCall<{ approvers: { id: string; name: string; is_own: boolean }[] }>(
      shop,
      "GET",
      "/admin/money/approvers",
      undefined,
      as(second)
    )
    expect(body.approvers).toEqual([
      { id: approvers[second]?.id, name: "Kế Toán Bình", is_own: true },
      { id: approvers[asker]?.id, name: "Hà Trung Tâm", is_own: false },
    ])
    expect(
      (await staffCall<{ approval_above: number }>(shop, "GET", "/admin/money/refunds", undefined, as(asker)))
        .body.approval_above
    ).toBe(limit)
  })

  test("is locked for a quarter of an hour once wrong codes were tried", async () => {
    const refund = await largeRefund("Thử mã sai")
    const wrong = () => act(second, `refunds/${refund.id}/approve`, approvalOf(second, "000000"))
    for (let tried = 0; tried < 5; tried++) await wrong()
    expect(await wrong()).toMatchObject({ status: 403, body: { code: "money_approver_locked" } })
    await shop.gatewaySql("update approvers set locked_until = null")
    expect((await act(second, `refunds/${refund.id}/cancel`, { reason: "Chỉ là thử" })).status).toBe(200)
  })

  test("is refused by the second person with a reason", async () => {
    const refund = await largeRefund("Khách xin hoàn")
    expect(await act(second, `refunds/${refund.id}/cancel`, {})).toMatchObject({
      status: 400,
      body: { param: "reason" },
    })
    expect(
      (await act(second, `refunds/${refund.id}/cancel`, { reason: "Số tài khoản không phải của khách" }))
        .status
    ).toBe(200)
    expect(await outgoing(refund.id)).toMatchObject([{ state: "canceled" }])
    expect(await waiting()).toEqual([])
    expect(await act(second, `refunds/${refund.id}/approve`, approvalOf(second))).toMatchObject({
      status: 409,
      body: { code: "money_already_settled" },
    })
    expect(await act(second, "refunds/re_khongco/approve", approvalOf(second))).toMatchObject({
      status: 404,
    })
  })
})

/** As if the process had died two minutes ago: the repair had come no further then. */
const asTwoMinutesAgo = () =>
  shop.sql(
    "update bookmark set reached_at = now() - interval '3 minutes' where job = 'missing-refunds' and reached_at > now() - interval '3 minutes'"
  )

/** Two rounds of the recovery; the second one begins after this was called. */
async function twoRounds(name: string): Promise<void> {
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

describe("a refund made in Medusa's order page", () => {
  test("of a payer nobody knows is shown with its order until somebody names the account; then it goes out, and again when the bank did not make it", async () => {
    await shop.pay(placed)
    await shop.until(
      "the payment",
      () => shop.orderGroup(placed),
      ({ state }) => state === "paid"
    )
    const [payment] = await shop.sql<{ id: string }>(
      "select p.id from payment p join order_group_part g on g.payment_collection_id = p.payment_collection_id where g.order_group_id = $1",
      [placed.order_group.id]
    )
    const refunded = await shop.call(
      "POST",
      `/admin/payments/${payment?.id}/refund`,
      { amount: 30_000, note: "Túi chè bị rách" },
      as(asker)
    )
    expect(refunded.status).toBe(200)
    const [refund] = await waiting()
    expect(await shop.gatewaySql("select author from refunds where id = $1", [refund?.id])).toEqual([
      { author: asker },
    ])
    expect(refund).toMatchObject({
      amount: 30_000,
      waits_for: "account",
      acts: ["account", "cancel"],
      to: null,
      asked_by: asker,
      reason: "Túi chè bị rách",
      order: { code: placed.order_group.code },
    })
    expect(
      await act(second, `refunds/${refund?.id}/account`, { reason: "Khách cho số tài khoản" })
    ).toMatchObject({ status: 400, body: { param: "bank_bin" } })
    expect(
      (await act(second, `refunds/${refund?.id}/account`, { ...to, reason: "Khách cho số tài khoản" })).status
    ).toBe(200)
    expect(await waiting()).toEqual([])
    expect(await outgoing(refund?.id)).toMatchObject([
      { state: "pending", account_number: to.account_number },
    ])

    await shop.atGateway("/v1/vietqr/payout_batches", { author: second })
    await shop.atGateway(`/v1/refunds/${refund?.id}/mark_unknown`, {
      author: second,
      reason: "Mất mạng khi chuyển",
    })
    expect(await waiting()).toMatchObject([{ id: refund?.id, waits_for: "unknown", acts: ["failed"] }])
    expect(
      (await act(second, `refunds/${refund?.id}/failed`, { reason: "Sao kê không có khoản này" })).status
    ).toBe(200)
    expect(await waiting()).toMatchObject([
      { id: refund?.id, waits_for: "failed", acts: ["again"], order: { code: placed.order_group.code } },
    ])
    const again = () =>
      act(second, `refunds/${refund?.id}/again`, {
        ...to,
        account_number: "99887766",
        reason: "Chuyển lại cho khách",
      })
    expect((await Promise.all([again(), again()])).map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await waiting()).toEqual([])
    expect(
      await shop.gatewaySql(
        "select account_number from outgoing_payments where kind = 'refund' and state = 'pending' and amount = 30000"
      )
    ).toEqual([{ account_number: "99887766" }])
  })

  test("whose process died before it asked the gateway is asked for by the next one, once", async () => {
    const [made] = await shop.sql<{ id: string }>("select id from refund where note = 'Túi chè bị rách'")
    await shop.sql(
      `insert into refund (id, amount, raw_amount, payment_id, created_at, updated_at)
       select 'ref_of_the_dead', 7000, '{"value": "7000", "precision": 20}', payment_id, now() - interval '2 minutes', now() - interval '2 minutes' from refund where id = $1`,
      [made?.id]
    )
    await shop.sql("update refund set created_at = created_at - interval '2 minutes' where id = $1", [
      made?.id,
    ])
    const promised = () =>
      shop.gatewaySql<{ amount: number }>(
        "select r.amount::int as amount from refunds r join outgoing_payments o on o.object_id = r.id where r.metadata ->> 'refund_id' is not null and o.state <> 'failed' order by r.seq"
      )
    await shop.until(
      "the refund at the gateway",
      async () => {
        await asTwoMinutesAgo()
        return await promised()
      },
      (rows) => rows.length > 1
    )
    await shop.backends[0]?.kill("SIGKILL")
    await shop.startBackend(0)
    await asTwoMinutesAgo()
    await twoRounds("restart")
    expect(await promised()).toEqual([{ amount: 30_000 }, { amount: 7_000 }])
  })

  test("that staff gave up is not requested again, though nobody remembers that it was looked at", async () => {
    const named = "select id from refunds where metadata ->> 'refund_id' = 'ref_of_the_dead'"
    const [refund] = await shop.gatewaySql<{ id: string }>(named)
    expect(
      (await act(second, `refunds/${refund?.id}/cancel`, { reason: "Khách nhận hàng mới thay tiền" })).status
    ).toBe(200)
    await shop.sql("delete from bookmark where job = 'missing-refunds'")
    await twoRounds("forgetful")
    expect(await shop.gatewaySql(named)).toEqual([refund])
    expect(await shop.sql("select job from bookmark where job = 'missing-refunds'")).toHaveLength(1)
  })

  test("is shown with who made it, also when somebody else makes another of the same payment", async () => {
    const [payment] = await shop.sql<{ id: string }>(
      "select payment_id as id from refund where note = 'Túi chè bị rách'"
    )
    const notes = [
      [asker, "Thiếu một túi"],
      [second, "Giao trễ ba ngày"],
    ] as const
    for (const [email, note] of notes)
      expect(
        (await shop.call("POST", `/admin/payments/${payment?.id}/refund`, { amount: 1_000, note }, as(email)))
          .status
      ).toBe(200)
    expect((await waiting()).map(({ asked_by, reason }) => [asked_by, reason])).toEqual(notes.toReversed())
    for (const { id } of await waiting())
      expect((await act(asker, `refunds/${id}/cancel`, { reason: "Chỉ là thử" })).status).toBe(200)
  })

  test("cannot be seen while the gateway is away, and says so", async () => {
    await shop.gateway?.kill("SIGKILL")
    expect(await shop.call("GET", "/admin/money/refunds", undefined, as(asker))).toMatchObject({
      status: 503,
      body: { code: "money_gateway_away" },
    })
  })
})
