import { transfer_max } from "@chophien/vocabulary/amount"
import { formatNumber } from "@chophien/vocabulary/number"
import express, { type Request, type Response, type Router } from "express"
import type { PaymentIntent } from "../../core/payment-intents/payment-intent.entity"
import { findIntentOfMode, listWaitingTestIntents } from "../../core/payment-intents/store"
import { randomText } from "../../kernel/ids"
import type { ApiServices } from "../http/services"
import { sendSimulatedNotice } from "../simulated-bank/simulated-bank"
import { type PaymentView, pageVersion } from "./instructions-page"
import { viewOf } from "./payment-view"
import { queryOf, requestLanguage, sendMissing, sendPage } from "./send-page"
import { simulatedBankList, simulatedBankPage } from "./simulated-bank-page"
import { formatVnd, translate } from "./texts"

/** How long a page waits for a notice to be worked on, and how often it asks. */
const attempts = 20
const pause_ms = 50

/** The intent of a request: the simulated bank exists for intents of test mode only. */
async function intentOf({ db }: ApiServices, request: Request): Promise<PaymentIntent | null> {
  const id = queryOf(request).get("intent") ?? ""
  return /^pi_\w{1,60}$/.test(id) ? findIntentOfMode(db.manager, id, false) : null
}

async function sendList(services: ApiServices, request: Request, response: Response): Promise<void> {
  // Whoever comes by must not read what is being tried on a gateway that others can reach.
  if (services.config.production) return sendMissing(request, response)
  const waiting = await listWaitingTestIntents(services.db.manager, 50)
  sendPage(response, simulatedBankList(waiting, requestLanguage(request)))
}

/** Waits a moment for the notice to be worked on, so that the page that follows shows what became of it. */
async function waitForChange(services: ApiServices, before: PaymentView): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const now = await findIntentOfMode(services.db.manager, before.intent.id, false)
    if (!now || pageVersion(await viewOf(services, now)) !== pageVersion(before)) return
    await new Promise((resolve) => setTimeout(resolve, pause_ms))
  }
}

/** The amount that was typed, with or without separators; 0 for what is none. */
function typedAmount(request: Request): number {
  const typed = new URLSearchParams(String(request.body)).get("amount")?.replace(/[\s.,₫đ]/g, "") ?? ""
  return /^\d{1,9}$/.test(typed) ? Number(typed) : 0
}

/** Pays an intent as a payer's bank would. */
async function pay(services: ApiServices, request: Request, response: Response): Promise<void> {
  const intent = await intentOf(services, request)
  if (!intent) return sendMissing(request, response)
  const language = requestLanguage(request)
  const view = await viewOf(services, intent)
  const { instructions } = view
  const amount = typedAmount(request)
  if (!instructions) return sendPage(response, simulatedBankPage(view, language, null))
  if (amount < 1 || amount > transfer_max) {
    const text = translate(language, "amount_wrong", { max: formatNumber(transfer_max, language) })
    return sendPage(response, simulatedBankPage(view, language, { text, good: false }), 400)
  }
  await sendSimulatedNotice(services, {
    account_number: instructions.account_number,
    amount,
    direction: "in",
    description: `${instructions.transfer_code} chuyen tien`,
    reference: `SIM${randomText(10).toUpperCase()}`,
    occurred_at: services.clock.now(),
  })
  await waitForChange(services, view)
  const query = new URLSearchParams({ intent: intent.id, sent: String(amount), lang: language })
  response.redirect(303, `/test/bank?${query}`)
}

/** The pages of the simulated bank. */
export function simulatedBankRouter(services: ApiServices): Router {
  const router = express.Router()
  router.get("/test/bank", async (request, response) => {
    if (!queryOf(request).has("intent")) return sendList(services, request, response)
    const intent = await intentOf(services, request)
    if (!intent) return sendMissing(request, response)
    const language = requestLanguage(request)
    const sent = /^\d{1,9}$/.exec(queryOf(request).get("sent") ?? "")?.[0]
    const notice = sent
      ? { text: translate(language, "sent", { amount: formatVnd(Number(sent), language) }), good: true }
      : null
    sendPage(response, simulatedBankPage(await viewOf(services, intent), language, notice))
  })
  router.post("/test/bank", express.text({ type: () => true, limit: "4kb" }), (request, response) =>
    pay(services, request, response)
  )
  return router
}
