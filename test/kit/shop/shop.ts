import { randomUUID } from "node:crypto"
import type { OrderGroupView } from "@chophien/checkout/order-view/order-group-view"
import type { Cart } from "@chophien/contract/store/cart"
import { Client } from "pg"
import { requireBuiltAdmin } from "../built-admin"
import { asSuperuser, createDatabase, databaseUrl, type OwnDatabase } from "../databases"
import { freePort, type Running, runProgram, startProgram } from "../processes"
import { newShopDatabase } from "../templates"

type Answer<Body> = { status: number; body: Body }
type Refusal = { type: string; code: string; message: string; param?: string }
/** The headers of somebody signed in. */
export type Bearer = Record<string, string>
export type Placed = { order_group: OrderGroupView; access_token: string }

const secrets = { key: "sk_test_chophien_development", webhook: "whsec_chophien_development" }

/** A marketplace with its own databases, a gateway and one or more backend processes. */
export class Shop {
  private constructor(
    private readonly database: OwnDatabase,
    private readonly gatewayDatabase: OwnDatabase,
    private readonly role: { name: string; password: string },
    private readonly ports: { backends: number[]; gateway: number },
    private readonly ttl_ms: number,
    private readonly key: string,
    readonly variants: Record<string, string>,
    private readonly env: Record<string, string>,
    private readonly backendEnv: Record<string, string>
  ) {}

  readonly backends: Running[] = []
  gateway: Running | undefined
  /** Opened at the first query; a suite may stop the database under it, after which it is opened anew. */
  private sqlClient: Promise<Client> | undefined

  /**
   * Starts a shop. `ttl_ms` is how long its order groups may be paid, `env` further settings of its programs.
   * `backendEnv` are those of its backends alone, `databases` those of a shop that stood before.
   */
  static async start({
    backends = 1,
    ttl_ms = 30 * 60_000,
    env = {},
    backendEnv = {},
    databases,
  }: {
    backends?: number
    ttl_ms?: number
    env?: Record<string, string>
    backendEnv?: Record<string, string>
    databases?: { shop: OwnDatabase; gateway: OwnDatabase }
  } = {}): Promise<Shop> {
    const database = databases?.shop ?? (await newShopDatabase())
    const gatewayDatabase = databases?.gateway ?? (await createDatabase("checkout_gateway"))
    const client = new Client({ connectionString: database.url })
    await client.connect()
    const keys = await client.query<{ token: string }>(
      `select token from api_key where type = 'publishable' and title = 'Shop'`
    )
    const rows = await client.query<{ handle: string; title: string; id: string }>(
      `select p.handle, v.title, v.id from product_variant v join product p on p.id = v.product_id`
    )
    await client.end()
    const ports = { gateway: await freePort(), backends: [] as number[] }
    for (let index = 0; index < backends; index++) ports.backends.push(await freePort())
    const shop = new Shop(
      database,
      gatewayDatabase,
      { name: `gw_${gatewayDatabase.name}`, password: randomUUID() },
      ports,
      ttl_ms,
      keys.rows[0]?.token ?? "",
      Object.fromEntries(rows.rows.map((row) => [`${row.handle} ${row.title}`, row.id])),
      env,
      backendEnv
    )
    try {
      await shop.startGateway()
      for (let index = 0; index < backends; index++) await shop.startBackend(index)
    } catch (error) {
      await shop.stop()
      throw error
    }
    return shop
  }

  private get gatewayEnv(): Record<string, string> {
    const { gateway, backends } = this.ports
    return {
      GATEWAY_PORT: String(gateway),
      GATEWAY_PUBLIC_URL: `http://localhost:${gateway}`,
      GATEWAY_DATABASE_URL: databaseUrl(this.gatewayDatabase.name, this.role),
      GATEWAY_MIGRATION_DATABASE_URL: this.gatewayDatabase.url,
      GATEWAY_WEBHOOK_URL: `http://127.0.0.1:${backends[0]}/hooks/vietqr`,
      GATEWAY_SECRET_KEY: secrets.key,
      GATEWAY_WEBHOOK_SECRET: secrets.webhook,
      GATEWAY_LOG_LEVEL: "warn",
      GATEWAY_RATE_LIMIT_PER_SECOND: "100000",
      // An order that nobody pays ends with its time, unless a test is about the grace.
      GATEWAY_NOTICE_GRACE_SECONDS: "0",
      ...this.env,
    }
  }

  async startGateway(): Promise<void> {
    this.gateway = await startProgram(
      ["plugins/vietqr-gateway/dist/main.js"],
      this.gatewayEnv,
      this.gatewayAddress,
      "gateway"
    )
  }

  async startBackend(index: number): Promise<void> {
    requireBuiltAdmin()
    const port = this.ports.backends[index]
    const env = {
      DATABASE_URL: this.database.url,
      GATEWAY_PORT: String(this.ports.gateway),
      GATEWAY_SECRET_KEY: secrets.key,
      GATEWAY_WEBHOOK_SECRET: secrets.webhook,
      ORDER_GROUP_TTL_MS: String(this.ttl_ms),
      LOG_LEVEL: "warn",
      ...this.env,
      ...this.backendEnv,
    }
    this.backends[index] = await startProgram(
      ["node_modules/@medusajs/cli/cli.js", "start", "-p", String(port)],
      env,
      `http://127.0.0.1:${port}`,
      `backend-${index}`
    )
  }

  async stop(): Promise<void> {
    for (const program of [...this.backends, this.gateway]) await program?.kill("SIGKILL")
    await this.sqlClient?.then(
      (client) => client.end(),
      () => undefined
    )
    for (const database of [this.database, this.gatewayDatabase]) await database.drop()
    await asSuperuser(`drop role if exists "${this.role.name}"`)
  }

  get url(): string {
    return this.database.url
  }
  get gatewayUrl(): string {
    return this.gatewayDatabase.url
  }

  /** The key with which shops read. */
  get publishableKey(): string {
    return this.key
  }
  get gatewayAddress(): string {
    return `http://127.0.0.1:${this.ports.gateway}`
  }

  /** One query on the marketplace's database. */
  async sql<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    this.sqlClient ??= this.openSql()
    return (await (await this.sqlClient).query<Row>(text, values)).rows
  }

  private async openSql(): Promise<Client> {
    const client = new Client({ connectionString: this.url })
    const forget = () => {
      this.sqlClient = undefined
    }
    client.on("error", forget)
    await client.connect().catch((error: unknown) => {
      forget()
      throw error
    })
    return client
  }

  /** One query on the gateway's database. */
  async gatewaySql<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = new Client({ connectionString: this.gatewayUrl })
    await client.connect()
    try {
      return (await client.query<Row>(text, values)).rows
    } finally {
      await client.end()
    }
  }

  /** Signs a member of the centre's staff in; answers the headers of what they ask. */
  async asStaff(email = "trungtam@vidu.vn"): Promise<Bearer> {
    return await this.signIn("user", email)
  }

  /** Signs a member of a seller in; answers the headers of what they ask. */
  async asMember(email: string): Promise<Bearer> {
    return await this.signIn("member", email)
  }

  private async signIn(actor: "member" | "user", email: string): Promise<Bearer> {
    const { body } = await this.call<{ token: string }>("POST", `/auth/${actor}/emailpass`, {
      email,
      password: "mật khẩu thử nghiệm",
    })
    return { authorization: `Bearer ${body.token}` }
  }

  /** One request as a shopper's browser sends it. */
  async call<Body>(
    method: "GET" | "POST",
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
    backend = 0
  ): Promise<Answer<Body & Refusal>> {
    const response = await fetch(`http://127.0.0.1:${this.ports.backends[backend]}${path}`, {
      method,
      headers: { "content-type": "application/json", "x-publishable-api-key": this.key, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: response.status, body: await response.json() }
  }

  /** A cart with some products, addressed to a commune of the sellers' province. */
  async cart(
    items: Record<string, number>,
    { email = "mai@vidu.vn", backend = 0 }: { email?: string; backend?: number } = {}
  ): Promise<Cart> {
    const started = await this.call<{ cart: Cart }>("POST", "/store/carts/start", {}, {}, backend)
    const { id } = started.body.cart
    for (const [title, quantity] of Object.entries(items)) await this.add(id, title, quantity, backend)
    const body = {
      name: "Bùi Thị Mai",
      phone: "0912 345 678",
      email,
      province_code: "25",
      commune_code: "07900",
      address: "Số 5",
    }
    const { body: answer } = await this.call<{ cart: Cart }>(
      "POST",
      `/store/carts/${id}/delivery`,
      body,
      {},
      backend
    )
    return answer.cart
  }

  async add(
    cartId: string,
    title: string,
    quantity: number,
    backend = 0
  ): Promise<Answer<{ cart: Cart } & Refusal>> {
    return await this.call(
      "POST",
      `/store/carts/${cartId}/items`,
      { variant_id: this.variants[title], quantity },
      {},
      backend
    )
  }

  async checkout(cart: Pick<Cart, "id" | "total">, backend = 0): Promise<Answer<Placed & Refusal>> {
    const headers = { "idempotency-key": `checkout-${cart.id}` }
    return await this.call(
      "POST",
      `/store/carts/${cart.id}/checkout`,
      { expected_total: cart.total, locale: "vi" },
      headers,
      backend
    )
  }

  async orderGroup(placed: Placed, backend = 0): Promise<OrderGroupView> {
    const headers = { "x-order-token": placed.access_token }
    return (
      await this.call<{ order_group: OrderGroupView }>(
        "GET",
        `/store/order-groups/${placed.order_group.id}`,
        undefined,
        headers,
        backend
      )
    ).body.order_group
  }

  /** The simulated bank credits the shop's account; a real signed notice goes its way. */
  async pay(
    placed: Placed,
    amount = placed.order_group.amount,
    description = placed.order_group.payment?.qr?.transfer_code
  ): Promise<void> {
    const account_number = placed.order_group.payment?.qr?.account_number
    if (!account_number || description === undefined) throw new Error("There is nothing to pay")
    await this.atGateway("/v1/test_helpers/bank_credits", {
      account_number,
      amount: String(amount),
      description,
    })
  }

  /** One act at the gateway, as whoever works at the bank's side does it. */
  async atGateway(path: string, fields: Record<string, string>): Promise<void> {
    await this.askGateway(path, fields)
  }

  /** The same, with its answer; `key` is another shop's on the same gateway. */
  async askGateway<Body>(path: string, fields: Record<string, string>, key = secrets.key): Promise<Body> {
    const response = await fetch(`${this.gatewayAddress}${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}` },
      body: new URLSearchParams(fields),
    })
    if (!response.ok) throw new Error(`The gateway answered ${response.status}: ${await response.text()}`)
    return await response.json()
  }

  /**
   * Enrols a person as an approver, as the operator does at the gateway's machine and the person on the page.
   * @param person under which name the shop asks for money: the e-mail address of a member of staff
   */
  async enrolApprover(name: string, person: string): Promise<{ id: string; codes: string[] }> {
    const args = ["plugins/vietqr-gateway/dist/main.js", "enrol-approver", "--name", name, "--person", person]
    const printed = await runProgram(args, this.gatewayEnv)
    const path = /\/enrol\/\w+/.exec(printed)?.[0] ?? ""
    const answer = await fetch(this.gatewayAddress + path, { method: "POST" })
    const page = await answer.text()
    return {
      id: /apr_\w{24}/.exec(page)?.[0] ?? "",
      codes: page.match(/[A-Z2-7]{4}(-[A-Z2-7]{4}){3}/g) ?? [],
    }
  }

  /** Waits for something that comes by itself, such as a signed event. */
  async until<T>(
    what: string,
    read: () => Promise<T>,
    good: (seen: T) => boolean,
    timeout_ms = 60_000
  ): Promise<T> {
    const end = Date.now() + timeout_ms
    for (;;) {
      const seen = await read()
      if (good(seen)) return seen
      if (Date.now() > end) throw new Error(`${what} did not happen; last seen: ${JSON.stringify(seen)}`)
      await new Promise((done) => setTimeout(done, 100))
    }
  }
}
