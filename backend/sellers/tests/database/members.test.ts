import { randomUUID } from "node:crypto"
import { sealingKey, unseal } from "@chophien/platform/modules/outbox/lib/seal"
import { startTestApp, type TestApp } from "@chophien/test/kit/app/app"
import { placeOrder } from "@chophien/test/kit/app/orders"
import {
  call,
  newSeller,
  newStaff,
  password,
  signIn,
  type TestSeller,
  type TestStaff,
} from "@chophien/test/kit/app/people"
import { contractBreaches } from "../support/contract-breaches"

let app: TestApp
let staff: TestStaff
let seller: TestSeller

beforeAll(async () => {
  app = await startTestApp()
  staff = await newStaff(app)
})
beforeEach(async () => {
  seller = await newSeller(app)
})
afterAll(() => app?.close())

async function checked(method: string, path: string, token: string, body?: unknown) {
  const answer = await call(app, method, path, { token, body })
  expect(contractBreaches(method, path, answer)).toEqual([])
  return answer
}
const asOwner = (method: string, path: string, body?: unknown) =>
  checked(method, `/seller/members${path}`, seller.token, body)
const asStaff = (method: string, path: string, body?: unknown) =>
  checked(method, `/admin/sellers${path}`, staff.token, body)
const newAddress = () => `nguoi-${randomUUID().slice(0, 8)}@paco.example`

/** The templates of the mails to an address, the oldest first. */
const mailsTo = async (email: string) =>
  (
    await app.sql<{ template: string }>(
      `select template from outbox_mail where "to" = $1 order by created_at`,
      [email]
    )
  ).map(({ template }) => template)

/** Sets a password by the invitation that was mailed last. */
async function join(email: string): Promise<string> {
  const [mail] = await app.sql<{ dedupe_key: string; sealed: string }>(
    `select dedupe_key, sealed from outbox_mail where template = 'member-invited' and "to" = $1
      order by created_at desc limit 1`,
    [email]
  )
  const links = mail && unseal(sealingKey("development-jwt-secret"), mail.dedupe_key, mail.sealed)
  const token = links?.invite_url?.split("/sell/moi/")[1] ?? ""
  const accepted = await call(app, "POST", "/seller/invitations/accept", { body: { token, password } })
  expect(accepted).toMatchObject({ status: 200, body: { email } })
  return await signIn(app, "member", email)
}

/** A colleague of the seller's owner, who has joined. */
async function newColleague(role: "owner" | "staff" = "staff") {
  const email = newAddress()
  const { body } = await asOwner("POST", "", { name: "Giàng A Páo", email, role })
  const { id } = body.members.find((member: { email: string }) => member.email === email)
  return { id, email, token: await join(email) }
}

describe("the owner of a shop", () => {
  it("adds a member, who joins by the mailed link", async () => {
    const email = newAddress()
    const added = await asOwner("POST", "", {
      name: "Giàng A Páo",
      email: email.toUpperCase(),
      phone: "0987 654 321",
    })
    expect(added.status).toBe(201)
    expect(added.body.members).toMatchObject([
      { id: seller.member_id, role: "owner", is_me: true },
      { email, phone: "0987654321", role: "staff", joined_at: null, is_me: false },
    ])
    const token = await join(email)
    expect((await call(app, "GET", "/seller/me", { token })).body.member).toMatchObject({
      email,
      role: "staff",
    })
    expect(
      (await call(app, "POST", "/seller/members", { token, body: { name: "X", email: newAddress() } })).body
    ).toMatchObject({ code: "members_owner_only" })
  })

  it("takes no address that somebody has", async () => {
    const other = await newSeller(app)
    expect((await asOwner("POST", "", { name: "Páo", email: other.email })).body.code).toBe(
      "member_email_taken"
    )
    expect((await asOwner("POST", "", { name: "Páo", email: staff.email })).body.code).toBe(
      "member_email_of_staff"
    )
  })

  it("corrects an address: the old one opens nothing, and hears of it; the new one is invited", async () => {
    const { id, email, token } = await newColleague()
    const right = newAddress()
    expect((await asOwner("POST", `/${id}`, { email: right })).status).toBe(200)
    expect((await call(app, "GET", "/seller/me", { token })).status).toBe(401)
    const again = await call(app, "POST", "/auth/member/emailpass", { body: { email, password } })
    if (again.status === 200)
      expect((await call(app, "GET", "/seller/me", { token: again.body.token })).status).toBe(401)
    expect(await mailsTo(email)).toContain("member-changed")
    const fresh = await join(right)
    expect((await call(app, "GET", "/seller/me", { token: fresh })).body.member).toMatchObject({
      id,
      email: right,
    })
  })

  it("does not change the own address, and stays an owner while there is no other", async () => {
    const own = `/${seller.member_id}`
    expect((await asOwner("POST", own, { email: newAddress() })).body.code).toBe("member_own_email")
    expect((await asOwner("POST", own, { role: "staff" })).body.code).toBe("member_last_owner")
    expect((await asOwner("POST", `${own}/remove`, {})).body.code).toBe("member_last_owner")
    await newColleague("owner")
    expect((await asOwner("POST", `${own}/remove`, {})).body.code).toBe("member_oneself")
    expect((await asOwner("POST", own, { role: "staff" })).status).toBe(200)
  })

  it("removes a member: signed out at once, told by mail, and free to come back", async () => {
    const { id, email, token } = await newColleague()
    const removed = await asOwner("POST", `/${id}/remove`, {})
    expect(removed.body.members).toHaveLength(1)
    expect((await call(app, "GET", "/seller/me", { token })).status).toBe(401)
    expect(await mailsTo(email)).toContain("member-removed")
    expect((await asOwner("POST", `/${id}/remove`, {})).status).toBe(404)
    expect((await asOwner("POST", "", { name: "Páo", email })).status).toBe(201)
    const again = await join(email)
    expect((await call(app, "GET", "/seller/me", { token: again })).status).toBe(200)
  })

  it("of two owners who remove each other at once, one stays", async () => {
    const other = await newColleague("owner")
    const answers = await Promise.all([
      asOwner("POST", `/${other.id}/remove`, {}),
      call(app, "POST", `/seller/members/${seller.member_id}/remove`, { token: other.token, body: {} }),
    ])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const owners = await app.sql(
      "select 1 from member where seller_id = $1 and role = 'owner' and deleted_at is null",
      [seller.id]
    )
    expect(owners).toHaveLength(1)
  })

  it("signs a colleague out of all devices; the password stays", async () => {
    const { id, email, token } = await newColleague()
    expect((await asOwner("POST", `/${id}/sign-out`, {})).body).toEqual({ ended: 1 })
    expect((await call(app, "GET", "/seller/me", { token })).status).toBe(401)
    const again = await signIn(app, "member", email)
    expect((await call(app, "GET", "/seller/me", { token: again })).status).toBe(200)
  })

  it("hears of what another owner does", async () => {
    const other = await newColleague("owner")
    const email = newAddress()
    await call(app, "POST", "/seller/members", { token: other.token, body: { name: "Páo", email } })
    expect(await mailsTo(seller.email)).toContain("members-news")
  })
})

describe("staff", () => {
  it("add, correct, sign out and remove members", async () => {
    const email = newAddress()
    const added = await asStaff("POST", `/${seller.id}/members`, { name: "Páo", email, role: "staff" })
    expect(added.status).toBe(201)
    const { id } = added.body.seller.members.find((member: { email: string }) => member.email === email)
    const right = newAddress()
    const changed = await asStaff("POST", `/${seller.id}/members/${id}`, { email: right, phone: null })
    expect(changed.body.seller.members).toContainEqual(expect.objectContaining({ id, email: right }))
    const token = await join(right)
    expect((await asStaff("POST", `/${seller.id}/members/${id}/sign-out`, {})).body).toEqual({ ended: 1 })
    expect((await call(app, "GET", "/seller/me", { token })).status).toBe(401)
    expect((await asStaff("POST", `/${seller.id}/members/${id}/remove`, {})).status).toBe(200)
    expect(await mailsTo(seller.email)).toContain("members-news")
    const last = await asStaff("POST", `/${seller.id}/members/${seller.member_id}/remove`, {})
    expect(last.body.code).toBe("member_last_owner")
  })

  it("reach no member through another seller", async () => {
    const other = await newSeller(app)
    const path = `/${other.id}/members/${seller.member_id}`
    for (const end of ["", "/remove", "/sign-out", "/invite"])
      expect((await asStaff("POST", path + end, {})).status).toBe(404)
  })

  it("delete a seller without orders, once it is not open", async () => {
    expect((await asStaff("DELETE", `/${seller.id}`)).body.code).toBe("seller_still_open")
    await asStaff("POST", `/${seller.id}/suspend`, { reason: "Nhập nhầm." })
    expect((await asStaff("DELETE", `/${seller.id}`)).body).toEqual({ id: seller.id, deleted: true })
    expect((await asStaff("GET", `/${seller.id}`)).status).toBe(404)
    expect((await call(app, "GET", "/seller/me", { token: seller.token })).status).toBe(401)
    const products = await app.sql("select 1 from product where id = $1 and deleted_at is null", [
      seller.listing_id,
    ])
    expect(products).toEqual([])
    const places = await app.sql("select 1 from stock_location where name like $1 and deleted_at is null", [
      `%${seller.id}`,
    ])
    expect(places).toEqual([])
    expect(await mailsTo(seller.email)).toContain("member-removed")
  })

  it("do not delete a seller that has orders", async () => {
    await placeOrder(app, seller, { paid: false })
    await asStaff("POST", `/${seller.id}/suspend`, { reason: "Nhập nhầm." })
    expect((await asStaff("DELETE", `/${seller.id}`)).body.code).toBe("seller_has_orders")
  })

  it("see sellers that are like a new one before it is made", async () => {
    const tax_code = "0100109106"
    const name = `HTX Măng Rừng ${randomUUID().slice(0, 8)}`
    const input = {
      name,
      kind: "cooperative",
      province_code: "25",
      commune_code: "05212",
      address_line: "Xóm Cang",
      phone: "0981 234 567",
      tax_code,
      member: { name: "Bùi Thị Hoa", email: newAddress() },
    }
    const made = await asStaff("POST", "", input)
    expect(made).toMatchObject({ status: 201, body: { seller: { tax_code } } })
    const query = new URLSearchParams({ name, commune_code: "05212", phone: "+84 981 234 567", tax_code })
    const similar = await asStaff("GET", `/similar?${query}`)
    expect(similar.body.sellers).toMatchObject([
      { id: made.body.seller.id, like: ["phone", "tax_code", "name"] },
    ])
    const twice = { ...input, member: { ...input.member, email: newAddress() } }
    expect((await asStaff("POST", "", twice)).body.code).toBe("seller_similar")
    expect((await asStaff("POST", "", { ...twice, despite_similar: true })).status).toBe(201)
  })
})
