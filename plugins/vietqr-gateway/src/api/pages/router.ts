import express, { type Request, type Response, type Router } from "express"
import { z } from "zod"
import { PaymentIntent } from "../../core/payment-intents/payment-intent.entity"
import { int8, row } from "../../kernel/database/sql"
import { randomText } from "../../kernel/ids"
import { renderPng, renderSvg } from "../../kernel/qr/render"
import { escapeHtml } from "../../kernel/text"
import type { Gateway } from "../../runtime/gateway"
import { instructionsOf } from "../payment-intents/instructions"
import { sendSimulatedNotice } from "../simulated-bank/simulated-bank"
import { script, style } from "./assets"
import { instructionsPage, pageVersion, type Shown } from "./instructions-page"
import { layout } from "./layout"
import { simulatedBankList, simulatedBankPage } from "./simulated-bank-page"
import { type Language, languageOf, money, say } from "./texts"

const pagePolicy =
  "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

function queryOf(request: Request): URLSearchParams {
  const at = request.originalUrl.indexOf("?")
  return new URLSearchParams(at < 0 ? "" : request.originalUrl.slice(at + 1))
}

function language(request: Request): Language {
  return languageOf(queryOf(request).get("lang"), request.get("accept-language"))
}

function sendPage(response: Response, html: string, status = 200): void {
  response.set("Content-Security-Policy", pagePolicy).status(status).type("html").send(html)
}

function sendMissing(request: Request, response: Response): void {
  const words = language(request)
  const text = say(words, "not_found")
  sendPage(
    response,
    layout({
      language: words,
      title: text,
      body: `<h1>${escapeHtml(text)}</h1>`,
      script: false,
      refresh_s: null,
    }),
    404
  )
}

/** An intent by the token of its page; the token is the permission. */
async function byToken(gateway: Gateway, token: string | undefined): Promise<PaymentIntent | null> {
  return token && /^[A-Za-z0-9]{32}$/.test(token)
    ? gateway.db.manager.findOneBy(PaymentIntent, { instructions_token: token })
    : null
}

const waiting = z.object({ amount: int8 })

/** What the pages show of an intent: how to pay it, and what came for it that waits for a person. */
async function show(gateway: Gateway, intent: PaymentIntent): Promise<Shown> {
  const held = await row(
    gateway.db,
    waiting,
    "select coalesce(sum(amount), 0) as amount from reviews where payment_intent_id = $1 and state = 'open'",
    [intent.id]
  )
  return {
    intent,
    how: instructionsOf(intent, await gateway.bankAccount(intent.bank_account_id), gateway.config.public_url),
    held: held?.amount ?? 0,
  }
}

function payerPages(gateway: Gateway, router: Router): void {
  router.get("/pay/:token", async (request, response) => {
    const intent = await byToken(gateway, request.params.token)
    if (!intent) return sendMissing(request, response)
    sendPage(response, instructionsPage(await show(gateway, intent), language(request)))
  })
  router.get("/pay/:token/status", async (request, response) => {
    const intent = await byToken(gateway, request.params.token)
    if (!intent)
      return void response.status(404).json({
        error: { type: "invalid_request_error", code: "resource_missing", message: "No such payment." },
      })
    const { status, amount, amount_received } = intent
    response.json({
      status,
      amount,
      amount_received,
      version: pageVersion(await show(gateway, intent)),
      final: status === "succeeded" || status === "canceled",
    })
  })
  router.get("/qr/:file", async (request, response) => {
    const [, token, kind] = /^([A-Za-z0-9]{32})\.(png|svg)$/.exec(request.params.file) ?? []
    const intent = await byToken(gateway, token)
    const how = intent && (await show(gateway, intent)).how
    if (!how) return sendMissing(request, response)
    response.set({ "Cross-Origin-Resource-Policy": "cross-origin", "Access-Control-Allow-Origin": "*" })
    if (kind === "png") response.type("png").send(await renderPng(how.data))
    else response.type("svg").send(await renderSvg(how.data))
  })
}

/** The simulated bank exists for intents of test mode only. */
function simulatedBank(gateway: Gateway, router: Router): void {
  const find = async (request: Request): Promise<PaymentIntent | null> => {
    const id = queryOf(request).get("intent") ?? ""
    return /^pi_\w{1,60}$/.test(id)
      ? gateway.db.manager.findOneBy(PaymentIntent, { id, livemode: false })
      : null
  }
  router.get("/test/bank", async (request, response) => {
    const words = language(request)
    if (!queryOf(request).has("intent")) {
      // Whoever comes by must not read what is being tried on a gateway that others can reach.
      if (gateway.config.production) return sendMissing(request, response)
      const open = await gateway.db.manager.find(PaymentIntent, {
        where: { livemode: false, status: "requires_action" },
        order: { seq: "DESC" },
        take: 50,
      })
      return sendPage(response, simulatedBankList(open, words))
    }
    const intent = await find(request)
    if (!intent) return sendMissing(request, response)
    const sent = /^\d{1,9}$/.exec(queryOf(request).get("sent") ?? "")?.[0]
    const said = sent
      ? { text: say(words, "sent", { amount: money(Number(sent), words) }), good: true }
      : null
    sendPage(response, simulatedBankPage(await show(gateway, intent), words, said))
  })
  router.post("/test/bank", express.text({ type: () => true, limit: "4kb" }), async (request, response) => {
    const intent = await find(request)
    if (!intent) return sendMissing(request, response)
    const words = language(request)
    const shown = await show(gateway, intent)
    const { how } = shown
    const typed = new URLSearchParams(String(request.body)).get("amount")?.replace(/[\s.,₫đ]/g, "") ?? ""
    const amount = /^\d{1,9}$/.test(typed) ? Number(typed) : 0
    if (!how || amount < 1 || amount > 499_999_999) {
      return sendPage(
        response,
        simulatedBankPage(shown, words, how ? { text: say(words, "amount_wrong"), good: false } : null),
        how ? 400 : 200
      )
    }
    await sendSimulatedNotice(gateway, {
      account_number: how.account_number,
      amount,
      direction: "in",
      description: `${how.transfer_code} chuyen tien`,
      reference: `SIM${randomText(10).toUpperCase()}`,
      occurred_at: gateway.now(),
    })
    await settled(gateway, shown)
    response.redirect(
      303,
      `/test/bank?${new URLSearchParams({ intent: intent.id, sent: String(amount), lang: words })}`
    )
  })
}

/** Waits a moment for the notice to be worked on, so that the page that follows shows what became of it. */
async function settled(gateway: Gateway, before: Shown): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const now = await gateway.db.manager.findOneBy(PaymentIntent, { id: before.intent.id })
    if (!now || pageVersion(await show(gateway, now)) !== pageVersion(before)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** The pages for people: payment instructions, their pictures, the simulated bank. */
export function pagesRouter(gateway: Gateway): Router {
  const router = express.Router()
  router.get("/assets/pay.css", (_request, response) => {
    response.set("Cache-Control", "public, max-age=300").type("css").send(style)
  })
  router.get("/assets/pay.js", (_request, response) => {
    response.set("Cache-Control", "public, max-age=300").type("js").send(script)
  })
  payerPages(gateway, router)
  simulatedBank(gateway, router)
  return router
}
