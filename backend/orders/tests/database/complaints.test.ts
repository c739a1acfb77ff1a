import type { Route } from "@chophien/contract"
import { answerComplaint, listOwnComplaints, readOwnComplaint } from "@chophien/contract/seller/complaints"
import {
  decideComplaint,
  exportComplaint,
  listComplaints,
  type StaffComplaint,
} from "@chophien/contract/staff/complaints"
import {
  type Aftercare,
  cancelPaidOrder,
  openComplaint,
  readAftercare,
  receiveParcel,
  replyToComplaint,
  uploadOrderPhotos,
} from "@chophien/contract/store/complaints"
import type { Complaint } from "@chophien/contract/wire/complaint"
import { brokenInvariants } from "@chophien/test/kit/invariants"
import { type Bearer, type Placed, Shop } from "@chophien/test/kit/shop/shop"
import { type ComplaintState, complaintStates } from "@chophien/vocabulary/complaint-state"
import sharp from "sharp"
import { complaintTable } from "../support/complaint-table"
import { checked, keyOf, pathOf } from "../support/shop-answers"

jest.setTimeout(300_000)

const tea = "che-shan Túi 100 g"
const greens = "cai-meo Bó 500 g"

let shop: Shop
let staff: Bearer
let seller: Bearer
beforeAll(async () => {
  shop = await Shop.start()
  staff = await shop.asStaff()
  seller = await shop.asMember("che@vidu.vn")
}, 300_000)
afterAll(() => shop?.stop())

const aftercare = async (placed: Placed) =>
  checked(
    readAftercare,
    await shop.call<Aftercare>("GET", `${pathOf(placed)}/complaints`, undefined, keyOf(placed))
  ).body
const says = async (placed: Placed, route: Route, path: string, body: object) =>
  checked(route, await shop.call<Aftercare>("POST", `${pathOf(placed)}/${path}`, body, keyOf(placed)))
const complains = (placed: Placed, report: object) => says(placed, openComplaint, "complaints", report)
const replies = (placed: Placed, id: string, act: string, text?: string) =>
  says(placed, replyToComplaint, `complaints/${id}/reply`, { act, ...(text ? { text } : {}) })
const answers = async (id: string, body: object) =>
  checked(
    answerComplaint,
    await shop.call<{ complaint: Complaint }>("POST", `/seller/complaints/${id}/answer`, body, seller)
  )
const decides = async (id: string, body: object) =>
  checked(
    decideComplaint,
    await shop.call<{ complaint: StaffComplaint }>("POST", `/admin/complaints/${id}/decide`, body, staff)
  )
const mailsOf = (id: string) =>
  shop.sql<{ template: string; news: string }>(
    `select template, data->>'news' as news from outbox_mail where dedupe_key like $1 order by created_at, template`,
    [`complaint:${id}:%`]
  )
const stateOf = async (id: string) =>
  (await shop.sql<{ state: ComplaintState }>("select state from complaint where id = $1", [id]))[0]?.state
const becomes = (id: string, state: ComplaintState) =>
  shop.until(
    `the complaint is ${state}`,
    () => stateOf(id),
    (seen) => seen === state
  )

async function paidOrder(items: Record<string, number>, { email = "mai@vidu.vn" } = {}) {
  const placed: Placed = (await shop.checkout(await shop.cart(items, { email }))).body
  const id = placed.order_group.orders[0]?.id ?? ""
  await shop.pay(placed)
  await shop.until(
    "the payment",
    () => shop.orderGroup(placed),
    ({ state }) => state === "paid"
  )
  return { placed, id, amount: placed.order_group.amount }
}

/** A paid order of tea whose parcel is on its way. */
async function sentOrder(items: Record<string, number> = { [tea]: 2 }, sender = seller) {
  const order = await paidOrder(items)
  for (const [act, body] of [
    ["confirm", {}],
    ["ship", { carrier: "Viettel Post", tracking_number: `VTP${order.id.slice(-8)}` }],
  ] as const)
    expect((await shop.call("POST", `/seller/orders/${order.id}/${act}`, body, sender)).status).toBe(200)
  return order
}

let colour = 0
async function photographs(placed: Placed, count = 1) {
  const form = new FormData()
  for (let nth = 0; nth < count; nth++) {
    const picture = await sharp({
      create: { width: 640, height: 480, channels: 3, background: { r: ++colour % 250, g: 90, b: 60 } },
    })
      .jpeg()
      .toBuffer()
    form.append("files", new Blob([new Uint8Array(picture)], { type: "image/jpeg" }), "anh.jpg")
  }
  const answer = await fetch(`${shop.backends[0]?.url}${pathOf(placed)}/photos`, {
    method: "POST",
    headers: { "x-publishable-api-key": shop.publishableKey, ...keyOf(placed) },
    body: form,
  })
  return checked(uploadOrderPhotos, { status: answer.status, body: await answer.json() })
}

/** A complaint about a damaged parcel of tea, open. */
async function openOne() {
  const order = await sentOrder()
  const photos = (await photographs(order.placed)).body.photos.map(({ id }: { id: string }) => id)
  const report = { order_id: order.id, reason: "damaged", text: "Túi rách, chè ướt.", photo_ids: photos }
  const { body } = await complains(order.placed, report)
  const complaint = body.complaints[0]
  if (!complaint) throw new Error("There is no complaint")
  return { ...order, complaint, report }
}

describe("a parcel that came", () => {
  test("is said to be there by the shopper, once; core, page and seller know", async () => {
    const { placed, id } = await sentOrder()
    const before = await aftercare(placed)
    const parcel = before.orders[0]?.parcels[0]
    expect(parcel).toMatchObject({ carrier: "Viettel Post", received_at: null, received_by: null })
    const body = { parcel_id: parcel?.parcel_id }
    for (let time = 0; time < 2; time++) {
      const { status, body: after } = await says(placed, receiveParcel, "received", body)
      expect(status).toBe(200)
      expect(after.orders[0]?.parcels[0]).toMatchObject({ received_by: "shopper" })
    }
    expect((await shop.orderGroup(placed)).orders[0]?.state).toBe("delivered")
    const mails = await shop.sql<{ to: string }>(
      `select "to" from outbox_mail where template = 'seller-parcel-received' and data->>'order_display_id' =
        (select display_id::text from "order" where id = $1)`,
      [id]
    )
    expect(mails).toEqual([{ to: "che@vidu.vn" }])
  })

  test("of another shopper is not found, and nobody says it without the token", async () => {
    const [mine, theirs] = [await sentOrder(), await sentOrder()]
    const parcel_id = (await aftercare(theirs.placed)).orders[0]?.parcels[0]?.parcel_id
    expect((await says(mine.placed, receiveParcel, "received", { parcel_id })).status).toBe(404)
    const stranger = await shop.call(
      "POST",
      `${pathOf(theirs.placed)}/received`,
      { parcel_id },
      keyOf(mine.placed)
    )
    expect(stranger).toMatchObject({ status: 404, body: { code: "order_not_found" } })
    expect((await aftercare(theirs.placed)).orders[0]?.parcels[0]?.received_at).toBeNull()
  })
})

describe("a complaint", () => {
  test("goes from photo to part refund: each side sees each step, and the gateway has the money's way back", async () => {
    const { placed, id, amount, complaint, report } = await openOne()
    expect(complaint).toMatchObject({
      state: "open",
      claimed: amount,
      refundable: amount,
      waits_for: "seller",
      policy: "durable",
      acts: ["withdraw"],
    })
    expect(complaint.photos).toHaveLength(1)
    // Who presses twice says the same.
    expect((await complains(placed, { ...report, photo_ids: [] })).body.complaints).toHaveLength(1)
    expect(await mailsOf(complaint.id)).toEqual([
      { template: "complaint-seller", news: "opened" },
      { template: "complaint-shopper", news: "opened" },
    ])

    const own = checked(
      listOwnComplaints,
      await shop.call<{ complaints: Complaint[]; to_answer: number }>(
        "GET",
        `/seller/complaints?order_id=${id}`,
        undefined,
        seller
      )
    ).body
    expect(own.complaints).toMatchObject([{ id: complaint.id, acts: ["refund_all", "offer_part", "refuse"] }])

    const tooMuch = await answers(complaint.id, { act: "refund", amount: amount + 1, text: "Xin lỗi bạn." })
    expect(tooMuch).toMatchObject({ status: 409, body: { code: "complaint_amount_too_large" } })
    expect((await answers(complaint.id, { act: "refund", text: "Xin lỗi bạn." })).body).toMatchObject({
      code: "complaint_amount_missing",
    })
    const offered = await answers(complaint.id, { act: "refund", amount: 20_000, text: "Xin hoàn một túi." })
    expect(offered.body.complaint).toMatchObject({ state: "offered", amount: 20_000, waits_for: "shopper" })

    const accepted = await replies(placed, complaint.id, "accept")
    expect(accepted.body.complaints[0]).toMatchObject({ state: "refunded", amount: 20_000, waits_for: null })
    expect(accepted.body.complaints[0]?.history.map(({ act }) => act)).toEqual([
      "open",
      "offer_part",
      "accept",
      "finish_refund",
    ])
    const [refund] = await shop.sql<{ amount: string; id: string }>(
      `select r.amount, r.id from refund r join complaint c on c.refund_id = r.id where c.id = $1`,
      [complaint.id]
    )
    expect(Number(refund?.amount)).toBe(20_000)
    const [atGateway] = await shop.gatewaySql<{ amount: string }>(
      "select amount from refunds where metadata->>'refund_id' = $1",
      [refund?.id]
    )
    expect(Number(atGateway?.amount)).toBe(20_000)
    const group = await shop.until(
      "the shop hears of the refund",
      () => shop.orderGroup(placed),
      ({ money_back }) => money_back.length > 0
    )
    expect(group.money_back).toMatchObject([{ cause: "refund", amount: 20_000 }])
    expect((await mailsOf(complaint.id)).map(({ template, news }) => `${template} ${news}`)).toEqual(
      expect.arrayContaining([
        "complaint-shopper offer_part",
        "complaint-seller accept",
        "complaint-seller finish_refund",
        "complaint-shopper finish_refund",
      ])
    )
    expect(await brokenInvariants(shop.url)).toEqual([])
  })

  test("is decided by staff, with reasons, under their own name, and can be exported", async () => {
    const { placed, complaint, amount } = await openOne()
    await answers(complaint.id, { act: "refuse", text: "=HYPERLINK(1) Hàng đóng kỹ rồi." })
    await replies(placed, complaint.id, "escalate", "Túi rách từ trước.")
    const waiting = checked(
      listComplaints,
      await shop.call<{ complaints: StaffComplaint[] }>("GET", "/admin/complaints", undefined, staff)
    ).body.complaints
    expect(waiting.map(({ id }) => id)).toContain(complaint.id)
    const decided = await decides(complaint.id, { act: "refund", amount, reason: "Ảnh cho thấy túi rách." })
    expect(decided.body.complaint).toMatchObject({ state: "refunded", amount, refundable: 0 })
    const [refund] = await shop.gatewaySql<{ author: string }>(
      `select author from refunds where metadata->>'refund_id' = $1`,
      [
        (
          await shop.sql<{ refund_id: string }>("select refund_id from complaint where id = $1", [
            complaint.id,
          ])
        )[0]?.refund_id,
      ]
    )
    expect(refund?.author).toBe("trungtam@vidu.vn")
    const exported = checked(
      exportComplaint,
      await shop.call<{ file_name: string; csv: string }>(
        "GET",
        `/admin/complaints/${complaint.id}/export`,
        undefined,
        staff
      )
    ).body
    expect(exported.csv).toContain("Ảnh cho thấy túi rách.")
    expect(exported.csv).toContain("'=HYPERLINK")
    expect(
      (await complains(placed, { order_id: complaint.order_id, reason: "wrong", text: "Sai." })).body
    ).toMatchObject({
      code: "complaint_nothing_left",
    })
    expect(await brokenInvariants(shop.url)).toEqual([])
  })

  test("of two at once about the same money returns no more than was paid", async () => {
    const { placed, complaint, amount, id } = await openOne()
    const second = (
      await complains(placed, { order_id: id, reason: "missing", text: "Thiếu một túi." })
    ).body.complaints.find(({ reason }) => reason === "missing")
    const both = await Promise.all(
      [complaint.id, second?.id ?? ""].map((each) =>
        answers(each, { act: "refund", amount, text: "Xin hoàn đủ." })
      )
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const [sum] = await shop.sql<{ sum: string }>(
      `select sum(r.amount) from refund r join payment p on p.id = r.payment_id
        join order_payment_collection o on o.payment_collection_id = p.payment_collection_id where o.order_id = $1`,
      [id]
    )
    expect(Number(sum?.sum)).toBe(amount)
  })

  test("needs a photo where the rule says so, goods of the order, and an order of the shopper", async () => {
    const { placed, id } = await sentOrder()
    const report = { order_id: id, reason: "damaged", text: "Túi rách." }
    expect((await complains(placed, report)).body).toMatchObject({ code: "complaint_photo_needed" })
    const other = await sentOrder()
    const photo = (await photographs(other.placed)).body.photos[0]?.id
    expect((await complains(placed, { ...report, photo_ids: [photo] })).body).toMatchObject({
      code: "complaint_photo_unknown",
    })
    expect(
      (await complains(placed, { ...report, reason: "missing", item_ids: ["ordli_none"] })).body
    ).toMatchObject({ code: "complaint_item_unknown" })
    expect((await complains(placed, { ...report, order_id: other.id })).status).toBe(404)
    expect((await complains(placed, { ...report, reason: "late" })).body).toMatchObject({
      code: "complaint_not_taken",
    })
    expect((await aftercare(placed)).complaints).toEqual([])
  })

  test.each([
    ["perishable", greens, "ga@vidu.vn", 25],
    ["durable", tea, "che@vidu.vn", 7 * 24 + 1],
  ] as const)("about %s goods comes in time after their arrival", async (policy, goods, email, late_h) => {
    const { placed, id } = await sentOrder({ [goods]: 2 }, await shop.asMember(email))
    const [order] = (await aftercare(placed)).orders
    const parcel_id = order?.parcels[0]?.parcel_id
    expect(order?.policy).toBe(policy)
    await says(placed, receiveParcel, "received", { parcel_id })
    const report = { order_id: id, reason: "missing", text: "Thiếu một phần." }
    const arrive = (hours: number) =>
      shop.sql(
        "update parcel_receipt set received_at = now() - $2 * interval '1 hour' where parcel_id = $1",
        [parcel_id, hours]
      )
    await arrive(late_h)
    expect((await complains(placed, report)).body).toMatchObject({ code: "complaint_too_late" })
    await arrive(late_h - 2)
    expect((await complains(placed, report)).status).toBe(200)
  })
})

describe("the clock", () => {
  const pass = (id: string, share: number) =>
    shop.sql(
      `update complaint set due_from = now() - (due_at - due_from) * $2::float, due_at = now() + (due_at - due_from) * (1 - $2::float) where id = $1`,
      [id, share]
    )

  test("reminds the seller at half of the time, once, and then calls the centre", async () => {
    const { complaint } = await openOne()
    await pass(complaint.id, 0.6)
    const reminded = () =>
      mailsOf(complaint.id).then((mails) => mails.filter(({ news }) => news === "remind"))
    await shop.until("the reminder", reminded, (mails) => mails.length === 1)
    await pass(complaint.id, 1.1)
    await becomes(complaint.id, "escalated")
    expect(await reminded()).toEqual([{ template: "complaint-seller", news: "remind" }])
    const news = (await mailsOf(complaint.id)).map(({ template, news }) => `${template} ${news}`)
    expect(news).toContain("complaint-seller escalate_late")
    expect(news).toContain("complaint-staff escalate")
    expect(news).toContain("complaint-shopper escalate")
    await pass(complaint.id, 1.1)
    await shop.until(
      "staff hear that it is overdue",
      () => mailsOf(complaint.id),
      (mails) => mails.some(({ template, news }) => template === "complaint-staff" && news === "overdue")
    )
    expect(await stateOf(complaint.id)).toBe("escalated")
  })

  test("returns what was offered to a shopper who does not answer, and what a dead process left", async () => {
    const { complaint } = await openOne()
    await answers(complaint.id, { act: "refund", amount: 10_000, text: "Xin hoàn một phần." })
    await pass(complaint.id, 1.1)
    await becomes(complaint.id, "refunded")
    const other = await openOne()
    await shop.sql("update complaint set state = 'refunding', amount = 5000, due_at = null where id = $1", [
      other.complaint.id,
    ])
    await becomes(other.complaint.id, "refunded")
    expect(await brokenInvariants(shop.url)).toEqual([])
  })
})

/** How each act of a person is sent. */
const deeds = [
  ["shopper", "accept"],
  ["shopper", "escalate"],
  ["shopper", "withdraw"],
  ["seller", "refund_all"],
  ["seller", "offer_part"],
  ["seller", "refuse"],
  ["staff", "escalate"],
  ["staff", "decide_refund"],
  ["staff", "decide_none"],
] as const

describe("every act in every state", () => {
  test("does what the hand-written table says and tells whom it names; any other is a 409 that changes nothing", async () => {
    const { placed, complaint } = await openOne()
    const { id } = complaint
    const whole = () =>
      shop.sql("select to_jsonb(c) - 'updated_at' as row from complaint c where id = $1", [id])
    for (const state of complaintStates.filter((each) => each !== "refunding"))
      for (const [actor, act] of deeds) {
        await shop.sql(
          `update complaint set state = $2, claimed = 2000, amount = 2000, refund_id = null, reminded = 0, author = null,
             closed_at = case when $2 in ('closed', 'refunded') then now() end,
             due_from = case when $2 in ('open', 'offered', 'refused', 'escalated') then now() end,
             due_at = case when $2 in ('open', 'offered', 'refused', 'escalated') then now() + interval '1 day' end
            where id = $1`,
          [id, state]
        )
        const [before, mailsBefore] = [await whole(), (await mailsOf(id)).length]
        const text = `${state} ${act}`
        const { status, body } =
          actor === "shopper"
            ? await replies(placed, id, act)
            : actor === "seller"
              ? await answers(
                  id,
                  act === "refuse"
                    ? { act, text }
                    : { act: "refund", amount: act === "refund_all" ? 2000 : 1000, text }
                )
              : await decides(
                  id,
                  act === "decide_refund"
                    ? { act: "refund", amount: 2000, reason: text }
                    : { act: act === "escalate" ? "take_up" : "reject", reason: text }
                )
        const line = complaintTable.find(
          (each) => each.state === state && each.actor === actor && each.act === act
        )
        const label = `${state}: ${actor} ${act}`
        if (!line) {
          expect([label, status, "code" in body && body.code]).toEqual([label, 409, "complaint_moved_on"])
          expect([label, await whole(), (await mailsOf(id)).length]).toEqual([label, before, mailsBefore])
          continue
        }
        expect([label, status]).toEqual([label, 200])
        const reached = await stateOf(id)
        expect([label, reached]).toEqual([label, line.next === "refunding" ? "refunded" : line.next])
        const entries = await shop.sql<{ act: string }>(
          "select act from complaint_entry where complaint_id = $1 order by acted_at desc, id desc limit 2",
          [id]
        )
        expect([label, entries.some((entry) => entry.act === act)]).toEqual([label, true])
        const audiences = new Set(
          (await mailsOf(id))
            .slice(mailsBefore)
            .filter(({ news }) => news !== "finish_refund")
            .map(({ template }) => template.replace("complaint-", ""))
        )
        expect([label, [...audiences].sort()]).toEqual([label, [...line.tells].sort()])
      }
  })

  test("and its mails are one: where a mail cannot be written, nothing moves", async () => {
    const { complaint } = await openOne()
    const answer = { act: "refuse", text: "Hàng đóng kỹ rồi." }
    await shop.sql(
      `create function refuse_mail() returns trigger language plpgsql as $$ begin raise exception 'no mail'; end $$`
    )
    await shop.sql(
      `create trigger refuse_mail before insert on outbox_mail for each row when (new.template like 'complaint-%') execute function refuse_mail()`
    )
    const entries = () => shop.sql("select id from complaint_entry where complaint_id = $1", [complaint.id])
    const refused = await shop.call("POST", `/seller/complaints/${complaint.id}/answer`, answer, seller)
    expect([refused.status, await stateOf(complaint.id), (await entries()).length]).toEqual([500, "open", 1])
    await shop.sql("drop trigger refuse_mail on outbox_mail")
    expect((await answers(complaint.id, answer)).status).toBe(200)
    expect((await entries()).length).toBe(2)
  })

  test("of another seller's complaint is a 404", async () => {
    const { complaint } = await openOne()
    const other = await shop.asMember("ga@vidu.vn")
    const read = await shop.call("GET", `/seller/complaints/${complaint.id}`, undefined, other)
    expect(checked(readOwnComplaint, read).status).toBe(404)
    expect(
      (
        await shop.call(
          "POST",
          `/seller/complaints/${complaint.id}/answer`,
          { act: "refuse", text: "Không." },
          other
        )
      ).status
    ).toBe(404)
    expect(await stateOf(complaint.id)).toBe("open")
  })
})

describe("a paid order that nobody has taken on", () => {
  const cancels = (placed: Placed, id: string) => says(placed, cancelPaidOrder, `orders/${id}/cancel`, {})

  test("is cancelled by its shopper at once; goods and money go back, everybody hears of it", async () => {
    const { placed, id, amount } = await paidOrder({ [tea]: 2 })
    expect((await aftercare(placed)).orders[0]?.cancelable).toBe(true)
    const other = await paidOrder({ [tea]: 1 })
    expect((await cancels(other.placed, id)).status).toBe(404)
    const both = await Promise.all([cancels(placed, id), cancels(placed, id)])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    const group = await shop.until(
      "the shop hears of the refund",
      () => shop.orderGroup(placed),
      ({ money_back }) => money_back.some(({ state }) => state !== "waiting")
    )
    expect(group).toMatchObject({ state: "canceled", money_back: [{ cause: "canceled", amount }] })
    const mails = await shop.until(
      "both mails",
      () =>
        shop.sql<{ template: string }>(
          `select template from outbox_mail where dedupe_key like '%' || $1 || '%' and template like '%order-canceled' order by template`,
          [id]
        ),
      (rows) => rows.length === 2
    )
    expect(mails.map(({ template }) => template)).toEqual(["order-canceled", "seller-order-canceled"])
    expect(await brokenInvariants(shop.url)).toEqual([])
  })

  test("is not cancelled any more once its seller took it on", async () => {
    const { placed, id } = await sentOrder()
    expect((await aftercare(placed)).orders[0]?.cancelable).toBe(false)
    expect((await cancels(placed, id)).body).toMatchObject({ code: "order_already_confirmed" })
    expect((await shop.orderGroup(placed)).state).toBe("paid")
  })
})

describe("photos", () => {
  test("are refused without the token, as no picture, and beyond what an order may have", async () => {
    const { placed } = await sentOrder()
    const send = async (bytes: Uint8Array<ArrayBuffer>, headers: Record<string, string>) => {
      const form = new FormData()
      form.append("files", new Blob([bytes], { type: "image/svg+xml" }), "../anh.svg")
      const answer = await fetch(`${shop.backends[0]?.url}${pathOf(placed)}/photos`, {
        method: "POST",
        headers: { "x-publishable-api-key": shop.publishableKey, ...headers },
        body: form,
      })
      return { status: answer.status, body: await answer.json() }
    }
    const script = new TextEncoder().encode(
      "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
    )
    expect((await send(script, { "x-order-token": "a".repeat(43) })).status).toBe(404)
    expect(checked(uploadOrderPhotos, await send(script, keyOf(placed))).status).toBe(400)
    for (let times = 0; times < 5; times++) expect((await photographs(placed, 6)).status).toBe(201)
    expect((await photographs(placed, 1)).body).toMatchObject({ code: "photos_too_many" })
    const [left] = await shop.sql<{ count: string }>(
      "select count(*) from complaint_picture where order_group_id = $1 and deleted_at is null",
      [placed.order_group.id]
    )
    expect(Number(left?.count)).toBe(30)
  })
})
