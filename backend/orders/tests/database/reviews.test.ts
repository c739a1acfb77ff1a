import type { Route } from "@chophien/contract"
import { checkAnswer } from "@chophien/contract/double/check-answer"
import { answerReview, listOwnReviews, reportOwnReview } from "@chophien/contract/seller/reviews"
import { listShopperReviews, moderateReview, type StaffReview } from "@chophien/contract/staff/reviews"
import type { ListingPage } from "@chophien/contract/store/catalogue"
import {
  listProductReviews,
  listSellerReviews,
  type OrderReviews,
  rateSeller,
  readOrderReviews,
  reportReview,
  writeReview,
} from "@chophien/contract/store/reviews"
import type {
  OwnReview,
  PublicReview,
  Rating,
  SellerRating,
  SellerReview,
} from "@chophien/contract/wire/review"
import { type Bearer, type Placed, Shop } from "@chophien/test/kit/shop/shop"
import { reviewPageStatement } from "../../src/modules/review/statements"

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

const checked = <Received extends { status: number; body: unknown }>(route: Route, answer: Received) => {
  expect(checkAnswer(route, answer.status, answer.body)).toEqual([])
  return answer
}
const keyOf = (placed: Placed) => ({ "x-order-token": placed.access_token })
const pathOf = (placed: Placed) => `/store/order-groups/${placed.order_group.id}`

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
