import { createHash, randomUUID } from "node:crypto"
import type { Server } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import express, { type Request, type Response } from "express"
import sharp from "sharp"
import { holdToContract } from "./hold-to-contract"
import { drawPicture, pictureOf } from "./pictures"
import {
  categories,
  type MarketListing,
  type MarketOrder,
  sampleListings,
  sampleMe,
  sampleOrders,
} from "./samples"

/** One call the panel made. */
export interface Call {
  method: string
  path: string
  key: string | undefined
  body: unknown
}

/** The panel as Vite built it. */
const built = join(__dirname, "../../dist")
const session = "session-of-the-test"
const refusal = (res: Response, status: number, code: string, message: string): void => {
  res.status(status).json({ type: status === 404 ? "not_found" : "conflict", code, message })
}

/**
 * The seller routes as the contract declares them, in memory, beside the built panel. It records what it was sent, so
 * that a test can count, and every breach of the contract. `away` plays a backend that cannot be reached.
 */
export class Market {
  readonly password = "nắng đồi chè xanh"
  readonly email = "ban@paco.example"
  orders: MarketOrder[] = sampleOrders()
  listings: MarketListing[] = sampleListings()
  calls: Call[] = []
  /** Where panel or double broke the contract. */
  readonly breaches: string[] = []
  /** How often each write really happened, by its idempotency key. */
  happened = new Map<string, number>()
  /** Answers the next write of this kind and then breaks the connection, as a weak network does. */
  loseAnswerTo: string | undefined
  away = false
  /** The photos as they arrived. */
  photos: Buffer[] = []
  me = sampleMe()
  invitation: string | undefined = "moi-paco"
  readonly #answers = new Map<string, { body: string; status: number; answer: unknown }>()
  readonly #pictures = new Map<string, Buffer>()
  #server: Server | undefined

  /** Listens on a free port; answers the address of the panel's origin. */
  async start(port = 0): Promise<string> {
    const app = express()
    app.disable("x-powered-by")
    app.use((req, _res, next) => {
      if (this.away && !req.path.startsWith("/sell/")) req.socket.destroy()
      else next()
    })
    app.use("/sell", express.static(built, { index: false, redirect: false }))
    app.get(/^\/sell(\/[^.]*)?$/, (_req, res) => res.sendFile(join(built, "index.html")))
    app.use(express.json())
    app.use(holdToContract(this.breaches))
    this.#auth(app)
    app.use("/seller", (req, res, next) => {
      const open = req.path.startsWith("/invitations/")
      if (open || req.headers.cookie?.includes(session)) next()
      else res.status(401).json({ type: "unauthorized", message: "Unauthorized" })
    })
    this.#orders(app)
    this.#listings(app)
    const server = app.listen(port, "127.0.0.1")
    this.#server = server
    await new Promise((resolve) => server.once("listening", resolve))
    return `http://localhost:${(server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    const server = this.#server
    if (!server) return
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }

  /** The writes of one route, by the idempotency keys they came with. */
  keysOf(path: RegExp): (string | undefined)[] {
    return this.calls.filter((call) => call.method === "POST" && path.test(call.path)).map(({ key }) => key)
  }

  #auth(app: express.Express): void {
    app.post("/auth/member/emailpass", (req, res) => {
      const { email, password } = req.body as { email: string; password: string }
      if (email === this.email && password === this.password) res.json({ token: "token-of-the-test" })
      else res.status(401).json({ type: "unauthorized", message: "Invalid email or password" })
    })
    app.post("/auth/session", (req, res) => {
      if (req.headers.authorization !== "Bearer token-of-the-test") {
        res.status(401).json({ type: "unauthorized", message: "Unauthorized" })
        return
      }
      res.cookie("connect.sid", session, { httpOnly: true, sameSite: "lax" }).json({ user: {} })
    })
    app.delete("/auth/session", (_req, res) => {
      res.clearCookie("connect.sid").json({ success: true })
    })
    app.get("/seller/invitations/:token", (req, res) => {
      if (req.params.token !== this.invitation)
        return refusal(res, 404, "invitation_not_found", "Thư mời không còn dùng được.")
      const expires_at = new Date(Date.now() + 86_400_000).toISOString()
      res.json({
        invitation: {
          member_name: this.me.member.name,
          seller_name: this.me.seller.name,
          email: this.email,
          expires_at,
        },
      })
    })
    app.post("/seller/invitations/accept", (req, res) => {
      const { token, password } = req.body as { token: string; password: string }
      if (token !== this.invitation || password !== this.password)
        return refusal(res, 404, "invitation_not_found", "Thư mời không còn dùng được.")
      this.invitation = undefined
      res.json({ email: this.email })
    })
  }

  #orders(app: express.Express): void {
    app.get("/seller/me", (_req, res) => {
      const count = (state: MarketOrder["state"]): number =>
        this.orders.filter((order) => order.state === state).length
      res.json({
        ...this.me,
        counts: {
          to_confirm: count("to_confirm"),
          to_ship: count("to_ship"),
          listings: this.listings.length,
        },
      })
    })
    app.get("/seller/orders", (req, res) => {
      const wanted = this.orders.filter(
        (order) => req.query.state === "all" || order.state === req.query.state
      )
      const offset = Number(req.query.offset ?? 0)
      res.json({ orders: wanted.slice(offset, offset + Number(req.query.limit ?? 20)), count: wanted.length })
    })
    app.get("/seller/orders/:id", (req, res) => {
      const order = this.orders.find(({ id }) => id === req.params.id)
      if (order) res.json({ order })
      else refusal(res, 404, "not_found", "Không tìm thấy đơn hàng này.")
    })
    app.post("/seller/orders/:id/confirm", (req, res) =>
      this.#write(req, res, () => {
        const order = this.orders.find(({ id }) => id === req.params.id)
        if (!order)
          return { status: 404, answer: { code: "not_found", message: "Không tìm thấy đơn hàng này." } }
        if (order.state !== "to_confirm")
          return {
            status: 409,
            answer: {
              code: "order_not_confirmable",
              message: "Khách đã hủy đơn này. Bạn không cần gửi hàng nữa.",
            },
          }
        order.state = "to_ship"
        order.confirmed_at = new Date().toISOString()
        return { status: 200, answer: { order } }
      })
    )
    app.post("/seller/orders/:id/ship", (req, res) =>
      this.#write(req, res, () => {
        const { carrier, tracking_number } = req.body as { carrier: string; tracking_number: string }
        const order = this.orders.find(({ id }) => id === req.params.id)
        if (!order)
          return { status: 404, answer: { code: "not_found", message: "Không tìm thấy đơn hàng này." } }
        order.state = "shipped"
        order.tracking = [
          { carrier, number: tracking_number, url: null, shipped_at: new Date().toISOString() },
        ]
        return { status: 200, answer: { order } }
      })
    )
  }

  #listings(app: express.Express): void {
    app.get("/seller/categories", (_req, res) => {
      res.json({ categories })
    })
    app.get("/seller/listings", (req, res) => {
      const q = String(req.query.q ?? "").toLowerCase()
      const wanted = this.listings.filter(({ title }) => title.toLowerCase().includes(q))
      const offset = Number(req.query.offset ?? 0)
      res.json({
        listings: wanted.slice(offset, offset + Number(req.query.limit ?? 20)),
        count: wanted.length,
      })
    })
    app.get("/seller/listings/:id", (req, res) => {
      const listing = this.listings.find(({ id }) => id === req.params.id)
      if (listing) res.json({ listing })
      else refusal(res, 404, "not_found", "Không tìm thấy mặt hàng này.")
    })
    app.post(
      "/seller/uploads",
      express.raw({ type: "multipart/form-data", limit: "24mb" }),
      async (req, res) => {
        const form = await new globalThis.Response(req.body, {
          headers: { "content-type": req.header("content-type") ?? "" },
        }).formData()
        const uploaded = form.getAll("files").filter((value) => value instanceof File)
        const answers = await Promise.all(
          uploaded.map(async (file) => {
            const buffer = Buffer.from(await file.arrayBuffer())
            this.photos.push(buffer)
            const { width, height } = await sharp(buffer).metadata()
            const id = `file_${randomUUID()}`
            const picture = pictureOf(id, width ?? 0, height ?? 0)
            this.#pictures.set(id, await sharp(buffer).webp().toBuffer())
            return { id, url: picture.url, picture }
          })
        )
        req.body = createHash("sha256")
          .update(Buffer.concat(this.photos.slice(-uploaded.length)))
          .digest("hex")
        this.#write(req, res, () => ({ status: 200, answer: { files: answers } }))
      }
    )
    app.post("/seller/listings", (req, res) =>
      this.#write(req, res, () => {
        const { picture_urls, publish, ...facts } = req.body as Omit<MarketListing, "id"> & {
          picture_urls: string[]
          publish: boolean
        }
        const listing: MarketListing = {
          ...facts,
          id: `prod_${randomUUID()}`,
          handle: "hang-moi",
          status: publish ? "published" : "draft",
          perishable: facts.ship_class !== "ambient",
          pictures: picture_urls.map((url) =>
            pictureOf(url.slice(7).split("_").slice(0, 2).join("_"), 1600, 1200, url)
          ),
          variants: [
            {
              id: `variant_${randomUUID()}`,
              title: facts.unit,
              price: facts.price,
              weight_g: facts.weight_g,
              stock: facts.stock,
            },
          ],
          url: "http://localhost/san-pham/hang-moi",
        }
        this.listings = [listing, ...this.listings]
        return { status: 201, answer: { listing } }
      })
    )
    app.post("/seller/listings/:id", (req, res) =>
      this.#write(req, res, () => {
        const listing = this.listings.find(({ id }) => id === req.params.id)
        if (!listing)
          return { status: 404, answer: { code: "not_found", message: "Không tìm thấy mặt hàng này." } }
        const { publish, ...changes } = req.body as Partial<MarketListing> & { publish: boolean }
        Object.assign(listing, changes, { status: publish ? "published" : "draft" })
        return { status: 200, answer: { listing } }
      })
    )
    app.get("/files/:folder/:name", async (req, res) => {
      const id = req.params.folder.split("_").slice(0, 2).join("_")
      res.type("webp").send(this.#pictures.get(id) ?? (await drawPicture(id)))
    })
  }

  /** The promise about repeated writes: the same key and body get the first answer again, another body is refused. */
  #write(req: Request, res: Response, act: () => { status: number; answer: unknown }): void {
    const key = req.header("idempotency-key")
    const body: unknown = req.body
    this.calls.push({ method: req.method, path: req.path, key, body })
    const fingerprint = createHash("sha256")
      .update(`${req.path} ${JSON.stringify(body)}`)
      .digest("hex")
    const known = key ? this.#answers.get(key) : undefined
    if (known && known.body !== fingerprint) {
      refusal(res, 409, "idempotency_mismatch", "Yêu cầu đã được dùng cho việc khác.")
      return
    }
    const outcome = known ?? { body: fingerprint, ...act() }
    if (key && !known && outcome.status < 400) {
      this.#answers.set(key, outcome)
      this.happened.set(key, (this.happened.get(key) ?? 0) + 1)
    }
    if (this.loseAnswerTo && req.path.includes(this.loseAnswerTo)) {
      this.loseAnswerTo = undefined
      req.socket.destroy()
      return
    }
    res.status(outcome.status).json(outcome.answer)
  }
}
