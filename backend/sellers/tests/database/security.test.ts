import { createHash, createHmac, randomBytes } from "node:crypto"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { request } from "node:http"
import { join, relative, resolve } from "node:path"
import { routes as contract } from "@chophien/contract/routes"
import { passwordHash } from "@chophien/platform/password-hash"
import { startTestApp, type TestApp } from "@chophien/test/kit/app/app"
import { placeOrder } from "@chophien/test/kit/app/orders"
import {
  call,
  newCustomer,
  newSeller,
  newStaff,
  password,
  signIn,
  signToken,
  type TestSeller,
} from "@chophien/test/kit/app/people"

/** Every route below /seller, read from the sources, so that a new one cannot be forgotten. */
const rooms = resolve(__dirname, "../../..")
const routes = readdirSync(rooms)
  .map((room) => join(rooms, room, "src/api"))
  .filter((api) => existsSync(join(api, "seller")))
  .flatMap((api) =>
    readdirSync(join(api, "seller"), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith("route.ts"))
      .flatMap((file) => {
        const source = readFileSync(join(api, "seller", file), "utf8")
        const path = `/${relative(api, join(api, "seller", file)).replace(/\/route\.ts$/, "")}`
        return [...source.matchAll(/^export (?:const|async function) (GET|POST|PUT|PATCH|DELETE)\b/gm)].map(
          ([, method]) => ({ method: method ?? "", path })
        )
      })
  )
const guarded = routes.filter(
  ({ path }) => !/^\/seller\/(?:invitations\/|password-resets$|sign-in-codes)/.test(path)
)
const withId = guarded.filter(({ path }) => path.includes("["))

/** A right body of each write, so that only the foreign id can be what is refused. */
const bodies: Record<string, unknown> = {
  "/seller/orders/[id]/confirm": {},
  "/seller/orders/[id]/ship": { carrier: "Viettel Post", tracking_number: "VTP123456" },
  "/seller/orders/[id]/parcels/[parcel_id]/tracking": {
    carrier: "Viettel Post",
    tracking_number: "VTP123456",
  },
  "/seller/money/bank-account": {
    bank_bin: "970405",
    account_number: "2500205005678",
    account_holder_name: "KE TROM",
    password: "mật khẩu thử nghiệm",
  },
  "/seller/orders/[id]/shorten": { items: [{ id: "ordli_1", quantity: 1 }], reason: "out_of_stock" },
  "/seller/orders/[id]/delay": { promised_on: "2099-01-01", reason: "weather" },
  "/seller/orders/[id]/answer-cancel": { act: "grant" },
  "/seller/listings/[id]/harvest": { key: "mat-mua-0001", act: "cancel", empty_stock: true },
  "/seller/households/[id]": { name: "Hộ kẻ trộm", share_bp: 9000 },
  "/seller/households/goods/[id]": { household_id: null },
  "/seller/complaints/[id]/answer": { act: "refuse", text: "Hàng gửi đi còn nguyên." },
  "/seller/questions/[id]/messages": { text: "Mai tôi gửi." },
  "/seller/questions/[id]/call": { text: "Nhờ trung tâm xem giúp." },
  "/seller/reviews/[id]/answer": { text: "Cảm ơn bạn." },
  "/seller/reviews/[id]/report": { reason: "untrue" },
  "/seller/listings/[id]": { price: 1000, stock: 0 },
  "/seller/listings/[id]/remove": {},
  "/seller/sign-ins/[id]/end": {},
  "/seller/members/[id]": { name: "Người Lạ" },
  "/seller/members/[id]/invite": {},
  "/seller/members/[id]/sign-out": {},
  "/seller/members/[id]/remove": {},
}

/** What a read needs to be told. */
const queries: Record<string, string> = {
  "/seller/money/statement": "?from=2026-11-01&to=2026-11-30&format=xlsx",
  "/seller/money/tax-certificate": "?year=2026",
  "/seller/households/sums": "?from=2026-11-01&to=2026-11-30",
  "/seller/households/file": "?from=2026-11-01&to=2026-11-30",
}

let app: TestApp
let mine: TestSeller
let theirs: TestSeller
let customer: { token: string }
let staff: { token: string }
let ids: Record<string, string>

beforeAll(async () => {
  app = await startTestApp()
  ;[mine, theirs, customer] = [await newSeller(app), await newSeller(app), await newCustomer(app)]
  staff = await newStaff(app)
  const order = (await placeOrder(app, theirs, { paid: true })).id
  await app.sql(
    `insert into complaint (id, order_group_id, order_id, seller_id, reason, policy, text, item_ids, claimed, opened_at)
     values ('cmpl_THEIRS', 'og_THEIRS', $1, $2, 'damaged', 'durable', 'Túi rách.', '{}', 1000, now())`,
    [order, theirs.id]
  )
  await app.sql(
    `insert into review (id, order_group_id, order_id, order_display_id, product_id, product_title, seller_id, author, stars, text,
       photos, state, findings, written_at)
     values ('rev_THEIRS', 'og_THEIRS', $1, 1, 'prod_THEIRS', 'Chè', $2, 'Lan', 5, 'Ngon.', '[]', 'shown', '{}', now())`,
    [order, theirs.id]
  )
  await app.sql(
    `insert into question (id, kind, state, order_id, order_display_id, seller_id, author, locale, messages, last_text, last_at)
     values ('qst_THEIRS', 'order', 'to_answer', $1, 1, $2, 'Lan', 'vi', 1, 'Bao giờ gửi?', now())`,
    [order, theirs.id]
  )
  ids = {
    orders: order,
    listings: theirs.listing_id,
    members: theirs.member_id,
    complaints: "cmpl_THEIRS",
    reviews: "rev_THEIRS",
    questions: "qst_THEIRS",
  }
})
afterAll(() => app?.close())

/** Everything a seller's write could change, as one text. Of mails only which there are: jobs try to send them meanwhile. */
const state = async () =>
  JSON.stringify(
    await app.sql(`select
      (select json_agg(t) from (select * from "order" order by id) t) as orders, (select json_agg(t) from (select * from fulfillment order by id) t) as parcels,
      (select json_agg(t) from (select * from product order by id) t) as products, (select json_agg(t) from (select * from price order by id) t) as prices,
      (select json_agg(t) from (select * from inventory_level order by id) t) as stock, (select json_agg(t) from (select * from seller order by id) t) as sellers,
      (select json_agg(t) from (select * from member order by id) t) as members,
      (select json_agg(t) from (select * from complaint order by id) t) as complaints,
      (select json_agg(t) from (select * from review order by id) t) as reviews,
      (select json_agg(t) from (select * from question order by id) t) as questions,
      (select json_agg(t) from (select id, dedupe_key, "to" from outbox_mail where template <> 'order-placed' order by id) t) as mails`)
  )
const withIds = (path: string, id: string) => path.replace("[id]", id).replace("[parcel_id]", "ful_01JNOBODY")
const pathOf = (path: string) => withIds(path, ids[path.split("/")[2] ?? ""] ?? "unknown")

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex")

/** A shop's headers. */
async function asShop(): Promise<Record<string, string>> {
  const key = await app.service<{ id: string; token: string }>("api_key", "createApiKeys", {
    title: "shop",
    type: "publishable",
    created_by: "test",
  })
  const [channel] = await app.sql<{ id: string }>("select default_sales_channel_id as id from store")
  await app.service("link", "create", [
    { api_key: { publishable_key_id: key.id }, sales_channel: { sales_channel_id: channel?.id } },
  ])
  return { "x-publishable-api-key": key.token }
}

it("finds the routes", () => {
  expect(guarded.length).toBeGreaterThanOrEqual(11)
  for (const { method, path } of withId) if (method !== "GET") expect(bodies).toHaveProperty([path])
})

describe.each(withId)("$method $path with another seller's id", ({ method, path }) => {
  it("answers 404 as for an id of nobody, and changes nothing", async () => {
    const before = await state()
    const body = method === "GET" ? undefined : bodies[path]
    const foreign = await call(app, method, pathOf(path), { token: mine.token, body })
    const nobody = await call(app, method, withIds(path, "id_of_nobody"), { token: mine.token, body })
    expect(foreign.status).toBe(404)
    expect(foreign.body).toEqual(nobody.body)
    expect(await state()).toBe(before)
  })

  it("answers no other verb either", async () => {
    const before = await state()
    for (const verb of ["GET", "POST", "PUT", "PATCH", "DELETE"]) {
      const { status } = await call(app, verb, pathOf(path), {
        token: mine.token,
        body: verb === "GET" ? undefined : bodies[path],
      })
      expect(status).toBe(404)
    }
    expect(await state()).toBe(before)
  })
})

describe.each(guarded)("$method $path", ({ method, path }) => {
  const body = method === "GET" ? undefined : {}

  it("answers 401 to whoever is not a member", async () => {
    const claims = {
      actor_id: mine.member_id,
      actor_type: "member",
      auth_identity_id: "authid_x",
      app_metadata: { member_id: mine.member_id },
    }
    const now_s = Math.floor(Date.now() / 1000)
    const none = Buffer.from(JSON.stringify({ alg: "none", typ: "JWT" })).toString("base64url")
    const tokens = {
      nobody: undefined,
      customer: customer.token,
      unsigned: `${none}.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.`,
      forged: signToken({ ...claims, exp: now_s + 60 }, "another secret"),
      expired: signToken({ ...claims, exp: now_s - 1 }),
      "right secret, but nobody signed in": signToken({ ...claims, exp: now_s + 60 }),
    }
    for (const [who, token] of Object.entries(tokens)) {
      const answer = await call(app, method, pathOf(path), { token, body })
      expect([who, answer.status, answer.body.type]).toEqual([who, 401, "unauthorized"])
    }
  })

  it("refuses to be told the seller, a status or a commission", async () => {
    const before = await state()
    for (const extra of [{ seller_id: theirs.id }, { status: "active" }, { commission: 0 }]) {
      const own = pathOf(path).replace(theirs.listing_id, mine.listing_id)
      const answer =
        method === "GET"
          ? await call(
              app,
              method,
              `${own}?${new URLSearchParams(Object.entries(extra).map(([key, value]) => [key, String(value)]))}`,
              { token: mine.token }
            )
          : await call(app, method, own, { token: mine.token, body: { ...(bodies[path] ?? {}), ...extra } })
      expect(answer.status).toBe(400)
    }
    expect(await state()).toBe(before)
  })
})

it("changes no variant of another seller through a listing of one's own", async () => {
  const [variant] = await app.sql<{ id: string }>("select id from product_variant where product_id = $1", [
    theirs.listing_id,
  ])
  const before = await state()
  const answer = await call(app, "POST", `/seller/listings/${mine.listing_id}`, {
    token: mine.token,
    body: { variants: [{ id: variant?.id, price: 1000 }] },
  })
  expect(answer).toMatchObject({ status: 400, body: { code: "listing_variant_unknown" } })
  expect(await state()).toBe(before)
})

describe("what the shop shows", () => {
  it("never reaches members, their hashes or a seller's place through Medusa's fields", async () => {
    const headers = await asShop()
    for (const fields of [
      "*seller",
      "+seller.phone",
      "*seller.members",
      "seller.members.invite_token_hash",
      "*seller.stock_location",
      "id,seller.*",
    ]) {
      for (const path of [
        `/store/products?id=${theirs.listing_id}&`,
        `/store/products/${theirs.listing_id}?`,
      ]) {
        const address = `${path}fields=${encodeURIComponent(fields)}`
        const { status, body } = await call(app, "GET", address, { headers })
        expect(status).toBe(404)
        for (const secret of [theirs.email, "members", "invite_token_hash", "0912345678", "Xóm Chà Đáy"])
          expect(JSON.stringify(body)).not.toContain(secret)
      }
    }
  })
})

describe("an answer", () => {
  it("is stored nowhere, unless it is for everybody", async () => {
    const headers = await asShop()
    const { body } = await call(app, "POST", "/store/carts/start", { headers, body: {} })
    const stored = async (method: string, path: string, options: object) => {
      const answer = await call(app, method, path, options)
      return [path, answer.status, answer.headers.get("cache-control")]
    }
    const credentials = { email: mine.email, password }
    expect([
      await stored("GET", "/seller/me", { token: mine.token }),
      await stored("GET", "/seller/orders", { token: mine.token }),
      await stored("GET", "/seller/orders", {}),
      await stored("GET", "/admin/users/me", { token: staff.token }),
      await stored("GET", "/admin/sellers", { token: staff.token }),
      await stored("POST", "/auth/member/emailpass", { body: credentials }),
      await stored("GET", `/store/carts/${body.cart.id}/view`, { headers }),
      await stored("GET", "/store/gazetteer/communes?limit=100000", { headers }),
    ]).toEqual([
      ["/seller/me", 200, "no-store"],
      ["/seller/orders", 200, "no-store"],
      ["/seller/orders", 401, "no-store"],
      ["/admin/users/me", 200, "no-store"],
      ["/admin/sellers", 200, "no-store"],
      ["/auth/member/emailpass", 200, "no-store"],
      [`/store/carts/${body.cart.id}/view`, 200, "no-store"],
      ["/store/gazetteer/communes?limit=100000", 400, "no-store"],
    ])
    for (const path of ["/store/catalogue/home", "/store/gazetteer/provinces", "/openapi.json"])
      expect(await stored("GET", path, { headers })).toEqual([path, 200, expect.stringContaining("public")])
    expect((await call(app, "GET", "/app")).headers.get("cache-control")).not.toBe("no-store")
  })

  it("names no table and no column where something is wrong in here", async () => {
    for (const [change, undo] of [
      [
        "alter table sales_channel rename column description to described",
        "alter table sales_channel rename column described to description",
      ],
      [
        "alter table sales_channel rename to sales_channel_gone",
        "alter table sales_channel_gone rename to sales_channel",
      ],
    ] as const) {
      await app.sql(change)
      const answer = await call(app, "GET", "/admin/sales-channels?limit=1", {
        token: staff.token,
        headers: { "accept-language": "en" },
      })
      await app.sql(undo)
      expect([answer.status, answer.body]).toEqual([
        500,
        {
          type: "unexpected",
          code: "unexpected",
          message: "Something went wrong here. Please try again in a few minutes.",
        },
      ])
    }
    expect((await call(app, "GET", "/admin/sales-channels?limit=1", { token: staff.token })).status).toBe(200)
  })

  it("to a name that is given twice is a refusal, not a guess", async () => {
    for (const path of ["/seller/orders?limit=1&limit=2", "/seller/listings?q=a&q=b"])
      expect([path, (await call(app, "GET", path, { token: mine.token })).status]).toEqual([path, 400])
  })

  it.each(["/seller/me", "/health", "/sell", "/app", "/files/x/master.webp"])(
    "to TRACE of %s is a 404",
    async (path) => {
      const { hostname, port } = new URL(app.url)
      const status = await new Promise((answered, failed) => {
        const trace = request({ hostname, port, method: "TRACE", path }, (answer) => {
          answer.resume()
          answered(answer.statusCode)
        })
        trace.on("error", failed).end()
      })
      expect(status).toBe(404)
    }
  )
})

describe("whoever only reads", () => {
  it("changes nothing", async () => {
    const headers = await asShop()
    const before = await state()
    const filled = (path: string) => path.replace(/:\w+/g, (part) => ids[part.slice(1)] ?? "id_of_nobody")
    const reads = [
      ...guarded.map(({ path, ...rest }) => ({ path: pathOf(path), token: theirs.token, ...rest })),
      ...Object.values(contract.store).map(({ method, path }) => ({ method, path: filled(path), headers })),
      ...Object.values(contract.staff).map(({ method, path }) => ({
        method,
        path: filled(path),
        token: staff.token,
      })),
    ].filter(({ method }) => method === "GET")
    expect(reads.length).toBeGreaterThan(40)
    for (const { method, path, ...options } of reads) {
      const { status } = await call(app, method, path, options)
      // 503 where the gateway is asked, which is away here.
      expect([path, status === 200 || status === 400 || status === 404 || status === 503]).toEqual([
        path,
        true,
      ])
    }
    expect(await state()).toBe(before)
  })
})

describe("a token with a sign-in behind it", () => {
  it("opens nothing when it is forged, of another algorithm or expired", async () => {
    const now_s = Math.floor(Date.now() / 1000)
    const claims = {
      actor_id: mine.member_id,
      actor_type: "member",
      auth_identity_id: "authid_x",
      app_metadata: { member_id: mine.member_id },
      jti: "one",
      exp: now_s + 60,
    }
    const parts = [{ alg: "HS512", typ: "JWT" }, claims].map((part) =>
      Buffer.from(JSON.stringify(part)).toString("base64url")
    )
    const hs512 = createHmac("sha512", "development-jwt-secret").update(parts.join(".")).digest("base64url")
    const tokens = {
      good: signToken(claims),
      forged: signToken(claims, "another secret"),
      HS512: [...parts, hs512].join("."),
      expired: signToken({ ...claims, exp: now_s - 1 }),
    }
    for (const [who, token] of Object.entries(tokens)) {
      await app.sql(
        `insert into sign_in (id, actor_type, actor_id, identity_id, token_hash, started_at, last_seen_at)
         values ($1, 'member', $2, (select auth_identity_id from provider_identity where entity_id = $3), $4, now(), now())`,
        [`sgn_${who}`, mine.member_id, mine.email, hashOf(token)]
      )
      const { status } = await call(app, "GET", "/seller/me", { token })
      expect([who, status]).toEqual([who, who === "good" ? 200 : 401])
    }
  })
})

describe("a password", () => {
  /** The identity's hash, in scrypt's own format: its name, a version, log N, r and p. */
  const kept = async (email: string) => {
    const [row] = await app.sql<{ hash: string }>(
      "select provider_metadata ->> 'password' as hash from provider_identity where entity_id = $1",
      [email]
    )
    const bytes = Buffer.from(row?.hash ?? "", "base64")
    return { logN: bytes[7], r: bytes.readUInt32BE(8), p: bytes.readUInt32BE(12) }
  }

  it("is hashed by scrypt as OWASP's table asks, and one from before still signs in", async () => {
    expect(passwordHash).toEqual({ logN: 15, r: 8, p: 3 })
    expect(await kept(mine.email)).toEqual(passwordHash)
    const seller = await newSeller(app)
    // What scrypt made of the password with p 1, as before.
    const before =
      "c2NyeXB0AA8AAAAIAAAAAfYNQAMbL/K2e9uhfjSdi15++5H/fNwtXbJ7L4ctWYh4+IF9NDdQqnD9yq+BOHK1ymPkK+fYb7cq8j83nRgRwPD4X/PZ4GuNjqlH7Bgw4arS"
    await app.sql(
      `update provider_identity set provider_metadata = provider_metadata || jsonb_build_object('password', $1::text)
        where entity_id = $2`,
      [before, seller.email]
    )
    expect(await kept(seller.email)).toMatchObject({ logN: 15, r: 8, p: 1 })
    await signIn(app, "member", seller.email)
    await expect(signIn(app, "member", seller.email, `${password}!`)).rejects.toThrow("401")
  })
})

describe("what a member is shown", () => {
  it("never holds anything of another seller", async () => {
    for (const { path } of guarded.filter(({ method, path }) => method === "GET" && !path.includes("["))) {
      const { status, body } = await call(app, "GET", path + (queries[path] ?? ""), { token: mine.token })
      // No gateway runs here.
      expect([path, status]).toEqual([path, path === "/seller/money/banks" ? 503 : 200])
      const text = JSON.stringify(body)
      for (const secret of [theirs.id, theirs.name, theirs.email, theirs.listing_id, ids.orders])
        expect(text).not.toContain(secret)
    }
  })
})

describe("a page of another origin", () => {
  it.each([
    ["POST", "/admin/sellers"],
    ["DELETE", "/auth/session"],
    ["POST", "/seller/listings"],
    ["POST", "/seller/sign-ins/end"],
  ])("may not write with a browser's cookie: %s %s", async (method, path) => {
    const isMember = path.startsWith("/seller")
    const { token } = isMember ? await newSeller(app) : await newStaff(app)
    const session = await call(app, "POST", isMember ? "/seller/session" : "/auth/session", {
      token,
      ...(isMember ? { body: {} } : {}),
    })
    const cookie = (session.headers.get("set-cookie") ?? "").split(";")[0] ?? ""
    const from = (origin: string) => call(app, method, path, { headers: { cookie, origin }, body: {} })
    const foreign = await from("https://evil.example")
    expect([foreign.status, foreign.body.code]).toEqual([403, "forbidden"])
    expect([200, 400]).toContain((await from(app.url)).status)
  })

  it("may not begin a session", async () => {
    const { token } = await newStaff(app)
    const begin = (origin: string) => call(app, "POST", "/auth/session", { token, headers: { origin } })
    expect((await begin("https://evil.example")).status).toBe(403)
    expect((await begin(app.url)).status).toBe(200)
  })
})

describe("a body or an address that is none", () => {
  it("is refused as the caller's fault", async () => {
    const deep = "[".repeat(20_000) + "]".repeat(20_000)
    const headers = { "content-type": "application/json" }
    const nested = await call(app, "POST", "/seller/listings", {
      token: mine.token,
      headers,
      raw: `{"a":${deep}}`,
    })
    expect([nested.status, nested.body.code]).toEqual([400, "body_too_deep"])
    expect((await call(app, "GET", "/files/%c0%ae")).status).toBe(400)
    expect((await call(app, "GET", "/files/%c0%ae/320.webp")).status).toBe(400)
    expect((await call(app, "GET", "/files/%252e%252e/health")).status).toBe(404)
  })
})

it("the Admin's pages may be framed nowhere", async () => {
  const { headers } = await call(app, "GET", "/app")
  expect(headers.get("content-security-policy")).toBe("frame-ancestors 'none'")
  expect(headers.get("x-content-type-options")).toBe("nosniff")
})

describe("an invited member", () => {
  it("gets no password that is tried first", async () => {
    const seller = await newSeller(app)
    const { token } = await newStaff(app)
    await call(app, "POST", `/admin/sellers/${seller.id}/members/${seller.member_id}/invite`, {
      token,
      body: {},
    })
    const [mail] = await app.sql<{ id: string }>('select id from outbox_mail where "to" = $1', [seller.email])
    expect(mail).toBeDefined()
    const invitation = randomBytes(24).toString("base64url")
    await app.sql("update member set invite_token_hash = $1 where id = $2", [
      createHash("sha256").update(invitation).digest("hex"),
      seller.member_id,
    ])
    const accept = (secret: string) =>
      call(app, "POST", "/seller/invitations/accept", { body: { token: invitation, password: secret } })
    for (const easy of ["1234567890", "qwertyuiop", "matkhau123456"])
      expect((await accept(easy)).body).toMatchObject({ code: "password_too_easy", param: "password" })
    expect((await accept("tre xanh bên bờ suối")).status).toBe(200)
  })
})
