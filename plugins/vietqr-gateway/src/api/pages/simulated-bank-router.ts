import { transfer_max } from "@chophien/vocabulary/amount"
import { formatNumber } from "@chophien/vocabulary/number"
import express, { type Request, type Response, type Router } from "express"
import type { PaymentIntent } from "../../core/payment-intents/payment-intent.entity"
import { findIntentOfMode, listWaitingTestIntents } from "../../core/payment-intents/store"
import { randomText } from "../../kernel/ids"
import type { ApiServices } from "../http/services"
import { listClosedTestIntents } from "../simulated-bank/list-closed-test-intents"
import { sendSimulatedNotice } from "../simulated-bank/simulated-bank"
import { type PaymentView, pageVersion } from "./instructions-page"
import { viewOf } from "./payment-view"
import { queryOf, requestLanguage, sendMissing, sendPage } from "./send-page"
import { type PayTarget, simulatedBankList, simulatedBankPage } from "./simulated-bank-page"
import { formatVnd, type Language, translate } from "./texts"

/** How long a page waits for a notice to be worked on, and how often it asks. */
const attempts = 20
const pause_ms = 50
const minute_ms = 60_000

/** The intent of a request: the simulated bank exists for intents of test mode only. */
async function intentOf({ db }: ApiServices, request: Request): Promise<PaymentIntent | null> {
  const id = queryOf(request).get("intent") ?? ""
  return /^pi_\w{1,60}$/.test(id) ? findIntentOfMode(db.manager, id, false) : null
}

async function sendList(services: ApiServices, request: Request, response: Response): Promise<void> {
  // Whoever comes by must not read what is being tried on a gateway that others can reach.
  if (services.config.production) return sendMissing(request, response)
  const { manager } = services.db
  const [waiting, closed] = await Promise.all([
    listWaitingTestIntents(manager, 50),
    listClosedTestIntents(manager, 20),
  ])
  sendPage(response, simulatedBankList(waiting, closed, requestLanguage(request)))
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

/** To which account and under which code an intent is paid, open or not: late money goes there as well. */
async function targetOf(
  { bankAccounts, clock }: ApiServices,
  intent: PaymentIntent
): Promise<PayTarget | null> {
  const account = await bankAccounts.find(intent.bank_account_id)
  if (!account || !intent.transfer_code) return null
  return {
    account_number: account.account_number,
    transfer_code: intent.transfer_code,
    amount_left: Math.max(0, intent.amount - intent.amount_received),
    is_late:
      intent.status !== "requires_action" ||
      (intent.expires_at?.getTime() ?? Infinity) <= clock.now().getTime(),
  }
}

/** When the payer's bank says that it was sent: now, or in time though the notice comes late. */
function sentAt({ clock }: ApiServices, intent: PaymentIntent, request: Request): Date {
  const now = clock.now()
  const in_time = new URLSearchParams(String(request.body)).get("when") === "in_time"
  return in_time && intent.expires_at && intent.expires_at < now
    ? new Date(intent.expires_at.getTime() - minute_ms)
    : now
}

/** Pays an intent as a payer's bank would, in time or late. */
async function pay(services: ApiServices, request: Request, response: Response): Promise<void> {
  const intent = await intentOf(services, request)
  if (!intent) return sendMissing(request, response)
  const language = requestLanguage(request)
  const view = await viewOf(services, intent)
  const target = await targetOf(services, intent)
  const amount = typedAmount(request)
  if (!target) return sendPage(response, simulatedBankPage(view, null, language, null))
  if (amount < 1 || amount > transfer_max) {
    const text = translate(language, "amount_wrong", { max: formatNumber(transfer_max, language) })
    return sendPage(response, simulatedBankPage(view, target, language, { text, good: false }), 400)
  }
  await sendSimulatedNotice(services, {
    account_number: target.account_number,
    amount,
    direction: "in",
    description: `${target.transfer_code} chuyen tien`,
    reference: `SIM${randomText(10).toUpperCase()}`,
    occurred_at: sentAt(services, intent, request),
  })
  await waitForChange(services, view)
  const query = new URLSearchParams({
    intent: intent.id,
    sent: String(amount),
    had: String(intent.amount_received),
    held: String(view.held),
    lang: language,
  })
  response.redirect(303, `/test/bank?${query}`)
}

/** What became of a notice: how much pays the intent, how much waits for a person. Null where none was sent. */
function outcomeOf(query: URLSearchParams, { intent, held }: PaymentView, language: Language): string | null {
  const read = (name: string) => Number(/^\d{1,12}$/.exec(query.get(name) ?? "")?.[0] ?? 0)
  const sent = read("sent")
  if (!sent) return null
  const amount = (value: number) => formatVnd(value, language)
  const counted = Math.max(0, intent.amount_received - read("had"))
  const waiting = Math.max(0, held - read("held"))
  const parts = [translate(language, "sent", { amount: amount(sent) })]
  if (counted > 0) parts.push(translate(language, "came_counted", { amount: amount(counted) }))
  if (waiting > 0) parts.push(translate(language, "came_held", { amount: amount(waiting) }))
  if (counted + waiting === 0) parts.push(translate(language, "came_nothing"))
  return parts.join(" ")
}

/** The pages of the simulated bank. */
export function simulatedBankRouter(services: ApiServices): Router {
  const router = express.Router()
  router.get("/test/bank", async (request, response) => {
    if (!queryOf(request).has("intent")) return sendList(services, request, response)
    const intent = await intentOf(services, request)
    if (!intent) return sendMissing(request, response)
    const language = requestLanguage(request)
    const view = await viewOf(services, intent)
    const text = outcomeOf(queryOf(request), view, language)
    const notice = text === null ? null : { text, good: true }
    sendPage(response, simulatedBankPage(view, await targetOf(services, intent), language, notice))
  })
  router.post("/test/bank", express.text({ type: () => true, limit: "4kb" }), (request, response) =>
    pay(services, request, response)
  )
  return router
}
