import { answerQuestion, listOwnQuestions } from "@chophien/contract/seller/questions"
import { answerReview, listOwnReviews, reportOwnReview } from "@chophien/contract/seller/reviews"
import {
  type CalledQuestion,
  closeCalledQuestion,
  listCalledQuestions,
  openCalledQuestion,
} from "@chophien/contract/staff/questions"
import { listShopperReviews, moderateReview, type StaffReview } from "@chophien/contract/staff/reviews"
import type { ListingPage } from "@chophien/contract/store/catalogue"
import {
  callInCentre,
  listProductQuestions,
  type OrderMessages,
  type PublicQuestion,
  readOrderMessages,
  writeOrderMessage,
  writeProductQuestion,
} from "@chophien/contract/store/questions"
import {
  listProductReviews,
  listSellerReviews,
  type OrderReviews,
  rateSeller,
  readOrderReviews,
  reportReview,
  writeReview,
} from "@chophien/contract/store/reviews"
import type { Message, SellerQuestion } from "@chophien/contract/wire/question"
import type {
  OwnReview,
  PublicReview,
  Rating,
  SellerRating,
  SellerReview,
} from "@chophien/contract/wire/review"
import { type Bearer, type Placed, Shop } from "@chophien/test/kit/shop/shop"
import { reviewPageStatement } from "../../src/modules/review/statements"
import { checked, keyOf, pathOf } from "../support/shop-answers"

jest.setTimeout(300_000)

const tea = "che-shan Túi 100 g"

let shop: Shop
let staff: Bearer
let seller: Bearer
beforeAll(async () => {
  shop = await Shop.start()
  staff = await shop.asStaff()
  seller = await shop.asMember("che@vidu.vn")
}, 300_000)
afterAll(() => shop?.stop())

type Bought = { placed: Placed; id: string; product_id: string }

/** A paid order of tea that has left; `came` says that its shopper has it. */
async function buy({ came = true, email = "mai@vidu.vn" as string | undefined } = {}): Promise<Bought> {
  const placed: Placed = (await shop.checkout(await shop.cart({ [tea]: 1 }, email ? { email } : {}))).body
  const id = placed.order_group.orders[0]?.id ?? ""
  await shop.pay(placed)
  await shop.until(
    "the payment",
    () => shop.orderGroup(placed),
    ({ state }) => state === "paid"
  )
  for (const [act, body] of [
    ["confirm", {}],
    ["ship", { carrier: "Viettel Post", tracking_number: `VTP${id.slice(-8)}` }],
  ] as const)
    expect((await shop.call("POST", `/seller/orders/${id}/${act}`, body, seller)).status).toBe(200)
  const [line] = await shop.sql<{ product_id: string }>(
    `select i.product_id from order_item o join order_line_item i on i.id = o.item_id where o.order_id = $1`,
    [id]
  )
  const bought = { placed, id, product_id: line?.product_id ?? "" }
  if (came) {
    const care = await shop.call<{ orders: { parcels: { parcel_id: string }[] }[] }>(
      "GET",
      `${pathOf(placed)}/complaints`,
      undefined,
      keyOf(placed)
    )
    const parcel_id = care.body.orders[0]?.parcels[0]?.parcel_id
    await shop.call("POST", `${pathOf(placed)}/received`, { parcel_id }, keyOf(placed))
  }
  return bought
}

const writes = async ({ placed, id, product_id }: Bought, review: object) =>
  checked(
    writeReview,
    await shop.call<OrderReviews & { code?: string }>(
      "POST",
      `${pathOf(placed)}/reviews`,
      { order_id: id, product_id, ...review },
      keyOf(placed)
    )
  )
const own = async ({ placed }: Bought): Promise<OwnReview | null> => {
  const { body } = checked(
    readOrderReviews,
    await shop.call<OrderReviews>("GET", `${pathOf(placed)}/reviews`, undefined, keyOf(placed))
  )
  return body.orders[0]?.products[0]?.review ?? null
}
const idOf = async (bought: Bought): Promise<string> => (await own(bought))?.id ?? ""
const product = async (query = "") =>
  checked(
    listProductReviews,
    await shop.call<{ rating: Rating | null; stars: number[]; reviews: PublicReview[]; next: string | null }>(
      "GET",
      `/store/catalogue/listings/che-shan/reviews${query}`
    )
  ).body
const ofSeller = async (path: string, body?: object) =>
  await shop.call<{ review: SellerReview; code?: string }>(
    body ? "POST" : "GET",
    `/seller/reviews/${path}`,
    body,
    seller
  )
const decides = async (id: string, body: object) =>
  checked(
    moderateReview,
    await shop.call<{ review: StaffReview; code?: string }>(
      "POST",
      `/admin/shopper-reviews/${id}/decide`,
      body,
      staff
    )
  )
const newsOf = async ({ id }: Bought) =>
  (
    await shop.sql<{ template: string; news: string }>(
      `select template, data->>'news' as news from outbox_mail where dedupe_key like $1 order by created_at, template`,
      [`review:${id}:%`]
    )
  ).map(({ template, news }) => `${template} ${news}`)

/** The sums that averages are made of are those of the reviews in sight. */
async function expectSums(): Promise<void> {
  expect(
    await shop.sql(
      `select product_id, stars_1, stars_2, stars_3, stars_4, stars_5 from product_rating
       except select product_id, count(*) filter (where stars = 1)::int, count(*) filter (where stars = 2)::int,
         count(*) filter (where stars = 3)::int, count(*) filter (where stars = 4)::int, count(*) filter (where stars = 5)::int
       from review where state = 'shown' group by 1`
    )
  ).toEqual([])
  expect(
    await shop.sql(
      `select seller_id, count, speed, packing from seller_rating
       except select seller_id, count(*)::int, sum(speed)::int, sum(packing)::int from seller_review group by 1`
    )
  ).toEqual([])
}

describe("a review", () => {
  test("is a buyer's alone, once something came, and everybody reads it with its average", async () => {
    const waiting = await buy({ came: false })
    expect(await writes(waiting, { stars: 5 })).toMatchObject({
      status: 409,
      body: { code: "review_not_open" },
    })
    const bought = await buy()
    expect(await writes({ ...bought, product_id: "prod_OTHER" }, { stars: 5 })).toMatchObject({ status: 404 })
    expect(await writes({ ...bought, id: waiting.id }, { stars: 5 })).toMatchObject({ status: 404 })
    const stranger = { ...bought, placed: { ...bought.placed, access_token: waiting.placed.access_token } }
    expect((await writes(stranger, { stars: 5 })).status).toBe(404)
    expect((await writes(bought, { stars: 6 })).status).toBe(400)

    const said = { stars: 4, text: "Chè thơm,\nnước xanh." }
    for (let press = 0; press < 2; press++) expect((await writes(bought, said)).status).toBe(200)
    expect(await own(bought)).toMatchObject({ ...said, state: "shown", edited_at: null, answer: null })
    const page = await product()
    expect(page).toMatchObject({ rating: { average: 4, count: 1 }, stars: [0, 0, 0, 1, 0], next: null })
    expect(page.reviews).toMatchObject([{ ...said, product: { handle: "che-shan" } }])
    expect(page.reviews[0]?.author).not.toBe(bought.placed.order_group.delivery.name)
    expect(await newsOf(bought)).toEqual(["review-seller write"])
    await shop.until(
      "the card to show it",
      async () =>
        (await shop.call<ListingPage>("GET", "/store/catalogue/listings?q=che")).body.listings.find(
          ({ handle }) => handle === "che-shan"
        )?.rating,
      (rating) => rating?.count === 1
    )
    await expectSums()
  })

  test("is changed until its seller answers; the answer is in sight and the shopper is told", async () => {
    const bought = await buy()
    await writes(bought, { stars: 2, text: "Nhạt." })
    expect((await writes(bought, { stars: 3, text: "Uống quen thì ổn." })).status).toBe(200)
    expect(await own(bought)).toMatchObject({ stars: 3, edited_at: expect.any(String) })
    const id = await idOf(bought)
    expect(
      checked(answerReview, await ofSeller(`${id}/answer`, { text: "Gọi 0912345678 nhé" }))
    ).toMatchObject({
      status: 400,
      body: { code: "review_words_refused" },
    })
    const answered = await ofSeller(`${id}/answer`, { text: "Cảm ơn bạn." })
    expect(checked(answerReview, answered)).toMatchObject({
      status: 200,
      body: { review: { acts: ["report"] } },
    })
    expect(await ofSeller(`${id}/answer`, { text: "Lần nữa." })).toMatchObject({ status: 409 })
    expect(await writes(bought, { stars: 1 })).toMatchObject({
      status: 409,
      body: { code: "review_answered" },
    })
    expect((await product()).reviews[0]).toMatchObject({ stars: 3, answer: { text: "Cảm ơn bạn." } })
    expect(await newsOf(bought)).toEqual([
      "review-seller write",
      "review-seller edit",
      "review-shopper answer",
    ])
    const list = checked(
      listOwnReviews,
      await shop.call<{ reviews: SellerReview[]; to_answer: number }>(
        "GET",
        "/seller/reviews",
        undefined,
        seller
      )
    ).body
    expect([list.reviews[0]?.id, list.to_answer]).toEqual([id, 1])
    await expectSums()
  })

  test("is no longer changed after its time", async () => {
    const bought = await buy()
    await writes(bought, { stars: 5 })
    await shop.sql("update review set written_at = written_at - interval '31 days' where order_id = $1", [
      bought.id,
    ])
    expect((await own(bought))?.editable_until).toBeNull()
    expect(await writes(bought, { stars: 1 })).toMatchObject({
      status: 409,
      body: { code: "review_too_late" },
    })
  })

  test("with a phone number waits for a person: nobody reads it, it does not count, staff let it through", async () => {
    const bought = await buy()
    const before = (await product()).rating?.count
    await writes(bought, { stars: 1, text: "Gọi 0912 345 678 rẻ hơn" })
    const id = await idOf(bought)
    expect(await own(bought)).toMatchObject({ state: "waiting", findings: ["phone"] })
    const page = await product()
    expect([page.rating?.count, page.reviews.some((each) => each.id === id)]).toEqual([before, false])
    expect((await ofSeller(id)).status).toBe(404)
    expect(await newsOf(bought)).toEqual([])
    expect(
      await shop.sql(
        `select 1 from outbox_mail where template = 'review-staff' and dedupe_key like 'reviews-wait:%'`
      )
    ).not.toEqual([])
    const queue = checked(
      listShopperReviews,
      await shop.call<{ reviews: StaffReview[] }>("GET", "/admin/shopper-reviews", undefined, staff)
    ).body
    expect(queue.reviews.find((each) => each.id === id)).toMatchObject({ acts: ["pass", "hide"] })
    expect((await decides(id, { act: "pass" })).status).toBe(200)
    expect((await product()).rating?.count).toBe((before ?? 0) + 1)
    expect(await newsOf(bought)).toEqual(["review-seller pass", "review-shopper pass"])
    expect((await decides(id, { act: "pass" })).status).toBe(409)
    await expectSums()
  })

  test("that is reported stays in sight until staff hide it with a reason; both are told, its stars go", async () => {
    const bought = await buy()
    await writes(bought, { stars: 1, text: "Toàn nói dối." })
    const id = await idOf(bought)
    const reports = await shop.call("POST", `/store/catalogue/reviews/${id}/reports`, { reason: "untrue" })
    expect(checked(reportReview, reports).status).toBe(200)
    const bySeller = await ofSeller(`${id}/report`, { reason: "untrue", text: "Khách chưa uống." })
    expect(checked(reportOwnReview, bySeller).body.review).toMatchObject({ reported: true, acts: ["answer"] })
    const page = await product()
    expect(page.reviews[0]?.id).toBe(id)
    expect(await decides(id, { act: "hide" })).toMatchObject({ body: { code: "review_reason_missing" } })
    const hidden = await decides(id, { act: "hide", reason: "Không nói về hàng." })
    expect(hidden.body.review).toMatchObject({
      state: "hidden",
      reports: [{ by: "seller" }, { by: "visitor" }],
    })
    const after = await product()
    expect(after.rating?.count).toBe((page.rating?.count ?? 0) - 1)
    expect((await own(bought))?.hidden_reason).toBe("Không nói về hàng.")
    expect((await newsOf(bought)).slice(1)).toEqual(["review-seller hide", "review-shopper hide"])
    expect(
      await shop.call("POST", `/store/catalogue/reviews/${id}/reports`, { reason: "other" })
    ).toMatchObject({
      status: 404,
    })
    // What staff hid does not come back by changing a letter.
    await writes(bought, { stars: 5, text: "Ngon." })
    expect((await own(bought))?.state).toBe("waiting")
    await expectSums()
  })

  test("rates the seller too, beside the goods", async () => {
    const bought = await buy({ email: undefined })
    const rates = async (speed: number, packing: number) =>
      checked(
        rateSeller,
        await shop.call(
          "POST",
          `${pathOf(bought.placed)}/seller-reviews`,
          { order_id: bought.id, speed, packing },
          keyOf(bought.placed)
        )
      ).status
    expect([await rates(2, 4), await rates(5, 4), await rates(5, 4)]).toEqual([200, 200, 200])
    const { rating } = checked(
      listSellerReviews,
      await shop.call<{ rating: SellerRating }>(
        "GET",
        `/store/catalogue/sellers/${bought.placed.order_group.orders[0]?.seller.handle}/reviews`
      )
    ).body
    expect(rating).toEqual({ speed: 5, packing: 4, count: 1 })
    await expectSums()
  })
})

test("of ten thousand reviews a page reads no more rows than it shows, in both orders, at any depth", async () => {
  const [row] = await shop.sql<{ id: string; seller_id: string }>(
    `select p.id, l.seller_id from product p join catalogue_listing l on l.id = p.id where p.handle = 'che-shan'`
  )
  await shop.sql(
    `insert into review (id, order_group_id, order_id, order_display_id, product_id, product_title, seller_id, author, stars, text,
       photos, state, findings, written_at)
     select 'rev_many' || n || of_product, 'og_many', 'order_many' || n || of_product, 1, of_product, 'Chè', $2, 'Lan', 1 + n % 5,
       'Ngon.', '[]', 'shown', '{}', now() - n * interval '1 minute'
     from generate_series(1, 10000) n, unnest(array[$1, 'prod_beside', 'prod_other']) of_product`,
    [row?.id, row?.seller_id]
  )
  await shop.sql("analyze review")
  const seen = new Set<string>()
  for (const sort of ["newest", "lowest"]) {
    let after: string | null = null
    let last = 0
    for (let nth = 0; nth < 5; nth++) {
      const page = await product(`?sort=${sort}&limit=20${after ? `&after=${after}` : ""}`)
      expect(page.reviews).toHaveLength(20)
      for (const { id, stars } of page.reviews) {
        expect(seen.has(`${sort} ${id}`)).toBe(false)
        seen.add(`${sort} ${id}`)
        if (sort === "lowest") expect(stars).toBeGreaterThanOrEqual(last)
        last = stars
      }
      after = page.next
    }
  }
  const deep = { stars: 3, at: String((Date.now() - 9000 * 60_000) * 1000), id: "rev_many9000" }
  for (const sort of ["newest", "lowest"] as const)
    for (const after of [null, deep]) {
      const { sql, params } = reviewPageStatement({
        of: "product",
        id: row?.id ?? "",
        sort,
        after,
        limit: 21,
      })
      let nth = 0
      const [plan] = await shop.sql<{ "QUERY PLAN": object[] }>(
        `explain (analyze, format json) ${sql.replaceAll("?", () => `$${++nth}`)}`,
        params
      )
      const read = JSON.stringify(plan)
      expect(read).toMatch(/IDX_review_product_(newest|lowest)/)
      expect(read).not.toContain("Seq Scan")
      expect(read).not.toMatch(/"Rows Removed by [^"]*":[1-9]/)
      for (const [, rows] of read.matchAll(/"Actual Rows":\s*([\d.]+)/g))
        expect(Number(rows)).toBeLessThanOrEqual(42)
    }
})

describe("messages", () => {
  const messagesPath = ({ placed, id }: Bought) => `${pathOf(placed)}/orders/${id}/messages`
  const says = async (bought: Bought, body: object, path = "") =>
    checked(
      path ? callInCentre : writeOrderMessage,
      await shop.call<OrderMessages & { code?: string; message?: string }>(
        "POST",
        `${messagesPath(bought)}${path}`,
        body,
        keyOf(bought.placed)
      )
    )
  const own = async (state: string) =>
    checked(
      listOwnQuestions,
      await shop.call<{ questions: SellerQuestion[]; to_answer: number }>(
        "GET",
        `/seller/questions?state=${state}`,
        undefined,
        seller
      )
    ).body
  const replies = async (id: string, text: string, who = seller) =>
    checked(
      answerQuestion,
      await shop.call<{ question: SellerQuestion; messages: Message[]; code?: string }>(
        "POST",
        `/seller/questions/${id}/messages`,
        { text },
        who
      )
    )
  /** The mails of a question, whether they wait for the morning or are queued already. */
  const mailedSides = async (id: string) =>
    (
      await shop.sql<{ side: string }>(
        `select 'seller' as side from question where id = $1 and (seller_mail_at is not null or seller_mailed_at is not null)
         union all select 'shopper' from question where id = $1 and (shopper_mail_at is not null or shopper_mailed_at is not null)`,
        [id]
      )
    ).map(({ side }) => side)
  /** Lets the morning come: what waits for it is due now. */
  const morning = (id: string) =>
    shop.sql(
      `update question set seller_mail_at = case when seller_mail_at is null then null else now() end,
         shopper_mail_at = case when shopper_mail_at is null then null else now() end where id = $1`,
      [id]
    )
  const queued = (id: string, template: string, count: number) =>
    shop.until(
      `${count} mails ${template}`,
      () =>
        shop.sql("select 1 from outbox_mail where template = $1 and dedupe_key like $2", [
          template,
          `question:${id}:%`,
        ]),
      (rows) => rows.length === count
    )

  test("of an order go between its shopper and its seller alone; each hears of the other, once until they write", async () => {
    const bought = await buy({ came: false })
    expect(await says(bought, { text: "Chuyển vào STK 190367890123 nhé" })).toMatchObject({
      status: 400,
      body: { code: "question_contact_refused", message: expect.stringContaining("số tài khoản") },
    })
    for (const text of ["Bao giờ gửi ạ?", "Số mình vẫn là 0912345678."])
      expect((await says(bought, { text })).status).toBe(200)
    const question = (await own("to_answer")).questions.find(({ order_id }) => order_id === bought.id)
    const id = question?.id ?? ""
    expect(question).toMatchObject({ kind: "order", state: "to_answer", can_answer: true })
    expect(await mailedSides(id)).toEqual(["seller"])
    await morning(id)
    await queued(id, "question-seller", 1)
    const answered = await replies(id, "Sáng mai tôi gửi.")
    expect(answered.body).toMatchObject({ question: { state: "answered" }, messages: [{}, {}, {}] })
    expect(await mailedSides(id)).toEqual(["shopper"])
    await morning(id)
    await queued(id, "question-shopper", 1)
    const read = await shop.call<OrderMessages>("GET", messagesPath(bought), undefined, keyOf(bought.placed))
    expect(checked(readOrderMessages, read).body).toMatchObject({ state: "answered", messages: [{}, {}, {}] })
    const other = await buy({ came: false })
    const stranger = await shop.call(
      "GET",
      messagesPath({ ...bought, placed: other.placed }),
      undefined,
      keyOf(other.placed)
    )
    expect(stranger.status).toBe(404)
  })

  test("are read by staff only when they were called in, and the log says who did", async () => {
    const bought = await buy({ came: false })
    await says(bought, { text: "Gói hàng giúp mình kỹ nhé." })
    const id = (await own("all")).questions.find(({ order_id }) => order_id === bought.id)?.id ?? ""
    const opens = () => shop.call<{ messages: Message[] }>("POST", `/admin/questions/${id}/open`, {}, staff)
    expect((await opens()).status).toBe(404)
    expect((await says(bought, { text: "Đòi chuyển khoản riêng." }, "/call")).body.called_in).toBe(true)
    const list = await shop.call<{ questions: CalledQuestion[] }>("GET", "/admin/questions", undefined, staff)
    expect(checked(listCalledQuestions, list).body.questions).toMatchObject([
      { id, call_text: "Đòi chuyển khoản riêng." },
    ])
    expect(JSON.stringify(list.body)).not.toContain("Gói hàng giúp")
    expect(checked(openCalledQuestion, await opens()).body.messages).toMatchObject([
      { text: "Gói hàng giúp mình kỹ nhé." },
    ])
    await shop.until(
      "the log to say so",
      () => shop.sql("select 1 from audit_entry where object_id = $1 or route like $2", [id, `%${id}%`]),
      (rows) => rows.length > 0
    )
    const closed = await shop.call(
      "POST",
      `/admin/questions/${id}/close`,
      { text: "Đã nhắc gian hàng." },
      staff
    )
    expect(checked(closeCalledQuestion, closed).status).toBe(200)
    expect((await opens()).status).toBe(404)
    await queued(id, "question-staff", 1)
    await queued(id, "question-shopper", 1)
  })

  test("about a product are asked by anybody, give no contact away, and stand on its page once answered", async () => {
    const asks = async (body: object) =>
      checked(
        writeProductQuestion,
        await shop.call<{ code?: string }>("POST", "/store/catalogue/listings/che-shan/questions", {
          name: "Trần Ơn",
          email: "on@vidu.vn",
          ...body,
        })
      )
    const shown = async () =>
      checked(
        listProductQuestions,
        await shop.call<{ questions: PublicQuestion[] }>(
          "GET",
          "/store/catalogue/listings/che-shan/questions"
        )
      ).body.questions
    for (const text of ["Zalo mình nhé", "Gọi 0912345678", "xem chogia.com"])
      expect(await asks({ text })).toMatchObject({ status: 400, body: { code: "question_contact_refused" } })
    expect((await asks({ text: "Pha lạnh được không?" })).status).toBe(200)
    expect(await shown()).toEqual([])
    const id = (await own("to_answer")).questions.find(({ kind }) => kind === "product")?.id ?? ""
    expect((await replies(id, "Gọi 0912345678 nhé")).body.code).toBe("question_contact_refused")
    expect((await replies(id, "Được bạn nhé.")).body.question).toMatchObject({ can_answer: false })
    expect((await replies(id, "Nữa.")).body.code).toBe("question_moved_on")
    expect(await shown()).toMatchObject([
      { author: "T. Ơn", text: "Pha lạnh được không?", answer: { text: "Được bạn nhé." } },
    ])
    await morning(id)
    await queued(id, "question-answered", 1)
    expect(await shop.sql("select email from question where id = $1", [id])).toEqual([{ email: null }])
  })

  test("a thousand of them are read page by page, and no page reads more than it shows", async () => {
    const bought = await buy({ came: false })
    await says(bought, { text: "Lời đầu." })
    const id = (await own("all")).questions.find(({ order_id }) => order_id === bought.id)?.id ?? ""
    await shop.sql(
      `insert into question_message (id, question_id, author, text, photos, sent_at)
       select 'msg_many' || n || of_question, of_question, 'shopper', 'Lời ' || n, '[]', now() - n * interval '1 minute'
       from generate_series(1, 1000) n, unnest(array[$1, 'qst_beside', 'qst_other']) of_question`,
      [id]
    )
    await shop.sql("analyze question_message")
    const seen: string[] = []
    let before: string | null = ""
    while (before !== null) {
      const page: { body: OrderMessages } = await shop.call<OrderMessages>(
        "GET",
        `${messagesPath(bought)}${before ? `?before=${before}` : ""}`,
        undefined,
        keyOf(bought.placed)
      )
      seen.unshift(...page.body.messages.map(({ id: each }) => each))
      before = page.body.older
    }
    expect([seen.length, new Set(seen).size]).toEqual([1001, 1001])
    const [plan] = await shop.sql<{ "QUERY PLAN": object[] }>(
      `explain (analyze, format json) select * from question_message where question_id = $1 and deleted_at is null
         and (sent_at, id) < (now() - interval '500 minutes', 'x') order by sent_at desc, id desc limit 31`,
      [id]
    )
    const read = JSON.stringify(plan)
    expect(read).toContain("IDX_question_message_page")
    for (const [, rows] of read.matchAll(/"Actual Rows":\s*([\d.]+)/g))
      expect(Number(rows)).toBeLessThanOrEqual(31)
  })
})
