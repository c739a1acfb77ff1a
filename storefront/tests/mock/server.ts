import { createServer, type IncomingMessage, type Server } from "node:http"
import QRCode from "qrcode"
import { categories, communes, fold, listings, provinces, sellers } from "./fixtures"
import { pictureOf, rendition } from "./pictures"
import {
  addItem,
  cartOf,
  checkOut,
  groups,
  groupView,
  qrData,
  Refusal,
  seen,
  setDelivery,
  startCart,
  view,
} from "./shop"

type Answer = { status?: number; type?: string; body: unknown }
type Handle = (input: {
  params: string[]
  query: URLSearchParams
  body: Record<string, unknown>
  headers: IncomingMessage["headers"]
  origin: string
}) => Answer | Promise<Answer>

const text = (value: unknown) => (typeof value === "string" ? value : "")
const json = (body: unknown, status = 200): Answer => ({ status, body })
const missing = () => new Refusal(404, "not_found", "Không tìm thấy.")
const english = (headers: IncomingMessage["headers"]) => headers["accept-language"] === "en"

/** The next requests fail with this status, for the tests of error pages. */
const failing = { status: 0 }

/** How many of the next requests find their connection closed. */
const closing = { left: 0 }

function find(query: URLSearchParams) {
  const q = fold(query.get("q") ?? "")
  const price = (name: string, otherwise: number) => Number(query.get(name) ?? otherwise)
  const rows = listings.filter(
    (each) =>
      (!q || fold(`${each.title} ${each.seller.name} ${each.commune.full_name}`).includes(q)) &&
      (!query.get("category") || each.category.slug === query.get("category")) &&
      (!query.get("seller") || each.seller.handle === query.get("seller")) &&
      (!query.get("commune") || each.commune.slug === query.get("commune")) &&
      (!query.get("in_season") || each.in_season) &&
      each.price >= price("price_min", 0) &&
      each.price <= price("price_max", Infinity)
  )
  const sort = query.get("sort")
  if (sort === "price_asc") rows.sort((a, b) => a.price - b.price)
  if (sort === "price_desc") rows.sort((a, b) => b.price - a.price)
  return rows
}

const communeCards = () =>
  communes
    .filter((each) => each.province_code === "25")
    .map((each) => ({
      ...each,
      listings: listings.filter((listing) => listing.commune.slug === each.slug).length,
      sellers: 1,
    }))

const categoryCards = (en: boolean) =>
  categories.map(({ slug, name, drawing }) => ({
    slug,
    name: en ? `${name} (en)` : name,
    count: listings.filter((each) => each.category.slug === slug).length,
    picture: pictureOf(drawing, name),
  }))

const facets = (rows: typeof listings) => ({
  categories: categories.map(({ slug, name }) => ({
    slug,
    name,
    count: rows.filter((each) => each.category.slug === slug).length,
  })),
  communes: communeCards().map(({ slug, full_name }) => ({
    slug,
    name: full_name,
    count: rows.filter((each) => each.commune.slug === slug).length,
  })),
})

function groupFor(id: string, token: unknown) {
  const group = groups.get(id)
  if (!group || group.token !== token) throw missing()
  return group
}

const routes: [string, RegExp, Handle][] = [
  [
    "GET",
    /^\/store\/catalogue\/home$/,
    ({ headers }) =>
      json({
        categories: categoryCards(english(headers)),
        in_season: listings.filter((each) => each.in_season).slice(0, 8),
        newest: listings.slice(0, 8),
        sellers,
        communes: communeCards(),
        counts: { listings: listings.length, sellers: sellers.length, communes: 6 },
      }),
  ],
  [
    "GET",
    /^\/store\/catalogue\/listings$/,
    ({ query }) => {
      const rows = find(query)
      const limit = Number(query.get("limit") ?? 24)
      const offset = Number(query.get("offset") ?? 0)
      return json({
        listings: rows.slice(offset, offset + limit),
        count: rows.length,
        limit,
        offset,
        facets: facets(rows),
        engine: "postgres",
      })
    },
  ],
  [
    "GET",
    /^\/store\/catalogue\/listings\/([^/]+)$/,
    ({ params }) => {
      const listing = listings.find((each) => each.handle === params[0])
      if (!listing) throw missing()
      return json({
        listing,
        related: listings
          .filter((each) => each.category.slug === listing.category.slug && each !== listing)
          .slice(0, 4),
      })
    },
  ],
  [
    "GET",
    /^\/store\/catalogue\/listings\/([^/]+)\/shipping$/,
    ({ params, query }) => {
      const listing = listings.find((each) => each.handle === params[0])
      if (!listing) throw missing()
      const place = communes.find((each) => each.code === query.get("commune_code"))
      if (!place) throw new Refusal(400, "unknown_commune", "Chưa rõ xã, phường này.", "commune_code")
      const cold = ["chilled", "frozen"].includes(listing.ship_class)
      if (cold && place.province_code !== "25")
        return json({
          options: [
            {
              service: "cold",
              name: "Giao lạnh",
              price: null,
              eta_days: null,
              problem: {
                code: "unreachable_destination",
                message: "Hàng lạnh của gian này chưa gửi tới được nơi bạn chọn.",
              },
            },
          ],
        })
      const price = (place.province_code === "25" ? 18000 : 27000) + (cold ? 20000 : 0)
      return json({
        options: [
          {
            service: cold ? "cold" : "standard",
            name: "Giao thường",
            price,
            eta_days: [1, 2],
            problem: null,
          },
        ],
      })
    },
  ],
  [
    "GET",
    /^\/store\/catalogue\/suggest$/,
    ({ query }) => {
      const rows = find(query).slice(0, 5)
      const q = fold(query.get("q") ?? "")
      return json({
        listings: rows,
        sellers: sellers.filter((each) => fold(each.name).includes(q)),
        communes: communeCards().filter((each) => fold(each.name).includes(q)),
      })
    },
  ],
  [
    "GET",
    /^\/store\/catalogue\/categories$/,
    ({ headers }) => json({ categories: categoryCards(english(headers)) }),
  ],
  ["GET", /^\/store\/catalogue\/sellers$/, () => json({ sellers, count: sellers.length })],
  [
    "GET",
    /^\/store\/catalogue\/sellers\/([^/]+)$/,
    ({ params }) => {
      const seller = sellers.find((each) => each.handle === params[0])
      if (!seller) throw missing()
      return json({ seller })
    },
  ],
  ["GET", /^\/store\/catalogue\/communes$/, () => json({ communes: communeCards() })],
  [
    "GET",
    /^\/store\/catalogue\/communes\/([^/]+)$/,
    ({ params }) => {
      const commune = communeCards().find((each) => each.slug === params[0])
      if (!commune) throw missing()
      return json({ commune, sellers: sellers.filter((each) => each.commune.slug === commune.slug) })
    },
  ],
  ["GET", /^\/store\/gazetteer\/provinces$/, () => json({ provinces })],
  [
    "GET",
    /^\/store\/gazetteer\/communes$/,
    ({ query }) => {
      const q = fold(query.get("q") ?? "")
      const province = query.get("province_code")
      return json({
        communes: communes.filter(
          (each) => fold(each.full_name).includes(q) && (!province || each.province_code === province)
        ),
      })
    },
  ],
  ["POST", /^\/store\/carts\/start$/, () => json({ cart: view(startCart()) })],
  ["GET", /^\/store\/carts\/([^/]+)\/view$/, ({ params }) => json({ cart: view(cartOf(params[0] ?? "")) })],
  [
    "POST",
    /^\/store\/carts\/([^/]+)\/items$/,
    ({ params, body }) => {
      const cart = cartOf(params[0] ?? "")
      addItem(cart, text(body["variant_id"]), Number(body["quantity"]))
      return json({ cart: view(cart) })
    },
  ],
  [
    "POST",
    /^\/store\/carts\/([^/]+)\/items\/([^/]+)$/,
    ({ params, body }) => {
      const cart = cartOf(params[0] ?? "")
      const item = cart.items.find((each) => each.id === params[1])
      if (!item) throw missing()
      const quantity = Number(body["quantity"])
      if (quantity > 12)
        throw new Refusal(409, "out_of_stock", "Chỉ còn 12, mời bạn giảm số lượng.", "quantity")
      item.quantity = quantity
      cart.items = cart.items.filter((each) => each.quantity > 0)
      return json({ cart: view(cart) })
    },
  ],
  [
    "POST",
    /^\/store\/carts\/([^/]+)\/delivery$/,
    ({ params, body }) => {
      const cart = cartOf(params[0] ?? "")
      setDelivery(cart, Object.fromEntries(Object.entries(body).map(([name, value]) => [name, text(value)])))
      return json({ cart: view(cart) })
    },
  ],
  [
    "POST",
    /^\/store\/carts\/([^/]+)\/parcels\/([^/]+)$/,
    ({ params, body }) => {
      const cart = cartOf(params[0] ?? "")
      cart.shipping.set(params[1] ?? "", text(body["shipping_option_id"]))
      return json({ cart: view(cart) })
    },
  ],
  [
    "POST",
    /^\/store\/carts\/([^/]+)\/checkout$/,
    ({ params, body, headers, origin }) => {
      const { group, replay } = checkOut(
        cartOf(params[0] ?? ""),
        text(headers["idempotency-key"]),
        Number(body["expected_total"])
      )
      return json({ order_group: groupView(group, origin), access_token: group.token }, replay ? 200 : 201)
    },
  ],
  [
    "POST",
    /^\/store\/order-groups\/lookup$/,
    ({ body, origin }) => {
      const digits = (phone: string) => phone.replace(/\D/g, "").slice(-9)
      const group = [...groups.values()]
        .reverse()
        .find(
          (each) => each.code === text(body["code"]) && digits(each.phone) === digits(text(body["phone"]))
        )
      if (!group) throw new Refusal(404, "not_found", "Không thấy đơn nào với mã và số điện thoại này.")
      return json({ order_group: groupView(group, origin), access_token: group.token })
    },
  ],
  [
    "GET",
    /^\/store\/order-groups\/([^/]+)$/,
    ({ params, headers, origin }) =>
      json({ order_group: groupView(groupFor(params[0] ?? "", headers["x-order-token"]), origin) }),
  ],
  [
    "POST",
    /^\/mock\/groups\/([^/]+)$/,
    ({ params, body }) => {
      const group = groups.get(params[0] ?? "")
      if (!group) throw missing()
      Object.assign(group, body)
      return json({})
    },
  ],
  [
    "POST",
    /^\/mock\/fail\/(\d+)$/,
    ({ params }) => {
      failing.status = Number(params[0])
      return json({})
    },
  ],
  [
    "POST",
    /^\/mock\/close\/(\d+)$/,
    ({ params }) => {
      closing.left = Number(params[0])
      return json({})
    },
  ],
  ["GET", /^\/mock\/seen$/, () => json(seen)],
  [
    "GET",
    /^\/files\/([^/]+)_780x780_AAAA\/([^/]+)$/,
    async ({ params }) => {
      const file = params[1] ?? ""
      const bytes = await rendition(params[0] ?? "", file)
      if (!bytes) throw missing()
      return { type: file.endsWith("avif") ? "image/avif" : "image/webp", body: bytes }
    },
  ],
  [
    "GET",
    /^\/qr\/(og_[^/]+)\.(svg|png)$/,
    async ({ params }) => {
      const data = qrData(groups.get(params[0] ?? "")?.cart.total ?? 0)
      if (params[1] === "svg")
        return {
          type: "image/svg+xml",
          body: Buffer.from(await QRCode.toString(data, { type: "svg", margin: 4 })),
        }
      return { type: "image/png", body: await QRCode.toBuffer(data, { width: 720, margin: 4 }) }
    },
  ],
]

async function answer(request: IncomingMessage, origin: string): Promise<Answer> {
  const url = new URL(request.url ?? "/", origin)
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  const body: unknown = chunks.length ? JSON.parse(Buffer.concat(chunks).toString()) : {}
  if (failing.status && url.pathname.startsWith("/store/"))
    return json({ type: "unexpected", code: "boom", message: "boom" }, failing.status)
  if (url.pathname.startsWith("/store/") && request.headers["x-publishable-api-key"] !== "pk_mock")
    throw new Refusal(401, "unauthorized", "Thiếu khóa.")
  for (const [method, pattern, handle] of routes) {
    const match = pattern.exec(url.pathname)
    if (match && request.method === method) {
      const params = match.slice(1).map(decodeURIComponent)
      return handle({
        params,
        query: url.searchParams,
        body: Object.assign({}, body),
        headers: request.headers,
        origin,
      })
    }
  }
  throw missing()
}

function originOf(server: Server): string {
  const address = server.address()
  if (!address || typeof address === "string") throw new Error("the mock back end is not listening")
  return `http://127.0.0.1:${address.port}`
}

/**
 * Starts a back end (and gateway pictures) that speaks the published routes from memory.
 * Its publishable key is `pk_mock`; `/mock/…` turns its knobs.
 */
export function startMock(port: number): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const origin = originOf(server)
    if (closing.left > 0 && request.url?.startsWith("/store/")) {
      closing.left -= 1
      request.socket.destroy()
      return
    }
    answer(request, origin)
      .catch((error: unknown) => {
        if (error instanceof Refusal)
          return json(
            { type: "invalid_data", code: error.code, message: error.message, param: error.param },
            error.status
          )
        throw error
      })
      .then(({ status = 200, type = "application/json", body }) => {
        response.writeHead(status, { "content-type": type })
        response.end(Buffer.isBuffer(body) ? body : JSON.stringify(body))
      })
      .catch((error: unknown) => {
        console.error(error)
        response.writeHead(500).end()
      })
  })
  return new Promise((resolve) =>
    server.listen(port, "127.0.0.1", () => resolve({ server, origin: originOf(server) }))
  )
}
