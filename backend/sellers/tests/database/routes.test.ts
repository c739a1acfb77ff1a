import { randomBytes, randomUUID } from "node:crypto"
import { sealingKey, unseal } from "@chophien/platform/modules/outbox/lib/seal"
import { startTestApp, type TestApp } from "@chophien/test/kit/app/app"
import { placeOrder, stockOf } from "@chophien/test/kit/app/orders"
import {
  type CallOptions,
  call,
  identify,
  newCustomer,
  newSeller,
  newStaff,
  password,
  signIn,
  type TestSeller,
} from "@chophien/test/kit/app/people"
import sharp from "sharp"
import { contractBreaches } from "../support/contract-breaches"

let app: TestApp
let staff: { id: string; email: string; token: string }
let seller: TestSeller

beforeAll(async () => {
  app = await startTestApp()
  staff = await newStaff(app)
  seller = await newSeller(app)
})
afterAll(() => app?.close())

/** A call whose answer is what the contract says. */
const checked = async (method: string, path: string, options: CallOptions) => {
  const answer = await call(app, method, path, options)
  expect(contractBreaches(method, path, answer)).toEqual([])
  return answer
}
const admin = (method: string, path: string, body?: unknown) =>
  checked(method, `/admin/sellers${path}`, { token: staff.token, body })
const asSeller = (method: string, path: string, options: CallOptions = {}, who = seller) =>
  checked(method, `/seller${path}`, { token: who.token, ...options })

const application = () => {
  const id = randomUUID().slice(0, 8)
  return {
    name: `Tổ hợp tác Chè Bát Tiên ${id}`,
    kind: "cooperative_group",
    province_code: "25",
    commune_code: "05212",
    address_line: "Xóm Cang",
    phone: "+84 912 345 678",
    despite_similar: true,
    email: `TO-${id}@che.example`,
    member: { name: "Bùi Thị Hoa", email: `Hoa-${id}@che.example` },
  }
}
type SealedMail = { dedupe_key: string; sealed: string }
/** The links of a mail that waits, opened with the key that development uses. */
const linksOf = (mail: SealedMail | undefined) =>
  (mail && unseal(sealingKey("development-jwt-secret"), mail.dedupe_key, mail.sealed)) ?? {}
const invitationOf = async (email: string) => {
  const [mail] = await app.sql<SealedMail>(
    `select dedupe_key, sealed from outbox_mail where template = 'member-invited' and "to" = $1 order by created_at desc limit 1`,
    [email]
  )
  return linksOf(mail).invite_url?.split("/sell/moi/")[1] ?? ""
}

describe("staff bring a seller in", () => {
  it("creates it pending, approves it once, and its member joins by the mailed link", async () => {
    const input = application()
    const created = await admin("POST", "", input)
    expect(created).toMatchObject({
      status: 201,
      body: {
        seller: {
          status: "pending",
          phone: "0912345678",
          email: input.email.toLowerCase(),
          commune_full_name: "Xã Pà Cò",
          counts: { listings: 0, orders: 0 },
        },
      },
    })
    const { id, members } = created.body.seller
    expect(members).toMatchObject([
      { email: input.member.email.toLowerCase(), role: "owner", joined_at: null },
    ])
    expect(JSON.stringify(created.body)).not.toMatch(/token|hash|folded/)

    await identify(app, id)
    const approved = await admin("POST", `/${id}/approve`, {})
    expect(approved.body.seller).toMatchObject({ status: "active", approved_at: expect.any(String) })
    await identify(app, id)
    await admin("POST", `/${id}/approve`, {})
    const mails = await app.sql(`select 1 from outbox_mail where "to" = $1`, [
      input.member.email.toLowerCase(),
    ])
    expect(mails).toHaveLength(1)

    const token = await invitationOf(input.member.email.toLowerCase())
    const [row] = await app.sql<{ hash: string }>(
      "select invite_token_hash as hash from member where id = $1",
      [members[0].id]
    )
    expect(row?.hash).not.toContain(token)
    expect((await call(app, "GET", `/seller/invitations/${token}`)).body).toMatchObject({
      invitation: {
        member_name: "Bùi Thị Hoa",
        seller_name: input.name,
        email: input.member.email.toLowerCase(),
        expires_at: expect.any(String),
      },
    })
    expect(
      (await call(app, "POST", "/seller/invitations/accept", { body: { token, password: "ngắn" } })).status
    ).toBe(400)
    const tries = await Promise.all(
      [1, 2, 3].map(() => call(app, "POST", "/seller/invitations/accept", { body: { token, password } }))
    )
    expect(tries.map((answer) => answer.status).sort()).toEqual([200, 404, 404])
    expect((await call(app, "GET", `/seller/invitations/${token}`)).status).toBe(404)

    const session = await signIn(app, "member", input.member.email.toUpperCase())
    expect((await call(app, "GET", "/seller/me", { token: session })).body).toEqual({
      member: {
        id: members[0].id,
        name: "Bùi Thị Hoa",
        email: input.member.email.toLowerCase(),
        role: "owner",
      },
      seller: {
        id,
        handle: approved.body.seller.handle,
        name: input.name,
        kind: "cooperative_group",
        status: "active",
        commune_full_name: "Xã Pà Cò",
        phone: "0912345678",
        picture: null,
      },
      officer: { name: staff.email, phone: null },
      counts: { to_confirm: 0, to_ship: 0, listings: 0 },
    })
  })

  it("finds it without diacritics, changes it, and its place moves along", async () => {
    const { body } = await admin("POST", "", application())
    const { id, name } = body.seller
    const found = await admin(
      "GET",
      `?q=${encodeURIComponent(`che bat tien ${name.split(" ").at(-1)}`)}&limit=5`
    )
    expect(found.body).toMatchObject({ count: 1, limit: 5, offset: 0, sellers: [{ id }] })
    expect((await admin("GET", `?status=suspended&q=${name.split(" ").at(-1)}`)).body.count).toBe(0)
    await identify(app, id)
    await admin("POST", `/${id}/approve`, {})
    const changed = await admin("POST", `/${id}`, {
      province_code: "01",
      commune_code: "00004",
      address_line: "Số 2 Hàng Đậu",
      description: null,
    })
    expect(changed.body.seller).toMatchObject({
      commune_full_name: "Phường Ba Đình",
      address_line: "Số 2 Hàng Đậu",
    })
    const [place] = await app.graph("seller", ["stock_location.address.*"], { id })
    expect(place).toMatchObject({
      stock_location: {
        address: { city: "Phường Ba Đình", address_1: "Số 2 Hàng Đậu", metadata: { commune_code: "00004" } },
      },
    })
  })

  it("sees one seller's own products and orders, and no other's", async () => {
    const [one, other] = [await newSeller(app), await newSeller(app)]
    const { id } = await placeOrder(app, one, { paid: true })
    const listings = (await admin("GET", `/${one.id}/listings`)).body
    expect(listings).toMatchObject({ count: 1, listings: [{ id: one.listing_id, status: "published" }] })
    expect((await admin("GET", `/${one.id}/orders`)).body).toMatchObject({
      count: 1,
      orders: [{ id, state: "to_confirm" }],
    })
    expect((await admin("GET", `/${other.id}/orders`)).body).toMatchObject({ count: 0, orders: [] })
    expect((await admin("GET", "/sel_nobody/orders")).status).toBe(404)
    expect((await admin("GET", `/${one.id}/orders?limit=100000`)).status).toBe(400)
    expect((await call(app, "GET", `/admin/sellers/${one.id}/orders`, { token: other.token })).status).toBe(
      401
    )
  })

  it("says in the caller's language what is wrong", async () => {
    const input = application()
    expect(await admin("POST", "", { ...input, commune_code: "00004" })).toMatchObject({
      status: 400,
      body: { type: "invalid_request", code: "seller_commune_unknown", param: "commune_code" },
    })
    expect(await admin("POST", "", { ...input, status: "active" })).toMatchObject({
      status: 400,
      body: { code: "invalid_field" },
    })
    await admin("POST", "", input)
    const again = await call(app, "POST", "/admin/sellers", {
      token: staff.token,
      body: input,
      headers: { "accept-language": "en" },
    })
    expect(again).toMatchObject({
      status: 409,
      body: { code: "member_email_taken", message: expect.stringContaining("already belongs") },
    })
    expect((await admin("GET", "/sel_nobody")).status).toBe(404)
    expect((await admin("POST", "/sel_nobody/approve", {})).status).toBe(404)
    expect((await admin("GET", "?limit=100000")).status).toBe(400)
  })

  it("suspends and reactivates: a member of a closed stall may sign in and read, but not list", async () => {
    const other = await newSeller(app)
    expect((await admin("POST", `/${other.id}/suspend`, {})).status).toBe(400)
    const suspended = await admin("POST", `/${other.id}/suspend`, { reason: "Giấy phép hết hạn" })
    expect(suspended.body.seller).toMatchObject({
      status: "suspended",
      suspended_reason: "Giấy phép hết hạn",
    })
    const token = await signIn(app, "member", other.email)
    expect((await call(app, "GET", "/seller/me", { token })).body.seller.status).toBe("suspended")
    expect((await call(app, "GET", "/seller/listings", { token })).body.count).toBe(1)
    expect(
      await call(app, "POST", `/seller/listings/${other.listing_id}`, { token, body: { stock: 1 } })
    ).toMatchObject({
      status: 409,
      body: { code: "seller_not_active" },
    })
    expect((await admin("POST", `/${other.id}/approve`, {})).body.code).toBe("seller_suspended")
    expect((await admin("POST", `/${other.id}/reactivate`, {})).body.seller).toMatchObject({
      status: "active",
      suspended_reason: null,
    })
    expect(
      (await call(app, "POST", `/seller/listings/${other.listing_id}`, { token, body: { stock: 1 } })).status
    ).toBe(200)
    const mails = await app.sql<{ template: string; data: { reason?: string } }>(
      `select template, data from outbox_mail where "to" = $1 and template like 'seller-%' order by created_at`,
      [other.email]
    )
    expect(mails.map(({ template, data }) => [template, data.reason])).toEqual([
      ["seller-suspended", "Giấy phép hết hạn"],
      ["seller-reactivated", undefined],
    ])
  })

  it("sends a new invitation, and the new password ends what was signed in before", async () => {
    const other = await newSeller(app)
    await admin("POST", `/${other.id}/members/${other.member_id}/invite`, {})
    const first = await invitationOf(other.email)
    await admin("POST", `/${other.id}/members/${other.member_id}/invite`, {})
    expect((await call(app, "GET", `/seller/invitations/${first}`)).status).toBe(404)
    const token = await invitationOf(other.email)
    expect(
      (
        await call(app, "POST", "/seller/invitations/accept", {
          body: { token, password: "một mật khẩu mới" },
        })
      ).status
    ).toBe(200)
    expect((await call(app, "GET", "/seller/me", { token: other.token })).status).toBe(401)
    expect(
      (await call(app, "POST", "/auth/token/refresh", { token: other.token })).status
    ).toBeGreaterThanOrEqual(400)
    await expect(signIn(app, "member", other.email)).rejects.toThrow("401")
    expect(
      (
        await call(app, "GET", "/seller/me", {
          token: await signIn(app, "member", other.email, "một mật khẩu mới"),
        })
      ).status
    ).toBe(200)
    expect((await admin("POST", `/${other.id}/members/${seller.member_id}/invite`, {})).status).toBe(404)
  })

  it("sees which mail could not be sent, without its link, and has it sent again", async () => {
    const input = application()
    const { body } = await admin("POST", "", input)
    await identify(app, body.seller.id)
    await admin("POST", `/${body.seller.id}/approve`, {})
    const to = input.member.email.toLowerCase()
    await app.sql(
      `update outbox_mail set state = 'dead', last_error = '550 no such mailbox' where "to" = $1`,
      [to]
    )
    const mails = (method: string, path: string, sent?: unknown) =>
      checked(method, `/admin/mails${path}`, { token: staff.token, body: sent })
    const seen = (await mails("GET", "?state=dead")).body.mails
    expect(seen).toMatchObject([
      { to, template: "member-invited", last_error: "550 no such mailbox", about: input.name },
    ])
    expect(JSON.stringify(seen)).not.toContain("/sell/moi/")
    expect((await call(app, "GET", "/admin/mails", { token: seller.token })).status).toBe(401)
    expect(await mails("POST", `/${seen[0].id}/send-again`, {})).toMatchObject({
      status: 200,
      body: { state: "waiting" },
    })
    expect(await mails("POST", `/${seen[0].id}/send-again`, {})).toMatchObject({
      status: 409,
      body: { code: "mail_not_dead" },
    })
    expect((await mails("POST", "/mail_x/send-again", {})).status).toBe(404)
    expect(await app.sql(`select sent_again_by from outbox_mail where "to" = $1`, [to])).toEqual([
      { sent_again_by: staff.id },
    ])
  })

  it("mails a link for a new password to who has one, and tells nobody which addresses it knows", async () => {
    const other = await newSeller(app)
    const reset = (email: string) => checked("POST", "/seller/password-resets", { body: { email } })
    const [known, unknown] = [
      await reset(` ${other.email.toUpperCase()} `),
      await reset("ai-do@vidu.example"),
    ]
    expect(known).toMatchObject({ status: 200, body: { sent: true } })
    expect(unknown).toMatchObject({ status: known.status, body: known.body })
    const mails = await app.sql<SealedMail & { template: string }>(
      `select template, dedupe_key, sealed from outbox_mail where "to" in ($1, 'ai-do@vidu.example') and template = 'member-password-reset'`,
      [other.email]
    )
    expect(mails).toHaveLength(1)
    const token = String(linksOf(mails[0]).invite_url).split("/").at(-1) ?? ""
    expect((await call(app, "GET", `/seller/invitations/${token}`)).body.invitation).toMatchObject({
      joined: true,
      email: other.email,
    })
    const body = { token, password: "mật khẩu đặt lại" }
    expect((await call(app, "POST", "/seller/invitations/accept", { body })).status).toBe(200)
    expect((await call(app, "GET", "/seller/me", { token: other.token })).status).toBe(401)
    await expect(signIn(app, "member", other.email, body.password)).resolves.toEqual(expect.any(String))
  })

  it("mails no link to a member who has not joined yet, and no mailbox more than three in an hour", async () => {
    const input = application()
    const email = input.member.email.toLowerCase()
    const { body } = await admin("POST", "", input)
    await identify(app, body.seller.id)
    await admin("POST", `/${body.seller.id}/approve`, {})
    const invitation = await invitationOf(email)
    for (let times = 0; times < 3; times++)
      expect((await call(app, "POST", "/seller/password-resets", { body: { email } })).status).toBe(200)
    expect((await call(app, "GET", `/seller/invitations/${invitation}`)).status).toBe(200)
    expect(await call(app, "POST", "/seller/password-resets", { body: { email } })).toMatchObject({
      status: 429,
      body: { code: "too_many_requests" },
    })
  })

  it("does not honour an invitation that ran out", async () => {
    const other = await newSeller(app)
    await admin("POST", `/${other.id}/members/${other.member_id}/invite`, {})
    const token = await invitationOf(other.email)
    await app.sql("update member set invite_expires_at = now() - interval '1 second' where id = $1", [
      other.member_id,
    ])
    expect(
      (await call(app, "POST", "/seller/invitations/accept", { body: { token, password } })).body.code
    ).toBe("invitation_invalid")
  })

  it("gives nobody a member's account who registered the address before the member joined", async () => {
    const input = application()
    const email = input.member.email.toLowerCase()
    for (const actor of ["customer", "user", "member"]) {
      const path = `/auth/${actor}/emailpass/register`
      const { status } = await call(app, "POST", path, { body: { email, password: "kẻ chiếm chỗ" } })
      expect([actor, status]).toEqual([actor, actor === "user" ? 403 : 404])
    }
    // No route registers a stranger any more; one who came before that is still here.
    await app.service("auth", "register", "emailpass", { body: { email, password: "kẻ chiếm chỗ" } })
    const { token: held } = (
      await call(app, "POST", "/auth/member/emailpass", { body: { email, password: "kẻ chiếm chỗ" } })
    ).body
    expect(
      (
        await call(app, "POST", "/auth/member/emailpass/register", {
          body: { email: "ai-do@example.com", password },
        })
      ).status
    ).toBe(404)

    const { body } = await admin("POST", "", input)
    await identify(app, body.seller.id)
    await admin("POST", `/${body.seller.id}/approve`, {})
    await call(app, "POST", "/seller/invitations/accept", {
      body: { token: await invitationOf(email), password },
    })
    const refreshed = await call(app, "POST", "/auth/token/refresh", { token: held })
    expect((await call(app, "GET", "/seller/me", { token: refreshed.body.token ?? held })).status).toBe(401)
    await expect(signIn(app, "member", email, "kẻ chiếm chỗ")).rejects.toThrow("401")
    expect((await call(app, "GET", "/seller/me", { token: await signIn(app, "member", email) })).status).toBe(
      200
    )
  })

  it("makes no member of a staff account, whichever came first", async () => {
    const input = application()
    expect(
      await admin("POST", "", { ...input, member: { name: "Nhân viên", email: staff.email } })
    ).toMatchObject({
      status: 409,
      body: { code: "member_email_of_staff", param: "member.email" },
    })
    const { body } = await admin("POST", "", input)
    await identify(app, body.seller.id)
    await admin("POST", `/${body.seller.id}/approve`, {})
    const token = await invitationOf(input.member.email.toLowerCase())
    await app.sql("update member set email = $1 where id = $2", [staff.email, body.seller.members[0].id])
    const answer = await call(app, "POST", "/seller/invitations/accept", { body: { token, password } })
    expect(answer).toMatchObject({ status: 409, body: { code: "member_email_of_staff" } })
    await expect(signIn(app, "user", staff.email)).resolves.toEqual(expect.any(String))
  })
})

describe("signing in", () => {
  it("keeps members, shoppers and staff apart, with tokens and with cookies", async () => {
    // Signing out ends this member's tokens, too; the other tests go on with theirs.
    const own = await newSeller(app)
    const customer = await newCustomer(app)
    for (const path of ["/admin/sellers", "/admin/orders", "/admin/products", `/admin/sellers/${own.id}`]) {
      for (const token of [own.token, customer.token, undefined])
        expect((await call(app, "GET", path, { token })).status).toBe(401)
    }
    const session = await call(app, "POST", "/seller/session", { token: own.token, body: {} })
    const cookie = session.headers.getSetCookie()[0]?.split(";")[0] ?? ""
    expect((await call(app, "GET", "/seller/me", { headers: { cookie } })).status).toBe(200)
    expect((await call(app, "GET", "/admin/sellers", { headers: { cookie } })).status).toBe(401)
    const foreign = await call(app, "POST", `/seller/listings/${own.listing_id}`, {
      headers: { cookie, origin: "https://evil.example" },
      body: { stock: 3 },
    })
    expect(foreign.status).toBe(403)
    expect(foreign.headers.get("access-control-allow-origin")).toBeNull()
    await call(app, "DELETE", "/seller/session", { headers: { cookie }, body: {} })
    expect((await call(app, "GET", "/seller/me", { headers: { cookie } })).status).toBe(401)
  })

  it("takes a password of ten letters to sixty-four and more, and then as it was typed", async () => {
    const other = await newSeller(app)
    const choose = async (chosen: string) => {
      await admin("POST", `/${other.id}/members/${other.member_id}/invite`, {})
      return await call(app, "POST", "/seller/invitations/accept", {
        body: { token: await invitationOf(other.email), password: chosen },
      })
    }
    expect(await choose("chín chữ ạ".slice(0, 9))).toMatchObject({ status: 400, body: { param: "password" } })
    const long = "Đồng lúa Mường Thanh trải rộng, Nậm Rốm xanh trong chảy êm giữa!"
    expect(long).toHaveLength(64)
    expect((await choose(long)).status).toBe(200)
    await expect(signIn(app, "member", other.email, long)).resolves.toEqual(expect.any(String))
    for (const changed of [
      long.toLowerCase(),
      ` ${long}`,
      `${long} `,
      long.slice(0, -1),
      long.replace(",", ""),
      long.replace("lúa ", "lúa  "),
    ])
      await expect(signIn(app, "member", other.email, changed)).rejects.toThrow("401")
  })

  it("answers the 20th wrong password with 429, for this account only", async () => {
    const other = await newSeller(app)
    const wrong = () =>
      call(app, "POST", "/auth/member/emailpass", { body: { email: other.email, password: "sai mật khẩu" } })
    for (let i = 1; i < 20; i++) expect((await wrong()).status).toBe(401)
    expect(await wrong()).toMatchObject({ status: 429, body: { code: "sign_in_too_many" } })
    await expect(signIn(app, "member", other.email)).rejects.toThrow("429")
    await expect(signIn(app, "member", seller.email)).resolves.toEqual(expect.any(String))
  })
})

/** A picture nobody else has. */
const picture = () => {
  const [r, g, b] = randomBytes(3)
  return sharp({ create: { width: 64, height: 48, channels: 3, background: { r, g, b } } })
    .png()
    .toBuffer()
}
const form = (...files: { name: string; bytes: Buffer }[]) => {
  const data = new FormData()
  for (const { name, bytes } of files)
    data.append("files", new Blob([new Uint8Array(bytes)], { type: "image/png" }), name)
  return data
}
const upload = async (who = seller): Promise<string> => {
  const answer = await asSeller(
    "POST",
    "/uploads",
    { raw: form({ name: "ảnh gà.png", bytes: await picture() }) },
    who
  )
  expect(answer.status).toBe(201)
  const { id, url } = answer.body.files[0]
  expect([id, url]).toEqual([expect.any(String), expect.any(String)])
  return url
}
const goods = (url: string) => ({
  title: "Măng khô Pà Cò",
  category_slug: "che",
  unit: "gói 500 g",
  price: 145_000,
  weight_g: 550,
  stock: 12,
  ship_class: "ambient",
  picture_urls: [url],
  publish: true,
})

describe("a member lists products", () => {
  it("lists with an uploaded picture, changes it, and sees it among the seller's own", async () => {
    const url = await upload()
    const created = await asSeller("POST", "/listings", { body: goods(url) })
    expect(created).toMatchObject({
      status: 201,
      body: {
        listing: {
          handle: expect.stringMatching(/^mang-kho-pa-co/),
          title: "Măng khô Pà Cò",
          status: "published",
          category_slug: "che",
          unit: "gói 500 g",
          price: 145_000,
          weight_g: 550,
          stock: 12,
          ship_class: "ambient",
          perishable: false,
          season_months: [],
          producer_own: false,
          processing_level: "processed",
          description: "",
          variants: [{ title: "gói 500 g", price: 145_000, weight_g: 550, stock: 12 }],
          url: expect.stringContaining("/san-pham/mang-kho-pa-co"),
        },
      },
    })
    const { id } = created.body.listing
    const changed = await asSeller("POST", `/listings/${id}`, {
      body: { price: 150_000, stock: 3, publish: false, season_months: [3, 4] },
    })
    expect(changed.body.listing).toMatchObject({
      price: 150_000,
      stock: 3,
      status: "draft",
      season_months: [3, 4],
      title: "Măng khô Pà Cò",
      weight_g: 550,
    })
    expect((await asSeller("GET", `/listings/${id}`)).body.listing).toEqual(changed.body.listing)
    expect((await asSeller("GET", "/listings?q=mang%20kho")).body).toMatchObject({
      count: 1,
      listings: [{ id }],
    })
    expect((await asSeller("GET", "/listings?limit=1&offset=1")).body.listings).toHaveLength(1)
    expect((await asSeller("GET", "/categories")).body.categories).toContainEqual({
      slug: "che",
      name: "Chè",
    })
  })

  it("is told in the language asked for which field to mend", async () => {
    const url = await upload()
    const wrong = { body: { ...goods(url), price: 5 } }
    expect((await asSeller("POST", "/listings", wrong)).body).toEqual({
      type: "invalid_request",
      code: "invalid_field",
      param: "price",
      message: "Ô “Giá” phải từ 1000 trở lên.",
    })
    expect(
      (await asSeller("POST", "/listings", { ...wrong, headers: { "accept-language": "en" } })).body.message
    ).toBe("The field “Price” must be 1000 or more.")
  })

  it("sees the facts of the goods, whatever staff write into the product's metadata", async () => {
    const other = await newSeller(app)
    await app.sql('update product set metadata = \'{"ship_class": "hot"}\' where id = $1', [other.listing_id])
    expect(await asSeller("GET", "/listings", {}, other)).toMatchObject({
      status: 200,
      body: { listings: [{ id: other.listing_id, ship_class: "frozen" }] },
    })
  })

  it("refuses what a seller may not decide, pictures of others, and what is out of bounds", async () => {
    const url = await upload()
    const theirs = await upload(await newSeller(app))
    const wrong: [Record<string, unknown>, string][] = [
      [{ seller_id: "sel_x" }, "invalid_field"],
      [{ status: "published" }, "invalid_field"],
      [{ commission: 0 }, "invalid_field"],
      [{ metadata: {} }, "invalid_field"],
      [{ price: 0 }, "invalid_field"],
      [{ price: 1500.5 }, "invalid_field"],
      [{ stock: -1 }, "invalid_field"],
      [{ weight_g: 0 }, "invalid_field"],
      [{ description: "a".repeat(50_000) }, "invalid_field"],
      [{ picture_urls: [] }, "invalid_field"],
      [{ picture_urls: [theirs] }, "picture_not_yours"],
      [{ category_slug: "khong-co" }, "listing_category_unknown"],
    ]
    for (const [change, code] of wrong) {
      expect(await asSeller("POST", "/listings", { body: { ...goods(url), ...change } })).toMatchObject({
        status: 400,
        body: { code },
      })
    }
    expect((await asSeller("GET", "/listings?limit=100000")).status).toBe(400)
    expect((await asSeller("GET", "/listings?fields=*seller")).status).toBe(400)
  })

  it("makes a listing once however often its request comes, also at once", async () => {
    const url = await upload()
    const headers = { "idempotency-key": randomUUID() }
    const body = { ...goods(url), title: `Chè ${randomUUID()}` }
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(() => asSeller("POST", "/listings", { headers, body }))
    )
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true)
    const replay = await asSeller("POST", "/listings", { headers, body })
    expect(replay.status).toBe(201)
    expect(replay.body).toEqual(answers.find(({ status }) => status === 201)?.body)
    expect(await app.sql("select 1 from product where title = $1", [body.title])).toHaveLength(1)
    expect(await asSeller("POST", "/listings", { headers, body: { ...body, price: 200_000 } })).toMatchObject(
      {
        status: 409,
        body: { code: "idempotency_key_reused" },
      }
    )
    const other = await newSeller(app)
    const theirs = await upload(other)
    expect(
      (await asSeller("POST", "/listings", { headers, body: { ...body, picture_urls: [theirs] } }, other))
        .status
    ).toBe(201)
    expect(await asSeller("POST", "/listings", { headers: { "idempotency-key": "x" }, body })).toMatchObject({
      status: 400,
      body: { code: "idempotency_key_invalid" },
    })
  })

  it("may try a refused request again with the same key, and goes on after a process died with it", async () => {
    const url = await upload()
    const headers = { "idempotency-key": randomUUID() }
    const body = { ...goods(url), title: `Chè ${randomUUID()}`, category_slug: "khong-co" }
    expect((await asSeller("POST", "/listings", { headers, body })).status).toBe(400)
    expect((await asSeller("POST", "/listings", { headers, body })).body.code).toBe(
      "listing_category_unknown"
    )
    const good = { ...body, category_slug: "che" }
    await asSeller("POST", "/listings", { headers, body: good })
    await app.sql("update seller_idempotency_key set state = 'running', answer = null where key = $1", [
      headers["idempotency-key"],
    ])
    expect((await asSeller("POST", "/listings", { headers, body: good })).body.code).toBe(
      "idempotency_in_progress"
    )
    await app.sql(
      "update seller_idempotency_key set claimed_at = now() - interval '2 minutes' where key = $1",
      [headers["idempotency-key"]]
    )
    expect((await asSeller("POST", "/listings", { headers, body: good })).status).toBe(201)
    expect(await app.sql("select 1 from product where title = $1", [body.title])).toHaveLength(1)
  })

  it("limits uploads", async () => {
    const png = await picture()
    const nine = form(...Array.from({ length: 9 }, (_, i) => ({ name: `${i}.png`, bytes: png })))
    expect((await asSeller("POST", "/uploads", { raw: nine })).body.code).toBe("upload_too_many")
    expect(
      (
        await asSeller("POST", "/uploads", {
          raw: form({ name: "lớn.png", bytes: Buffer.alloc(12 * 1024 * 1024 + 1) }),
        })
      ).body.code
    ).toBe("upload_too_large")
    const much = form(...[1, 2, 3].map((i) => ({ name: `${i}.png`, bytes: Buffer.alloc(9 * 1024 * 1024) })))
    expect((await asSeller("POST", "/uploads", { raw: much })).body.code).toBe("upload_too_large")
    expect((await asSeller("POST", "/uploads", { raw: form() })).status).toBe(400)
    expect((await asSeller("POST", "/uploads", { body: {} })).status).toBe(400)
  })
})

describe("a member confirms and ships", () => {
  const orders = async (state: string) => (await asSeller("GET", `/orders?state=${state}`)).body

  it("sees an unpaid order without its recipient, and may neither confirm nor ship it", async () => {
    const { id } = await placeOrder(app, seller, { paid: false })
    expect((await asSeller("GET", `/orders/${id}`)).body.order).toMatchObject({
      state: "awaiting_payment",
      paid_at: null,
      recipient: null,
    })
    expect(await asSeller("POST", `/orders/${id}/confirm`, { body: {} })).toMatchObject({
      status: 409,
      body: { code: "order_not_paid" },
    })
    const ship = { carrier: "Viettel Post", tracking_number: "VTP123456" }
    expect(await asSeller("POST", `/orders/${id}/ship`, { body: ship })).toMatchObject({
      status: 409,
      body: { code: "order_not_paid" },
    })
  })

  it("takes a paid order on with one tap and hands it over with a tracking number, each once", async () => {
    const { id } = await placeOrder(app, seller, { paid: true })
    const [paid] = (await orders("to_confirm")).orders
    expect(paid).toMatchObject({
      id,
      state: "to_confirm",
      paid_at: expect.any(String),
      item_total: 720_000,
      shipping_total: 40_000,
      total: 760_000,
      shipping_name: "Giao hàng lạnh",
      items: [
        {
          title: "Gà đen Pà Cò",
          variant_title: "con ~1,3 kg",
          quantity: 2,
          unit_price: 360_000,
          total: 720_000,
        },
      ],
      recipient: {
        name: "Nguyễn Văn An",
        phone: "+84987654321",
        address: "Số 1 phố Hoa",
        commune_name: "Phường Ba Đình",
        province_name: "Hà Nội",
        note: "Gọi trước khi giao",
      },
      tracking: [],
    })
    expect(
      (await asSeller("GET", `/orders/${id}`, { headers: { "accept-language": "en" } })).body.order
        .shipping_name
    ).toBe("Cold delivery")
    expect((await asSeller("GET", "/me")).body.counts).toMatchObject({ to_confirm: 1, to_ship: 0 })

    const ship = { carrier: "Viettel Post", tracking_number: "VTP123456" }
    expect((await asSeller("POST", `/orders/${id}/ship`, { body: ship })).body).toEqual({
      code: "order_not_confirmed",
      type: "conflict",
      message: expect.any(String),
    })
    const confirmed = await Promise.all(
      [1, 2, 3].map(() => asSeller("POST", `/orders/${id}/confirm`, { body: {} }))
    )
    for (const answer of confirmed)
      expect(answer).toMatchObject({
        status: 200,
        body: { order: { state: "to_ship", confirmed_at: expect.any(String) } },
      })
    expect(new Set(confirmed.map((answer) => answer.body.order.confirmed_at)).size).toBe(1)
    expect((await orders("to_ship")).count).toBe(1)

    const stock = await stockOf(app, seller.listing_id)
    const levels = () =>
      app.sql<{ stocked: number; reserved: number }>(
        "select stocked_quantity::int as stocked, reserved_quantity::int as reserved from inventory_level where inventory_item_id = $1",
        [stock.inventory_item_id]
      )
    const [before] = await levels()
    const shipped = await Promise.all(
      [1, 2, 3].map(() => asSeller("POST", `/orders/${id}/ship`, { body: ship }))
    )
    for (const answer of shipped) {
      expect(answer).toMatchObject({
        status: 200,
        body: {
          order: {
            state: "shipped",
            tracking: [
              { carrier: "Viettel Post", number: "VTP123456", url: null, shipped_at: expect.any(String) },
            ],
          },
        },
      })
    }
    const [after] = await levels()
    expect(after).toEqual({ stocked: (before?.stocked ?? 0) - 2, reserved: (before?.reserved ?? 0) - 2 })
    expect(await app.sql("select 1 from order_fulfillment where order_id = $1", [id])).toHaveLength(1)
    const mails = await app.sql<SealedMail & { data: unknown }>(
      "select data, dedupe_key, sealed from outbox_mail where dedupe_key in (select 'order-shipped:' || fulfillment_id from order_fulfillment where order_id = $1)",
      [id]
    )
    expect(mails).toMatchObject([
      { data: { carrier: "Viettel Post", tracking_number: "VTP123456", name: "Nguyễn Văn An" } },
    ])
    expect(linksOf(mails[0])).toEqual({ order_url: expect.stringContaining("/don-hang/og_") })
    expect(
      (await asSeller("POST", `/orders/${id}/ship`, { body: { ...ship, tracking_number: "KHAC-999" } })).body
        .code
    ).toBe("order_already_shipped")
    expect(await asSeller("POST", `/orders/${id}/confirm`, { body: {} })).toMatchObject({
      status: 200,
      body: { order: { state: "shipped" } },
    })
    expect((await orders("shipped")).orders).toMatchObject([{ id }])
  })

  it("leaves the order as it was when shipping fails on the way", async () => {
    const { id } = await placeOrder(app, seller, { paid: true })
    await asSeller("POST", `/orders/${id}/confirm`, { body: {} })
    const stock = await stockOf(app, seller.listing_id)
    const levels = () =>
      app.sql(
        "select stocked_quantity, reserved_quantity from inventory_level where inventory_item_id = $1",
        [stock.inventory_item_id]
      )
    const before = await levels()
    await app.sql("alter table fulfillment_label rename to fulfillment_label_away")
    const failed = await asSeller("POST", `/orders/${id}/ship`, {
      body: { carrier: "GHN", tracking_number: "GHN-1" },
    })
    await app.sql("alter table fulfillment_label_away rename to fulfillment_label")
    expect(failed.status).toBe(500)
    expect((await asSeller("GET", `/orders/${id}`)).body.order).toMatchObject({
      state: "to_ship",
      tracking: [],
    })
    expect(await levels()).toEqual(before)
    expect(
      (await asSeller("POST", `/orders/${id}/ship`, { body: { carrier: "GHN", tracking_number: "GHN-1" } }))
        .body.order.state
    ).toBe("shipped")
  })

  it("hands a parcel over though its mail cannot be queued just now", async () => {
    const { id } = await placeOrder(app, seller, { paid: true })
    await asSeller("POST", `/orders/${id}/confirm`, { body: {} })
    await app.sql("alter table outbox_mail rename to outbox_mail_away")
    const shipped = await asSeller("POST", `/orders/${id}/ship`, {
      body: { carrier: "GHN", tracking_number: "GHN-2" },
    })
    await app.sql("alter table outbox_mail_away rename to outbox_mail")
    expect(shipped).toMatchObject({ status: 200, body: { order: { state: "shipped" } } })
    await asSeller("POST", `/orders/${id}/ship`, { body: { carrier: "GHN", tracking_number: "GHN-2" } })
    expect(await app.sql("select 1 from outbox_mail where data->>'tracking_number' = 'GHN-2'")).toHaveLength(
      1
    )
  })

  it("counts a canceled and a delivered order as closed", async () => {
    const canceled = await placeOrder(app, seller, { paid: false })
    await app.sql(`update "order" set status = 'canceled', canceled_at = now() where id = $1`, [canceled.id])
    expect((await orders("closed")).orders).toMatchObject([{ id: canceled.id, state: "canceled" }])
    expect((await asSeller("POST", `/orders/${canceled.id}/confirm`, { body: {} })).body.code).toBe(
      "order_canceled"
    )
    const [shipped] = (await orders("shipped")).orders
    await app.sql(
      "update fulfillment set delivered_at = now() where id in (select fulfillment_id from order_fulfillment where order_id = $1)",
      [shipped.id]
    )
    expect((await asSeller("GET", `/orders/${shipped.id}`)).body.order.state).toBe("delivered")
    expect((await orders("closed")).count).toBe(2)
  })
})
