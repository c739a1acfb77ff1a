import { setTimeout as sleep } from "node:timers/promises"
import type { Cart } from "@chophien/contract/store/cart"
import type { Placed, Shop } from "../../kit/shop/shop"
import { processorWait_ms } from "./processor-wait"

/** After so long without an answer a shopper is lost, whatever is broken: then a request is aborted. */
export const longest_ms = 3000

/** What shoppers look at all the time. */
export const pages = ["search", "page: search", "page: home", "page: goods", "order"] as const

/** What became of a request. `aborted` is one that hung. */
export type Sent = {
  what: string
  status: number | "aborted" | "refused"
  at: number
  took_ms: number
  code?: string
}

type Answer = { status: Sent["status"]; body: Record<string, unknown> }

const items = { "ga-den Con 1,3 kg": 1, "che-shan Túi 500 g": 1 }

/**
 * Shoppers who look, order and pay, one after the other without a pause, and press again where they were refused.
 * It remembers every answer, every order that was acknowledged, and every payment that the bank has sent.
 */
export class Traffic {
  readonly sent: Sent[] = []
  readonly placed: Placed[] = []
  readonly paid: Placed[] = []
  private goes_on = true
  private readonly runs: Promise<void>[]
  private buyers = 0

  constructor(
    private readonly shop: Shop,
    private readonly storefront: { url: string; pid: number | undefined }
  ) {
    this.runs = [this.buy(), this.browse(), this.watch()]
  }

  /** Lets every shopper end what they do. */
  async stop(): Promise<void> {
    this.goes_on = false
    await Promise.all(this.runs)
  }

  /** Answers since a moment to requests whose name begins so. */
  since(moment: number, what = ""): Sent[] {
    return this.sent.filter((each) => each.at >= moment && each.what.startsWith(what))
  }

  private async buy(): Promise<void> {
    while (this.goes_on) {
      const buyer = `mua-${++this.buyers}@vidu.vn`
      const started = await this.insist<{ cart: Cart }>(() => this.post("/store/carts/start", {}))
      const { id } = started.cart
      for (const [title, quantity] of Object.entries(items))
        await this.insist(() =>
          this.post(`/store/carts/${id}/items`, { variant_id: this.shop.variants[title], quantity })
        )
      const delivery = {
        name: "Bùi Thị Mai",
        phone: "0912 345 678",
        email: buyer,
        province_code: "25",
        commune_code: "07900",
        address: "Số 5",
      }
      const ready = await this.insist<{ cart: Cart }>(() =>
        this.post(`/store/carts/${id}/delivery`, delivery)
      )
      const order = { expected_total: ready.cart.total, locale: "vi" }
      const headers = { "idempotency-key": `checkout-${id}` }
      const placed = await this.insist<Placed>(() => this.post(`/store/carts/${id}/checkout`, order, headers))
      this.placed.push(placed)
      await this.payAtBank(placed)
      this.paid.push(placed)
    }
  }

  /** The bank repeats a notice until the gateway has it, under one reference. */
  private async payAtBank({ order_group }: Placed): Promise<void> {
    const qr = order_group.payment?.qr
    const credit = {
      account_number: qr?.account_number ?? "",
      amount: String(order_group.amount),
      description: qr?.transfer_code ?? "",
      reference: `FT${order_group.id.slice(-12)}`,
    }
    await this.insist(() =>
      this.send("bank", `${this.shop.gatewayAddress}/v1/test_helpers/bank_credits`, {
        method: "POST",
        headers: { authorization: "Bearer sk_test_chophien_development" },
        body: new URLSearchParams(credit),
      })
    )
  }

  /** One shopper for each page, so that one that waits keeps no other from its turn. */
  private async browse(): Promise<void> {
    const word = () => Math.random().toString(36).slice(2)
    const visits: Record<(typeof pages)[number], () => Promise<unknown>> = {
      search: () => this.get("search", `/store/catalogue/listings?q=${word()}`),
      "page: search": () => this.page("page: search", `/tim-kiem?q=${word()}`),
      "page: home": () => this.page("page: home", "/"),
      "page: goods": () => this.page("page: goods", "/san-pham/ga-den"),
      order: async () => {
        const placed = this.placed.at(-1)
        if (placed)
          await this.get("order", `/store/order-groups/${placed.order_group.id}`, {
            "x-order-token": placed.access_token,
          })
      },
    }
    await Promise.all(
      Object.values(visits).map(async (visit) => {
        while (this.goes_on) {
          await visit()
          await sleep(200)
        }
      })
    )
  }

  private async watch(): Promise<void> {
    while (this.goes_on) {
      await this.get("ready", "/ready")
      await this.page("page: ready", "/san-sang")
      await sleep(200)
    }
  }

  /** Tries again, as people do, until it has worked. @throws Error where it does not work long after the outages */
  private async insist<Body>(act: () => Promise<Answer>): Promise<Body> {
    let refused = 0
    for (let tries = 0; tries < 150; tries += this.goes_on ? 0 : 1) {
      const { status, body } = await act()
      if (typeof status === "number" && status < 300) return body as Body
      // Who was refused often presses less often, as people do: a cart takes 60 writes a minute.
      await sleep(this.goes_on && ++refused > 15 ? 2500 : 200)
    }
    throw new Error(`It does not work again: ${JSON.stringify(this.sent.at(-1))}`)
  }

  private get backendUrl(): string {
    return this.shop.backends[0]?.url ?? ""
  }
  private get = (what: string, path: string, headers: Record<string, string> = {}): Promise<Answer> =>
    this.send(what, this.backendUrl + path, {
      headers: { "x-publishable-api-key": this.shop.publishableKey, ...headers },
    })
  private post = (path: string, body: object, headers: Record<string, string> = {}): Promise<Answer> =>
    this.send(path.endsWith("/checkout") ? "checkout" : "cart", this.backendUrl + path, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-publishable-api-key": this.shop.publishableKey,
        ...headers,
      },
      body: JSON.stringify(body),
    })
  private page = (what: string, path: string): Promise<Answer> =>
    this.send(what, this.storefront.url + path, { headers: { accept: "text/html" } })

  private async send(what: string, url: string, init: RequestInit): Promise<Answer> {
    const at = Date.now()
    const limit = this.startLimit()
    let status: Sent["status"]
    let body: Record<string, unknown> = {}
    try {
      const response = await fetch(url, { ...init, redirect: "manual", signal: limit.signal })
      const text = await response.text()
      status = response.status
      if (response.headers.get("content-type")?.includes("json")) body = JSON.parse(text)
    } catch {
      status = limit.signal.aborted ? "aborted" : "refused"
    } finally {
      limit.end()
    }
    const code = typeof body["code"] === "string" ? body["code"] : undefined
    this.sent.push({ what, status, at, took_ms: Date.now() - at, ...(code ? { code } : {}) })
    return { status, body }
  }

  /** Ends a request after three seconds in which its servers could run. */
  private startLimit(): { signal: AbortSignal; end: () => void } {
    const controller = new AbortController()
    const pids = [this.shop.backends[0]?.process.pid, this.shop.gateway?.process.pid, this.storefront.pid]
    const began = Date.now()
    const waited = processorWait_ms(pids)
    const timer = setInterval(() => {
      const busy_ms = Math.max(0, processorWait_ms(pids) - waited)
      if (Date.now() - began - busy_ms >= longest_ms) controller.abort()
    }, 100)
    return { signal: controller.signal, end: () => clearInterval(timer) }
  }
}
