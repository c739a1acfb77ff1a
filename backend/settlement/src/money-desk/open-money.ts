import { randomUUID } from "node:crypto"
import { moneyFlags } from "@chophien/checkout/modules/money-flag/index"
import { orderGroups } from "@chophien/checkout/modules/order-group/index"
import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import { Problem } from "@chophien/platform/problem"
import type { AuthenticatedMedusaRequest, MedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { decideReview, type GatewayReview, listOpenReviews, type ReviewAct } from "../gateway-reviews"
import { texts } from "../texts"
import { asked } from "./gateway-problems"

const page_size = 50
const flags_max = 200

/** The order group an intent belongs to, as staff know it. */
export type MoneyOrder = {
  id: string
  code: string
  state: string
  amount: number
  customer_name: string
  phone: string
}

/** Which acts the gateway takes for a review of each kind. */
const actsOf = (reason: string): ReviewAct["act"][] => {
  if (reason === "possible_duplicate") return ["decide"]
  if (reason === "unexplained_debit" || reason === "reversed_after_success") return ["ignore"]
  return ["assign", "refund", "ignore"]
}

/** What waits for a person: reviews of the gateway, and order groups flagged here that no review tells of. */
export async function listMoney(container: MedusaContainer, after: string | undefined) {
  const [{ data, has_more }, flags] = await Promise.all([
    asked(container, () => listOpenReviews(paymentGateway(container).client, { limit: page_size, after })),
    moneyFlags(container).listOpen(flags_max),
  ])
  const flagged = flags.map(({ intent_id }) => ({ payment_intent: intent_id }))
  const orders = await ordersOf(container, [...data, ...flagged])
  const reviewed = new Set(data.map(({ payment_intent }) => payment_intent))
  return {
    reviews: data.map((review) => reviewView(review, orders.get(review.payment_intent ?? "") ?? null)),
    has_more,
    flags: flags
      .filter(({ intent_id }) => !reviewed.has(intent_id))
      .map(({ id, intent_id, note, created_at }) => ({
        id,
        intent_id,
        note,
        created_at,
        order: orders.get(intent_id) ?? null,
      })),
  }
}

/** The orders of some money of the gateway, by its intent. */
export async function ordersOf(
  container: MedusaContainer,
  money: { payment_intent: string | null }[]
): Promise<Map<string, MoneyOrder>> {
  const intents = money.flatMap(({ payment_intent }) => payment_intent ?? [])
  if (!intents.length) return new Map()
  const groups = await orderGroups(container).listOrderGroups(
    { intent_id: intents },
    { take: intents.length }
  )
  return new Map(
    groups.map(({ intent_id, id, code, state, amount, customer_name, phone }) => [
      intent_id ?? "",
      { id, code, state, amount, customer_name, phone },
    ])
  )
}

function reviewView(review: GatewayReview, order: MoneyOrder | null) {
  const { direction, description, reference, source, occurred_at, counterparty } = review.bank_transaction
  return {
    id: review.id,
    amount: review.amount,
    reason: review.reason,
    acts: actsOf(review.reason),
    created_at: new Date(review.created * 1000),
    bank: {
      direction,
      description,
      reference,
      source,
      occurred_at: new Date(occurred_at * 1000),
      payer: counterparty,
    },
    order,
  }
}

/** Carries out what staff decided about a review, in the name of who is signed in. */
export async function act(
  req: AuthenticatedMedusaRequest,
  decision: ReviewAct,
  reason: string
): Promise<void> {
  const key = req.headers["idempotency-key"]
  const idempotency = typeof key === "string" && /^[\x21-\x7e]{8,200}$/.test(key) ? key : randomUUID()
  const who = { author: await authorOf(req), reason }
  await asked(req.scope, () =>
    decideReview(paymentGateway(req.scope).client, req.params.id ?? "", decision, who, idempotency)
  )
}

/** Who acts, as the ledger keeps it: the e-mail address of the signed-in member of staff. */
export async function authorOf(req: AuthenticatedMedusaRequest): Promise<string> {
  const { actor_id } = req.auth_context
  const [user] = await req.scope
    .resolve(Modules.USER)
    .listUsers({ id: actor_id }, { select: ["email"], take: 1 })
  return user?.email ?? actor_id
}

/** The intent of the order with this code, as long as it waits for money. @throws Problem */
export async function waitingIntent(req: MedusaRequest, code: string): Promise<string> {
  const [group] = await orderGroups(req.scope).listOrderGroups(
    { code },
    { select: ["intent_id", "state"], take: 1 }
  )
  if (!group || group.state === "placing")
    throw new Problem("not_found", texts.order_group_unknown, { param: "order_code", values: { code } })
  if (group.state !== "awaiting_payment" || !group.intent_id) {
    throw new Problem("conflict", texts.order_group_without_payment, {
      param: "order_code",
      values: { code },
    })
  }
  return group.intent_id
}
