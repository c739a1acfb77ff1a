import type { IncomingMessage, ServerResponse } from "node:http"
import type { Listing } from "@chophien/contract/store/catalogue"
import { storeRoutes } from "@chophien/contract/store-routes"
import { DoubleRefusal, DoubleRepeat, makeDouble } from "@chophien/contract/testing"
import { fold } from "@chophien/vocabulary/fold"
import { coldClasses } from "@chophien/vocabulary/goods"
import { readLocale } from "@chophien/vocabulary/locale"
import { e164Of } from "@chophien/vocabulary/phone"
import { sellerKinds } from "@chophien/vocabulary/seller"
import { aftercareOf, ask, complain, replyTo } from "./aftercare"
import { Applications } from "./applications"
import {
  categoryCards,
  communeCards,
  communeMatches,
  kindsOfGoods,
  listingCardOf,
  listings,
  market,
  provinces,
  sellerCardOf,
  sellers,
} from "./fixtures"
import { groupView } from "./order-view"
import { rendition } from "./pictures"
import { callCentre, messagesOf, productQuestions, writeMessage } from "./questions"
import { orderReviewsOf, productReviews, rate, review } from "./reviews"
import { datesIn, Shop } from "./shop"

type Wanted = {
  q?: string
  category?: string
  seller?: string
  commune?: string
  in_season?: string
  in_stock?: string
  seller_kind?: string
  to?: string
  price_min?: number
  price_max?: number
  sort?: string
}

/** A query in which the double understands everything that there is to understand; other words it takes as they are. */
const slipped = "gaf ddeen lac khoogn"

const understoodOf = (q: string) => ({
  corrected: null,
  dropped: [],
  places: [],
  meanings: [],
  did_you_mean: [],
  ...(q === slipped
    ? {
        corrected: "gà đen lác",
        dropped: ["khoogn"],
        places: [
          {
            typed: "lac",
            name: "Bản Lác",
            is_former: true,
            communes: [{ slug: "mai-ha", name: "Xã Mai Hạ" }],
          },
        ],
        meanings: [{ typed: "gà", finds: ["gà đen", "gà ri"] }],
        did_you_mean: ["lạc"],
      }
    : {}),
})

function find(wanted: Wanted): Listing[] {
  const q = wanted.q === slipped ? "ga den" : fold(wanted.q ?? "")
  const rows = listings.filter(
    (each) =>
      (!q || fold(`${each.title} ${each.seller.name} ${each.commune.full_name}`).includes(q)) &&
      (!wanted.category || each.category?.slug === wanted.category) &&
      (!wanted.seller || each.seller.handle === wanted.seller) &&
      (!wanted.commune || each.commune.slug === wanted.commune) &&
      (wanted.in_season !== "1" || each.season === "now") &&
      (wanted.in_stock !== "1" || each.in_stock) &&
      (!wanted.seller_kind || each.seller.kind === wanted.seller_kind) &&
      each.price >= (wanted.price_min ?? 0) &&
      each.price <= (wanted.price_max ?? Infinity)
  )
  if (wanted.sort === "price_asc") rows.sort((a, b) => a.price - b.price)
  if (wanted.sort === "price_desc") rows.sort((a, b) => b.price - a.price)
  return rows
}

const facetsOf = (rows: Listing[]) => ({
  categories: kindsOfGoods.map(({ slug, name }) => ({
    slug,
    name,
    count: rows.filter((each) => each.category?.slug === slug).length,
  })),
  communes: communeCards().map(({ slug, full_name }) => ({
    slug,
    name: full_name,
    count: rows.filter((each) => each.commune.slug === slug).length,
  })),
  seller_kinds: sellerKinds.map((kind) => ({
    kind,
    count: rows.filter((each) => each.seller.kind === kind).length,
  })),
  prices: [
    { from: 0, to: 200_000, count: rows.filter(({ price }) => price <= 200_000).length },
    { from: 200_000, to: null, count: rows.filter(({ price }) => price > 200_000).length },
  ],
  in_season: rows.filter(({ season }) => season === "now").length,
  in_stock: rows.filter(({ in_stock }) => in_stock).length,
})

/** The one of a list with this value; refused as not found otherwise. */
function foundBy<T extends { handle: string }>(
  rows: T[],
  handle: string,
  code: "listing_not_found" | "seller_not_found"
): T {
  const row = rows.find((each) => each.handle === handle)
  if (!row) throw new DoubleRefusal(code, "Không tìm thấy.")
  return row
}

/** How the double misbehaves; nothing of it by default. */
export type Faults = {
  /** Every route of the shop answers this status, with words of no contract. */
  status?: number
  /** So many of the next requests find their connection closed. */
  closings?: number
  /** Requests whose path ends so find their connection closed. */
  silent?: string
  /** Pictures are 404. */
  noPictures?: boolean
  /** Nothing is answered, as by a machine that hangs. */
  hangs?: boolean
  /** What a path answers instead, whatever the contract says. */
  answers?: Record<string, unknown>
  /** Orders are refused so, as while a gateway is away. */
  checkout?: "busy" | "payment_unavailable" | "unpaid_orders_open"
}

const again = "Chưa đặt được, mời bạn thử lại."
const refusals = {
  busy: again,
  payment_unavailable: again,
  unpaid_orders_open:
    "Số điện thoại này đang có 3 đơn chưa thanh toán. Vui lòng thanh toán hoặc hủy bớt một đơn rồi đặt tiếp.",
} as const

/** A back end and its pictures, made from the contract; its publishable key is `pk_double`. */
export function makeShopDouble() {
  const shop = new Shop()
  const faults: Faults = {}
  /** Searches of which an opened listing was counted. */
  const clicks: string[] = []
  const seen = { checkouts: 0, photos: 0 }
  const viewOf = (id: string) => ({ cart: shop.view(shop.cart(id)) })

  async function before(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const { pathname } = new URL(request.url ?? "/", "http://localhost")
    if (faults.hangs) return true
    if (pathname === "/ready") {
      response.writeHead(faults.status ?? 200, { "content-type": "application/json" })
      response.end(JSON.stringify({ state: faults.status ? "not_ready" : "ready" }))
      return true
    }
    if (!pathname.startsWith("/store/") && pathname !== "/market")
      return !faults.noPictures && (await sendPicture(pathname, response))
    if (faults.closings || (faults.silent && pathname.endsWith(faults.silent))) {
      faults.closings = Math.max(0, (faults.closings ?? 0) - 1)
      request.socket.destroy()
      return true
    }
    const answer = faults.status ? { message: "boom" } : faults.answers?.[pathname]
    if (answer === undefined) return false
    response.writeHead(faults.status ?? 200, { "content-type": "application/json" })
    response.end(JSON.stringify(answer))
    return true
  }

  const applications = new Applications()
  const opened = ({ params, headers }: { params: { id: string }; headers: IncomingMessage["headers"] }) =>
    applications.open(params.id, headers["x-application-token"])
  const double = makeDouble(
    storeRoutes,
    {
      readMarket: ({ headers }) => ({
        market:
          readLocale(headers["accept-language"]) === "en"
            ? { ...market, hours: "7:00–20:00 every day" }
            : market,
      }),
      readHome: ({ headers }) => ({
        categories: categoryCards(readLocale(headers["accept-language"]) === "en"),
        in_season: find({ in_season: "1" }).slice(0, 8).map(listingCardOf),
        newest: listings.slice(0, 8).map(listingCardOf),
        sellers: sellers.map(sellerCardOf),
        communes: communeCards(),
        counts: { listings: listings.length, sellers: sellers.length, communes: 6 },
      }),
      listListings: ({ query }) => {
        const { limit, offset } = query
        const rows = find(query)
        const page = rows.slice(offset, offset + limit).map(listingCardOf)
        return {
          listings: page,
          count: rows.length,
          limit,
          offset,
          facets: { ...facetsOf(rows), carried: query.to ? rows.length : null },
          understood: query.q ? understoodOf(query.q) : null,
          near:
            query.q && !rows.length
              ? { reason: "season", listings: find({ in_season: "1" }).slice(0, 4).map(listingCardOf) }
              : null,
          engine: "postgres",
        }
      },
      readListing: ({ params }) => {
        const listing = foundBy(listings, params.handle, "listing_not_found")
        const beside = listings.filter(
          (each) => each.category?.slug === listing.category?.slug && each !== listing
        )
        return { listing, related: beside.slice(0, 4).map(listingCardOf) }
      },
      requestInvoice: ({ params, body }) => {
        shop.invoices.set(params.id, body)
        return { requested: true }
      },
      withdrawInvoiceRequest: ({ params }) => {
        shop.invoices.delete(params.id)
        return { requested: false }
      },
      readPriceShares: ({ params, query: { carriage } }) => {
        const { variants } = foundBy(listings, params.handle, "listing_not_found")
        const sharesOf = (price: number, fee_bp: number, tax_bp: number) => {
          const [fee, tax] = [Math.round((price * fee_bp) / 10_000), Math.round((price * tax_bp) / 10_000)]
          return { price, seller: price - fee - tax, fee, tax }
        }
        return {
          variants: variants.map(({ title, price }) => ({ title, ...sharesOf(price, 500, 150) })),
          carriage: carriage ? sharesOf(carriage, 0, 450) : null,
        }
      },
      quoteShipping: ({ params, query }) => {
        const { ship_class, variants } = foundBy(listings, params.handle, "listing_not_found")
        const commune = communeMatches.find((each) => each.code === query.commune_code)
        if (!commune) throw new DoubleRefusal("unknown_commune", "Chưa rõ xã, phường này.", "commune_code")
        const cold = coldClasses.includes(ship_class)
        const near = commune.province_code === "25"
        const base = {
          service: cold ? "cold" : "standard",
          name: cold ? "Giao lạnh" : "Giao thường",
        } as const
        const price = (near ? 18_000 : 27_000) + (cold ? 20_000 : 0)
        const message = "Hàng lạnh của gian này chưa gửi tới được nơi bạn chọn."
        return {
          options: [
            cold && !near
              ? {
                  ...base,
                  price: null,
                  eta_days: null,
                  dates: null,
                  problem: { code: "unreachable_destination", message },
                }
              : { ...base, price, eta_days: [1, 2], dates: datesIn([1, 2]), problem: null },
          ],
          weight_g: variants[0]?.weight_g ?? 0,
        }
      },
      suggest: ({ query }) => {
        const q = fold(query.q)
        if (!q) return { popular: ["gà đen"], listings: [], sellers: [], communes: [] }
        return {
          popular: [],
          listings: find(query)
            .slice(0, 5)
            .map(({ handle, title, picture, price }) => ({ handle, title, picture, price })),
          sellers: sellers
            .filter((each) => fold(each.name).includes(q))
            .map(({ handle, name }) => ({ handle, name })),
          communes: communeCards()
            .filter((each) => fold(each.name).includes(q))
            .map(({ slug, full_name }) => ({ slug, name: full_name })),
        }
      },
      countClick: ({ body: { q } }) => {
        clicks.push(q)
        return { counted: true }
      },
      reportListing: ({ params, body: { email } }) => {
        foundBy(listings, params.handle, "listing_not_found")
        if (email?.startsWith("day")) throw new DoubleRefusal("reports_full", "Trung tâm đã nhận đủ báo cáo.")
        return { received: true as const }
      },
      askForSeason: ({ params, body: { email } }) => {
        const { title, sold_off_season } = foundBy(listings, params.handle, "listing_not_found")
        if (sold_off_season) throw new DoubleRefusal("sold_now", `“${title}” đang bán.`)
        if (email.startsWith("day"))
          throw new DoubleRefusal("season_notices_full", "Đang chờ 20 món.", "email")
        return { from_month: 4 }
      },
      listCategories: ({ headers }) => ({
        categories: categoryCards(readLocale(headers["accept-language"]) === "en"),
      }),
      listSellers: ({ query: { limit, offset } }) => ({
        sellers: sellers.slice(offset, offset + limit).map(sellerCardOf),
        count: sellers.length,
        limit,
        offset,
      }),
      readSeller: ({ params }) => ({ seller: foundBy(sellers, params.handle, "seller_not_found") }),
      listCommunes: () => ({ communes: communeCards() }),
      readCommune: ({ params: { slug } }) => {
        const commune = communeCards().find((each) => each.slug === slug)
        if (!commune) throw new DoubleRefusal("commune_not_found", "Không tìm thấy xã này.")
        return {
          commune: {
            ...commune,
            province: { code: "25", name: "Phú Thọ" },
            population: 6200,
            area_km2: 45.2,
            about: `${commune.full_name} rộng 45,2 km², có 6.200 người.`,
            getting_there: "Gần Xã Mai Châu (14 km).",
            near: [],
          },
          sellers: sellers.filter((each) => each.commune.slug === slug).map(sellerCardOf),
        }
      },
      searchCommunes: ({ query: { q, province_code, limit } }) => ({
        communes: communeMatches
          .filter(
            (each) =>
              fold(each.full_name).includes(fold(q)) &&
              (!province_code || each.province_code === province_code)
          )
          .slice(0, limit),
      }),
      listProvinces: () => ({ provinces }),
      startCart: () => viewOf(shop.startCart().id),
      viewCart: ({ params: { id }, query }) => ({ cart: shop.view(shop.cart(id), query.commune_code) }),
      addItem: ({ params: { id }, body }) => {
        shop.addItem(shop.openCart(id), body.variant_id, body.quantity)
        return viewOf(id)
      },
      setQuantity: ({ params: { id, item_id }, body }) => {
        shop.setQuantity(shop.openCart(id), item_id, body.quantity)
        return viewOf(id)
      },
      setDelivery: ({ params: { id }, body }) => {
        shop.setDelivery(shop.openCart(id), body)
        return viewOf(id)
      },
      chooseShipping: ({ params: { id, seller_id }, body }) => {
        shop.chooseShipping(shop.openCart(id), seller_id, body.shipping_option_id)
        return viewOf(id)
      },
      checkOut: ({ params, body, headers, origin }) => {
        seen.checkouts += 1
        if (faults.checkout) throw new DoubleRefusal(faults.checkout, refusals[faults.checkout])
        const key = String(headers["idempotency-key"])
        const { group, repeat } = shop.checkOut(shop.cart(params.id), key, body.expected_total)
        const answer = { order_group: groupView(group, origin), access_token: group.token }
        return repeat ? new DoubleRepeat(answer) : answer
      },
      readOrderGroup: ({ params, headers, origin }) => ({
        order_group: groupView(shop.group(params.id, headers["x-order-token"]), origin),
      }),
      cancelOrderGroup: ({ params, headers, origin }) => {
        const group = shop.group(params.id, headers["x-order-token"])
        shop.cancel(group)
        return { order_group: groupView(group, origin) }
      },
      claimPayment: ({ params, headers, body, origin }) => {
        const group = shop.group(params.id, headers["x-order-token"])
        shop.claim(group, body)
        return { order_group: groupView(group, origin) }
      },
      openRefundAccount: ({ params, headers, body, origin }) => {
        const { money_back } = shop.group(params.id, headers["x-order-token"])
        if (!money_back.some(({ id, takes_account }) => id === body.money_back_id && takes_account))
          throw new DoubleRefusal("nothing_to_return", "Khoản này đã biết tài khoản nhận.")
        return {
          url: `${origin}/refund-account/${body.money_back_id}`,
          expires_at: new Date(Date.now() + 3_600_000).toISOString(),
        }
      },
      readAftercare: ({ params, headers, origin }) =>
        aftercareOf(shop.group(params.id, headers["x-order-token"]), origin),
      receiveParcel: ({ params, headers, body, origin }) => {
        const group = shop.group(params.id, headers["x-order-token"])
        group.received.push(body.parcel_id)
        return aftercareOf(group, origin)
      },
      cancelPaidOrder: ({ params, headers, origin }) => {
        const group = shop.group(params.id, headers["x-order-token"])
        group.canceled.push(Number(params.order_id.replace("order_", "")))
        return aftercareOf(group, origin)
      },
      askToCancel: ({ params, headers, body, origin }) => {
        const group = shop.group(params.id, headers["x-order-token"])
        ask(group, body.text)
        return aftercareOf(group, origin)
      },
      changeAddress: ({ params, headers, body, origin }) => {
        const group = shop.group(params.id, headers["x-order-token"])
        const { delivery } = group.cart
        if (!delivery) throw new DoubleRefusal("address_not_changeable", "Không đổi được nữa.")
        if (body.commune_code !== delivery.commune_code)
          throw new DoubleRefusal("address_other_price", "Gửi tới xã này tính phí khác.", "commune_code")
        group.cart = { ...group.cart, delivery: { ...delivery, ...body } }
        return aftercareOf(group, origin)
      },
      uploadOrderPhotos: ({ params, headers }) => {
        shop.group(params.id, headers["x-order-token"])
        seen.photos += 1
        return { photos: [{ id: `cphoto_${seen.photos}`, picture: null }] }
      },
      openComplaint: ({ params, headers, body, origin }) => {
        const group = shop.group(params.id, headers["x-order-token"])
        complain(group, origin, body)
        return aftercareOf(group, origin)
      },
      replyToComplaint: ({ params, headers, body, origin }) => {
        const group = shop.group(params.id, headers["x-order-token"])
        replyTo(group, params.complaint_id, body)
        return aftercareOf(group, origin)
      },
      readOrderReviews: ({ params, headers, origin }) =>
        orderReviewsOf(shop.group(params.id, headers["x-order-token"]), origin),
      writeReview: ({ params, headers, body, origin }) => {
        const group = shop.group(params.id, headers["x-order-token"])
        review(group, origin, body)
        return orderReviewsOf(group, origin)
      },
      rateSeller: ({ params, headers, body, origin }) => {
        const group = shop.group(params.id, headers["x-order-token"])
        rate(group, body)
        return orderReviewsOf(group, origin)
      },
      listProductReviews: ({ params, query }) => productReviews(params.handle, query),
      listSellerReviews: ({ params, query }) => {
        const { rating } = foundBy(sellers, params.handle, "seller_not_found")
        const { reviews, next } = productReviews(rating ? (listings[0]?.handle ?? "") : "", query)
        return { rating, reviews, next }
      },
      readOrderMessages: ({ params, headers, origin }) =>
        messagesOf(shop.group(params.id, headers["x-order-token"]), params.order_id, origin),
      writeOrderMessage: ({ params, headers, body, origin }) => {
        const group = shop.group(params.id, headers["x-order-token"])
        writeMessage(group, params.order_id, body)
        return messagesOf(group, params.order_id, origin)
      },
      callInCentre: ({ params, headers, origin }) => {
        const group = shop.group(params.id, headers["x-order-token"])
        callCentre(group, params.order_id)
        return messagesOf(group, params.order_id, origin)
      },
      listProductQuestions: ({ params }) => productQuestions(params.handle),
      writeProductQuestion: ({ body: { text } }) => {
        if (/\d{9}/.test(text))
          throw new DoubleRefusal("question_contact_refused", "Lời này có số điện thoại.", "text")
        return { sent: true }
      },
      reportReview: ({ body: { text } }) => {
        if (text === "nhiều") throw new DoubleRefusal("too_many_requests", "Bạn báo quá nhiều lần.")
        return { reported: true }
      },
      startApplication: ({ body }) => applications.start(body.kind),
      findApplication: ({ body }) => applications.find(body.code, body.phone),
      readApplication: (call) => ({ application: opened(call) }),
      saveAnswers: (call) => {
        const application = opened(call)
        applications.save(application, call.body)
        return { application }
      },
      uploadPapers: (call) => {
        const application = opened(call)
        applications.addPaper(application, call.params.requirement)
        return { application }
      },
      removePaper: (call) => {
        const application = opened(call)
        application.papers = application.papers.filter(({ id }) => id !== call.params.paper_id)
        return { application }
      },
      submitApplication: (call) => {
        const application = opened(call)
        applications.submit(application)
        return { application }
      },
      lookUpOrderGroup: ({ body, origin }) => {
        const group = shop.lookUp(body.code, e164Of(body.phone))
        return { order_group: groupView(group, origin), access_token: group.token }
      },
    },
    { before, admits: (_, { headers }) => headers["x-publishable-api-key"] === "pk_double" }
  )

  return {
    ...double,
    shop,
    applications,
    seen,
    clicks,
    /** Misbehaves so from now on; without faults it behaves again. */
    setFaults: (next: Faults = {}): void => {
      for (const name of [
        "status",
        "closings",
        "silent",
        "hangs",
        "noPictures",
        "answers",
        "checkout",
      ] as const)
        delete faults[name]
      Object.assign(faults, next)
    },
  }
}

/** The pictures of goods. False for another path. */
async function sendPicture(path: string, response: ServerResponse): Promise<boolean> {
  const [, name, file] = /^\/files\/([^/]+)_780x780_AAAA\/([^/]+)$/.exec(path) ?? []
  const drawn = name && file ? await rendition(name, file) : undefined
  if (!drawn || !file) return false
  response.writeHead(200, { "content-type": file.endsWith("avif") ? "image/avif" : "image/webp" })
  response.end(drawn)
  return true
}
