import { createHmac, randomUUID } from "node:crypto"
import type { StaffRole } from "@chophien/contract/staff/team"
import type { TestApp } from "./app"
import { sampleListing, sampleSeller } from "./samples"

/** An answer of the backend; `body` is whatever JSON it sent. */
export type Answer = { status: number; body: ReturnType<typeof JSON.parse>; headers: Headers }

export type CallOptions = { token?: string; body?: unknown; headers?: Record<string, string>; raw?: BodyInit }

/** One HTTP call. */
export async function call(
  app: TestApp,
  method: string,
  path: string,
  { token, body, headers = {}, raw }: CallOptions = {}
): Promise<Answer> {
  const response = await fetch(app.url + path, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    body: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
  })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    body: text.startsWith("{") ? JSON.parse(text) : text,
  }
}

export const password = "mật khẩu thử nghiệm"

/** Signs in with e-mail and password; answers the token. */
export async function signIn(
  app: TestApp,
  actor: "user" | "member",
  email: string,
  secret = password
): Promise<string> {
  const { status, body } = await call(app, "POST", `/auth/${actor}/emailpass`, {
    body: { email, password: secret },
  })
  if (status !== 200) throw new Error(`${email} could not sign in: ${status} ${JSON.stringify(body)}`)
  return body.token
}

export type TestStaff = { id: string; email: string; identity_id: string; token: string }

/** A staff member of the centre, signed in. */
export async function newStaff(app: TestApp, role: StaffRole = "administrator"): Promise<TestStaff> {
  const email = `staff-${randomUUID().slice(0, 8)}@trungtam.example`
  const user = await app.service<{ id: string }>("user", "createUsers", { email })
  const registered = await app.service<{ authIdentity: { id: string } }>("auth", "register", "emailpass", {
    body: { email, password },
  })
  await app.service("auth", "updateAuthIdentities", {
    id: registered.authIdentity.id,
    app_metadata: { user_id: user.id },
  })
  await app.service("staff", "giveRoles", [{ user_id: user.id, role }])
  const token = await signIn(app, "user", email)
  return { id: user.id, email, identity_id: registered.authIdentity.id, token }
}

/** A shopper with an account of Medusa's, who could not sign in here: what a token of such a one would open. */
export async function newCustomer(app: TestApp): Promise<{ email: string; token: string }> {
  const email = `khach-${randomUUID().slice(0, 8)}@example.com`
  const customer = await app.service<{ id: string }>("customer", "createCustomers", { email })
  const registered = await app.service<{ authIdentity: { id: string } }>("auth", "register", "emailpass", {
    body: { email, password },
  })
  await app.service("auth", "updateAuthIdentities", {
    id: registered.authIdentity.id,
    app_metadata: { customer_id: customer.id },
  })
  const claims = {
    actor_id: customer.id,
    actor_type: "customer",
    auth_identity_id: registered.authIdentity.id,
    app_metadata: { customer_id: customer.id },
  }
  return { email, token: signToken({ ...claims, exp: Math.floor(Date.now() / 1000) + 3600 }) }
}

/** A token as the backend signs its own. */
export function signToken(claims: Record<string, unknown>, secret = "development-jwt-secret"): string {
  const parts = [{ alg: "HS256", typ: "JWT" }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString("base64url")
  )
  const signature = createHmac("sha256", secret).update(parts.join(".")).digest("base64url")
  return [...parts, signature].join(".")
}

/** Records that who represents sellers was identified electronically, as an approval by staff asks for. */
export async function identify(app: TestApp, ...seller_ids: string[]): Promise<void> {
  const at = new Date().toISOString()
  await app.service(
    "sellerOnboarding",
    "createSellerIdentifications",
    seller_ids.map((holder_id) => ({
      ...{ holder_id, provider: "sample", method: "sample", level: 2, reference: "MAU" },
      ...{ identified_at: at, recorded_by: "test", recorded_at: at },
    }))
  )
}

export type TestSeller = {
  id: string
  name: string
  member_id: string
  email: string
  token: string
  listing_id: string
}

/** An approved seller with a listing, its member signed in. */
export async function newSeller(app: TestApp): Promise<TestSeller> {
  const { seller, member } = await app.workflow<{
    seller: { id: string; name: string }
    member: { id: string; email: string }
  }>("create-seller", sampleSeller())
  await app.workflow("approve-sellers", {
    seller_ids: [seller.id],
    approved_by: "test",
    send_invitations: false,
  })
  await app.workflow("set-member-password", { member_id: member.id, password })
  const made = await app.workflow<{ created: { id: string }[] }>("create-listings", {
    listings: [sampleListing(seller.id)],
  })
  const listing_id = made.created[0]?.id ?? ""
  return {
    id: seller.id,
    name: seller.name,
    member_id: member.id,
    email: member.email,
    token: await signIn(app, "member", member.email),
    listing_id,
  }
}
