import { randomUUID } from "node:crypto"
import type { IncomingMessage, ServerResponse } from "node:http"
import type { DoubleRequest } from "@chophien/contract/double/make-double"
import { sellerRoutes } from "@chophien/contract/routes"
import type { SellerListing } from "@chophien/contract/seller/listings"
import type { SellerOrder } from "@chophien/contract/seller/orders"
import { DoubleRefusal, makeDouble } from "@chophien/contract/testing"
import { readCarrier, trackingUrl } from "@chophien/vocabulary/carriers"
import { complaintActsOf, complaintWaitsFor, nextComplaintState } from "@chophien/vocabulary/complaint-state"
import { fold } from "@chophien/vocabulary/fold"
import { perishableClasses } from "@chophien/vocabulary/goods"
import { readTrackingCode } from "@chophien/vocabulary/tracking-code"
import sharp from "sharp"
import { drawPicture, pictureOf } from "./pictures"
import {
  categories,
  sampleComplaints,
  sampleListings,
  sampleMe,
  sampleOrders,
  sampleSignIns,
} from "./samples"
import { serveBuilt } from "./serve-built"

const session = "member_session=session-of-the-test"
const token = "token-of-the-test"

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
  me = sampleMe()
  signIns = sampleSignIns()
  invitation: string | undefined = "moi-paco"
  /** Whether the member has a password already. */
  joined = false
  /** The photos as they arrived. */
  photos: Buffer[] = []
  /** What was really done, in order: a repeat under the same key does nothing. */
  done: string[] = []
  /** Does what the next request to a path that ends so wants, then breaks the connection, as a weak network does. */
  loseAnswerTo: string | undefined
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
    }
    return parcel
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
        signIn: ({ body: { email, password } }) => {
          if (email !== this.email || password !== this.password)
            throw new DoubleRefusal("unauthorized", "Invalid email or password")
          return { token }
        },
        openSession: ({ headers: { authorization } }) => {
          if (authorization !== `Bearer ${token}`) throw new DoubleRefusal("unauthorized", "Unauthorized")
          return { opened: true as const }
        },
        endSession: () => ({ ended: 1 }),
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
          order.tracking = [this.#parcel(`ful_${order.display_id}`, body)]
          order.state = "shipped"
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
        listListingCategories: () => ({ categories }),
        listOwnListings: ({ query }) => {
          const { rows, counts } = pageOf(
            this.listings.filter(({ title }) => fold(title).includes(fold(query.q))),
            query
          )
          return { listings: rows, ...counts }
        },
        readOwnListing: ({ params }) => ({ listing: this.#listing(params.id) }),
        createListing: ({ body: { picture_urls, publish, ...facts } }) => {
          const id = `prod_${randomUUID()}`
          const { unit: title, price, weight_g, stock } = facts
          const perishable = facts.perishable ?? perishableClasses.includes(facts.ship_class)
          const listing: SellerListing = {
            ...facts,
            id,
            handle: "hang-moi",
            status: publish ? "published" : "draft",
            perishable,
            sold_off_season: facts.sold_off_season ?? !perishable,
            pictures: picturesOf(picture_urls),
            variants: [{ id: `variant_${randomUUID()}`, title, price, weight_g, stock }],
            url: "http://localhost/san-pham/hang-moi",
          }
          this.listings = [listing, ...this.listings]
          this.done.push(`list ${listing.title}`)
          return { listing }
        },
        updateListing: ({ params, body }) => {
          const { picture_urls, publish, variants = [], seen, stock_change = 0, ...changes } = body
          const listing = this.#listing(params.id)
          if (changes.price !== undefined && seen?.price !== undefined && seen.price !== listing.price)
            throw new DoubleRefusal(
              "listing_changed",
              `Ô “Giá” đã được đổi ở máy khác, nay là ${listing.price}.`
            )
          if (listing.stock + stock_change < 0)
            throw new DoubleRefusal("stock_below_zero", `Chỉ còn ${listing.stock} để bán.`)
          Object.assign(listing, changes)
          listing.stock += stock_change
          if (publish !== undefined) listing.status = publish ? "published" : "draft"
          if (picture_urls) listing.pictures = picturesOf(picture_urls)
          for (const { stock_change: more = 0, ...change } of variants) {
            const variant = listing.variants.find(({ id }) => id === change.id)
            if (!variant) throw new DoubleRefusal("listing_variant_unknown", "Không có loại hàng này.")
            Object.assign(variant, change)
            variant.stock += more
          }
          const [first] = listing.variants
          if (first && variants.length) Object.assign(listing, { price: first.price, stock: first.stock })
          else if (first) Object.assign(first, { price: listing.price, stock: listing.stock })
          this.done.push(`change ${listing.title}`)
          return { listing }
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
          Boolean(headers.cookie?.includes(session)) ||
          headers.authorization !== undefined,
      }
    )
  }
}
