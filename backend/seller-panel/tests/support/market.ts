import { randomUUID } from "node:crypto"
import type { IncomingMessage, ServerResponse } from "node:http"
import type { DoubleRequest } from "@chophien/contract/double/make-double"
import type { OwnListingReview } from "@chophien/contract/seller/listing-reviews"
import type { SellerListing } from "@chophien/contract/seller/listings"
import type { OwnMember } from "@chophien/contract/seller/members"
import type { SellerOrder } from "@chophien/contract/seller/orders"
import type { Pause } from "@chophien/contract/seller/pause"
import type { LessonCode } from "@chophien/contract/seller/training"
import type { ShopWindow } from "@chophien/contract/seller/window"
import { sellerRoutes } from "@chophien/contract/seller-routes"
import { DoubleRefusal, makeDouble } from "@chophien/contract/testing"
import { readCarrier, trackingUrl } from "@chophien/vocabulary/carriers"
import { complaintActsOf, complaintWaitsFor, nextComplaintState } from "@chophien/vocabulary/complaint-state"
import { fold } from "@chophien/vocabulary/fold"
import { readTrackingCode } from "@chophien/vocabulary/tracking-code"
import sharp from "sharp"
import { changeListing, listingOf } from "./market-listings"
import { Money } from "./money"
import { drawPicture, pictureOf } from "./pictures"
import { answerQuestion, callCentre, listQuestions, readQuestion, sampleQuestions } from "./questions"
import { answerReview, listReviews, readReview, reportReview, sampleReviews } from "./reviews"
import {
  categories,
  sampleComplaints,
  sampleListings,
  sampleMe,
  sampleMembers,
  sampleOrders,
  sampleSignIns,
} from "./samples"
import { serveBuilt } from "./serve-built"

const session = "member_session=session-of-the-test"
const token = "token-of-the-test"

/** How the market is reached, as far as the panel shows it. */
const marketContact = {
  operator: { name: "Trung tâm Chợ Phiên" },
  phone: "+842103846647",
  zalo: null,
  hours: "7:30–17:00",
}

const pageOf = <T>(rows: T[], { limit, offset }: { limit: number; offset: number }) => ({
  rows: rows.slice(offset, offset + limit),
  counts: { count: rows.length, limit, offset },
})

/** The one of a list with this id; refused as not found otherwise. */
function foundById<T extends { id: string }>(rows: T[], id: string, message: string): T {
  const row = rows.find((each) => each.id === id)
  if (!row) throw new DoubleRefusal("not_found", message)
  return row
}

/**
 * The seller routes in memory, made from the contract, beside the built panel. It takes only what the contract takes,
 * answers only what it allows, and records what it was sent, so that a test can count.
 */
export class Market {
  readonly password = "nắng đồi chè xanh"
  readonly email = "ban@paco.example"
  orders = sampleOrders()
  listings = sampleListings()
  complaints = sampleComplaints()
  buyersReviews = sampleReviews()
  questions = sampleQuestions()
  me = sampleMe()
  dispatch = { handling_days: 1, cutoff_hour: 15 }
  pause: Pause | null = null
  window: ShopWindow = { story: null, picture_url: null, opening_days: [1, 2, 3], contact_note: null }
  lessons: { lesson: LessonCode; right: number; of: number; passed_at: string | null }[] = []
  signIns = sampleSignIns()
  members = sampleMembers()
  reviews: OwnListingReview[] = []
  money = new Money()
  invitation: string | undefined = "moi-paco"
  /** The one-time code that works, and who asked for it. */
  readonly code = "482913"
  codeFor: string | undefined
  /** Whether codes reach phones. */
  phoneCodes = false
  /** Whether the member has a password already. */
  joined = false
  /** The listings that somebody ordered. */
  ordered = new Set<string>()
  /** What was looked at last before it was published; the shop's page of it says its name. */
  previewed = ""
  /** The photos as they arrived. */
  photos: Buffer[] = []
  /** What was really done, in order: a repeat under the same key does nothing. */
  done: string[] = []
  /** Does what the next request to a path that ends so wants, then breaks the connection, as a weak network does. */
  loseAnswerTo: string | undefined
  /** Whether a code was given: the double knows no other phone. */
  #isOpenByCode = false
  readonly #pictures = new Map<string, Buffer>()
  readonly #double = this.#makeDouble()

  /** Listens on a free port; answers the address of the panel's origin. */
  async start(port = 0): Promise<string> {
    const { port: taken } = new URL(await this.#double.listen(port))
    // Browsers take a page of this name for secure: service workers and the session work as behind https.
    return `http://localhost:${taken}`
  }

  stop(): Promise<void> {
    return this.#double.close()
  }

  /** Ends the sign-in by a code, as its time would. */
  endSessions(): void {
    this.#isOpenByCode = false
  }

  /** Where the panel or the double broke the contract. */
  get breaches(): string[] {
    return this.#double.breaches
  }

  /** The writes the panel sent under a key, repeats too. */
  get calls(): DoubleRequest[] {
    return this.#double.requests.filter(({ key }) => key !== undefined)
  }

  /** The writes of one route, by the idempotency keys they came with. */
  keysOf(path: RegExp): (string | undefined)[] {
    return this.calls.filter((call) => path.test(call.path)).map(({ key }) => key)
  }

  async #before(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const { pathname } = new URL(request.url ?? "/", "http://localhost")
    const { authorization } = request.headers
    const of = `${request.method} ${pathname}`
    if (of === "GET /market") {
      response
        .writeHead(200, { "content-type": "application/json" })
        .end(JSON.stringify({ market: marketContact }))
      return true
    }
    response.once("finish", () => {
      if (response.statusCode === 400) this.breaches.push(`${of}: the contract does not take what was sent`)
    })
    if (of === "POST /seller/session" && authorization === `Bearer ${token}`)
      response.setHeader("set-cookie", `${session}; Path=/; HttpOnly; SameSite=Lax`)
    if (of === "DELETE /seller/session")
      response.setHeader("set-cookie", `${session}; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`)
    if (this.loseAnswerTo && pathname.endsWith(this.loseAnswerTo)) {
      this.loseAnswerTo = undefined
      response.end = () => response.destroy()
    }
    if (pathname.startsWith("/san-pham/xem-truoc--")) {
      response
        .writeHead(200, { "content-type": "text/html; charset=utf-8" })
        .end(`<h1>${this.previewed}</h1>`)
      return true
    }
    const [, id] = /^\/files\/(file_[^_]+)_[^/]+\/[^/]+$/.exec(pathname) ?? []
    if (!id) return serveBuilt(pathname, response)
    const picture = this.#pictures.get(id) ?? (await drawPicture(id))
    response.writeHead(200, { "content-type": "image/webp" }).end(picture)
    return true
  }

  #order(id: string): SellerOrder {
    return foundById(this.orders, id, "Không tìm thấy đơn hàng này.")
  }

  /** A parcel under the code that was typed, read as the market reads it. */
  #parcel(parcel_id: string, { carrier, tracking_number }: { carrier: string; tracking_number: string }) {
    const read = readTrackingCode(tracking_number, readCarrier(carrier) ?? "other")
    if (read.outcome === "refusal") throw new DoubleRefusal("tracking_characters", "Mã vận đơn chưa đúng.")
    const parcel: SellerOrder["tracking"][number] = {
      parcel_id,
      carrier,
      number: read.value,
      url: trackingUrl(carrier, read.value),
      shipped_at: new Date().toISOString(),
      correctable: true,
      corrected: [],
      items: [],
    }
    return parcel
  }

  #member(id: string): OwnMember {
    return foundById(this.members, id, "Không tìm thấy người này.")
  }

  #listing(id: string): SellerListing {
    return foundById(this.listings, id, "Không tìm thấy mặt hàng này.")
  }

  #makeDouble() {
    const invited = (sent: string): void => {
      if (sent !== this.invitation)
        throw new DoubleRefusal("invitation_invalid", "Thư mời không còn dùng được.")
    }
    const picturesOf = (urls: string[]) => urls.map((url) => pictureOf("", 1600, 1200, url))
    return makeDouble(
      sellerRoutes,
      {
        ...this.money.handlers(() => this.password),
        signIn: ({ body: { email, password } }) => {
          if (email !== this.email || password !== this.password)
            throw new DoubleRefusal("unauthorized", "Invalid email or password")
          return { token }
        },
        sendSignInCode: ({ body: { login } }) => {
          this.codeFor = login
          return { sent: true as const, by: this.phoneCodes && !login.includes("@") ? "phone" : "mail" }
        },
        redeemSignInCode: ({ body: { login, code } }) => {
          if (login !== this.codeFor || code.replaceAll(" ", "") !== this.code)
            throw new DoubleRefusal("sign_in_code_wrong", "Mã chưa đúng hoặc đã hết hạn.")
          this.#isOpenByCode = true
          return { opened: true as const }
        },
        openSession: ({ headers: { authorization } }) => {
          if (authorization !== `Bearer ${token}`) throw new DoubleRefusal("unauthorized", "Unauthorized")
          return { opened: true as const }
        },
        endSession: () => {
          this.#isOpenByCode = false
          return { ended: 1 }
        },
        listOwnSignIns: () => ({ sign_ins: this.signIns }),
        endOwnSignIn: ({ params: { id } }) => {
          foundById(this.signIns, id, "Máy này không còn đăng nhập vào tài khoản của bạn.")
          this.signIns = this.signIns.filter((each) => each.id !== id)
          return { ended: 1 }
        },
        endOtherSignIns: () => {
          const ended = this.signIns.length - 1
          this.signIns = this.signIns.filter(({ is_this }) => is_this)
          return { ended }
        },
        readOwnDossier: () => ({
          checklist: [
            {
              code: "food_safety",
              name: "An toàn thực phẩm",
              where: "Ủy ban nhân dân xã.",
              method: "verified",
              blocks: "selling",
              needs_paper: true,
              state: "met",
              ends_on: "2029-05-03",
              reason: null,
            },
          ],
          identity_due_on: "2026-12-31",
          identified: false,
        }),
        readDispatch: () => ({ dispatch: this.dispatch }),
        changeDispatch: ({ body }) => {
          this.dispatch = body
          return { dispatch: body }
        },
        readWindow: () => ({ window: this.window, url: "http://localhost/gian-hang/htx-pa-co" }),
        changeWindow: ({ body }) => {
          this.window = body
          return { window: body, url: "http://localhost/gian-hang/htx-pa-co" }
        },
        readOwnData: () => ({ file_name: "du-lieu.json", content: "e30=" }),
        readPause: () => ({ pause: this.pause, is_paused: false }),
        setPause: ({ body: { pause } }) => {
          this.pause = pause && { ...pause, note: pause.note ?? null }
          this.done.push(pause ? `pause ${pause.from} ${pause.to}` : "end pause")
          return { pause: this.pause, is_paused: false }
        },
        readOwnLessons: () => ({ progress: this.lessons, certificates: [] }),
        recordLesson: ({ body }) => {
          const passed_at = body.right === body.of ? new Date().toISOString() : null
          const progress = { ...body, passed_at }
          this.lessons = [...this.lessons.filter(({ lesson }) => lesson !== body.lesson), progress]
          return { progress }
        },
        listOwnMembers: () => ({ members: this.members }),
        addOwnMember: ({ body: { phone = null, ...facts } }) => {
          this.members.push({
            ...facts,
            id: `mem_${randomUUID()}`,
            phone,
            joined_at: null,
            invite_expires_at: new Date(Date.now() + 86_400_000).toISOString(),
            open_sign_ins: 0,
            is_me: false,
          })
          this.done.push(`invite ${facts.email}`)
          return { members: this.members }
        },
        changeOwnMember: ({ params, body }) => {
          const changes = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
          Object.assign(this.#member(params.id), changes)
          this.done.push(`change member ${params.id}`)
          return { members: this.members }
        },
        inviteOwnMember: ({ params }) => {
          this.done.push(`invite ${this.#member(params.id).email}`)
          return { members: this.members }
        },
        endSignInsOfMember: ({ params }) => {
          const { open_sign_ins: ended } = this.#member(params.id)
          this.#member(params.id).open_sign_ins = 0
          return { ended }
        },
        removeOwnMember: ({ params }) => {
          if (this.#member(params.id).role === "owner")
            throw new DoubleRefusal("member_last_owner", "Đây là chủ gian hàng duy nhất.")
          this.members = this.members.filter(({ id }) => id !== params.id)
          this.done.push(`remove ${params.id}`)
          return { members: this.members }
        },
        readMe: () => {
          const count = (state: SellerOrder["state"]) =>
            this.orders.filter((order) => order.state === state).length
          return {
            ...this.me,
            counts: {
              to_confirm: count("to_confirm"),
              to_ship: count("to_ship"),
              listings: this.listings.length,
            },
          }
        },
        readInvitation: ({ params }) => {
          invited(params.token)
          const { member, seller } = this.me
          return {
            invitation: {
              member_name: member.name,
              seller_name: seller.name,
              email: this.email,
              expires_at: new Date(Date.now() + 86_400_000).toISOString(),
              joined: this.joined,
            },
          }
        },
        acceptInvitation: ({ body }) => {
          invited(body.token)
          if (body.password !== this.password) throw new Error("The tests sign in with another password.")
          this.invitation = undefined
          return { email: this.email }
        },
        requestPasswordReset: ({ body }) => {
          if (body.email === this.email) this.invitation = "dat-lai"
          return { sent: true }
        },
        listOwnComplaints: ({ query }) => {
          const waiting = this.complaints.filter(({ state }) => state === "open")
          const { rows, counts } = pageOf(
            (query.state === "to_answer" ? waiting : this.complaints).filter(
              ({ order_id }) => !query.order_id || order_id === query.order_id
            ),
            query
          )
          return { complaints: rows, ...counts, to_answer: waiting.length }
        },
        readOwnComplaint: ({ params }) => ({
          complaint: foundById(this.complaints, params.id, "Không tìm thấy khiếu nại này."),
        }),
        answerComplaint: ({ params, body }) => {
          const complaint = foundById(this.complaints, params.id, "Không tìm thấy khiếu nại này.")
          const amount = body.amount ?? 0
          const act =
            body.act === "refuse" ? "refuse" : amount >= complaint.claimed ? "refund_all" : "offer_part"
          const next = nextComplaintState(complaint.state, "seller", act)
          if (!next) throw new DoubleRefusal("complaint_moved_on", "Khiếu nại đã sang bước khác.")
          complaint.state = next
          complaint.amount = body.amount ?? null
          complaint.acts = complaintActsOf(next, "seller")
          complaint.waits_for = complaintWaitsFor(next)
          complaint.history.push({
            act,
            actor: "seller",
            at: new Date().toISOString(),
            text: body.text,
            amount: body.amount ?? null,
          })
          return { complaint }
        },
        listOwnQuestions: ({ query }) => listQuestions(this.questions, query),
        readOwnQuestion: ({ params, query }) => readQuestion(this.questions, params.id, query.before),
        answerQuestion: ({ params, body }) => answerQuestion(this.questions, params.id, body.text),
        callInCentreBySeller: ({ params }) => callCentre(this.questions, params.id),
        listOwnReviews: ({ query }) => listReviews(this.buyersReviews, query),
        readOwnReview: ({ params }) => readReview(this.buyersReviews, params.id),
        answerReview: ({ params, body }) => answerReview(this.buyersReviews, params.id, body.text),
        reportOwnReview: ({ params }) => reportReview(this.buyersReviews, params.id),
        listOwnOrders: ({ query }) => {
          const closed: SellerOrder["state"][] = ["delivered", "canceled"]
          const { rows, counts } = pageOf(
            this.orders
              .filter(({ items }) => items.some(({ title }) => fold(title).includes(fold(query.q))))
              .filter(({ state }) =>
                query.state === "closed"
                  ? closed.includes(state)
                  : query.state === "all" || query.state === state
              ),
            query
          )
          return { orders: rows, ...counts }
        },
        readOwnOrder: ({ params }) => ({ order: this.#order(params.id) }),
        confirmOrder: ({ params }) => {
          const order = this.#order(params.id)
          if (order.state === "canceled")
            throw new DoubleRefusal("order_canceled", "Khách đã hủy đơn này. Bạn không cần gửi hàng nữa.")
          if (order.state === "awaiting_payment")
            throw new DoubleRefusal("order_not_paid", "Đơn này chưa được trả tiền.")
          order.state = "to_ship"
          order.confirmed_at = new Date().toISOString()
          this.done.push(`confirm ${order.id}`)
          return { order }
        },
        shipOrder: ({ params, body }) => {
          const order = this.#order(params.id)
          if (order.state !== "to_ship")
            throw new DoubleRefusal("order_not_confirmed", "Hãy xác nhận đơn này trước.")
          const named = body.items ?? order.items.map(({ id, left: quantity }) => ({ id, quantity }))
          const parcel = this.#parcel(`ful_${order.display_id}_${order.tracking.length}`, body)
          for (const { id, quantity } of named) {
            const item = foundById(order.items, id, "Không tìm thấy món hàng này.")
            if (item.left < quantity) throw new DoubleRefusal("pieces_not_left", "Không còn đủ hàng để gửi.")
            item.left -= quantity
            parcel.items.push({ title: item.title, quantity })
          }
          order.tracking = [...order.tracking, parcel]
          if (order.items.every(({ left }) => left === 0)) order.state = "shipped"
          this.done.push(`ship ${order.id}`)
          return { order }
        },
        correctTracking: ({ params, body }) => {
          const order = this.#order(params.id)
          const before = order.tracking.find(({ parcel_id }) => parcel_id === params.parcel_id)
          if (!before) throw new DoubleRefusal("not_found", "Không tìm thấy kiện này.")
          const { carrier, number, corrected } = before
          const parcel = this.#parcel(before.parcel_id, body)
          parcel.corrected = [
            { carrier, number, corrected_at: new Date().toISOString(), by: "seller" },
            ...corrected,
          ]
          order.tracking = order.tracking.map((each) => (each === before ? parcel : each))
          this.done.push(`correct ${order.id}`)
          return { order }
        },
        shortenOrder: ({ params, body }) => {
          const order = this.#order(params.id)
          let returned = 0
          for (const { id, quantity } of body.items) {
            const item = foundById(order.items, id, "Không tìm thấy món hàng này.")
            if (item.left < quantity) throw new DoubleRefusal("pieces_not_left", "Không còn đủ hàng.")
            const amount = quantity * item.unit_price
            returned += amount
            item.left -= quantity
            item.quantity -= quantity
            item.total -= amount
            order.shortfalls = [
              {
                id: `oshort_${id}_${order.shortfalls.length}`,
                title: item.title,
                variant_title: null,
                quantity,
                reason: body.reason,
                text: body.text ?? null,
                amount,
                decided_at: new Date().toISOString(),
                returned_at: new Date().toISOString(),
              },
              ...order.shortfalls,
            ]
          }
          order.items = order.items.filter(({ quantity }) => quantity > 0)
          order.item_total -= returned
          order.total -= returned
          if (!order.items.length) order.state = "canceled"
          this.done.push(`shorten ${order.id}`)
          return { order }
        },
        delayOrder: ({ params, body }) => {
          const order = this.#order(params.id)
          const { promised_on, reason, text = null } = body
          order.promised_on = promised_on
          order.delays = [{ promised_on, reason, text, said_at: new Date().toISOString() }, ...order.delays]
          this.done.push(`delay ${order.id} ${promised_on}`)
          return { order }
        },
        answerCancelRequest: ({ params, body }) => {
          const order = this.#order(params.id)
          if (!order.cancel_request) throw new DoubleRefusal("not_found", "Không tìm thấy lời xin hủy.")
          order.cancel_request = {
            ...order.cancel_request,
            state: body.act === "grant" ? "granted" : "refused",
            due_at: null,
            answer: body.text ?? null,
            answered_at: new Date().toISOString(),
            acts: [],
          }
          if (body.act === "grant") order.state = "canceled"
          this.done.push(`${body.act} ${order.id}`)
          return { order }
        },
        readPickList: () => {
          const waiting = this.orders.filter(({ state }) => state === "to_ship")
          return {
            count: waiting.length,
            orders: waiting.map((order) => ({
              id: order.id,
              display_id: order.display_id,
              group_code: order.group_code,
              due_at: order.due_at,
              promised_on: order.promised_on,
              recipient_name: order.recipient?.name ?? "",
              commune_name: order.recipient?.commune_name ?? "",
              note: order.recipient?.note ?? null,
              shipping_name: order.shipping_name,
              items: order.items.map(({ title, variant_title, left }) => ({ title, variant_title, left })),
            })),
          }
        },
        previewHarvest: ({ params }) => ({
          title: this.#listing(params.id).title,
          orders: 2,
          pieces: 5,
          amount: 1_325_000,
        }),
        failHarvest: ({ params, body }) => {
          this.done.push(`harvest ${params.id} ${body.act}`)
          return { changed: 2, amount: body.act === "cancel" ? 1_325_000 : 0, left: [] }
        },
        listOwnListingReviews: () => ({ reviews: this.reviews }),
        listListingCategories: () => ({ categories }),
        listOwnListings: ({ query }) => {
          const { rows, counts } = pageOf(
            this.listings.filter(({ title }) => fold(title).includes(fold(query.q))),
            query
          )
          return { listings: rows, ...counts }
        },
        readOwnListing: ({ params }) => ({ listing: this.#listing(params.id) }),
        createListing: ({ body }) => {
          const listing = listingOf(body, picturesOf(body.picture_urls))
          this.listings = [listing, ...this.listings]
          this.done.push(`list ${listing.title}`)
          return { listing }
        },
        updateListing: ({ params, body }) => {
          const listing = this.#listing(params.id)
          changeListing(listing, body)
          if (body.picture_urls) listing.pictures = picturesOf(body.picture_urls)
          this.done.push(`change ${listing.title}`)
          return { listing }
        },
        removeListing: ({ params }) => {
          const { title } = this.#listing(params.id)
          this.listings = this.listings.filter(({ id }) => id !== params.id)
          this.done.push(`remove ${title}`)
          return { outcome: this.ordered.has(params.id) ? ("archived" as const) : ("deleted" as const) }
        },
        previewListing: ({ body }) => {
          this.previewed = body.title
          const expires_at = new Date(Date.now() + 1_800_000).toISOString()
          return { url: "/san-pham/xem-truoc--1", expires_at }
        },
        uploadPictures: async ({ files }) => ({
          files: await Promise.all(
            files.map(async (file) => {
              const buffer = Buffer.from(await file.arrayBuffer())
              this.photos.push(buffer)
              this.done.push("photo")
              const { width, height } = await sharp(buffer).metadata()
              const id = `file_${randomUUID()}`
              this.#pictures.set(id, await sharp(buffer).webp().toBuffer())
              const picture = pictureOf(id, width, height)
              return { id, url: picture.url, picture }
            })
          ),
        }),
      },
      {
        before: (request, response) => this.#before(request, response),
        admits: ({ auth }, { headers }) =>
          auth !== "member" ||
          this.#isOpenByCode ||
          Boolean(headers.cookie?.includes(session)) ||
          headers.authorization !== undefined,
      }
    )
  }
}
